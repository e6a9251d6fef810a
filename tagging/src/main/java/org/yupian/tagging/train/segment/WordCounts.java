package org.yupian.tagging.train.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.tagging.segment.SegmentationColumns;

/** How often each corpus has each word of several characters, and which words other sources have. For one thread. */
final class WordCounts {
    private final List<Map<String, Integer>> corpora = new ArrayList<>();
    private final Set<String> others = new LinkedHashSet<>();

    /** Begins a corpus. */
    void corpus() {
        corpora.add(new HashMap<>());
    }

    void add(int corpus, String word) {
        if (counted(word)) {
            corpora.get(corpus).merge(word, 1, Integer::sum);
        }
    }

    void addOther(String word) {
        if (counted(word)) {
            others.add(word);
        }
    }

    private static boolean counted(String word) {
        return word.length() > 1 && word.length() <= SegmentationColumns.LONGEST_WORD;
    }

    /**
     * The words of all corpora but one, each with its classes.
     *
     * @param corpus -1 for those of all
     * @param dictionary whether those of other sources are among them, as words of a dictionary
     */
    Map<String, Integer> without(int corpus, boolean dictionary) {
        Map<String, Integer> classes = dictionary ? others(SegmentationColumns.OF_DICTIONARY) : new TreeMap<>();
        for (int i = 0; i < corpora.size(); i++) {
            if (i != corpus) {
                corpora.get(i).keySet().forEach(word -> add(classes, word, SegmentationColumns.OWN));
            }
        }
        return classes;
    }

    /** The words that a corpus has so often, and those of other sources. */
    Map<String, Integer> with(int corpus, int minimum) {
        Map<String, Integer> classes = others(SegmentationColumns.OTHER);
        corpora.get(corpus).forEach((word, count) -> {
            if (count >= minimum) {
                add(classes, word, SegmentationColumns.OWN);
            }
        });
        return classes;
    }

    /** The words that a corpus has so often, as those of a standard. */
    Map<String, Integer> ofStandard(int corpus, int minimum) {
        Map<String, Integer> classes = new TreeMap<>();
        corpora.get(corpus).forEach((word, count) -> {
            if (count >= minimum) {
                classes.put(word, SegmentationColumns.OF_STANDARD);
            }
        });
        return classes;
    }

    private Map<String, Integer> others(int as) {
        Map<String, Integer> classes = new TreeMap<>();
        others.forEach(word -> classes.put(word, as));
        return classes;
    }

    private static void add(Map<String, Integer> classes, String word, int of) {
        classes.merge(word, of, (a, b) -> a | b);
    }
}
