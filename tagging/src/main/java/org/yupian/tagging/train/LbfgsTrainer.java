package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.yupian.sequence.LinearChain;

/**
 * Trains a linear-chain conditional random field 条件随机场 by L-BFGS (Nocedal 1980; Liu and Nocedal 1989) on the whole
 * set at every iteration, with a penalty {@code l2 / 2 · Σ w²} and, as OWL-QN (Andrew and Gao 2007), {@code l1 · Σ |w|}.
 * It goes to the optimum and takes its time for it; {@link CrfTrainer} is as good after far less. No checkpoints.
 */
public final class LbfgsTrainer implements ChainTrainer {
    /** Over how many iterations progress is measured. */
    private static final int PERIOD = 10;

    private static final int STEPS = 20;
    private static final double ENOUGH = 1e-4;

    private final LbfgsOptions options;

    private LbfgsTrainer(LbfgsOptions options) {
        this.options = options;
    }

    /** A trainer that works on the thread that calls it. */
    public static LbfgsTrainer of(LbfgsOptions options) {
        return new LbfgsTrainer(options);
    }

    @Override
    public ChainWeights train(TrainingSet set, TrainingListener listener) {
        return new Run(set, options).train(listener);
    }

    @Override
    public Map<String, Object> card() {
        return options.card();
    }

    /** A point, the gradient of the smooth part of the objective there, and the objective itself. */
    private static final class Place {
        final float[] values;
        final float[] gradient;
        double objective;

        Place(int size) {
            values = new float[size];
            gradient = new float[size];
        }
    }

    /** One training. */
    private static final class Run implements TrainingListener.Round {
        private final TrainingSet set;
        private final LbfgsOptions options;
        private final int labels;
        private final Expectations expectations;
        private final QuasiNewton curvature;
        private float[] marginals = new float[0];
        private Place here;

        Run(TrainingSet set, LbfgsOptions options) {
            this.set = set;
            this.options = options;
            this.labels = set.labelNames().size();
            this.expectations = new Expectations(labels);
            this.curvature = new QuasiNewton(options.history());
            this.here = new Place(Parameters.size(set));
        }

        ChainWeights train(TrainingListener listener) {
            Place next = new Place(here.values.length);
            double[] recent = new double[PERIOD];
            evaluate(here);
            for (int iteration = 1; iteration <= options.iterations(); iteration++) {
                float[] slope = slope(here);
                float[] direction = curvature.direction(slope);
                keepSigns(direction, slope);
                if (!search(slope, direction, iteration == 1, next)) {
                    break;
                }
                curvature.remember(here.values, next.values, here.gradient, next.gradient);
                double before = recent[iteration % PERIOD];
                recent[iteration % PERIOD] = here.objective;
                Place swap = here;
                here = next;
                next = swap;
                boolean goOn = listener.over(iteration, options.iterations(), here.objective / set.positions(), this);
                if (!goOn || (iteration > PERIOD && before - here.objective < options.tolerance() * here.objective)) {
                    break;
                }
            }
            return weights();
        }

        @Override
        public Optional<Checkpoint> checkpoint() {
            return Optional.empty();
        }

        @Override
        public ChainWeights weights() {
            Parameters parameters = new Parameters(set, here.values);
            return new ChainWeights(set, Arrays.copyOf(here.values, set.weights()), parameters.chain());
        }

        /** Finds the objective at a place, and the gradient. */
        private void evaluate(Place place) {
            float[] point = place.values;
            float[] gradient = place.gradient;
            Parameters parameters = new Parameters(set, point);
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
            place.objective = loss;
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
        private float[] slope(Place place) {
            float[] point = place.values;
            float[] gradient = place.gradient;
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

        /** Halves the step until the objective falls enough (Armijo); returns whether it fell. */
        private boolean search(float[] slope, float[] direction, boolean first, Place next) {
            double descent = QuasiNewton.dot(slope, direction);
            double step = first ? 1 / Math.sqrt(QuasiNewton.dot(slope, slope)) : 1;
            for (int i = 0; i < STEPS && descent < 0; i++, step /= 2) {
                move(here.values, slope, direction, (float) step, next.values);
                evaluate(next);
                if (next.objective <= here.objective + ENOUGH * step * descent) {
                    return next.objective < here.objective;
                }
            }
            return false;
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
}
