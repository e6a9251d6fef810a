package org.yupian.keywords.graph;

import java.util.Arrays;

/**
 * Ranks that the nodes of a graph hand on to each other until they hardly change (Brin and Page 1998, "The anatomy of a
 * large-scale hypertextual web search engine"); about 1 in the mean.
 *
 * @param damping the share of its rank that a node hands on
 * @param iterations how many rounds at most
 * @param tolerance the change of a rank that no further round is made for
 */
public record PageRank(double damping, int iterations, double tolerance) {
    /** The graph. */
    public interface Edges {
        /** Adds to each of the {@code sums} what the node gets of the shares of the others. */
        void spread(double[] shares, double[] sums);
    }

    /**
     * The ranks of the nodes.
     *
     * @param weights how much each node hands on in all: a share is for a weight of 1; a node of weight 0 hands on none
     */
    public double[] ranks(double[] weights, Edges edges) {
        double[] ranks = new double[weights.length];
        double[] shares = new double[weights.length];
        Arrays.fill(ranks, 1);
        double change = Double.MAX_VALUE;
        for (int round = 0; round < iterations && change > tolerance; round++) {
            for (int i = 0; i < ranks.length; i++) {
                shares[i] = weights[i] > 0 ? damping * ranks[i] / weights[i] : 0;
            }
            double[] renewed = new double[ranks.length];
            Arrays.fill(renewed, 1 - damping);
            edges.spread(shares, renewed);
            change = 0;
            for (int i = 0; i < ranks.length; i++) {
                change = Math.max(change, Math.abs(renewed[i] - ranks[i]));
            }
            ranks = renewed;
        }
        return ranks;
    }
}
