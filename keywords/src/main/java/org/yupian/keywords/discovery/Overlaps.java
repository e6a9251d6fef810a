package org.yupian.keywords.discovery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Drops what lives inside a longer candidate only, such as 尔滨 beside 哈尔滨. */
final class Overlaps {
    /** The share of its occurrences that lie inside one longer candidate. */
    private static final double INSIDE = 0.8;

    private Overlaps() {}

    static List<NewWord> resolved(List<NewWord> words) {
        // Of the candidates alone: all parts of theirs would take many times the memory that the search was given.
        Map<String, Long> most = new HashMap<>();
        for (NewWord word : words) {
            most.put(word.text(), 0L);
        }
        for (NewWord word : words) {
            String text = word.text();
            for (int from = 0; from < text.length(); from++) {
                for (int to = from + 2; to <= text.length(); to++) {
                    if (to - from < text.length()) {
                        most.computeIfPresent(text.substring(from, to), (part, count) -> Math.max(count, word.count()));
                    }
                }
            }
        }
        return words.stream()
                .filter(word -> most.getOrDefault(word.text(), 0L) < INSIDE * word.count())
                .toList();
    }
}
