package org.yupian.embeddings.train;

import org.yupian.learning.OptionValues;

/**
 * Which words of a corpus are learned from, and how far each of them sees.
 *
 * @param window how many words on each side count at most
 * @param minimumCount words that occur less often get no vector
 * @param threshold the share of a corpus from which a word is thinned out, or 0 for never
 */
public record Context(int window, int minimumCount, double threshold) {
    /** As fastText has it. */
    public static final Context DEFAULT = new Context(5, 5, 1e-4);

    /** The widest window, so that arrays for it can be had. */
    private static final int WIDEST = 1000;

    /**
     * A context.
     *
     * @throws IllegalArgumentException if one of the numbers is out of its range
     */
    public Context {
        OptionValues.check(window >= 1 && window <= WIDEST, "a window of 1 to " + WIDEST, window);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
        OptionValues.check(threshold >= 0 && threshold <= 1, "a threshold of 0 to 1", threshold);
    }

    /** The same with another window. */
    public Context withWindow(int words) {
        return new Context(words, minimumCount, threshold);
    }

    /** The same with another minimal count. */
    public Context withMinimumCount(int count) {
        return new Context(window, count, threshold);
    }

    /** The same with another threshold. */
    public Context withThreshold(double share) {
        return new Context(window, minimumCount, share);
    }
}
