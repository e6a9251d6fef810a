package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Viterbi;

/**
 * Trains an averaged structured perceptron 感知机 (Collins 2002): the best path under the present weights is compared
 * with the right one, and the weights move by one where they differ. What it returns is the average over all steps,
 * kept as in Daumé (2006, figure 2.3) without summing at every step.
 */
public final class PerceptronTrainer implements ChainTrainer {
    private static final String NAME = "perceptron";

    private final PerceptronOptions options;

    private PerceptronTrainer(PerceptronOptions options) {
        this.options = options;
    }

    /** A trainer that works on the thread that calls it. */
    public static PerceptronTrainer of(PerceptronOptions options) {
        return new PerceptronTrainer(options);
    }

    @Override
    public ChainWeights train(TrainingSet set, TrainingListener listener) {
        return new Run(set, options).train(listener);
    }

    @Override
    public Map<String, Object> card() {
        return options.card();
    }

    /** One training. */
    private static final class Run implements TrainingListener.Round {
        private final TrainingSet set;
        private final PerceptronOptions options;
        private final Parameters parameters;
        /** The sum of all changes, each times the moment it was made at. */
        private final float[] weighted;

        private final int labels;
        private double step = 1;
        private int epoch;

        Run(TrainingSet set, PerceptronOptions options) {
            this.set = set;
            this.options = options;
            this.parameters = new Parameters(set);
            this.weighted = new float[parameters.values.length];
            this.labels = parameters.labels();
        }

        ChainWeights train(TrainingListener listener) {
            int[] order = IntStream.range(0, set.size()).toArray();
            Shuffle shuffle = new Shuffle(options.seed());
            Optional<Checkpoint> start = listener.start();
            start.ifPresent(this::restore);
            int done = start.map(Checkpoint::round).orElse(0);
            for (epoch = 1; epoch <= options.epochs(); epoch++) {
                shuffle.shuffle(order);
                if (epoch > done
                        && !listener.over(epoch, options.epochs(), (double) learn(order) / set.positions(), this)) {
                    break;
                }
            }
            return weights();
        }

        /** Goes through all sequences; returns how many labels were wrong. */
        private long learn(int[] order) {
            Viterbi.Scratch scratch = new Viterbi.Scratch();
            float[] emissions = new float[0];
            int[] path = new int[0];
            long wrong = 0;
            LinearChain chain = parameters.chain();
            for (int sequence : order) {
                int[] gold = set.labels(sequence);
                if (path.length < gold.length) {
                    path = new int[2 * gold.length];
                    emissions = new float[2 * gold.length * labels];
                }
                parameters.emissions(set.features(sequence), gold.length, emissions);
                Viterbi.of(chain).decode(emissions, gold.length, scratch, path);
                int mistakes = mistakes(gold, path);
                if (mistakes > 0) {
                    wrong += mistakes;
                    update(sequence, gold, path);
                    chain = parameters.chain();
                }
                step++;
            }
            return wrong;
        }

        @Override
        public Optional<Checkpoint> checkpoint() {
            Checkpoint.Place place = new Checkpoint.Place(training(), epoch, (long) step);
            return Optional.of(new Checkpoint(place, parameters.values, weighted, new int[0]));
        }

        private void restore(Checkpoint checkpoint) {
            checkpoint.copyTo(training(), options.epochs(), parameters.values, weighted, new int[0]);
            step = checkpoint.place().step();
        }

        private Checkpoint.Training training() {
            return Checkpoint.Training.of(NAME, set, options.card(), options.seed());
        }

        private static int mistakes(int[] gold, int[] path) {
            int mistakes = 0;
            for (int i = 0; i < gold.length; i++) {
                mistakes += gold[i] == path[i] ? 0 : 1;
            }
            return mistakes;
        }

        private void update(int sequence, int[] gold, int[] path) {
            parameters.visit(set.features(sequence), gold.length, (offset, cell) -> {
                int position = cell / labels;
                if (gold[position] != path[position]) {
                    change(offset + gold[position], 1);
                    change(offset + path[position], -1);
                }
            });
            int before = -1;
            int goldBefore = -1;
            for (int i = 0; i < gold.length; i++) {
                if (gold[i] != path[i] || goldBefore != before) {
                    change(transition(goldBefore, gold[i]), 1);
                    change(transition(before, path[i]), -1);
                }
                goldBefore = gold[i];
                before = path[i];
            }
            if (goldBefore != before) {
                change(parameters.end() + goldBefore, 1);
                change(parameters.end() + before, -1);
            }
        }

        private int transition(int from, int to) {
            return from < 0 ? parameters.start() + to : parameters.transitions() + from * labels + to;
        }

        private void change(int at, int by) {
            parameters.values[at] += by;
            // In rounds, not steps: a float could not hold the sums of steps exactly enough.
            weighted[at] += (float) (by * (step / set.size()));
        }

        /** The average over all steps. */
        @Override
        public ChainWeights weights() {
            float[] values = new float[parameters.values.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (parameters.values[i] - weighted[i] / (step / set.size()));
            }
            Parameters averaged = new Parameters(set, values);
            return new ChainWeights(set, Arrays.copyOf(values, set.weights()), averaged.chain());
        }
    }
}
