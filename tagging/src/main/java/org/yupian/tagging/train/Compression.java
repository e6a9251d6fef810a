package org.yupian.tagging.train;

import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How the weights that were learned become those that ship.
 *
 * @param step the unit that weights are rounded to
 * @param threshold keys whose weights are all smaller are left out
 */
public record Compression(float step, float threshold) {
    /**
     * A compression.
     *
     * @throws IllegalArgumentException if the step is not above 0, or the threshold below
     */
    public Compression {
        OptionValues.check(step > 0 && Float.isFinite(step), "a finite step above 0", step);
        OptionValues.check(threshold >= 0 && Float.isFinite(threshold), "a threshold of 0 or more", threshold);
    }

    /** The same with another step. */
    public Compression withStep(float unit) {
        return new Compression(unit, threshold);
    }

    /** The same with another threshold. */
    public Compression withThreshold(float least) {
        return new Compression(step, least);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        return Map.of("step", step, "threshold", threshold);
    }
}
