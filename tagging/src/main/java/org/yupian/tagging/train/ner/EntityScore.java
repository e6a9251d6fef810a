package org.yupian.tagging.train.ner;

/**
 * How many entities were right: those whose start, end and type are all right count.
 *
 * @param gold how many there are
 * @param found how many were found
 * @param right how many of those are there
 */
public record EntityScore(long gold, long found, long right) {
    /** The share of what was found that is right; 0 if nothing was found. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** The share of what is there that was found; 0 if there is nothing. */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return gold + found == 0 ? 0 : 2.0 * right / (gold + found);
    }

    EntityScore plus(EntityScore other) {
        return new EntityScore(gold + other.gold, found + other.found, right + other.right);
    }
}
