package org.yupian.tagging.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link CandidateTrainer} learns.
 *
 * @param crf whether to train a conditional random field, rather than a perceptron
 * @param epochs how often the set is gone through
 * @param rate the learning rate of the field
 * @param l2 its penalty {@code l2 / 2 · Σ w²}, in the unit of the summed log-likelihood
 * @param l1 its penalty {@code l1 · Σ |w|}; drives weights to 0
 * @param seed of the order of the sequences
 */
public record CandidateOptions(boolean crf, int epochs, double rate, double l2, double l1, long seed) {
    /** A conditional random field, as for parts of speech. */
    public static final CandidateOptions CRF = new CandidateOptions(true, 4, 0.1, 1, 0, 1);

    /** An averaged perceptron. */
    public static final CandidateOptions PERCEPTRON = new CandidateOptions(false, 4, 1, 0, 0, 1);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public CandidateOptions {
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
        OptionValues.check(rate > 0 && Double.isFinite(rate), "a finite rate above 0", rate);
        OptionValues.check(l2 >= 0 && Double.isFinite(l2), "an l2 of 0 or more", l2);
        OptionValues.check(l1 >= 0 && Double.isFinite(l1), "an l1 of 0 or more", l1);
    }

    /** The same for the other method; its rate may want another value, see {@link #CRF} and {@link #PERCEPTRON}. */
    public CandidateOptions withCrf(boolean field) {
        return new CandidateOptions(field, epochs, rate, l2, l1, seed);
    }

    /** The same with other epochs. */
    public CandidateOptions withEpochs(int count) {
        return new CandidateOptions(crf, count, rate, l2, l1, seed);
    }

    /** The same with another rate. */
    public CandidateOptions withRate(double other) {
        return new CandidateOptions(crf, epochs, other, l2, l1, seed);
    }

    /** The same with another quadratic penalty. */
    public CandidateOptions withL2(double other) {
        return new CandidateOptions(crf, epochs, rate, other, l1, seed);
    }

    /** The same with another absolute penalty. */
    public CandidateOptions withL1(double other) {
        return new CandidateOptions(crf, epochs, rate, l2, other, seed);
    }

    /** The same with another seed. */
    public CandidateOptions withSeed(long other) {
        return new CandidateOptions(crf, epochs, rate, l2, l1, other);
    }

    /** These for a card, but for the seed, which has a line of its own there. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("method", crf ? "crf" : "perceptron");
        card.put("epochs", epochs);
        if (crf) {
            card.put("rate", rate);
            card.put("l2", l2);
            card.put("l1", l1);
        }
        return card;
    }
}
