package org.yupian.sequence;

/** Probabilities of labels at positions under a linear chain and one sequence's emissions. Immutable. */
public final class Marginals {
    private final LinearChain chain;
    private final float[] emissions;
    private final double[] alpha;
    private final double[] beta;
    private final double logPartition;

    Marginals(LinearChain chain, float[] emissions, double[] alpha, double[] beta, double logPartition) {
        this.chain = chain;
        this.emissions = emissions;
        this.alpha = alpha;
        this.beta = beta;
        this.logPartition = logPartition;
    }

    /** The logarithm of the sum of exp(score) over all paths: 0 if there are no positions, −∞ if no path is allowed. */
    public double logPartition() {
        return logPartition;
    }

    /** The probability of a label at a position; 0 throughout if no path is allowed. */
    public double label(int position, int label) {
        int cell = position * chain.labels() + label;
        return probability(alpha[cell] + beta[cell]);
    }

    /**
     * The probability of {@code from} at {@code position - 1} and {@code to} at {@code position}.
     *
     * @param position from 1
     */
    public double pair(int position, int from, int to) {
        int cell = position * chain.labels() + to;
        double before = alpha[(position - 1) * chain.labels() + from];
        return probability(before + chain.transition(from, to) + emissions[cell] + beta[cell]);
    }

    private double probability(double log) {
        // −∞ − (−∞) is no number; rounding may pass 1 by a hair.
        return log == Double.NEGATIVE_INFINITY ? 0 : Math.min(1, Math.exp(log - logPartition));
    }
}
