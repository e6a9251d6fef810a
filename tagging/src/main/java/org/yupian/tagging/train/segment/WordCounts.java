package org.yupian.tagging.train.segment;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.tagging.segment.SegmentationColumns;

/** How often each corpus has each word of several characters, and which words other sources have. For one thread. */
final class WordCounts {
    private final Map<String, int[]> counts = new HashMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private int corpora;

    /** Begins a corpus and returns its number. */
    int corpus() {
        return corpora++;
    }

    void add(String word) {
        if (counted(word)) {
            int[] numbers = counts.computeIfAbsent(word, w -> new int[corpora]);
            if (numbers.length < corpora) {
                numbers = java.util.Arrays.copyOf(numbers, corpora);
                counts.put(word, numbers);
            }
            numbers[corpora - 1]++;
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

    /** The words that a model of the corpus knows, with their classes. */
    Map<String, Integer> classes(int corpus, int ownMinimum, int otherMinimum) {
        Map<String, Integer> classes = new TreeMap<>();
        others.forEach(word -> classes.put(word, SegmentationColumns.OTHER));
        counts.forEach((word, numbers) -> {
            int found = 0;
            for (int i = 0; i < numbers.length; i++) {
                if (i != corpus && numbers[i] >= otherMinimum) {
                    found |= SegmentationColumns.OTHER;
                } else if (i == corpus && numbers[i] >= ownMinimum) {
                    found |= SegmentationColumns.OWN;
                }
            }
            if (found != 0) {
                classes.merge(word, found, (a, b) -> a | b);
            }
        });
        return classes;
    }
}
