package org.yupian.learning;

/**
 * How much of what was found is right, and how much of what is there was found. A ratio of nothing to nothing is 0.
 *
 * @param gold how many there are
 * @param found how many were found
 * @param right how many of those are there
 */
public record Score(long gold, long found, long right) {
    /** A score of nothing. */
    public static final Score NONE = new Score(0, 0, 0);

    /** The share of what was found that is right. */
    public double precision() {
        return ratio(right, found);
    }

    /** The share of what is there that was found. */
    public double recall() {
        return ratio(right, gold);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return ratio(2 * right, gold + found);
    }

    /** Both counted together. */
    public Score plus(Score other) {
        return new Score(gold + other.gold, found + other.found, right + other.right);
    }

    /** A part of a whole; 0 of nothing. */
    public static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
