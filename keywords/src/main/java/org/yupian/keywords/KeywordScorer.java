package org.yupian.keywords;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Compares found keywords with given ones, summed over all texts (micro-averaged). A keyword is right where it is the
 * same string as a given one. For one thread.
 */
public final class KeywordScorer {
    private final int limit;
    private long right;
    private long found;
    private long given;

    /** A scorer that looks at the first {@code limit} found keywords of each text. */
    public KeywordScorer(int limit) {
        this.limit = limit;
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

    /** How many keywords were given. */
    public long given() {
        return given;
    }

    /** The share of the found that is right; 0 where nothing was found. */
    public double precision() {
        return share(right, found);
    }

    /** The share of the given that was found; 0 where nothing was given. */
    public double recall() {
        return share(right, given);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * right, found + given);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
