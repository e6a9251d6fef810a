package org.yupian.tokenize.train;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yupian.learning.OptionValues;

/**
 * How {@link LatticeTrainer} learns.
 *
 * @param smoothing how pairs are smoothed
 * @param floor what every word counts at least
 * @param prune pairs that gain the training text less than this many nats are left out; 0 keeps all
 * @param rare what is learned from rare words
 * @param solid a word that was seen so often, and cut hardly ever, is not weighed against the shorter words it begins
 *     with, which saves much time; 0 for none
 */
public record LatticeOptions(Smoothing smoothing, double floor, double prune, Rare rare, int solid) {
    /** What measured best on the development sets of four corpora. */
    public static final LatticeOptions DEFAULT =
            new LatticeOptions(new Smoothing.KneserNey(0.9), 0.5, 4, new Rare(1, 0.7, 0), 3);

    /**
     * How words look that the corpus does not have: as the rare ones do.
     *
     * @param most words seen at most so often also count as unknown words; 0 makes a model without such
     * @param weight how much such a word counts as an unknown one, between 0 and 1
     * @param margin an unknown word gets an edge only where it costs less than this many nats more than its characters
     *     one by one
     */
    public record Rare(int most, double weight, double margin) {
        /**
         * Rare words.
         *
         * @throws IllegalArgumentException if one of the numbers is out of its range
         */
        public Rare {
            OptionValues.check(most >= 0, "0 occurrences or more of rare words", most);
            OptionValues.check(weight > 0 && weight <= 1, "a weight of rare words above 0, at most 1", weight);
            OptionValues.check(Double.isFinite(margin), "a finite margin", margin);
        }

        /** The same with another count of rare words. */
        public Rare withMost(int count) {
            return new Rare(count, weight, margin);
        }

        /** The same with another weight. */
        public Rare withWeight(double share) {
            return new Rare(most, share, margin);
        }

        /** The same with another margin. */
        public Rare withMargin(double nats) {
            return new Rare(most, weight, nats);
        }
    }

    /**
     * Options.
     *
     * @throws IllegalArgumentException if one of the numbers is out of its range
     */
    public LatticeOptions {
        OptionValues.check(floor > 0 && Double.isFinite(floor), "a finite floor above 0", floor);
        OptionValues.check(prune >= 0 && Double.isFinite(prune), "a finite gain to prune at of 0 nats or more", prune);
        OptionValues.check(solid >= 0, "0 occurrences or more of solid words", solid);
    }

    /** The same with another smoothing. */
    public LatticeOptions withSmoothing(Smoothing other) {
        return new LatticeOptions(other, floor, prune, rare, solid);
    }

    /** The same with another floor. */
    public LatticeOptions withFloor(double count) {
        return new LatticeOptions(smoothing, count, prune, rare, solid);
    }

    /** The same with another gain to prune at. */
    public LatticeOptions withPrune(double nats) {
        return new LatticeOptions(smoothing, floor, nats, rare, solid);
    }

    /** The same with another view of rare words. */
    public LatticeOptions withRare(Rare words) {
        return new LatticeOptions(smoothing, floor, prune, words, solid);
    }

    /** The same with another count of solid words. */
    public LatticeOptions withSolid(int count) {
        return new LatticeOptions(smoothing, floor, prune, rare, count);
    }

    /** These for a card. */
    public Map<String, Object> card() {
        Map<String, Object> card = new LinkedHashMap<>(smoothing.card());
        card.put("floor", floor);
        card.put("prune", prune);
        card.put("rare", rare.most());
        card.put("rare-weight", rare.weight());
        card.put("margin", rare.margin());
        card.put("solid", solid);
        return card;
    }
}
