package org.yupian.tagging.train;

import java.util.Arrays;

/**
 * The labels that compete in one sequence, and how it is gone through. Scratch of one trainer. The benchmark
 * {@code CandidatesBenchmark} earned it: with two labels of 44 to a word, the sums of {@link
 * org.yupian.sequence.ForwardBackward} alone, over all of them, take 7 times as long as a whole epoch here.
 */
final class CandidateLattice {
    private final int capacity;
    private final int labels;
    private final byte[] label;
    private final int[] counts;
    private final int[] right;
    private final double[] emissions;
    private final double[] forward;
    private final double[] backward;
    private final double[] gradients;
    private final byte[] back;
    private int length;
    private double[] pairs;
    private double[] starts;

    /** What hears of the transitions to change. */
    @FunctionalInterface
    interface TransitionSink {
        void accept(int from, int to, double gradient);
    }

    CandidateLattice(int capacity, int labels) {
        this.capacity = capacity;
        this.labels = labels;
        int cells = capacity * labels;
        label = new byte[cells];
        counts = new int[capacity];
        right = new int[capacity];
        emissions = new double[cells];
        forward = new double[cells];
        backward = new double[cells];
        gradients = new double[cells];
        back = new byte[cells];
        pairs = new double[labels * labels];
        starts = new double[labels];
    }

    int length() {
        return capacity;
    }

    void begin(int[] gold, long[] allowed) {
        length = gold.length;
        for (int i = 0; i < length; i++) {
            long set = allowed[i] | 1L << gold[i];
            int row = i * labels;
            int count = 0;
            for (long rest = set; rest != 0; rest &= rest - 1) {
                int candidate = Long.numberOfTrailingZeros(rest);
                if (candidate == gold[i]) {
                    right[i] = count;
                }
                emissions[row + count] = 0;
                gradients[row + count] = 0;
                label[row + count++] = (byte) candidate;
            }
            counts[i] = count;
        }
    }

    int count(int position) {
        return counts[position];
    }

    int label(int position, int candidate) {
        return label[position * labels + candidate];
    }

    void emission(int position, int candidate, double score) {
        emissions[position * labels + candidate] = score;
    }

    double gradient(int position, int candidate) {
        return gradients[position * labels + candidate];
    }

    boolean differs(int position) {
        return Math.abs(gradients[position * labels + right[position]]) > 1e-6;
    }

    /** Gradients of the negative log-likelihood, which is returned. */
    double expect(float[] values, int transitions) {
        Arrays.fill(pairs, 0);
        Arrays.fill(starts, 0);
        int start = transitions + labels * labels;
        for (int c = 0; c < counts[0]; c++) {
            forward[c] = emissions[c] + values[start + label[c]];
        }
        for (int i = 1; i < length; i++) {
            for (int c = 0; c < counts[i]; c++) {
                int to = i * labels + c;
                forward[to] = emissions[to] + sum(i - 1, values, transitions, label[to], forward);
            }
        }
        int last = (length - 1) * labels;
        for (int c = 0; c < counts[length - 1]; c++) {
            backward[last + c] = 0;
        }
        double all = sumOf(forward, last, counts[length - 1]);
        for (int i = length - 1; i > 0; i--) {
            backwards(i, values, transitions, all);
        }
        for (int c = 0; c < counts[0]; c++) {
            double p = Math.exp(forward[c] + backward[c] - all);
            starts[label[c]] += p;
        }
        starts[label[right[0]]] -= 1;
        for (int i = 0; i < length; i++) {
            for (int c = 0, at = i * labels; c < counts[i]; c++, at++) {
                gradients[at] = Math.exp(forward[at] + backward[at] - all) - (c == right[i] ? 1 : 0);
            }
        }
        return all - goldScore(values, transitions);
    }

