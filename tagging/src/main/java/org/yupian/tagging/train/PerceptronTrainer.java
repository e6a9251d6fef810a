package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Viterbi;

/**
 * Trains an averaged structured perceptron 感知机 (Collins 2002): the best path under the present weights is compared
 * with the right one, and the weights move by one where they differ. What it returns is the average over all steps,
 * kept as in Daumé (2006, figure 2.3) without summing at every step.
 */
public final class PerceptronTrainer {
    /**
     * What can be chosen.
     *
     * @param epochs how often the set is gone through
     * @param seed of the order of the sequences
     */
    public record Options(int epochs, long seed) {
        /** What did well on the development sets. */
        public static final Options DEFAULT = new Options(10, 1);
    }

    private static final String NAME = "perceptron";

    private final TrainingSet set;
    private final Options options;
    private final TransitionMask mask;
    private final Parameters parameters;
    /** The sum of all changes, each times the moment it was made at. */
    private final float[] weighted;

    private final int labels;
    private double step = 1;

    private PerceptronTrainer(TrainingSet set, TransitionMask mask, Options options) {
        this.set = set;
        this.options = options;
        this.mask = mask;
        this.parameters = new Parameters(set, mask);
        this.weighted = new float[parameters.values.length];
        this.labels = parameters.labels();
    }

    /** Trains on the calling thread. */
    public static ChainWeights train(TrainingSet set, TransitionMask mask, Options options, TrainingListener listener) {
        return new PerceptronTrainer(set, mask, options).run(listener);
    }

    private ChainWeights run(TrainingListener listener) {
        int[] order = IntStream.range(0, set.size()).toArray();
        Shuffle shuffle = new Shuffle(options.seed());
        Viterbi.Scratch scratch = new Viterbi.Scratch();
        float[] emissions = new float[0];
        int[] path = new int[0];
        Optional<Checkpoint> start = listener.start();
        start.ifPresent(this::restore);
        int done = start.map(Checkpoint::round).orElse(0);
        for (int epoch = 1; epoch <= options.epochs(); epoch++) {
            shuffle.shuffle(order);
            if (epoch <= done) {
                continue;
            }
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
            int reached = epoch;
            listener.reached(() -> checkpoint(reached));
            if (!listener.round(epoch, options.epochs(), (double) wrong / set.positions(), this::average)) {
                break;
            }
        }
        return average();
    }

    private Checkpoint checkpoint(int epoch) {
        return new Checkpoint(NAME, fingerprint(), epoch, (long) step, parameters.values, weighted, new int[0]);
    }

    private void restore(Checkpoint start) {
        int length = weighted.length;
        Checkpoint checkpoint = start.of(NAME, fingerprint(), length);
        System.arraycopy(checkpoint.values(), 0, parameters.values, 0, length);
        System.arraycopy(checkpoint.memory(), 0, weighted, 0, length);
        step = checkpoint.step();
    }

    /** More rounds than were planned are no other training. */
    private long fingerprint() {
        return Checkpoint.fingerprint(set, new Options(0, options.seed()));
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

    private ChainWeights average() {
        float[] values = new float[parameters.values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (parameters.values[i] - weighted[i] / (step / set.size()));
        }
        Parameters averaged = new Parameters(set, mask, values);
        return new ChainWeights(set, Arrays.copyOf(values, set.weights()), averaged.chain());
    }
}
