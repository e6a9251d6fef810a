package org.yupian.tokenize.dictionary;

import java.nio.charset.Charset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of each line of a dictionary.
 *
 * @param name the file or the name of the dictionary
 * @param counts how many lines met which fate
 * @param layouts how many of the lines that were not refused were read as which format, in the order of the formats; never
 *     as {@link DictionaryFormat#AUTO}
 * @param merges the first {@value #KEPT} of the lines that gave way
 * @param refusals the first {@value #KEPT} of the lines that were refused
 */
public record DictionaryReport(
        String name,
        Counts counts,
        Map<DictionaryFormat, Integer> layouts,
        List<Merge> merges,
        List<Refusal> refusals) {
    /** How many merges and refusals are kept at most; the rest is counted. */
    public static final int KEPT = 1000;

    /** Takes over the values; the lists and the map are copied. */
    public DictionaryReport {
        Map<DictionaryFormat, Integer> ordered = new EnumMap<>(DictionaryFormat.class);
        ordered.putAll(layouts);
        layouts = Collections.unmodifiableMap(ordered);
        merges = List.copyOf(merges);
        refusals = List.copyOf(refusals);
    }

    /**
     * How many lines met which fate. Lines that are blank or comments are not counted as read, so that {@code read =
     * accepted + merged + refused}.
     *
     * @param read how many lines held an entry or tried to
     * @param accepted how many entries the dictionary has
     * @param merged how many lines gave way to a later one for the same word
     * @param refused how many lines were refused
     */
    public record Counts(int read, int accepted, int merged, int refused) {
        @Override
        public String toString() {
            return "%,d read, %,d accepted, %,d merged, %,d refused".formatted(read, accepted, merged, refused);
        }
    }

    /**
     * A line that gave way to a later one.
     *
     * @param word the word as the later line has it
     * @param firstLine the line that gave way, from 1
     * @param line the line that counts, unless one still later does
     */
    public record Merge(String word, int firstLine, int line) {}

    /**
     * A line that was refused.
     *
     * @param line the line, from 1
     * @param text its text, cut where it is very long; malformed bytes are shown as U+FFFD
     * @param reason why, as half a sentence
     * @param encoding the encoding that the file looks like, where malformed bytes are the reason and the first ones of it
     */
    public record Refusal(int line, String text, String reason, Optional<Charset> encoding) {}

    /** Whether it has lines, and none of them is an entry. */
    public boolean isUseless() {
        return counts.read() > 0 && counts.accepted() == 0;
    }

    /** The whole in one sentence, with the first refusal if there is one. */
    public String summary() {
        if (refusals.isEmpty()) {
            return name + ": " + counts + ".";
        }
        Refusal first = refusals.get(0);
        return "%s: %s, the first in line %d ('%s'): %s."
                .formatted(name, counts, first.line(), first.text(), first.reason());
    }
}
