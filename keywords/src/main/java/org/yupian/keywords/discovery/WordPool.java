package org.yupian.keywords.discovery;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best candidates, a fixed number, so that memory does not depend on the corpus. */
final class WordPool {
    /** By falling score, falling count, then in the order of UTF-16 code units. */
    private static final Comparator<NewWord> BEST_FIRST = Comparator.comparingDouble(NewWord::score)
            .reversed()
            .thenComparing(Comparator.comparingLong(NewWord::count).reversed())
            .thenComparing(NewWord::text);

    private static final int SIZE = 100_000;

    private final PriorityQueue<NewWord> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    void add(NewWord word) {
        worstFirst.add(word);
        if (worstFirst.size() > SIZE) {
            worstFirst.remove();
        }
    }

    /** What is left, the best first. */
    List<NewWord> ranked() {
        return worstFirst.stream().sorted(BEST_FIRST).toList();
    }
}
