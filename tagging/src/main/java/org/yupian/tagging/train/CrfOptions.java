package org.yupian.tagging.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link CrfTrainer} learns.
 *
 * @param epochs how often the set is gone through
 * @param rate the learning rate
 * @param l2 the penalty {@code l2 / 2 · Σ w²}, in the unit of the summed log-likelihood
 * @param l1 the penalty {@code l1 · Σ |w|}; drives weights to 0
 * @param batch how many sequences are looked at before the weights move
 * @param seed of the order of the sequences
 */
public record CrfOptions(int epochs, double rate, double l2, double l1, int batch, long seed) {
    /** What did well on the development sets. */
    public static final CrfOptions DEFAULT = new CrfOptions(5, 0.1, 0.3, 0, 16, 1);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public CrfOptions {
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
        OptionValues.check(rate > 0 && Double.isFinite(rate), "a finite rate above 0", rate);
        OptionValues.check(l2 >= 0 && Double.isFinite(l2), "an l2 of 0 or more", l2);
        OptionValues.check(l1 >= 0 && Double.isFinite(l1), "an l1 of 0 or more", l1);
        OptionValues.check(batch >= 1, "a batch of 1 or more", batch);
    }

    /** The same with other epochs. */
    public CrfOptions withEpochs(int count) {
        return new CrfOptions(count, rate, l2, l1, batch, seed);
    }

    /** The same with another rate. */
    public CrfOptions withRate(double other) {
        return new CrfOptions(epochs, other, l2, l1, batch, seed);
    }

    /** The same with another quadratic penalty. */
    public CrfOptions withL2(double other) {
        return new CrfOptions(epochs, rate, other, l1, batch, seed);
    }

    /** The same with another absolute penalty. */
    public CrfOptions withL1(double other) {
        return new CrfOptions(epochs, rate, l2, other, batch, seed);
    }

    /** The same with another batch. */
    public CrfOptions withBatch(int sequences) {
        return new CrfOptions(epochs, rate, l2, l1, sequences, seed);
    }

    /** The same with another seed. */
    public CrfOptions withSeed(long other) {
        return new CrfOptions(epochs, rate, l2, l1, batch, other);
    }

    /** These for a card, but for the seed, which has a line of its own there. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("method", "crf");
        card.put("epochs", epochs);
        card.put("rate", rate);
        card.put("l2", l2);
        card.put("l1", l1);
        card.put("batch", batch);
        return card;
    }
}
