package org.yupian.tokenize.train;

import java.util.Map;
import org.yupian.tokenize.lattice.LatticeModel;

/**
 * Turns counts into the costs of a lattice by linear interpolation (Jelinek and Mercer, 1980): {@code p(w|v) = λ
 * c(v,w)/c(v) + (1-λ) p(w)}.
 */
final class LatticeEstimator {
    private final double lambda;
    private final double floor;

    /**
     * An estimator.
     *
     * @param lambda the weight λ of the pairs, between 0 and 1
     * @param floor what is added to the count of every word, so that none is impossible
     */
    LatticeEstimator(double lambda, double floor) {
        this.lambda = lambda;
        this.floor = floor;
    }

    /** The model's costs from the counts. */
    LatticeModel.Builder estimate(LatticeCounts counts) {
        LatticeModel.Builder model = LatticeModel.builder(counts.words());
        Map<Integer, Double> unigrams = counts.unigrams();
        double total = unigrams.values().stream().mapToDouble(Double::doubleValue).sum() + floor * model.size();
        double[] probabilities = new double[model.size()];
        for (int id = 0; id < probabilities.length; id++) {
            double count = unigrams.getOrDefault(id, 0.0);
            probabilities[id] = (count + floor) / total;
            model.unigram(id, -Math.log(probabilities[id]));
            model.backoff(id, count > 0 ? -Math.log(1 - lambda) : 0);
        }
        counts.bigrams().forEach((pair, count) -> {
            int left = (int) (pair >>> 32);
            int right = (int) (long) pair;
            double relative = count / unigrams.getOrDefault(left, count);
            model.bigram(left, right, -Math.log(lambda * relative + (1 - lambda) * probabilities[right]));
        });
        return model;
    }
}
