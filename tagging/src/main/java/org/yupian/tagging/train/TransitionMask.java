package org.yupian.tagging.train;

import java.util.Arrays;

/**
 * Which label may follow which, begin and end a sequence: in BMES, M only follows B or M. Labels are numbered as in
 * the training set. Immutable.
 */
public final class TransitionMask {
    private final int labels;
    private final boolean[] forbidden;
    private final boolean[] noStart;
    private final boolean[] noEnd;

    private TransitionMask(int labels, boolean[] forbidden, boolean[] noStart, boolean[] noEnd) {
        this.labels = labels;
        this.forbidden = forbidden;
        this.noStart = noStart;
        this.noEnd = noEnd;
    }

    /** Says whether a transition is allowed. */
    @FunctionalInterface
    public interface Rule {
        /** Whether {@code to} may come after {@code from}; -1 stands for the begin and the end of the sequence. */
        boolean allows(int from, int to);
    }

    /** Everything is allowed. */
    public static TransitionMask none(int labels) {
        return of(labels, (from, to) -> true);
    }

    /** The mask that the rule gives. */
    public static TransitionMask of(int labels, Rule rule) {
        boolean[] forbidden = new boolean[labels * labels];
        boolean[] noStart = new boolean[labels];
        boolean[] noEnd = new boolean[labels];
        for (int from = 0; from < labels; from++) {
            noStart[from] = !rule.allows(-1, from);
            noEnd[from] = !rule.allows(from, -1);
            for (int to = 0; to < labels; to++) {
                forbidden[from * labels + to] = !rule.allows(from, to);
            }
        }
        return new TransitionMask(labels, forbidden, noStart, noEnd);
    }

    /** How many labels it is for. */
    public int labels() {
        return labels;
    }

    /** Sets the scores of what is forbidden to −∞. */
    void apply(float[] transitions, float[] start, float[] end) {
        forbid(transitions, forbidden);
        forbid(start, noStart);
        forbid(end, noEnd);
    }

    private static void forbid(float[] scores, boolean[] forbidden) {
        for (int i = 0; i < scores.length; i++) {
            if (forbidden[i]) {
                scores[i] = Float.NEGATIVE_INFINITY;
            }
        }
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof TransitionMask mask
                && labels == mask.labels
                && Arrays.equals(forbidden, mask.forbidden)
                && Arrays.equals(noStart, mask.noStart)
                && Arrays.equals(noEnd, mask.noEnd);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(forbidden);
    }
}
