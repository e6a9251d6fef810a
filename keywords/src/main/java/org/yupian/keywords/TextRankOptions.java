package org.yupian.keywords;

import org.yupian.learning.OptionValues;

/**
 * How {@link TextRankExtractor} finds its ranks.
 *
 * @param window words so far apart at most are neighbours, from 2 on; 2 is next to each other
 * @param damping d, from 0 up to but without 1
 * @param iterations how often the ranks are renewed at most
 * @param tolerance it ends sooner where no rank changes by more
 */
public record TextRankOptions(int window, double damping, int iterations, double tolerance) {
    /** A window of 5, d = 0.85, and at most 100 times until nothing changes by a thousandth. */
    public static final TextRankOptions DEFAULT = new TextRankOptions(5, 0.85, 100, 0.001);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public TextRankOptions {
        OptionValues.check(window >= 2, "a window of 2 or more", window);
        OptionValues.check(damping >= 0 && damping < 1, "a damping from 0 up to, but without, 1", damping);
        OptionValues.check(iterations >= 1, "1 iteration or more", iterations);
        OptionValues.check(tolerance >= 0 && Double.isFinite(tolerance), "a finite tolerance of 0 or more", tolerance);
    }

    /** The same with another window. */
    public TextRankOptions withWindow(int words) {
        return new TextRankOptions(words, damping, iterations, tolerance);
    }

    /** The same with another damping. */
    public TextRankOptions withDamping(double d) {
        return new TextRankOptions(window, d, iterations, tolerance);
    }

    /** The same with other iterations. */
    public TextRankOptions withIterations(int most) {
        return new TextRankOptions(window, damping, most, tolerance);
    }

    /** The same with another tolerance. */
    public TextRankOptions withTolerance(double change) {
        return new TextRankOptions(window, damping, iterations, change);
    }
}
