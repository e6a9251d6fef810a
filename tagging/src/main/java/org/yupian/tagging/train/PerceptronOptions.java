package org.yupian.tagging.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link PerceptronTrainer} learns.
 *
 * @param epochs how often the set is gone through
 * @param seed of the order of the sequences
 */
public record PerceptronOptions(int epochs, long seed) {
    /** What did well on the development sets. */
    public static final PerceptronOptions DEFAULT = new PerceptronOptions(10, 1);

    /**
     * Options.
     *
     * @throws IllegalArgumentException if there is no epoch
     */
    public PerceptronOptions {
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
    }

    /** The same with other epochs. */
    public PerceptronOptions withEpochs(int count) {
        return new PerceptronOptions(count, seed);
    }

    /** The same with another seed. */
    public PerceptronOptions withSeed(long other) {
        return new PerceptronOptions(epochs, other);
    }

    /** These for a card, but for the seed, which has a line of its own there. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("method", "perceptron");
        card.put("epochs", epochs);
        return card;
    }
}
