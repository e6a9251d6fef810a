package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Units;

/**
 * The words of lists in a block, of two units and more: those that columns tell of, see {@link SegmentationColumns}. Immutable.
 */
final class KnownWords {
    /** For each unit the words that it belongs to. */
    private final List<List<Known>> at = new ArrayList<>();

    private final String others;
    private final String standard;

    /**
     * A word in a list.
     *
     * @param start the unit where it begins
     * @param end the unit behind it
     * @param type one of the classes of {@link SegmentationColumns}
     */
    record Known(int start, int end, int type) {
        int length() {
            return end - start;
        }
    }

    KnownWords(TaggingSegmenter segmenter, Units units) {
        TaggingModel model = segmenter.model();
        others = model.lexicon().map(lexicon -> lexicon.card().id()).orElse("other lists");
        standard = segmenter.standard().map(one -> "standard " + one.name()).orElse("standard");
        for (int unit = 0; unit < units.count(); unit++) {
            at.add(new ArrayList<>());
        }
        for (int unit = 0; unit < units.count(); unit++) {
            starting(model.words(), units, unit);
            starting(model.lexicon().map(WordLexicon::words).orElse(WordTable.EMPTY), units, unit);
            starting(segmenter.standard().map(Standard::words).orElse(WordTable.EMPTY), units, unit);
        }
    }

    private void starting(WordTable table, Units units, int unit) {
        int from = units.start(unit);
        int limit = Math.min(units.length(), from + SegmentationColumns.LONGEST_WORD);
        table.starting(units.chars(), from, limit, (start, end, classes) -> {
            for (int type = 1; type <= classes && units.at(end) > unit + 1; type <<= 1) {
                if ((classes & type) != 0) {
                    add(new Known(unit, units.at(end), type));
                }
            }
        });
    }

    private void add(Known word) {
        for (int unit = word.start(); unit < word.end(); unit++) {
            at.get(unit).add(word);
        }
    }

    /** What the list of a class is called. */
    String list(int type) {
        return switch (type) {
            case SegmentationColumns.OWN -> "corpora";
            case SegmentationColumns.LOOSE -> others + " (mostly cut)";
            case SegmentationColumns.OF_STANDARD -> standard;
            default -> others;
        };
    }

    /** The lists that have the word of some units. */
    Set<String> lists(int start, int end) {
        Set<String> lists = new LinkedHashSet<>();
        for (Known word : at.get(start)) {
            if (word.start() == start && word.end() == end) {
                lists.add(list(word.type()));
            }
        }
        return lists;
    }

    /** The words that begin at a unit. */
    List<Known> starting(int unit) {
        return at.get(unit).stream().filter(word -> word.start() == unit).toList();
    }

    /** What a column tells of a unit: the longest words of a class that begin, that end and that pass there. */
    List<Known> longest(int unit, int type) {
        if (unit < 0 || unit >= at.size()) {
            return List.of();
        }
        List<Known> longest = new ArrayList<>();
        add(unit, type, word -> word.start() == unit, longest);
        add(unit, type, word -> word.end() == unit + 1, longest);
        add(unit, type, word -> word.start() < unit && word.end() > unit + 1, longest);
        return longest;
    }

    private void add(int unit, int type, Predicate<Known> wanted, List<Known> out) {
        at.get(unit).stream()
                .filter(word -> word.type() == type && wanted.test(word))
                .max(Comparator.comparingInt(Known::length))
                .ifPresent(out::add);
    }
}
