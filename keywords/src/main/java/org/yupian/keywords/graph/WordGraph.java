package org.yupian.keywords.graph;

/** Which words stand near which, as lists of neighbours in one array. Scratch for one call. */
public final class WordGraph {
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
    public static WordGraph of(int[] sequence, int size, int window) {
        WordPairs pairs = new WordPairs(size);
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

    /** The rank of each word. */
    public double[] ranks(PageRank rank) {
        double[] degrees = new double[starts.length - 1];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = starts[i + 1] - starts[i];
        }
        return rank.ranks(degrees, (shares, sums) -> {
            for (int i = 0; i < sums.length; i++) {
                double sum = sums[i];
                for (int at = starts[i]; at < starts[i + 1]; at++) {
                    sum += shares[neighbours[at]];
                }
                sums[i] = sum;
            }
        });
    }
}
