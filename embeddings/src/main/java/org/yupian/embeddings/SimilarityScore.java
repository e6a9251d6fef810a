package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How well cosines agree with people's judgements of how alike two words are.
 *
 * @param spearman the rank correlation over the pairs of which both words have vectors, or NaN where it is not defined
 * @param covered how many pairs those are
 * @param pairs how many there are in all
 */
public record SimilarityScore(double spearman, int covered, int pairs) {
    /**
     * Two words and how alike people find them.
     *
     * @param rating on any scale
     */
    public record Pair(String one, String other, double rating) {}

    /** Scores vectors on pairs. */
    public static SimilarityScore of(WordVectors vectors, List<Pair> pairs) {
        List<Double> found = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        for (Pair pair : pairs) {
            vectors.similarity(pair.one, pair.other).ifPresent(cosine -> {
                found.add((double) cosine);
                wanted.add(pair.rating);
            });
        }
        return new SimilarityScore(correlation(ranks(found), ranks(wanted)), found.size(), pairs.size());
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    private static double[] ranks(List<Double> values) {
        Integer[] order = new Integer[values.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values.get(a), values.get(b)));
        double[] ranks = new double[order.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values.get(order[to]).equals(values.get(order[from]))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Pearson's correlation. */
    private static double correlation(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
