package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.sequence.LinearChain;

/**
 * Trains a linear-chain conditional random field 条件随机场 by L-BFGS (Nocedal 1980; Liu and Nocedal 1989) on the whole
 * set at every iteration, with a penalty {@code l2 / 2 · Σ w²} and, as OWL-QN (Andrew and Gao 2007), {@code l1 · Σ |w|}.
 * It goes to the optimum and takes its time for it; {@link CrfTrainer} is as good after far less. No checkpoints; for
 * one thread.
 */
public final class LbfgsTrainer {
    /**
     * What can be chosen.
     *
     * @param iterations how many at most
     * @param l2 the quadratic penalty
     * @param l1 the absolute penalty
     * @param history how many steps are remembered to estimate the curvature
     * @param tolerance it ends when ten iterations have lowered the objective by less than this share of it
     */
    public record Options(int iterations, double l2, double l1, int history, double tolerance) {
        /** As reference trainers have it. */
        public static final Options DEFAULT = new Options(100, 0.5, 0, 5, 0.001);
    }

    /** Over how many iterations progress is measured. */
    private static final int PERIOD = 10;

    private static final int STEPS = 20;
    private static final double ENOUGH = 1e-4;

    private final TrainingSet set;
    private final Options options;
    private final TransitionMask mask;
    private final int labels;
    private final Expectations expectations;
    private final QuasiNewton curvature;
    private float[] marginals = new float[0];

    private LbfgsTrainer(TrainingSet set, TransitionMask mask, Options options) {
        this.set = set;
        this.options = options;
        this.mask = mask;
        this.labels = set.labelNames().size();
        this.expectations = new Expectations(labels);
        this.curvature = new QuasiNewton(options.history());
    }

    /** Trains on the calling thread. */
    public static ChainWeights train(TrainingSet set, TransitionMask mask, Options options, TrainingListener listener) {
        return new LbfgsTrainer(set, mask, options).run(listener);
    }

    private ChainWeights run(TrainingListener listener) {
        int size = Parameters.size(set);
        float[] point = new float[size];
        float[] gradient = new float[size];
        float[] next = new float[size];
        float[] nextGradient = new float[size];
        double[] recent = new double[PERIOD];
        double value = evaluate(point, gradient);
        for (int iteration = 1; iteration <= options.iterations(); iteration++) {
            float[] slope = slope(point, gradient);
            float[] direction = curvature.direction(slope);
            keepSigns(direction, slope);
            double found = search(point, value, slope, direction, iteration == 1, next, nextGradient);
            if (!(found < value)) {
                break;
            }
            curvature.remember(point, next, gradient, nextGradient);
            double before = recent[iteration % PERIOD];
            recent[iteration % PERIOD] = value;
            float[] swap = point;
            point = next;
            next = swap;
            swap = gradient;
            gradient = nextGradient;
            nextGradient = swap;
            value = found;
            float[] reached = point;
            boolean goOn =
                    listener.round(iteration, options.iterations(), value / set.positions(), () -> weights(reached));
            if (!goOn || (iteration > PERIOD && before - value < options.tolerance() * value)) {
                break;
            }
        }
        return weights(point);
    }

    private ChainWeights weights(float[] point) {
        Parameters parameters = new Parameters(set, mask, point);
        return new ChainWeights(set, Arrays.copyOf(point, set.weights()), parameters.chain());
    }

    /** The objective at a point; writes the gradient of its smooth part. */
    private double evaluate(float[] point, float[] gradient) {
        Parameters parameters = new Parameters(set, mask, point);
        LinearChain chain = parameters.chain();
        expectations.chain(chain);
        Arrays.fill(gradient, 0);
        double[] pairs = new double[labels * labels + 2 * labels];
        double loss = 0;
        for (int sequence = 0; sequence < set.size(); sequence++) {
            loss += add(sequence, parameters, chain, pairs, gradient);
        }
        for (int i = 0; i < pairs.length; i++) {
            gradient[parameters.transitions() + i] += (float) pairs[i];
        }
        for (int i = 0; i < point.length; i++) {
            loss += options.l2() / 2 * point[i] * point[i] + options.l1() * Math.abs(point[i]);
            gradient[i] += (float) (options.l2() * point[i]);
        }
        return loss;
    }

    private double add(int sequence, Parameters parameters, LinearChain chain, double[] pairs, float[] gradient) {
        int[] gold = set.labels(sequence);
        if (marginals.length < gold.length * labels) {
            marginals = new float[2 * gold.length * labels];
        }
        parameters.emissions(set.features(sequence), gold.length, marginals);
        double score = chain.score(marginals, gold);
        double logPartition = expectations.run(marginals, gold.length, pairs);
        for (int i = 0; i < gold.length; i++) {
            marginals[i * labels + gold[i]] -= 1;
            pairs[i == 0 ? labels * labels + gold[0] : gold[i - 1] * labels + gold[i]] -= 1;
        }
        pairs[labels * labels + labels + gold[gold.length - 1]] -= 1;
        parameters.visit(set.features(sequence), gold.length, (offset, cell) -> {
            for (int label = 0; label < labels; label++) {
                gradient[offset + label] += marginals[cell + label];
            }
        });
        return logPartition - score;
    }

    /** The direction of steepest ascent, the absolute penalty included: at 0 it pulls until the gradient is stronger. */
    private float[] slope(float[] point, float[] gradient) {
        if (options.l1() == 0) {
            return gradient;
        }
        float[] slope = new float[point.length];
        float penalty = (float) options.l1();
        for (int i = 0; i < point.length; i++) {
            if (point[i] != 0) {
                slope[i] = gradient[i] + Math.signum(point[i]) * penalty;
            } else if (gradient[i] < -penalty) {
                slope[i] = gradient[i] + penalty;
            } else if (gradient[i] > penalty) {
                slope[i] = gradient[i] - penalty;
            }
        }
        return slope;
    }

    /** With an absolute penalty no step goes uphill in any coordinate. */
    private void keepSigns(float[] direction, float[] slope) {
        if (options.l1() != 0) {
            for (int i = 0; i < direction.length; i++) {
                direction[i] = direction[i] * slope[i] < 0 ? direction[i] : 0;
            }
        }
    }

    /** Halves the step until the objective falls enough (Armijo); returns it, or the old value if it does not. */
    private double search(
            float[] point,
            double value,
            float[] slope,
            float[] direction,
            boolean first,
            float[] next,
            float[] nextGradient) {
        double descent = QuasiNewton.dot(slope, direction);
        double step = first ? 1 / Math.sqrt(QuasiNewton.dot(slope, slope)) : 1;
        for (int i = 0; i < STEPS && descent < 0; i++, step /= 2) {
            move(point, slope, direction, (float) step, next);
            double found = evaluate(next, nextGradient);
            if (found <= value + ENOUGH * step * descent) {
                return found;
            }
        }
        return value;
    }

    private void move(float[] point, float[] slope, float[] direction, float step, float[] next) {
        for (int i = 0; i < point.length; i++) {
            float moved = point[i] + step * direction[i];
            if (options.l1() != 0) {
                float side = point[i] != 0 ? point[i] : -slope[i];
                moved = moved * side > 0 ? moved : 0;
            }
            next[i] = moved;
        }
    }
}
