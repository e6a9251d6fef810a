package org.yupian.sequence;

import java.util.Arrays;

/**
 * Sums over all label sequences of a linear chain: the logarithm of the partition function and the marginal
 * probabilities 边缘概率 (Rabiner, "A tutorial on hidden Markov models", Proceedings of the IEEE 77(2), 1989, the
 * form for conditional random fields as in Sutton and McCallum, "An introduction to conditional random fields",
 * 2012). A path's probability is proportional to the exponential of its score.
 *
 * <p>Stable: sums are kept as logarithms, and each step is a matrix product with numbers scaled to at most 1;
 * where that would underflow, the step is done again with logarithms throughout. Immutable.
 */
public final class ForwardBackward {
    /** Below this, scaled sums have begun to lose digits. */
    private static final double TINY = 1e-200;

    private final LinearChain chain;
    private final double shift;
    /** exp(transition − shift), by target and by source, each in the order its loop reads. */
    private final double[] into;

    private final double[] outOf;

    private ForwardBackward(LinearChain chain) {
        this.chain = chain;
        int labels = chain.labels();
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < labels * labels; i++) {
            greatest = Math.max(greatest, chain.transition(i / labels, i % labels));
        }
        shift = greatest == Double.NEGATIVE_INFINITY ? 0 : greatest;
        into = new double[labels * labels];
        outOf = new double[labels * labels];
        for (int from = 0; from < labels; from++) {
            for (int to = 0; to < labels; to++) {
                double weight = Math.exp(chain.transition(from, to) - shift);
                into[to * labels + from] = weight;
                outOf[from * labels + to] = weight;
            }
        }
    }

    /** The sums of a chain. */
    public static ForwardBackward of(LinearChain chain) {
        return new ForwardBackward(chain);
    }

    /**
     * The logarithm of the sum, over all paths, of the exponential of the score: 0 if {@code length} is 0, −∞ if
     * every path is forbidden.
     *
     * @param emissions as for {@link Viterbi#decode(float[], int)}
     * @throws IllegalArgumentException if there are too few emissions
     */
    public double logPartition(float[] emissions, int length) {
        chain.checkEmissions(emissions, length);
        int labels = chain.labels();
        double[] row = new double[labels];
        Step step = new Step();
        for (int position = 0; position < length; position++) {
            forward(position, emissions, row, row, 0, step);
        }
        return length == 0 ? 0 : total(row, step);
    }

    /**
     * The partition function and all marginals; keeps two doubles and a float per position and label.
     *
     * @param emissions as for {@link Viterbi#decode(float[], int)}; copied
     * @throws IllegalArgumentException if there are too few emissions
     */
    public Marginals marginals(float[] emissions, int length) {
        chain.checkEmissions(emissions, length);
        int labels = chain.labels();
        double[] alpha = new double[length * labels];
        double[] beta = new double[length * labels];
        double[] row = new double[labels];
        Step step = new Step();
        for (int position = 0; position < length; position++) {
            forward(position, emissions, row, alpha, position * labels, step);
            System.arraycopy(alpha, position * labels, row, 0, labels);
        }
        double logPartition = length == 0 ? 0 : total(row, step);
        for (int position = length - 1; position >= 0; position--) {
            backward(position, length, emissions, row, beta, step);
        }
        return new Marginals(chain, Arrays.copyOf(emissions, length * labels), alpha, beta, logPartition);
    }

    /** Log sums of all ways to each label at a position, its emission included; {@code before} is the row before. */
    private void forward(int position, float[] emissions, double[] before, double[] out, int at, Step step) {
        int labels = chain.labels();
        if (position > 0) {
            step.enter(before);
        }
        for (int label = 0; label < labels; label++) {
            double sum = position == 0 ? chain.start(label) : step.sum(label, true);
            out[at + label] = sum + emissions[position * labels + label];
        }
    }

    /** Log sums of all ways from each label at a position to the end, its emission left out. */
    private void backward(int position, int length, float[] emissions, double[] row, double[] beta, Step step) {
        int labels = chain.labels();
        int next = (position + 1) * labels;
        boolean last = position == length - 1;
        if (!last) {
            for (int label = 0; label < labels; label++) {
                row[label] = beta[next + label] + emissions[next + label];
            }
            step.enter(row);
        }
        for (int label = 0; label < labels; label++) {
            beta[position * labels + label] = last ? chain.end(label) : step.sum(label, false);
        }
    }

    private double total(double[] row, Step step) {
        for (int label = 0; label < row.length; label++) {
            row[label] += chain.end(label);
        }
        step.enter(row);
        return step.total();
    }

    /** A row of log sums, scaled so that the greatest is 1, and its product with the transitions. For one call. */
    private final class Step {
        private final double[] logs = new double[chain.labels()];
        private final double[] scaled = new double[chain.labels()];
        private double greatest;

        void enter(double[] row) {
            greatest = Double.NEGATIVE_INFINITY;
            for (double value : row) {
                greatest = Math.max(greatest, value);
            }
            for (int i = 0; i < row.length; i++) {
                logs[i] = row[i];
                scaled[i] = row[i] == Double.NEGATIVE_INFINITY ? 0 : Math.exp(row[i] - greatest);
            }
        }

        double total() {
            double sum = 0;
            for (double value : scaled) {
                sum += value;
            }
            return sum == 0 ? Double.NEGATIVE_INFINITY : greatest + Math.log(sum);
        }

        double sum(int label, boolean forwards) {
            int labels = scaled.length;
            double[] weights = forwards ? into : outOf;
            double sum = 0;
            for (int i = 0; i < labels; i++) {
                sum += scaled[i] * weights[label * labels + i];
            }
            return sum >= TINY ? greatest + shift + Math.log(sum) : logSum(label, forwards);
        }

        private double logSum(int label, boolean forwards) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < logs.length; i++) {
                most = Math.max(most, term(i, label, forwards));
            }
            if (most == Double.NEGATIVE_INFINITY) {
                return most;
            }
            double sum = 0;
            for (int i = 0; i < logs.length; i++) {
                sum += Math.exp(term(i, label, forwards) - most);
            }
            return most + Math.log(sum);
        }

        private double term(int i, int label, boolean forwards) {
            return logs[i] + (forwards ? chain.transition(i, label) : chain.transition(label, i));
        }
    }
}
