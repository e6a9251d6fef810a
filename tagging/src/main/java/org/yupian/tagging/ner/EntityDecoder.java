package org.yupian.tagging.ner;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.ChainModel;

/**
 * The best labels under the constraints of a scheme (Viterbi 1967), over whole numbers, and how probable an entity is.
 * For each label it knows which may come before it. It stands in the loop that the benchmark {@code Race} times: with
 * {@link org.yupian.sequence.Viterbi}, which looks at all pairs of labels, names take a twentieth longer. Immutable.
 */
final class EntityDecoder {
    /** How far around an entity labels are summed over; those further away are taken for right. */
    private static final int AROUND = 6;

    private static final int NEVER = -(1 << 28);

    private final LabelScheme scheme;
    private final int labels;
    private final float step;
    /** For each label the labels that may come before it. */
    private final int[][] before;
    /** The scores of these transitions, in units of the step, and their exponentials. */
    private final int[][] scores;

    private final double[][] weights;
    private final int[] start;
    private final int[] end;
    /** Exponentials of multiples of minus one step, as far as they are worth anything. */
    private final double[] exponentials;

    EntityDecoder(LabelScheme scheme, ChainModel model) {
        LinearChain chain = model.chain();
        this.scheme = scheme;
        labels = chain.labels();
        step = model.step();
        before = new int[labels][];
        scores = new int[labels][];
        weights = new double[labels][];
        for (int label = 0; label < labels; label++) {
            int to = label;
            before[to] = IntStream.range(0, labels)
                    .filter(from -> scheme.allows(from, to) && chain.transition(from, to) > Float.NEGATIVE_INFINITY)
                    .toArray();
            scores[to] = Arrays.stream(before[to])
                    .map(from -> units(chain.transition(from, to)))
                    .toArray();
            weights[to] = Arrays.stream(before[to])
                    .mapToDouble(from -> Math.exp(chain.transition(from, to)))
                    .toArray();
        }
        start = IntStream.range(0, labels)
                .map(label -> scheme.allows(-1, label) ? units(chain.start(label)) : NEVER)
                .toArray();
        end = IntStream.range(0, labels)
                .map(label -> scheme.allows(label, -1) ? units(chain.end(label)) : NEVER)
                .toArray();
        exponentials = new double[(int) Math.min(1 << 16, Math.ceil(40 / step))];
        Arrays.setAll(exponentials, i -> Math.exp(-i * (double) step));
    }

    private int units(float score) {
        return (int) Math.max(NEVER, Math.min(-NEVER, Math.round((double) score / step)));
    }

    /** What a call needs besides. For one thread. */
    static final class Scratch {
        private byte[] back = new byte[0];
        private int[] row = new int[0];
        private int[] next = new int[0];
        private double[] sums = new double[0];
        private double[] nextSums = new double[0];
        /** What {@link #confidence} was given. */
        private int[] emissions = new int[0];

        private byte[] path = new byte[0];
        private int length;
    }

    int type(int label) {
        return scheme.type(label);
    }

    /** Where the entity ends that begins here. */
    int end(byte[] path, int first, int length) {
        int at = first + 1;
        while (at < length && scheme.continues(path[at])) {
            at++;
        }
        return at;
    }

    /** The best path; of paths with equal scores, the one with smaller labels towards the end. */
    void decode(int[] emissions, int length, byte[] path, Scratch scratch) {
        if (length == 0) {
            return;
        }
        if (scratch.back.length < length * labels) {
            scratch.back = new byte[length * labels * 2];
            scratch.row = new int[labels];
            scratch.next = new int[labels];
        }
        int[] row = scratch.row;
        int[] next = scratch.next;
        byte[] back = scratch.back;
        for (int label = 0; label < labels; label++) {
            row[label] = start[label] + emissions[label];
        }
        for (int at = labels; at < length * labels; at += labels) {
            for (int label = 0; label < labels; label++) {
                int[] from = before[label];
                int[] costs = scores[label];
                int best = NEVER * 2;
                int which = 0;
                for (int i = 0; i < from.length; i++) {
                    int score = row[from[i]] + costs[i];
                    if (score > best) {
                        best = score;
                        which = from[i];
                    }
                }
                next[label] = Math.max(NEVER, best + emissions[at + label]);
                back[at + label] = (byte) which;
            }
            int[] swap = row;
            row = next;
            next = swap;
        }
        int best = 0;
        for (int label = 1; label < labels; label++) {
            best = row[label] + end[label] > row[best] + end[best] ? label : best;
        }
        for (int position = length - 1; position >= 0; position--) {
            path[position] = (byte) best;
            best = back[position * labels + best];
        }
    }

