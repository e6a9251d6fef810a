package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;

/** What the features of a block are called, see {@link Reason}. For one thread. */
final class FeatureNames {
    private final CharSequence text;
    private final Block block;
    private final Columns columns;
    private final KnownWords known;

    /**
     * A feature.
     *
     * @param name for people
     * @param start where in the text begins what it reads, in UTF-16 code units
     * @param end where that ends
     */
    record Feature(String name, int start, int end) {}

    FeatureNames(CharSequence text, Block block, Columns columns, KnownWords known) {
        this.text = text;
        this.block = block;
        this.columns = columns;
        this.known = known;
    }

    /** A feature that reads nothing. */
    static Feature plain(String name, int at) {
        return new Feature(name, at, at);
    }

    /** A word, in units. */
    Feature word(String name, int start, int end) {
        return new Feature(name + " " + text(start, end), block.place(start), block.place(end));
    }

    /** What the templates of a shape read at an anchor. */
    Feature of(Shape shape, int anchor) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (int i = 0; i < shape.symbols(); i++) {
            read(SegmentationColumns.NAMES.get(shape.column(i)), anchor + shape.offset(i), parts);
        }
        List<String> names = new ArrayList<>();
        int first = block.units.count();
        int last = -1;
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            names.add(part.getKey() + " " + part.getValue().text());
            first = Math.min(first, part.getValue().units.first());
            last = Math.max(last, part.getValue().units.last());
        }
        int start = Math.max(0, Math.min(first, block.units.count()));
        int end = Math.max(start, Math.min(last + 1, block.units.count()));
        return new Feature(String.join(" + ", names), block.place(start), block.place(end));
    }

    private void read(String column, int unit, Map<String, Part> parts) {
        switch (column) {
            case "c" -> part("characters", parts).add(unit, unit);
            case "t" -> part("types", parts).add(unit - 1, unit + 1);
            case "r" ->
                part(has(column, unit) ? "repetition" : "no repetition at", parts)
                        .add(has(column, unit) ? unit - 2 : unit, unit);
            case "p" ->
                part(has(column, unit) ? "raw text" : "no pair of raw text at", parts)
                        .add(unit - 1, unit);
            case "o" -> words(unit, parts, SegmentationColumns.OWN);
            case "x" -> words(unit, parts, SegmentationColumns.OTHER);
            case "w" -> words(unit, parts, SegmentationColumns.OWN, SegmentationColumns.OTHER);
            case "m" -> words(unit, parts, SegmentationColumns.LOOSE);
            default -> words(unit, parts, SegmentationColumns.OF_STANDARD);
        }
    }

    /** Whether a column says something of a unit. */
    private boolean has(String column, int unit) {
        int[] symbols = columns.column(SegmentationColumns.NAMES.indexOf(column));
        return unit >= 0 && unit < block.units.count() && symbols[unit] != 0;
    }

    private void words(int unit, Map<String, Part> parts, int... types) {
        String list = IntStream.of(types).mapToObj(known::list).collect(Collectors.joining(" and "));
        List<KnownWords.Known> words = new ArrayList<>();
        for (int type : types) {
            words.addAll(known.longest(unit, type));
        }
        if (words.isEmpty()) {
            part("no word of " + list + " at", parts).add(unit, unit);
        }
        for (KnownWords.Known word : words) {
            part(list, parts).add(word);
        }
    }

    private Part part(String name, Map<String, Part> parts) {
        return parts.computeIfAbsent(name, any -> new Part());
    }

    /** The characters of some units. */
    private String text(int start, int end) {
        return text.subSequence(block.place(start), block.place(end)).toString();
    }

    /** What a feature reads of one kind. */
    private final class Part {
        final TreeSet<Integer> units = new TreeSet<>();
        final Set<String> words = new LinkedHashSet<>();

        void add(int first, int last) {
            for (int unit = first; unit <= last; unit++) {
                units.add(Math.max(-1, Math.min(unit, block.units.count())));
            }
        }

        void add(KnownWords.Known word) {
            add(word.start(), word.end() - 1);
            words.add(FeatureNames.this.text(word.start(), word.end()));
        }

        String text() {
            if (!words.isEmpty()) {
                return String.join(" ", words);
            }
            StringBuilder out = new StringBuilder();
            int before = units.first();
            for (int unit : units) {
                out.append(unit > before + 1 ? "…" : "");
                out.append(unit < 0 ? "^" : unit == block.units.count() ? "$" : FeatureNames.this.text(unit, unit + 1));
                before = unit;
            }
            return out.toString();
        }
    }
}