    private void backwards(int i, float[] values, int transitions, double all) {
        int row = i * labels;
        int before = row - labels;
        for (int b = 0; b < counts[i - 1]; b++) {
            int from = transitions + label[before + b] * labels;
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < counts[i]; c++) {
                most = Math.max(most, values[from + label[row + c]] + emissions[row + c] + backward[row + c]);
            }
            double sum = 0;
            for (int c = 0; c < counts[i]; c++) {
                double score = values[from + label[row + c]] + emissions[row + c] + backward[row + c];
                sum += Math.exp(score - most);
                pairs[from - transitions + label[row + c]] += Math.exp(forward[before + b] + score - all);
            }
            backward[before + b] = most + Math.log(sum);
        }
        pairs[label[before + right[i - 1]] * labels + label[row + right[i]]] -= 1;
    }

    private double goldScore(float[] values, int transitions) {
        double score = values[transitions + labels * labels + label[right[0]]] + emissions[right[0]];
        for (int i = 1; i < length; i++) {
            int at = i * labels + right[i];
            score += values[transitions + label[(i - 1) * labels + right[i - 1]] * labels + label[at]] + emissions[at];
        }
        return score;
    }

    private double sum(int position, float[] values, int transitions, int to, double[] scores) {
        int row = position * labels;
        int count = counts[position];
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            most = Math.max(most, scores[row + c] + values[transitions + label[row + c] * labels + to]);
        }
        if (count == 1) {
            return most;
        }
        double sum = 0;
        for (int c = 0; c < count; c++) {
            sum += Math.exp(scores[row + c] + values[transitions + label[row + c] * labels + to] - most);
        }
        return most + Math.log(sum);
    }

    private static double sumOf(double[] scores, int from, int count) {
        double most = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < count; c++) {
            most = Math.max(most, scores[from + c]);
        }
        double sum = 0;
        for (int c = 0; c < count; c++) {
            sum += Math.exp(scores[from + c] - most);
        }
        return most + Math.log(sum);
    }

    /** Gradients that lead from the best path to the right one; returns in how many labels they differ. */
    double decode(float[] values, int transitions) {
        Arrays.fill(pairs, 0);
        Arrays.fill(starts, 0);
        int start = transitions + labels * labels;
        for (int c = 0; c < counts[0]; c++) {
            forward[c] = emissions[c] + values[start + label[c]];
        }
        for (int i = 1; i < length; i++) {
            int before = (i - 1) * labels;
            for (int c = 0; c < counts[i]; c++) {
                int at = i * labels + c;
                double best = Double.NEGATIVE_INFINITY;
                for (int b = 0; b < counts[i - 1]; b++) {
                    double score = forward[before + b] + values[transitions + label[before + b] * labels + label[at]];
                    if (score > best) {
                        best = score;
                        back[at] = (byte) b;
                    }
                }
                forward[at] = best + emissions[at];
            }
        }
        int now = 0;
        int last = (length - 1) * labels;
        for (int c = 1; c < counts[length - 1]; c++) {
            now = forward[last + c] > forward[last + now] ? c : now;
        }
        return compare(now);
    }

    private int compare(int lastCandidate) {
        int wrong = 0;
        int now = lastCandidate;
        for (int i = length - 1; i >= 0; i--) {
            int row = i * labels;
            int before = i > 0 ? back[row + now] : -1;
            if (now != right[i]) {
                gradients[row + now] = 1;
                gradients[row + right[i]] = -1;
                wrong++;
            }
            if (i == 0) {
                starts[label[now]] += 1;
                starts[label[right[0]]] -= 1;
            } else {
                pairs[label[row - labels + before] * labels + label[row + now]] += 1;
                pairs[label[row - labels + right[i - 1]] * labels + label[row + right[i]]] -= 1;
            }
            now = before;
        }
        return wrong;
    }

    void transitions(TransitionSink sink) {
        for (int i = 0; i < labels; i++) {
            if (starts[i] != 0) {
                sink.accept(-1, i, starts[i]);
            }
        }
        for (int i = 0; i < pairs.length; i++) {
            if (Math.abs(pairs[i]) > 1e-9) {
                sink.accept(i / labels, i % labels, pairs[i]);
            }
        }
    }
}
