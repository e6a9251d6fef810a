package org.yupian.tagging.hmm;

import java.util.List;

/**
 * The Viterbi algorithm over the labels that each string was seen with. The benchmark {@code CandidatesBenchmark} earned it:
 * with two labels of 44 to a word, {@link org.yupian.sequence.Viterbi}, of first order and over all of them, takes 16 times
 * as long.
 */
final class HmmDecoding {
    private HmmDecoding() {}

    static int[] first(HmmModel model, List<LabelScores.Row> rows) {
        int outside = model.labels().size();
        int length = rows.size();
        int[][] back = new int[length][];
        double[] before = {0};
        short[] labelsBefore = {(short) outside};
        for (int i = 0; i < length; i++) {
            LabelScores.Row row = rows.get(i);
            double[] now = new double[row.labels.length];
            back[i] = new int[row.labels.length];
            for (int c = 0; c < now.length; c++) {
                double best = Double.NEGATIVE_INFINITY;
                for (int b = 0; b < before.length; b++) {
                    double score = before[b] + model.transition(labelsBefore[b], row.labels[c]);
                    if (score > best) {
                        best = score;
                        back[i][c] = b;
                    }
                }
                now[c] = best + row.scores[c];
            }
            before = now;
            labelsBefore = row.labels;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int b = 0; b < before.length; b++) {
            double score = before[b] + model.transition(labelsBefore[b], outside);
            if (score > most) {
                most = score;
                best = b;
            }
        }
        int[] path = new int[length];
        for (int i = length - 1; i >= 0; i--) {
            path[i] = rows.get(i).labels[best];
            best = back[i][best];
        }
        return path;
    }

    /** States are pairs of candidates of the string before and of this one. */
    static int[] second(HmmModel model, List<LabelScores.Row> rows) {
        int outside = model.labels().size();
        int length = rows.size();
        short[] labelsBefore2 = {(short) outside};
        short[] labelsBefore = {(short) outside};
        double[] before = {0};
        short[][] back = new short[length][];
        for (int i = 0; i < length; i++) {
            LabelScores.Row row = rows.get(i);
            int count = row.labels.length;
            double[] now = new double[labelsBefore.length * count];
            back[i] = new short[now.length];
            for (int b = 0; b < labelsBefore.length; b++) {
                for (int c = 0; c < count; c++) {
                    double best = Double.NEGATIVE_INFINITY;
                    int state = b * count + c;
                    for (int a = 0; a < labelsBefore2.length; a++) {
                        double score = before[a * labelsBefore.length + b]
                                + model.transition(labelsBefore2[a], labelsBefore[b], row.labels[c]);
                        if (score > best) {
                            best = score;
                            back[i][state] = (short) a;
                        }
                    }
                    now[state] = best + row.scores[c];
                }
            }
            before = now;
            labelsBefore2 = labelsBefore;
            labelsBefore = row.labels;
        }
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        // The last label first: among paths that score alike, the one where it is smaller wins.
        for (int b = 0; b < labelsBefore.length; b++) {
            for (int a = 0; a < labelsBefore2.length; a++) {
                int state = a * labelsBefore.length + b;
                double score = before[state] + model.transition(labelsBefore2[a], labelsBefore[b], outside);
                if (score > most) {
                    most = score;
                    best = state;
                }
            }
        }
        return path(rows, back, best);
    }

    private static int[] path(List<LabelScores.Row> rows, short[][] back, int last) {
        int[] path = new int[rows.size()];
        int state = last;
        for (int i = path.length - 1; i >= 0; i--) {
            int count = rows.get(i).labels.length;
            path[i] = rows.get(i).labels[state % count];
            int b = state / count;
            int countBefore = i == 0 ? 1 : rows.get(i - 1).labels.length;
            state = back[i][state] * countBefore + b;
        }
        return path;
    }
}
