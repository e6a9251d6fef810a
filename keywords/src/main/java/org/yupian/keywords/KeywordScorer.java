package org.yupian.keywords;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yupian.learning.Score;

/**
 * Compares found keywords with given ones, summed over all texts (micro-averaged). A keyword is right where it is the
 * same string as a given one. For one thread.
 */
public final class KeywordScorer {
    private final int limit;
    private long right;
    private long found;
    private long given;

    private KeywordScorer(int limit) {
        this.limit = limit;
    }

    /** A scorer that looks at the first {@code limit} found keywords of each text. */
    public static KeywordScorer of(int limit) {
        return new KeywordScorer(limit);
    }

    /**
     * Counts one text.
     *
     * @param ranked what was found, the best first; what comes twice counts once
     * @param gold what people gave
     */
    public void add(List<String> ranked, List<String> gold) {
        Set<String> first = new HashSet<>(ranked.subList(0, Math.min(limit, ranked.size())));
        Set<String> wanted = new HashSet<>(gold);
        found += first.size();
        given += wanted.size();
        first.retainAll(wanted);
        right += first.size();
    }

    /** The score of what was counted so far. */
    public Score score() {
        return new Score(given, found, right);
    }
}
