package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Shape;

/**
 * The numbers that training moves, in one array: the blocks of the keys, then transitions (labels × labels), start
 * and end. Also holds gradients of the same layout. For one thread while it is written to.
 */
final class Parameters {
    final float[] values;
    private final int labels;
    private final int transitions;
    private final TransitionMask mask;
    /** For each feature of an anchor the shifts of the templates of its shape. */
    private final int[][] shifts;

    private final int firstAnchor;
    private final int featuresPerAnchor;

    Parameters(TrainingSet set) {
        this(set, new float[size(set)]);
    }

    Parameters(TrainingSet set, float[] values) {
        this.values = values;
        this.labels = set.labelNames().size();
        this.transitions = set.weights();
        this.mask = set.mask();
        this.firstAnchor = set.templates().firstAnchor();
        this.featuresPerAnchor = set.featuresPerAnchor();
        this.shifts = Arrays.stream(set.featureShapes())
                .mapToObj(shape -> shifts(set.templates().shapes().get(shape)))
                .toArray(int[][]::new);
    }

    /** How many numbers a set needs. */
    static int size(TrainingSet set) {
        int labels = set.labelNames().size();
        return Math.addExact(set.weights(), labels * labels + 2 * labels);
    }

    private static int[] shifts(Shape shape) {
        int[] shifts = new int[shape.shifts()];
        Arrays.setAll(shifts, shape::shift);
        return shifts;
    }

    int labels() {
        return labels;
    }

    /** Where the transitions begin. */
    int transitions() {
        return transitions;
    }

    int start() {
        return transitions + labels * labels;
    }

    int end() {
        return start() + labels;
    }

    LinearChain chain() {
        float[] between = Arrays.copyOfRange(values, transitions, start());
        float[] start = Arrays.copyOfRange(values, start(), end());
        float[] end = Arrays.copyOfRange(values, end(), end() + labels);
        mask.apply(between, start, end);
        return LinearChain.of(between, start, end);
    }

    /** Takes the transitions of a chain. */
    void chain(LinearChain chain) {
        for (int i = 0; i < labels; i++) {
            for (int j = 0; j < labels; j++) {
                values[transitions + i * labels + j] = chain.transition(i, j);
            }
            values[start() + i] = chain.start(i);
            values[end() + i] = chain.end(i);
        }
    }

    /** Emission scores of an encoded sequence: sums of the blocks that speak of each position. */
    void emissions(int[] features, int length, float[] out) {
        Arrays.fill(out, 0, length * labels, 0);
        for (int i = 0; i < features.length; i++) {
            int offset = features[i];
            if (offset >= 0) {
                int anchor = firstAnchor + i / featuresPerAnchor;
                for (int shift : shifts[i % featuresPerAnchor]) {
                    int position = anchor + shift;
                    if (position >= 0 && position < length) {
                        for (int label = 0, at = position * labels; label < labels; label++) {
                            out[at + label] += values[offset + label];
                        }
                    }
                    offset += labels;
                }
            }
        }
    }

    /** Says for each block and position where they meet. */
    @FunctionalInterface
    interface Visitor {
        /**
         * A block of weights speaks of a position.
         *
         * @param offset where the block's weights for the labels begin
         * @param cell where the position's labels begin
         */
        void visit(int offset, int cell);
    }

    /** Visits what {@link #emissions} sums. */
    void visit(int[] features, int length, Visitor visitor) {
        for (int i = 0; i < features.length; i++) {
            int offset = features[i];
            if (offset >= 0) {
                int anchor = firstAnchor + i / featuresPerAnchor;
                for (int shift : shifts[i % featuresPerAnchor]) {
                    int position = anchor + shift;
                    if (position >= 0 && position < length) {
                        visitor.visit(offset, position * labels);
                    }
                    offset += labels;
                }
            }
        }
    }
}
