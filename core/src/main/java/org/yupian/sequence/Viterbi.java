package org.yupian.sequence;

import java.util.List;

/**
 * The best label sequences of a linear chain over flat arrays (Viterbi, "Error bounds for convolutional codes",
 * IEEE Transactions on Information Theory 13(2), 1967). Sums are kept in double precision. Immutable; what a call
 * needs besides lives in the call or in the {@link Scratch} it is given.
 *
 * <p>Ties: of paths with equal scores the one with the smaller last label comes first; if that is the same, the
 * one with the smaller label before it, and so on towards the start. The result never depends on anything else.
 */
public final class Viterbi {
    private final LinearChain chain;

    private Viterbi(LinearChain chain) {
        this.chain = chain;
    }

    /** The decoder of a chain. */
    public static Viterbi of(LinearChain chain) {
        return new Viterbi(chain);
    }

    /** The chain it decodes. */
    public LinearChain chain() {
        return chain;
    }

    /**
     * The best path, of {@code length} labels.
     *
     * @param emissions {@code emissions[position * labels + label]}; −∞ forbids a label there, NaN and +∞ must not
     *     occur; may be longer than needed
     * @throws IllegalArgumentException if there are too few emissions
     */
    public int[] decode(float[] emissions, int length) {
        int[] path = new int[length];
        decode(emissions, length, new Scratch(), path);
        return path;
    }

    /**
     * The same for hot loops: writes the path into {@code out} and allocates nothing once the scratch has grown.
     *
     * @return the path's score: 0 if {@code length} is 0, −∞ if every path is forbidden; {@code out} then holds
     *     some path
     * @throws IllegalArgumentException if there are too few emissions, or {@code out} is too short
     */
    public double decode(float[] emissions, int length, Scratch scratch, int[] out) {
        chain.checkEmissions(emissions, length);
        if (out.length < length) {
            throw new IllegalArgumentException(length + " labels do not fit an array of " + out.length);
        }
        if (length == 0) {
            return 0;
        }
        int labels = chain.labels();
        scratch.grow(labels, length);
        double[] scores = forward(emissions, length, scratch);
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < labels; label++) {
            double score = scores[label] + chain.end(label);
            if (score > bestScore) {
                bestScore = score;
                best = label;
            }
        }
        for (int position = length - 1; position > 0; position--) {
            out[position] = best;
            best = scratch.back[position * labels + best];
        }
        out[0] = best;
        return bestScore;
    }

    /**
     * The {@code k} best paths, best first: exact, all different, none of them forbidden, and fewer than {@code k}
     * if there are no more. Takes time proportional to length × labels² × k and memory to length × labels × k.
     *
     * @param emissions as for {@link #decode(float[], int)}
     * @throws IllegalArgumentException if {@code k} is less than 1 or there are too few emissions
     */
    public List<LabelPath> nBest(float[] emissions, int length, int k) {
        chain.checkEmissions(emissions, length);
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        if (length == 0) {
            return List.of(LabelPath.of(new int[0], 0));
        }
        return new PathLists(chain, length, k).run(emissions);
    }

    /** Fills the back pointers and returns the scores of the best paths to each label at the last position. */
    private double[] forward(float[] emissions, int length, Scratch scratch) {
        int labels = chain.labels();
        float[] into = chain.into;
        double[] before = scratch.before;
        double[] now = scratch.now;
        for (int label = 0; label < labels; label++) {
            before[label] = (double) chain.start(label) + emissions[label];
        }
        for (int position = 1; position < length; position++) {
            int row = position * labels;
            for (int to = 0; to < labels; to++) {
                int column = to * labels;
                double best = Double.NEGATIVE_INFINITY;
                int from = 0;
                for (int i = 0; i < labels; i++) {
                    double score = before[i] + into[column + i];
                    if (score > best) {
                        best = score;
                        from = i;
                    }
                }
                now[to] = best + emissions[row + to];
                scratch.back[row + to] = (short) from;
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        return before;
    }

    /** Arrays that grow to the longest sequence seen. For one thread; serves decoders of any chain. */
    public static final class Scratch {
        private double[] before = new double[0];
        private double[] now = new double[0];
        private short[] back = new short[0];

        /** An empty one. */
        public Scratch() {}

        private void grow(int labels, int length) {
            if (before.length < labels) {
                before = new double[labels];
                now = new double[labels];
            }
            int needed = labels * length;
            if (back.length < needed) {
                back = new short[Math.max(needed, (int) Math.min(needed * 3L / 2, 1 << 30))];
            }
        }
    }
}
