package org.yupian.keywords;

import java.util.Arrays;

/** Which words stand near which, as lists of neighbours in one array. Scratch for one call. */
final class WordGraph {
    /** A table of bits for so many words takes 128 KiB. */
    private static final int MOST_FOR_BITS = 1024;

    private final int[] starts;
    private final int[] neighbours;

    private WordGraph(int[] starts, int[] neighbours) {
        this.starts = starts;
        this.neighbours = neighbours;
    }

    /**
     * The graph of a sequence of words; a word is no neighbour of itself.
     *
     * @param sequence numbers below {@code size}
     * @param window how many words, both ends included, a pair of neighbours spans at most
     */
    static WordGraph of(int[] sequence, int size, int window) {
        WordPairs pairs = size <= MOST_FOR_BITS ? new PairBits(size) : new PairSet();
        for (int i = 0; i < sequence.length; i++) {
            int reach = (int) Math.min(sequence.length, (long) i + window);
            for (int j = i + 1; j < reach; j++) {
                if (sequence[i] != sequence[j]) {
                    pairs.add(sequence[i], sequence[j]);
                    pairs.add(sequence[j], sequence[i]);
                }
            }
        }
        // Sorted, since a sum of doubles depends on its order.
        long[] sorted = pairs.sorted();
        int[] starts = new int[size + 1];
        int[] neighbours = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            starts[(int) (sorted[i] >>> Integer.SIZE) + 1]++;
            neighbours[i] = (int) sorted[i];
        }
        for (int i = 0; i < size; i++) {
            starts[i + 1] += starts[i];
        }
        return new WordGraph(starts, neighbours);
    }

    double[] ranks(double damping, int iterations, double tolerance) {
        double[] ranks = new double[starts.length - 1];
        double[] shares = new double[ranks.length];
        Arrays.fill(ranks, 1);
        double change = Double.MAX_VALUE;
        for (int round = 0; round < iterations && change > tolerance; round++) {
            for (int i = 0; i < ranks.length; i++) {
                shares[i] = damping * ranks[i] / (starts[i + 1] - starts[i]);
            }
            change = 0;
            for (int i = 0; i < ranks.length; i++) {
                double rank = 1 - damping;
                for (int at = starts[i]; at < starts[i + 1]; at++) {
                    rank += shares[neighbours[at]];
                }
                change = Math.max(change, Math.abs(rank - ranks[i]));
                ranks[i] = rank;
            }
        }
        return ranks;
    }
}
