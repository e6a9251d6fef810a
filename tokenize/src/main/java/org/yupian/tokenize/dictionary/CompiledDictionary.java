package org.yupian.tokenize.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

/**
 * A user dictionary as a model file: the same entries and layers, read without parsing, with a card that says what
 * it was made from. Sections, each with one item per entry, the entries of the highest layer first: {@code words},
 * {@code rules}, {@code frequencies} (longs, the bits of a double), {@code parts}
 * (joined by LF, which no word contains), {@code tags}, {@code sources}, {@code lines}; and one item per layer:
 * {@code layers} (how many entries it has) and {@code names}.
 */
public final class CompiledDictionary {
    /** The kind on the card. */
    public static final Kind<UserDictionary> KIND = new Kind<>("dictionary", CompiledDictionary::load);

    private static final String WORDS = "words";
    private static final String RULES = "rules";
    private static final String FREQUENCIES = "frequencies";
    private static final String PARTS = "parts";
    private static final String TAGS = "tags";
    private static final String SOURCES = "sources";
    private static final String LINES = "lines";
    private static final String LAYERS = "layers";
    private static final String NAMES = "names";

    private CompiledDictionary() {}

    /**
     * Writes a dictionary with all its layers.
     *
     * @param card a card of the kind {@link #KIND}
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the card is of another kind
     */
    public static void write(UserDictionary dictionary, ModelCard card, Path file) throws IOException {
        if (!KIND.is(card)) {
            throw new IllegalArgumentException("a card of kind '%s', not '%s'".formatted(card.kind(), KIND));
        }
        List<UserDictionary> layers = dictionary.layers();
        List<Entry> entries =
                layers.stream().flatMap(layer -> layer.entries().stream()).toList();
        ModelWriter.of(card)
                .ints(LAYERS, layers.stream().mapToInt(UserDictionary::size).toArray())
                .strings(NAMES, layers.stream().map(UserDictionary::name).toList())
                .strings(WORDS, entries.stream().map(Entry::word).toList())
                .strings(
                        RULES,
                        entries.stream().map(entry -> entry.rule().name()).toList())
                .longs(
                        FREQUENCIES,
                        entries.stream()
                                .mapToLong(entry -> Double.doubleToRawLongBits(entry.perMillion()))
                                .toArray())
                .strings(
                        PARTS,
                        entries.stream()
                                .map(entry -> String.join("\n", entry.parts()))
                                .toList())
                .strings(TAGS, entries.stream().map(Entry::tag).toList())
                .strings(
                        SOURCES,
                        entries.stream().map(entry -> entry.origin().source()).toList())
                .ints(
                        LINES,
                        entries.stream()
                                .mapToInt(entry -> entry.origin().line())
                                .toArray())
                .write(file);
    }

    /**
     * Reads a dictionary.
     *
     * @throws ModelFormatException if the model is no dictionary or an entry could not be one
     */
    public static UserDictionary load(ModelFile file) throws ModelFormatException {
        Sections columns = new Sections(file.require(KIND));
        int[] sizes = file.ints(LAYERS);
        List<String> names = columns.sized(NAMES, file.strings(NAMES), sizes.length);
        if (sizes.length == 0) {
            throw file.refusal(LAYERS, "a layer", "none");
        }
        List<UserDictionary> layers = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < sizes.length; i++) {
            if (sizes[i] < 0 || sizes[i] > columns.words.size() - next) {
                throw file.refusal(LAYERS, "at most %d entries".formatted(columns.words.size() - next), sizes[i] + "");
            }
            UserDictionary.Builder layer = UserDictionary.builder(names.get(i));
            for (int end = next + sizes[i]; next < end; next++) {
                layer.add(columns.entry(next));
            }
            layers.add(layer.build());
        }
        if (next != columns.words.size()) {
            throw file.refusal(LAYERS, columns.words.size() + " entries in all", next + "");
        }
        UserDictionary dictionary = layers.get(layers.size() - 1);
        for (int i = layers.size() - 2; i >= 0; i--) {
            dictionary = layers.get(i).over(dictionary);
        }
        return dictionary;
    }

    /** The sections with an item per entry. */
    private static final class Sections {
        private final ModelFile file;
        private final List<String> words;
        private final List<String> rules;
        private final long[] frequencies;
        private final List<String> parts;
        private final List<String> tags;
        private final List<String> sources;
        private final int[] lines;

        Sections(ModelFile file) throws ModelFormatException {
            this.file = file;
            words = file.strings(WORDS);
            rules = sized(RULES, file.strings(RULES), words.size());
            frequencies = file.longs(FREQUENCIES);
            lines = file.ints(LINES);
            parts = sized(PARTS, file.strings(PARTS), words.size());
            tags = sized(TAGS, file.strings(TAGS), words.size());
            sources = sized(SOURCES, file.strings(SOURCES), words.size());
            requireSize(FREQUENCIES, frequencies.length, words.size());
            requireSize(LINES, lines.length, words.size());
        }

        private List<String> sized(String section, List<String> items, int size) throws ModelFormatException {
            requireSize(section, items.size(), size);
            return items;
        }

        private void requireSize(String section, int found, int expected) throws ModelFormatException {
            if (found != expected) {
                throw file.refusal(section, expected + " items", found + "");
            }
        }

        Entry entry(int i) throws ModelFormatException {
            List<String> pieces =
                    parts.get(i).isEmpty() ? List.of() : List.of(parts.get(i).split("\n", -1));
            double perMillion = Double.longBitsToDouble(frequencies[i]);
            try {
                Rule rule = Rule.valueOf(rules.get(i));
                return new Entry(
                        words.get(i),
                        rule,
                        perMillion,
                        pieces,
                        tags.get(i),
                        new Entry.Origin(sources.get(i), lines[i]));
            } catch (IllegalArgumentException e) {
                throw file.refusal(WORDS, "an entry", String.valueOf(e.getMessage()));
            }
        }
    }
}