    /**
     * How probable the entity {@code [first, last)} of the best path is: its share of the sum over all labellings that
     * agree with the path outside the entity and the few characters around it.
     */
    float confidence(int[] emissions, int length, byte[] path, int first, int last, Scratch scratch) {
        int from = Math.max(0, first - AROUND);
        int to = Math.min(length, last + AROUND);
        scratch.emissions = emissions;
        scratch.path = path;
        scratch.length = length;
        double all = sum(scratch, from, to, to, to);
        double these = sum(scratch, from, to, first, last);
        double share = Math.exp(these - all);
        return (float) Math.max(0, Math.min(1, share));
    }

    /** The logarithm of the sum over labels at {@code [from, to)}, with the entity at {@code [first, last)} fixed. */
    private double sum(Scratch scratch, int from, int to, int first, int last) {
        int[] emissions = scratch.emissions;
        byte[] path = scratch.path;
        if (scratch.sums.length < labels) {
            scratch.sums = new double[labels];
            scratch.nextSums = new double[labels];
        }
        double[] sums = scratch.sums;
        double[] next = scratch.nextSums;
        double log = 0;
        for (int at = from; at < to; at++) {
            boolean fixed = at >= first && at < last;
            // What follows the entity must not go on with it.
            boolean closed = at == last && first < last;
            int greatest = greatest(emissions, at);
            double total = 0;
            for (int label = 0; label < labels; label++) {
                double value = 0;
                if (fixed ? label == path[at] : !(closed && scheme.continues(label))) {
                    value = at == from ? entry(path, from, label) : into(sums, label);
                    int below = greatest - emissions[at * labels + label];
                    value *= below < exponentials.length ? exponentials[below] : 0;
                }
                next[label] = value;
                total += value;
            }
            if (!(total > 0)) {
                return Double.NEGATIVE_INFINITY;
            }
            for (int label = 0; label < labels; label++) {
                next[label] /= total;
            }
            log += Math.log(total);
            double[] swap = sums;
            sums = next;
            next = swap;
        }
        double total = 0;
        for (int label = 0; label < labels; label++) {
            total += sums[label] * exit(path, to, scratch.length, label);
        }
        return total > 0 ? log + Math.log(total) : Double.NEGATIVE_INFINITY;
    }

    private int greatest(int[] emissions, int at) {
        int greatest = emissions[at * labels];
        for (int label = 1; label < labels; label++) {
            greatest = Math.max(greatest, emissions[at * labels + label]);
        }
        return greatest;
    }

    private double into(double[] sums, int label) {
        int[] from = before[label];
        double[] factors = weights[label];
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += sums[from[i]] * factors[i];
        }
        return sum;
    }

    private double entry(byte[] path, int at, int label) {
        return at == 0 ? weight(start[label]) : transition(path[at - 1], label);
    }

    private double exit(byte[] path, int at, int length, int label) {
        return at == length ? weight(end[label]) : transition(label, path[at]);
    }

    private double weight(int units) {
        return units <= NEVER ? 0 : Math.exp(units * (double) step);
    }

    private double transition(int source, int label) {
        int[] from = before[label];
        for (int i = 0; i < from.length; i++) {
            if (from[i] == source) {
                return weights[label][i];
            }
        }
        return 0;
    }
}
