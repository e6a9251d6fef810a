package org.yupian.tagging.train;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The memory of L-BFGS: the last steps and how the gradient changed along them. For one thread. */
final class QuasiNewton {
    private final int history;
    /** The newest first. */
    private final Deque<Step> steps = new ArrayDeque<>();

    QuasiNewton(int history) {
        this.history = history;
    }

    /** Not a record: an array in one is no value. */
    private static final class Step {
        final float[] moved;
        final float[] bent;
        final double inverse;

        Step(float[] moved, float[] bent, double inverse) {
            this.moved = moved;
            this.bent = bent;
            this.inverse = inverse;
        }
    }

    /** Keeps a step, unless the function does not curve upwards along it. */
    void remember(float[] from, float[] to, float[] gradientFrom, float[] gradientTo) {
        float[] moved = difference(to, from);
        float[] bent = difference(gradientTo, gradientFrom);
        double product = dot(moved, bent);
        if (product > 0) {
            if (steps.size() == history) {
                steps.removeLast();
            }
            steps.addFirst(new Step(moved, bent, 1 / product));
        }
    }

    /** Where to go from a point with this slope: minus the slope times the estimated inverse of the curvature. */
    float[] direction(float[] slope) {
        float[] direction = slope.clone();
        double[] alphas = new double[steps.size()];
        int i = 0;
        for (Step step : steps) {
            alphas[i] = dot(step.moved, direction) * step.inverse;
            addTo(direction, step.bent, -alphas[i++]);
        }
        if (!steps.isEmpty()) {
            Step newest = steps.getFirst();
            double scale = 1 / (newest.inverse * dot(newest.bent, newest.bent));
            for (int k = 0; k < direction.length; k++) {
                direction[k] *= (float) scale;
            }
        }
        for (Iterator<Step> oldestFirst = steps.descendingIterator(); oldestFirst.hasNext(); ) {
            Step step = oldestFirst.next();
            double beta = dot(step.bent, direction) * step.inverse;
            addTo(direction, step.moved, alphas[--i] - beta);
        }
        for (int k = 0; k < direction.length; k++) {
            direction[k] = -direction[k];
        }
        return direction;
    }

    private static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static void addTo(float[] sum, float[] values, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (factor * values[i]);
        }
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
