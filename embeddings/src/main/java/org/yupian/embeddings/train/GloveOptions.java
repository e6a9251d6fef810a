package org.yupian.embeddings.train;

import java.util.Map;
import java.util.TreeMap;

/**
 * How GloVe learns.
 *
 * @param dimension numbers in a vector
 * @param window how many words on each side count
 * @param minimumCount words that occur less often get no vector
 * @param epochs how often all pairs are gone through
 * @param rate the learning rate of AdaGrad at the beginning; it also falls in a line to nothing
 * @param threshold the share of a corpus from which a word is thinned out, as in word2vec, or 0 for never
 * @param ceiling co-occurrences from which a pair weighs no more
 * @param power how fast the weight of rarer pairs falls
 * @param memory bytes that counting may take
 * @param seed of all that is random
 */
public record GloveOptions(
        int dimension,
        int window,
        int minimumCount,
        int epochs,
        float rate,
        double threshold,
        float ceiling,
        float power,
        long memory,
        long seed) {
    /** Settings for corpora of tens of millions of words, where those of the paper are worse: see docs/vectors.md. */
    public static final GloveOptions DEFAULT = new GloveOptions(100, 5, 5, 15, 0.1f, 1e-4, 10, 0.75f, 512L << 20, 1);

    /** Less than this holds hardly any pairs besides the buffers. */
    public static final long LEAST_MEMORY = 32L << 20;

    /** Checks the values. */
    public GloveOptions {
        OptionValues.check(dimension >= 1 && dimension <= 1 << 16, "a dimension of 1 to 65536", dimension);
        OptionValues.check(window >= 1 && window <= 1000, "a window of 1 to 1000", window);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
        OptionValues.check(rate > 0 && rate <= 1, "a rate above 0, at most 1", rate);
        OptionValues.check(threshold >= 0 && threshold <= 1, "a threshold of 0 to 1", threshold);
        OptionValues.check(ceiling > 0 && Float.isFinite(ceiling), "a finite ceiling above 0", ceiling);
        OptionValues.check(power > 0 && power <= 1, "a power above 0, at most 1", power);
        OptionValues.check(memory >= LEAST_MEMORY, "a memory of 32 MiB or more", memory);
    }

    /** These for a card; memory too, since the order of sums depends on it, and with it the last bits. */
    public Map<String, Object> card() {
        Map<String, Object> card = new TreeMap<>();
        card.put("architecture", "glove");
        card.put("dimension", dimension);
        card.put("window", window);
        card.put("minimumCount", minimumCount);
        card.put("epochs", epochs);
        card.put("rate", rate);
        card.put("threshold", threshold);
        card.put("ceiling", ceiling);
        card.put("power", power);
        card.put("memory", memory);
        return card;
    }
}
