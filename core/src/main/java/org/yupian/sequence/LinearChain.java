package org.yupian.sequence;

/**
 * What a linear chain 线性链 of labels scores by itself, whatever the text: transitions from label to label, and
 * labels at the start and the end. Scores are logarithms or any numbers that add up; −∞ forbids. NaN and +∞ are
 * refused here and must not occur in emissions. Immutable.
 */
public final class LinearChain {
    private final int labels;
    /** Transitions by target, then source, so that the loop over sources walks straight through memory. */
    final float[] into;

    private final float[] start;
    private final float[] end;

    private LinearChain(int labels, float[] into, float[] start, float[] end) {
        this.labels = labels;
        this.into = into;
        this.start = start;
        this.end = end;
    }

    /**
     * A chain; the arrays are copied.
     *
     * @param transitions labels × labels scores, {@code transitions[from * labels + to]}
     * @param start the score of each label to be first; its length is the number of labels, 1 to 32767
     * @param end the score of each label to be last
     * @throws IllegalArgumentException if the lengths do not agree, or a score is NaN or +∞
     */
    public static LinearChain of(float[] transitions, float[] start, float[] end) {
        int labels = start.length;
        if (labels < 1 || labels > Short.MAX_VALUE) {
            throw new IllegalArgumentException("labels must be 1 to 32767, not " + labels);
        }
        if (end.length != labels || transitions.length != labels * labels) {
            throw new IllegalArgumentException("%d start scores, but %d end scores and %d transitions"
                    .formatted(labels, end.length, transitions.length));
        }
        check("transition", transitions);
        check("start", start);
        check("end", end);
        float[] into = new float[transitions.length];
        for (int from = 0; from < labels; from++) {
            for (int to = 0; to < labels; to++) {
                into[to * labels + from] = transitions[from * labels + to];
            }
        }
        return new LinearChain(labels, into, start.clone(), end.clone());
    }

    /** How many labels there are. */
    public int labels() {
        return labels;
    }

    /** The score of {@code to} after {@code from}. */
    public float transition(int from, int to) {
        return into[to * labels + from];
    }

    /** The score of {@code label} to be first. */
    public float start(int label) {
        return start[label];
    }

    /** The score of {@code label} to be last. */
    public float end(int label) {
        return end[label];
    }

    /**
     * The score of one path: its emissions, transitions, start and end; 0 for the empty path.
     *
     * @param emissions {@code emissions[position * labels + label]}
     */
    public double score(float[] emissions, int[] path) {
        if (path.length == 0) {
            return 0;
        }
        double score = (double) start[path[0]] + emissions[path[0]];
        for (int i = 1; i < path.length; i++) {
            score = score + transition(path[i - 1], path[i]) + emissions[i * labels + path[i]];
        }
        return score + end[path[path.length - 1]];
    }

    void checkEmissions(float[] emissions, int length) {
        if (length < 0 || (long) length * labels > emissions.length) {
            throw new IllegalArgumentException(
                    "%d positions with %d labels do not fit %d emissions".formatted(length, labels, emissions.length));
        }
    }

    private static void check(String kind, float[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(kind + " score " + i + " is " + scores[i]);
            }
        }
    }
}
