package org.yupian.tagging.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link LbfgsTrainer} learns.
 *
 * @param iterations how many at most
 * @param l2 the penalty {@code l2 / 2 · Σ w²}
 * @param l1 the penalty {@code l1 · Σ |w|}; drives weights to 0
 * @param history how many steps are remembered to estimate the curvature
 * @param tolerance it ends when ten iterations have lowered the objective by less than this share of it
 */
public record LbfgsOptions(int iterations, double l2, double l1, int history, double tolerance) {
    /** As reference trainers have it. */
    public static final LbfgsOptions DEFAULT = new LbfgsOptions(100, 0.5, 0, 5, 0.001);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public LbfgsOptions {
        OptionValues.check(iterations >= 1, "1 iteration or more", iterations);
        OptionValues.check(l2 >= 0 && Double.isFinite(l2), "an l2 of 0 or more", l2);
        OptionValues.check(l1 >= 0 && Double.isFinite(l1), "an l1 of 0 or more", l1);
        OptionValues.check(history >= 1, "a history of 1 step or more", history);
        OptionValues.check(tolerance >= 0, "a tolerance of 0 or more", tolerance);
    }

    /** The same with other iterations. */
    public LbfgsOptions withIterations(int most) {
        return new LbfgsOptions(most, l2, l1, history, tolerance);
    }

    /** The same with another quadratic penalty. */
    public LbfgsOptions withL2(double other) {
        return new LbfgsOptions(iterations, other, l1, history, tolerance);
    }

    /** The same with another absolute penalty. */
    public LbfgsOptions withL1(double other) {
        return new LbfgsOptions(iterations, l2, other, history, tolerance);
    }

    /** The same with another history. */
    public LbfgsOptions withHistory(int steps) {
        return new LbfgsOptions(iterations, l2, l1, steps, tolerance);
    }

    /** The same with another tolerance. */
    public LbfgsOptions withTolerance(double share) {
        return new LbfgsOptions(iterations, l2, l1, history, share);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("method", "crf-lbfgs");
        card.put("iterations", iterations);
        card.put("l2", l2);
        card.put("l1", l1);
        card.put("history", history);
        card.put("tolerance", tolerance);
        return card;
    }
}
