package org.yupian.tokenize.train;

import java.util.Map;
import org.yupian.tokenize.lattice.LatticeModel;

/** Turns counts into the costs of a lattice. */
final class LatticeEstimator {
    private final Smoothing smoothing;
    /** What every word counts at least, or on top, so that none is impossible. */
    private final double floor;

    private final double prune;

    /** An estimator. */
    LatticeEstimator(LatticeOptions options) {
        this.smoothing = options.smoothing();
        this.floor = options.floor();
        this.prune = options.prune();
    }

    /** The costs that the counts give. */
    LatticeModel.Builder estimate(LatticeCounts counts) {
        LatticeModel.Builder model = LatticeModel.builder(counts.words());
        Map<Long, LatticeCounts.Pair> pairs = counts.bigrams();
        double[] alone;
        double[] rest;
        double[] totals = new double[model.size()];
        double discount = 0;
        double weight = 1;
        if (smoothing instanceof Smoothing.Interpolated interpolated) {
            weight = interpolated.lambda();
            counts.unigrams().forEach((id, count) -> totals[id] = count);
            alone = relative(totals);
            rest = new double[totals.length];
            for (int id = 0; id < rest.length; id++) {
                rest[id] = totals[id] > 0 ? 1 - weight : 1;
            }
        } else {
            discount = ((Smoothing.KneserNey) smoothing).discount();
            alone = continuations(pairs, totals.length);
            rest = freed(pairs, discount, totals);
        }
        for (int id = 0; id < totals.length; id++) {
            model.unigram(id, -Math.log(alone[id]));
            model.backoff(id, -Math.log(Math.max(rest[id], 1e-6)));
        }
        for (Map.Entry<Long, LatticeCounts.Pair> entry : pairs.entrySet()) {
            int left = (int) (entry.getKey() >>> 32);
            int right = (int) (long) entry.getKey();
            LatticeCounts.Pair pair = entry.getValue();
            double apart = rest[left] * alone[right];
            double kept = Math.max(0, pair.weighted() - discount * pair.unit());
            double together = weight * kept / totals[left] + apart;
            if (pair.weighted() * Math.log(together / apart) >= prune) {
                model.bigram(left, right, -Math.log(together));
            }
        }
        return model;
    }

    private double[] relative(double[] counts) {
        double total = 0;
        for (double count : counts) {
            total += count + floor;
        }
        double[] shares = new double[counts.length];
        for (int id = 0; id < shares.length; id++) {
            shares[id] = (counts[id] + floor) / total;
        }
        return shares;
    }

    /** For each word its share of all different pairs, as their right part; a pair weighs as its corpora do. */
    private double[] continuations(Map<Long, LatticeCounts.Pair> pairs, int size) {
        double[] shares = new double[size];
        double total = 0;
        for (Map.Entry<Long, LatticeCounts.Pair> entry : pairs.entrySet()) {
            shares[(int) (long) entry.getKey()] += entry.getValue().unit();
            total += entry.getValue().unit();
        }
        for (int id = 0; id < size; id++) {
            shares[id] = Math.max(shares[id], floor) / Math.max(total, 1);
        }
        return shares;
    }

    /** For each left word the share of its count that discounting frees; also sums up those counts. */
    private static double[] freed(Map<Long, LatticeCounts.Pair> pairs, double discount, double[] totals) {
        double[] freed = new double[totals.length];
        pairs.forEach((key, pair) -> {
            int left = (int) (key >>> 32);
            totals[left] += pair.weighted();
            freed[left] += discount * pair.unit();
        });
        for (int id = 0; id < freed.length; id++) {
            freed[id] = totals[id] > 0 ? Math.min(1, freed[id] / totals[id]) : 1;
        }
        return freed;
    }
}
