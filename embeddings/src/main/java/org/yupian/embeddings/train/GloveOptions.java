package org.yupian.embeddings.train;

import java.util.Map;
import java.util.TreeMap;
import org.yupian.learning.OptionValues;

/**
 * How GloVe learns. Changed copies come from the {@code with…} methods; every value is checked.
 *
 * @param dimension numbers in a vector
 * @param context which words are learned from, and how far each sees
 * @param schedule how long, and how fast
 * @param weighting how much pairs weigh
 * @param memory bytes that counting may take
 */
public record GloveOptions(int dimension, Context context, Schedule schedule, Weighting weighting, long memory) {
    /** Settings for corpora of tens of millions of words, where those of the paper are worse: see docs/vectors.md. */
    public static final GloveOptions DEFAULT =
            new GloveOptions(100, Context.DEFAULT, new Schedule(15, 0.1f, 1), new Weighting(10, 0.75f), 512L << 20);

    /** Less than this holds hardly any pairs besides the buffers. */
    public static final long LEAST_MEMORY = 32L << 20;

    /**
     * How much pairs weigh.
     *
     * @param ceiling co-occurrences from which a pair weighs no more
     * @param power how fast the weight of rarer pairs falls
     */
    public record Weighting(float ceiling, float power) {
        /**
         * A weighting.
         *
         * @throws IllegalArgumentException if one of the numbers is out of its range
         */
        public Weighting {
            OptionValues.check(ceiling > 0 && Float.isFinite(ceiling), "a finite ceiling above 0", ceiling);
            OptionValues.check(power > 0 && power <= 1, "a power above 0, at most 1", power);
        }

        /** The same with another ceiling. */
        public Weighting withCeiling(float count) {
            return new Weighting(count, power);
        }

        /** The same with another power. */
        public Weighting withPower(float other) {
            return new Weighting(ceiling, other);
        }
    }

    /**
     * Options.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public GloveOptions {
        OptionValues.check(dimension >= 1 && dimension <= 1 << 16, "a dimension of 1 to 65536", dimension);
        OptionValues.check(memory >= LEAST_MEMORY, "a memory of 32 MiB or more", memory);
    }

    /** How many words on each side count. */
    public int window() {
        return context.window();
    }

    /** Words that occur less often get no vector. */
    public int minimumCount() {
        return context.minimumCount();
    }

    /** The share of a corpus from which a word is thinned out, as in word2vec, or 0 for never. */
    public double threshold() {
        return context.threshold();
    }

    /** How often all pairs are gone through. */
    public int epochs() {
        return schedule.epochs();
    }

    /** The learning rate of AdaGrad at the beginning; it also falls in a line to nothing. */
    public float rate() {
        return schedule.rate();
    }

    /** The seed of all that is random. */
    public long seed() {
        return schedule.seed();
    }

    /** Co-occurrences from which a pair weighs no more. */
    public float ceiling() {
        return weighting.ceiling();
    }

    /** How fast the weight of rarer pairs falls. */
    public float power() {
        return weighting.power();
    }

    /** The same with another dimension. */
    public GloveOptions withDimension(int numbers) {
        return new GloveOptions(numbers, context, schedule, weighting, memory);
    }

    /** The same with another window. */
    public GloveOptions withWindow(int words) {
        return new GloveOptions(dimension, context.withWindow(words), schedule, weighting, memory);
    }

    /** The same with another minimal count. */
    public GloveOptions withMinimumCount(int count) {
        return new GloveOptions(dimension, context.withMinimumCount(count), schedule, weighting, memory);
    }

    /** The same with another threshold. */
    public GloveOptions withThreshold(double share) {
        return new GloveOptions(dimension, context.withThreshold(share), schedule, weighting, memory);
    }

    /** The same with other epochs. */
    public GloveOptions withEpochs(int count) {
        return new GloveOptions(dimension, context, schedule.withEpochs(count), weighting, memory);
    }

    /** The same with another rate. */
    public GloveOptions withRate(float other) {
        return new GloveOptions(dimension, context, schedule.withRate(other), weighting, memory);
    }

    /** The same with another seed. */
    public GloveOptions withSeed(long other) {
        return new GloveOptions(dimension, context, schedule.withSeed(other), weighting, memory);
    }

    /** The same with another ceiling. */
    public GloveOptions withCeiling(float count) {
        return new GloveOptions(dimension, context, schedule, weighting.withCeiling(count), memory);
    }

    /** The same with another power. */
    public GloveOptions withPower(float other) {
        return new GloveOptions(dimension, context, schedule, weighting.withPower(other), memory);
    }

    /** The same with other memory. */
    public GloveOptions withMemory(long bytes) {
        return new GloveOptions(dimension, context, schedule, weighting, bytes);
    }

    /** These for a card; memory too, since the order of sums depends on it, and with it the last bits. */
    public Map<String, Object> card() {
        Map<String, Object> card = new TreeMap<>();
        card.put("architecture", "glove");
        card.put("dimension", dimension);
        card.put("window", context.window());
        card.put("minimum-count", context.minimumCount());
        card.put("epochs", schedule.epochs());
        card.put("rate", schedule.rate());
        card.put("threshold", context.threshold());
        card.put("ceiling", weighting.ceiling());
        card.put("power", weighting.power());
        card.put("memory", memory);
        return card;
    }
}
