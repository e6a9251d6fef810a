package org.yupian.tagging.segment;

import java.util.Arrays;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.ChainModel;

/**
 * The best labels of one block, by Viterbi's algorithm over whole numbers. Of the pairs of labels only those are looked at
 * that may follow one another, and a place can be fixed as a cut or as none. It stands in the loop that the benchmark {@code
 * Race} times: with {@link org.yupian.sequence.Viterbi}, to which whole numbers are handed, words take a twentieth longer.
 * Knowledge; the arrays are the caller's.
 */
final class CutDecoder {
    /** A place where the model decides. */
    static final byte FREE = 0;
    /** A word begins here. */
    static final byte CUT = 1;
    /** No word begins here. */
    static final byte JOIN = 2;

    /** What is not allowed scores so little, or less. */
    static final int FORBIDDEN = -(1 << 28);

    private final int labels;
    private final int favour;
    /** What each label scores behind each other one, {@code between[from * labels + to]}. */
    private final int[] between;
    /** For each label those that may stand before it, and what that scores. */
    private final int[][] before;

    private final int[][] transitions;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] begins;

    /**
     * A decoder.
     *
     * @param favour what a cut is worth besides, in units of the model's step
     */
    CutDecoder(TagScheme scheme, ChainModel model, int favour) {
        LinearChain chain = model.chain();
        labels = model.labels().size();
        this.favour = favour;
        between = new int[labels * labels];
        Arrays.fill(between, FORBIDDEN);
        before = new int[labels][];
        transitions = new int[labels][];
        starts = new int[labels];
        ends = new int[labels];
        begins = new boolean[labels];
        for (int label = 0; label < labels; label++) {
            int[] allowed = new int[labels];
            int[] scores = new int[labels];
            int count = 0;
            for (int from = 0; from < labels; from++) {
                if (scheme.allows(from, label)) {
                    scores[count] =
                            units(chain.transition(from, label), model) + (TagScheme.begins(label) ? favour : 0);
                    between[from * labels + label] = scores[count];
                    allowed[count++] = from;
                }
            }
            before[label] = Arrays.copyOf(allowed, count);
            transitions[label] = Arrays.copyOf(scores, count);
            starts[label] = scheme.allows(-1, label) ? units(chain.start(label), model) : FORBIDDEN;
            ends[label] = scheme.allows(label, -1) ? units(chain.end(label), model) : FORBIDDEN;
            begins[label] = TagScheme.begins(label);
        }
    }

    /** How many labels there are. */
    int labels() {
        return labels;
    }

    /** What a cut is worth besides; a part of {@link #transition}. */
    int favour() {
        return favour;
    }

    /** What a label scores behind another one, in units of the model's step, or {@link #FORBIDDEN}. */
    int transition(int from, int to) {
        return between[from * labels + to];
    }

    /** What a label scores as the first one, or {@link #FORBIDDEN}. */
    int start(int label) {
        return starts[label];
    }

    /** What a label scores as the last one, or {@link #FORBIDDEN}. */
    int end(int label) {
        return ends[label];
    }

    /** The transitions as they are decoded, of which one unit is worth {@code unit}. */
    LinearChain chain(float unit) {
        return LinearChain.of(scaled(between, unit), scaled(starts, unit), scaled(ends, unit));
    }

    private static float[] scaled(int[] scores, float unit) {
        float[] scaled = new float[scores.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scores[i] == FORBIDDEN ? Float.NEGATIVE_INFINITY : scores[i] * unit;
        }
        return scaled;
    }

    private static int units(float score, ChainModel model) {
        return Math.max(FORBIDDEN, Math.round(score / model.step()));
    }

    /**
     * Decodes {@code length} characters into {@code path}; returns the score in units of the model's step.
     *
     * @param scores of the labels, {@code scores[position * labels + label]}
     * @param plan what is fixed of the places before the characters, from {@code at}
     * @param back room for one byte a position and label
     */
    int decode(int[] scores, int length, byte[] plan, int at, byte[] back, byte[] path) {
        int[] last = new int[labels];
        int[] now = new int[labels];
        for (int label = 0; label < labels; label++) {
            last[label] = starts[label] + scores[label];
        }
        for (int i = 1; i < length; i++) {
            byte fixed = plan[at + i];
            int row = i * labels;
            for (int to = 0; to < labels; to++) {
                if (fixed != FREE && begins[to] != (fixed == CUT)) {
                    now[to] = FORBIDDEN;
                    continue;
                }
                int[] sources = before[to];
                int[] steps = transitions[to];
                int best = last[sources[0]] + steps[0];
                int from = sources[0];
                for (int s = 1; s < sources.length; s++) {
                    int score = last[sources[s]] + steps[s];
                    if (score > best) {
                        best = score;
                        from = sources[s];
                    }
                }
                // Sums of what is forbidden must not run over.
                now[to] = Math.max(FORBIDDEN, best + scores[row + to]);
                back[row + to] = (byte) from;
            }
            int[] swap = last;
            last = now;
            now = swap;
        }
        return trace(last, length, back, path);
    }

    private int trace(int[] last, int length, byte[] back, byte[] path) {
        int label = 0;
        int best = Integer.MIN_VALUE;
        for (int i = 0; i < labels; i++) {
            int score = last[i] + ends[i];
            if (score > best) {
                best = score;
                label = i;
            }
        }
        for (int i = length - 1; i > 0; i--) {
            path[i] = (byte) label;
            label = back[i * labels + label];
        }
        path[0] = (byte) label;
        return best;
    }
}
