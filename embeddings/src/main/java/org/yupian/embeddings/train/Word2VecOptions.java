package org.yupian.embeddings.train;

import java.util.Map;
import java.util.TreeMap;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.learning.OptionValues;

/**
 * How word2vec learns. Changed copies come from the {@code with…} methods; every value is checked.
 *
 * @param objective what is predicted from what, and how that is judged
 * @param dimension numbers in a vector
 * @param ngrams the character n-grams that words share
 * @param context which words are learned from, and how far each sees
 * @param schedule how long, and how fast
 * @param sharing how the work is shared out
 */
public record Word2VecOptions(
        Objective objective,
        int dimension,
        CharacterNgrams ngrams,
        Context context,
        Schedule schedule,
        Sharing sharing) {
    /** What is predicted from what. */
    public enum Architecture {
        /** Each word of the window and the word in its middle, pair by pair. */
        SKIP_GRAM,
        /** The word in the middle from the mean of its window. */
        CBOW
    }

    /** The settings of fastText. */
    public static final Word2VecOptions DEFAULT = new Word2VecOptions(
            new Objective(Architecture.SKIP_GRAM, false, 5),
            100,
            CharacterNgrams.NONE,
            Context.DEFAULT,
            new Schedule(5, 0.05f, 1),
            new Sharing(2, 1 << 12, false));

    /** So many words at most are drawn, so that arrays for them can be had. */
    private static final int MOST = 1000;

    /**
     * What is learned.
     *
     * @param architecture what is predicted from what
     * @param hierarchical whether the loss is hierarchical softmax instead of negative sampling
     * @param negatives words drawn for each window that are not there
     */
    public record Objective(Architecture architecture, boolean hierarchical, int negatives) {
        /**
         * An objective.
         *
         * @throws IllegalArgumentException if there are no negatives, or too many
         */
        public Objective {
            OptionValues.check(negatives >= 1 && negatives <= MOST, "1 to " + MOST + " negatives", negatives);
        }

        /** The same with another architecture. */
        public Objective withArchitecture(Architecture other) {
            return new Objective(other, hierarchical, negatives);
        }

        /** The same with hierarchical softmax, or not. */
        public Objective withHierarchical(boolean other) {
            return new Objective(architecture, other, negatives);
        }

        /** The same with other negatives. */
        public Objective withNegatives(int words) {
            return new Objective(architecture, hierarchical, words);
        }
    }

    /**
     * How the work is shared out.
     *
     * @param shards in how many parts the corpus is worked on at the same time; the result depends on it, on threads not
     * @param round after how many tokens the shards are brought together
     * @param hogwild whether shards run on without waiting for each other: the result differs from run to run
     */
    public record Sharing(int shards, int round, boolean hogwild) {
        /**
         * A way of sharing.
         *
         * @throws IllegalArgumentException if one of the numbers is out of its range
         */
        public Sharing {
            OptionValues.check(shards >= 1 && shards <= 1024, "1 to 1024 shards", shards);
            OptionValues.check(round >= 1, "a round of 1 token or more", round);
        }

        /** The same with other shards. */
        public Sharing withShards(int parts) {
            return new Sharing(parts, round, hogwild);
        }

        /** The same with another round. */
        public Sharing withRound(int tokens) {
            return new Sharing(shards, tokens, hogwild);
        }

        /** The same with shards that run on, or not. */
        public Sharing withHogwild(boolean other) {
            return new Sharing(shards, round, other);
        }
    }

    /**
     * Options.
     *
     * @throws IllegalArgumentException if a dimension is none, or the n-grams have too many numbers
     */
    public Word2VecOptions {
        OptionValues.check(dimension >= 1 && dimension <= 1 << 16, "a dimension of 1 to 65536", dimension);
        OptionValues.check(
                (long) ngrams.buckets() * dimension < 1L << 31,
                "fewer than 2^31 numbers in the buckets of n-grams",
                (long) ngrams.buckets() * dimension);
    }

    /** What is predicted from what. */
    public Architecture architecture() {
        return objective.architecture();
    }

    /** Whether the loss is hierarchical softmax instead of negative sampling. */
    public boolean hierarchical() {
        return objective.hierarchical();
    }

    /** Words drawn for each window that are not there. */
    public int negatives() {
        return objective.negatives();
    }

    /** How many words on each side count at most; each word draws its own from 1 to this. */
    public int window() {
        return context.window();
    }

    /** Words that occur less often get no vector. */
    public int minimumCount() {
        return context.minimumCount();
    }

    /** The share of a corpus from which a word is thinned out, or 0 for never. */
    public double threshold() {
        return context.threshold();
    }

    /** How often the corpus is read. */
    public int epochs() {
        return schedule.epochs();
    }

    /** The learning rate at the beginning; it falls in a line to nothing. */
    public float rate() {
        return schedule.rate();
    }

    /** The seed of all that is random. */
    public long seed() {
        return schedule.seed();
    }

    /** In how many parts the corpus is worked on at the same time; the result depends on it, on threads not. */
    public int shards() {
        return sharing.shards();
    }

    /** After how many tokens the shards are brought together. */
    public int round() {
        return sharing.round();
    }

    /** Whether shards run on without waiting for each other: the result differs from run to run. */
    public boolean hogwild() {
        return sharing.hogwild();
    }

    /** The same with another architecture. */
    public Word2VecOptions withArchitecture(Architecture other) {
        return new Word2VecOptions(objective.withArchitecture(other), dimension, ngrams, context, schedule, sharing);
    }

    /** The same with hierarchical softmax, or not. */
    public Word2VecOptions withHierarchical(boolean other) {
        return new Word2VecOptions(objective.withHierarchical(other), dimension, ngrams, context, schedule, sharing);
    }

    /** The same with other negatives. */
    public Word2VecOptions withNegatives(int words) {
        return new Word2VecOptions(objective.withNegatives(words), dimension, ngrams, context, schedule, sharing);
    }

    /** The same with another dimension. */
    public Word2VecOptions withDimension(int numbers) {
        return new Word2VecOptions(objective, numbers, ngrams, context, schedule, sharing);
    }

    /** The same with other n-grams. */
    public Word2VecOptions withNgrams(CharacterNgrams others) {
        return new Word2VecOptions(objective, dimension, others, context, schedule, sharing);
    }

    /** The same with another window. */
    public Word2VecOptions withWindow(int words) {
        return new Word2VecOptions(objective, dimension, ngrams, context.withWindow(words), schedule, sharing);
    }

    /** The same with another minimal count. */
    public Word2VecOptions withMinimumCount(int count) {
        return new Word2VecOptions(objective, dimension, ngrams, context.withMinimumCount(count), schedule, sharing);
    }

    /** The same with another threshold. */
    public Word2VecOptions withThreshold(double share) {
        return new Word2VecOptions(objective, dimension, ngrams, context.withThreshold(share), schedule, sharing);
    }

    /** The same with other epochs. */
    public Word2VecOptions withEpochs(int count) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule.withEpochs(count), sharing);
    }

    /** The same with another rate. */
    public Word2VecOptions withRate(float other) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule.withRate(other), sharing);
    }

    /** The same with another seed. */
    public Word2VecOptions withSeed(long other) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule.withSeed(other), sharing);
    }

    /** The same with other shards. */
    public Word2VecOptions withShards(int parts) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule, sharing.withShards(parts));
    }

    /** The same with another round. */
    public Word2VecOptions withRound(int tokens) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule, sharing.withRound(tokens));
    }

    /** The same with shards that run on, or not. */
    public Word2VecOptions withHogwild(boolean other) {
        return new Word2VecOptions(objective, dimension, ngrams, context, schedule, sharing.withHogwild(other));
    }

    /** These for a card, but for the seed, which has a line of its own there. */
    public Map<String, Object> card() {
        Map<String, Object> card = new TreeMap<>();
        card.put("architecture", objective.architecture() == Architecture.CBOW ? "cbow" : "skip-gram");
        card.put("loss", objective.hierarchical() ? "hierarchical-softmax" : "negative-sampling");
        card.put("dimension", dimension);
        card.put("window", context.window());
        card.put("negatives", objective.negatives());
        card.put("minimum-count", context.minimumCount());
        card.put("epochs", schedule.epochs());
        card.put("rate", schedule.rate());
        card.put("threshold", context.threshold());
        card.put("shards", sharing.shards());
        card.put("round", sharing.round());
        card.put("hogwild", sharing.hogwild());
        if (ngrams.used()) {
            card.put("ngrams", ngrams.shortest() + "-" + ngrams.longest());
            card.put("buckets", ngrams.buckets());
        }
        return card;
    }
}
