package org.yupian.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * List Viterbi (Seshadri and Sundberg, "List Viterbi decoding algorithms with applications", IEEE Transactions on
 * Communications 42, 1994): at each position, every label keeps its k best paths in order; the lists of the next
 * position are merged from them. Scratch of one call of {@link Viterbi#nBest}.
 */
final class PathLists {
    private final LinearChain chain;
    private final int labels;
    private final int length;
    private final int k;
    /** For each position, label × k cells: the label before times k, plus the rank in its list. */
    private final int[][] back;
    /** For each label, which cell of its list the merge would take next. */
    private final int[] heads;

    PathLists(LinearChain chain, int length, int k) {
        this.chain = chain;
        this.labels = chain.labels();
        this.length = length;
        this.k = (int) Math.min(k, pathsUpTo(chain.labels(), length, Integer.MAX_VALUE / chain.labels()));
        this.back = new int[length][];
        this.heads = new int[labels];
    }

    List<LabelPath> run(float[] emissions) {
        double[] before = new double[labels * k];
        double[] now = new double[labels * k];
        Arrays.fill(before, Double.NEGATIVE_INFINITY);
        for (int label = 0; label < labels; label++) {
            before[label * k] = (double) chain.start(label) + emissions[label];
        }
        for (int position = 1; position < length; position++) {
            back[position] = new int[labels * k];
            for (int to = 0; to < labels; to++) {
                merge(before, chain.into, to, emissions[position * labels + to], now, back[position]);
            }
            double[] swap = before;
            before = now;
            now = swap;
        }
        float[] ends = new float[labels];
        for (int label = 0; label < labels; label++) {
            ends[label] = chain.end(label);
        }
        double[] scores = new double[k];
        int[] cells = new int[k];
        merge(before, ends, 0, 0, scores, cells);
        return paths(scores, cells);
    }

    /**
     * Writes the k best sums of a path and its label's weight. The lowest label wins a tie and, within a label,
     * the list's own order, which together is the order {@link Viterbi} states.
     */
    private void merge(double[] before, float[] weights, int to, float emission, double[] scores, int[] cells) {
        int column = to * labels;
        int out = to * k;
        Arrays.fill(heads, 0);
        for (int rank = 0; rank < k; rank++) {
            double best = Double.NEGATIVE_INFINITY;
            int from = -1;
            for (int label = 0; label < labels; label++) {
                if (heads[label] < k) {
                    double score = before[label * k + heads[label]] + weights[column + label];
                    if (score > best) {
                        best = score;
                        from = label;
                    }
                }
            }
            if (from < 0) {
                Arrays.fill(scores, out + rank, out + k, Double.NEGATIVE_INFINITY);
                return;
            }
            scores[out + rank] = best + emission;
            cells[out + rank] = from * k + heads[from]++;
        }
    }

    private List<LabelPath> paths(double[] scores, int[] cells) {
        List<LabelPath> paths = new ArrayList<>();
        for (int rank = 0; rank < k && scores[rank] > Double.NEGATIVE_INFINITY; rank++) {
            int[] path = new int[length];
            int cell = cells[rank];
            for (int position = length - 1; position > 0; position--) {
                path[position] = cell / k;
                cell = back[position][cell];
            }
            path[0] = cell / k;
            paths.add(new LabelPath(path, scores[rank]));
        }
        return List.copyOf(paths);
    }

    /** labels to the power of length, or {@code limit} if that is less: more paths there cannot be. */
    private static long pathsUpTo(int labels, int length, int limit) {
        long paths = 1;
        for (int i = 0; i < length && paths < limit && labels > 1; i++) {
            paths *= labels;
        }
        return Math.min(paths, limit);
    }
}
