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

    /** The words of all corpora but one, and those of other sources, each with its classes; -1 for those of all. */
    Map<String, Integer> without(int corpus) {
        Map<String, Integer> classes = others();
        for (int i = 0; i < corpora.size(); i++) {
            if (i != corpus) {
                corpora.get(i).keySet().forEach(word -> add(classes, word, SegmentationColumns.OWN));
            }
        }
        return classes;
    }

    /** The words that a corpus has so often, and those of other sources. */
    Map<String, Integer> with(int corpus, int minimum) {
        Map<String, Integer> classes = others();
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

    private Map<String, Integer> others() {
        Map<String, Integer> classes = new TreeMap<>();
        others.forEach(word -> classes.put(word, SegmentationColumns.OTHER));
        return classes;
    }

    private static void add(Map<String, Integer> classes, String word, int of) {
        classes.merge(word, of, (a, b) -> a | b);
    }
}
