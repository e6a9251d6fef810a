package org.yupian.embeddings.train;

import org.yupian.learning.OptionValues;

/**
 * How long is learned, and how fast.
 *
 * @param epochs how often all is gone through
 * @param rate the learning rate at the beginning; it falls in a line to nothing
 * @param seed of all that is random
 */
public record Schedule(int epochs, float rate, long seed) {
    /**
     * A schedule.
     *
     * @throws IllegalArgumentException if one of the numbers is out of its range
     */
    public Schedule {
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
        OptionValues.check(rate > 0 && rate <= 1, "a rate above 0, at most 1", rate);
    }

    /** The same with other epochs. */
    public Schedule withEpochs(int count) {
        return new Schedule(count, rate, seed);
    }

    /** The same with another rate. */
    public Schedule withRate(float other) {
        return new Schedule(epochs, other, seed);
    }

    /** The same with another seed. */
    public Schedule withSeed(long other) {
        return new Schedule(epochs, rate, other);
    }
}
