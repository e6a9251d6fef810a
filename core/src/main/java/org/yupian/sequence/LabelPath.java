package org.yupian.sequence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One way to label a sequence, and its score. Immutable.
 */
public final class LabelPath {
    private final int[] labels;
    private final double score;

    /** Keeps the array: for callers in this package that give it away. */
    LabelPath(int[] labels, double score) {
        this.labels = labels;
        this.score = score;
    }

    /** The path over these labels, which are copied. */
    public static LabelPath of(int[] labels, double score) {
        return new LabelPath(labels.clone(), score);
    }

    /** How many positions it labels. */
    public int length() {
        return labels.length;
    }

    /** The label at a position. */
    public int label(int position) {
        return labels[position];
    }

    /** The labels, one per position, in an array of the caller's own. */
    public int[] labels() {
        return labels.clone();
    }

    /** The score, −∞ if the path is forbidden. */
    public double score() {
        return score;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelPath path
                && Arrays.equals(labels, path.labels)
                && Double.compare(score, path.score) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(labels) + Double.hashCode(score);
    }

    @Override
    public String toString() {
        return Arrays.toString(labels) + " " + score;
    }
}
