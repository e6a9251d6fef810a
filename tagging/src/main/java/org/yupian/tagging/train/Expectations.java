package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.sequence.LinearChain;

/**
 * Forward-backward for training: what {@link org.yupian.sequence.ForwardBackward} computes, without its guards
 * against extreme scores and with nothing allocated per sequence. Sums are scaled at every position (Rabiner 1989),
 * so that no logarithm is taken but one per position. Scratch, for one thread.
 */
final class Expectations {
    private final int labels;
    private final double[] between;
    private final double[] start;
    private final double[] end;
    private double[] alpha = new double[0];
    private double[] beta = new double[0];
    private double[] local = new double[0];
    private double[] scales = new double[0];

    Expectations(int labels) {
        this.labels = labels;
        between = new double[labels * labels];
        start = new double[labels];
        end = new double[labels];
    }

    /** Reads the chain anew. */
    void chain(LinearChain chain) {
        for (int from = 0; from < labels; from++) {
            start[from] = Math.exp(chain.start(from));
            end[from] = Math.exp(chain.end(from));
            for (int to = 0; to < labels; to++) {
                between[from * labels + to] = Math.exp(chain.transition(from, to));
            }
        }
    }

    /**
     * The logarithm of the partition function. Overwrites the emissions with the marginal probabilities and adds those
     * of the pairs, the first and the last label to the counts.
     *
     * @param pairs labels × labels expected transitions, then those of the start and the end
     */
    double run(float[] emissions, int length, double[] pairs) {
        grow(length);
        double logPartition = forward(emissions, length);
        backward(emissions, length, pairs);
        return logPartition;
    }

    private void grow(int length) {
        if (alpha.length < length * labels) {
            alpha = new double[length * labels * 2];
            beta = new double[length * labels * 2];
            local = new double[length * labels * 2];
            scales = new double[length * 2];
        }
    }

    private double forward(float[] emissions, int length) {
        double logPartition = 0;
        for (int i = 0; i < length; i++) {
            int row = i * labels;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int label = 0; label < labels; label++) {
                greatest = Math.max(greatest, emissions[row + label]);
            }
            double sum = 0;
            for (int label = 0; label < labels; label++) {
                local[row + label] = Math.exp(emissions[row + label] - greatest);
            }
            if (i == 0) {
                System.arraycopy(start, 0, alpha, 0, labels);
            } else {
                times(alpha, row - labels, row);
            }
            for (int label = 0; label < labels; label++) {
                alpha[row + label] *= local[row + label] * (i == length - 1 ? end[label] : 1);
                sum += alpha[row + label];
            }
            for (int label = 0; label < labels; label++) {
                alpha[row + label] /= sum;
            }
            scales[i] = sum;
            logPartition += greatest + Math.log(sum);
        }
        return logPartition;
    }

    /** Row {@code at} of alpha becomes row {@code before} times the transitions. */
    private void times(double[] alpha, int before, int at) {
        Arrays.fill(alpha, at, at + labels, 0);
        for (int from = 0; from < labels; from++) {
            double mass = alpha[before + from];
            if (mass > 0) {
                int row = from * labels;
                for (int to = 0; to < labels; to++) {
                    alpha[at + to] += mass * between[row + to];
                }
            }
        }
    }

    private void backward(float[] emissions, int length, double[] pairs) {
        int last = (length - 1) * labels;
        Arrays.fill(beta, last, last + labels, 1);
        for (int i = length - 1; i >= 0; i--) {
            int row = i * labels;
            for (int label = 0; label < labels; label++) {
                emissions[row + label] = (float) (alpha[row + label] * beta[row + label]);
            }
            if (i > 0) {
                for (int label = 0; label < labels; label++) {
                    // The final weight belongs to the last label's own factor.
                    double factor = local[row + label] * (i == length - 1 ? end[label] : 1);
                    local[row + label] = factor * beta[row + label] / scales[i];
                }
                step(row, pairs);
            }
        }
        for (int label = 0; label < labels; label++) {
            pairs[labels * labels + label] += emissions[label];
            pairs[labels * labels + labels + label] += emissions[last + label];
        }
    }

    private void step(int row, double[] pairs) {
        for (int from = 0; from < labels; from++) {
            double mass = alpha[row - labels + from];
            double sum = 0;
            int at = from * labels;
            for (int to = 0; to < labels; to++) {
                double term = between[at + to] * local[row + to];
                sum += term;
                pairs[at + to] += mass * term;
            }
            beta[row - labels + from] = sum;
        }
    }
}
