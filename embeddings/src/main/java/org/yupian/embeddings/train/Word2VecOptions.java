package org.yupian.embeddings.train;

import java.util.Map;
import java.util.TreeMap;
import org.yupian.embeddings.CharacterNgrams;

/**
 * How word2vec learns. Changed copies come from the {@code with…} methods; every value is checked.
 *
 * @param architecture what is predicted from what
 * @param hierarchical whether the loss is hierarchical softmax instead of negative sampling
 * @param dimension numbers in a vector
 * @param window how many words on each side count at most; each word draws its own from 1 to this
 * @param negatives words drawn for each window that are not there
 * @param minimumCount words that occur less often get no vector
 * @param epochs how often the corpus is read
 * @param rate the learning rate at the beginning; it falls in a line to nothing
 * @param threshold the share of a corpus from which a word is thinned out, or 0 for never
 * @param ngrams the character n-grams that words share
 * @param seed of all that is random
 * @param shards in how many parts the corpus is worked on at the same time; the result depends on it, on threads not
 * @param round after how many tokens the shards are brought together
 * @param hogwild whether shards run on without waiting for each other: the result differs from run to run
 */
public record Word2VecOptions(
        Architecture architecture,
        boolean hierarchical,
        int dimension,
        int window,
        int negatives,
        int minimumCount,
        int epochs,
        float rate,
        double threshold,
        CharacterNgrams ngrams,
        long seed,
        int shards,
        int round,
        boolean hogwild) {
    /** What is predicted from what. */
    public enum Architecture {
        /** Each word of the window and the word in its middle, pair by pair. */
        SKIP_GRAM,
        /** The word in the middle from the mean of its window. */
        CBOW
    }

    /** The settings of fastText, but for one epoch in place of five. */
    public static final Word2VecOptions DEFAULT = new Word2VecOptions(
            Architecture.SKIP_GRAM, false, 100, 5, 5, 5, 1, 0.05f, 1e-4, CharacterNgrams.NONE, 1, 2, 1 << 12, false);

    /** The widest window, so that arrays for it can be had. */
    private static final int WIDEST = 1000;

    /** Checks the values. */
    public Word2VecOptions {
        OptionValues.check(dimension >= 1 && dimension <= 1 << 16, "a dimension of 1 to 65536", dimension);
        OptionValues.check(window >= 1 && window <= WIDEST, "a window of 1 to " + WIDEST, window);
        OptionValues.check(negatives >= 1 && negatives <= WIDEST, "1 to " + WIDEST + " negatives", negatives);
        OptionValues.check(minimumCount >= 1, "a minimum count of 1 or more", minimumCount);
        OptionValues.check(epochs >= 1, "1 epoch or more", epochs);
        OptionValues.check(rate > 0 && rate <= 1, "a rate above 0, at most 1", rate);
        OptionValues.check(threshold >= 0 && threshold <= 1, "a threshold of 0 to 1", threshold);
        OptionValues.check(shards >= 1 && shards <= 1024, "1 to 1024 shards", shards);
        OptionValues.check(
                (long) ngrams.buckets() * dimension < 1L << 31,
                "fewer than 2^31 numbers in the buckets of n-grams",
                (long) ngrams.buckets() * dimension);
        OptionValues.check(round >= 1, "a round of 1 token or more", round);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new TreeMap<>();
        card.put("architecture", architecture == Architecture.CBOW ? "cbow" : "skip-gram");
        card.put("loss", hierarchical ? "hierarchical-softmax" : "negative-sampling");
        card.put("dimension", dimension);
        card.put("window", window);
        card.put("negatives", negatives);
        card.put("minimumCount", minimumCount);
        card.put("epochs", epochs);
        card.put("rate", rate);
        card.put("threshold", threshold);
        card.put("shards", shards);
        card.put("round", round);
        card.put("hogwild", hogwild);
        if (ngrams.used()) {
            card.put("ngrams", ngrams.shortest() + "-" + ngrams.longest());
            card.put("buckets", ngrams.buckets());
        }
        return card;
    }
}
