package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.yupian.sequence.LinearChain;

/**
 * Trains a linear-chain conditional random field 条件随机场 (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi,
 * Hazan and Singer 2011) on small batches. The penalties on the weights are applied lazily: a block that a batch does
 * not touch catches up when it is touched next. Same set, options and seed give the same weights, however many
 * threads help.
 */
public final class CrfTrainer {
    /**
     * What can be chosen.
     *
     * @param epochs how often the set is gone through
     * @param rate the learning rate
     * @param l2 the penalty {@code l2 / 2 · Σ w²}, in the unit of the summed log-likelihood
     * @param l1 the penalty {@code l1 · Σ |w|}; drives weights to 0
     * @param batch how many sequences are looked at before the weights move
     * @param seed of the order of the sequences
     */
    public record Options(int epochs, double rate, double l2, double l1, int batch, long seed) {
        /** What did well on the development sets. */
        public static final Options DEFAULT = new Options(5, 0.1, 0.3, 0, 16, 1);
    }

    private static final String NAME = "crf";

    private final TrainingSet set;
    private final Options options;
    private final Parameters parameters;
    private final float[] squares;
    private final int[] touched;
    private final int labels;
    private final Executor executor;
    private final int threads;
    private int step = 1;

    private CrfTrainer(TrainingSet set, TransitionMask mask, Options options, Executor executor, int threads) {
        this.set = set;
        this.options = options;
        this.parameters = new Parameters(set, mask);
        this.squares = new float[parameters.values.length];
        this.labels = parameters.labels();
        this.touched = new int[set.weights() / labels];
        this.executor = executor;
        this.threads = threads;
    }

    /** Trains on the calling thread. */
    public static ChainWeights train(TrainingSet set, TransitionMask mask, Options options, TrainingListener listener) {
        return train(set, mask, options, listener, Runnable::run, 1);
    }

    /**
     * Trains.
     *
     * @param executor runs parts of a batch
     * @param threads into how many parts a batch is divided; has no influence on the result
     */
    public static ChainWeights train(
            TrainingSet set,
            TransitionMask mask,
            Options options,
            TrainingListener listener,
            Executor executor,
            int threads) {
        return new CrfTrainer(set, mask, options, executor, threads).run(listener);
    }

    private ChainWeights run(TrainingListener listener) {
        int[] order = IntStream.range(0, set.size()).toArray();
        Shuffle shuffle = new Shuffle(options.seed());
        Sequence[] slots = new Sequence[options.batch()];
        Arrays.setAll(slots, i -> new Sequence());
        Optional<Checkpoint> start = listener.start();
        start.ifPresent(this::restore);
        int done = start.map(Checkpoint::round).orElse(0);
        for (int epoch = 1; epoch <= options.epochs(); epoch++) {
            shuffle.shuffle(order);
            if (epoch <= done) {
                continue;
            }
            double loss = 0;
            for (int from = 0; from < order.length; from += slots.length) {
                int to = Math.min(order.length, from + slots.length);
                LinearChain chain = parameters.chain();
                expect(slots, order, from, to, chain);
                for (int i = from; i < to; i++) {
                    loss += update(slots[i - from], order[i]);
                }
                updateTransitions(slots, to - from);
                step++;
            }
            // Each time, so that the result is the same whether or not the listener asks for something.
            catchUp();
            int reached = epoch;
            listener.reached(() -> checkpoint(reached));
            if (!listener.round(epoch, options.epochs(), loss / set.positions(), this::weights)) {
                break;
            }
        }
        return weights();
    }

    private void catchUp() {
        for (int block = 0; block < touched.length; block++) {
            catchUp(block * labels);
        }
    }

    private Checkpoint checkpoint(int epoch) {
        return new Checkpoint(NAME, fingerprint(), epoch, step, parameters.values, squares, touched);
    }

    private void restore(Checkpoint start) {
        int length = squares.length;
        Checkpoint checkpoint = start.of(NAME, fingerprint(), length);
        System.arraycopy(checkpoint.values(), 0, parameters.values, 0, length);
        System.arraycopy(checkpoint.memory(), 0, squares, 0, length);
        System.arraycopy(checkpoint.touched(), 0, touched, 0, touched.length);
        step = (int) checkpoint.step();
    }

    /** More rounds than were planned are no other training. */
    private long fingerprint() {
        return Checkpoint.fingerprint(
                set, new Options(0, options.rate(), options.l2(), options.l1(), options.batch(), options.seed()));
    }

    /** The weights as they are; a copy. */
    private ChainWeights weights() {
        return new ChainWeights(set, Arrays.copyOf(parameters.values, set.weights()), parameters.chain());
    }

    /** One sequence's share of a batch. */
    private static final class Sequence {
        float[] marginals = new float[0];
        double[] pairs = new double[0];
        double logPartition;
        double goldScore;
        Expectations expectations = new Expectations(0);
    }

    private void expect(Sequence[] slots, int[] order, int from, int to, LinearChain chain) {
        if (threads == 1) {
            expectPart(slots, order, from, to, from, 1, chain);
            return;
        }
        FutureTask<?>[] tasks = new FutureTask<?>[threads];
        for (int t = 0; t < threads; t++) {
            int first = from + t;
            tasks[t] = new FutureTask<>(() -> expectPart(slots, order, from, to, first, threads, chain), null);
            executor.execute(tasks[t]);
        }
        for (FutureTask<?> task : tasks) {
            Waiting.get(task);
        }
    }

    private void expectPart(Sequence[] slots, int[] order, int from, int to, int first, int stride, LinearChain chain) {
        Expectations expectations = new Expectations(labels);
        expectations.chain(chain);
        for (int i = first; i < to; i += stride) {
            Sequence slot = slots[i - from];
            slot.expectations = expectations;
            expect(slot, order[i], chain);
        }
    }

    private void expect(Sequence slot, int sequence, LinearChain chain) {
        int[] gold = set.labels(sequence);
        int cells = gold.length * labels;
        if (slot.marginals.length < cells) {
            slot.marginals = new float[2 * cells];
        }
        slot.pairs = slot.pairs.length == 0 ? new double[labels * labels + 2 * labels] : slot.pairs;
        Arrays.fill(slot.pairs, 0);
        parameters.emissions(set.features(sequence), gold.length, slot.marginals);
        slot.goldScore = chain.score(slot.marginals, gold);
        slot.logPartition = slot.expectations.run(slot.marginals, gold.length, slot.pairs);
    }

    /** Moves the weights of one sequence's features against the gradient; returns its loss. */
    private double update(Sequence slot, int sequence) {
        int[] gold = set.labels(sequence);
        for (int i = 0; i < gold.length; i++) {
            slot.marginals[i * labels + gold[i]] -= 1;
            slot.pairs[i == 0 ? labels * labels + gold[0] : gold[i - 1] * labels + gold[i]] -= 1;
        }
        slot.pairs[labels * labels + labels + gold[gold.length - 1]] -= 1;
        float rate = (float) options.rate();
        float[] values = parameters.values;
        float[] gradient = slot.marginals;
        parameters.visit(set.features(sequence), gold.length, (offset, cell) -> {
            catchUp(offset);
            for (int label = 0; label < labels; label++) {
                float g = gradient[cell + label];
                float square = squares[offset + label] + g * g;
                squares[offset + label] = square;
                values[offset + label] -= rate * g / (float) Math.sqrt(square + 1e-8f);
            }
        });
        return slot.logPartition - slot.goldScore;
    }

    private void updateTransitions(Sequence[] slots, int used) {
        int first = parameters.transitions();
        for (int i = 0; i < slots[0].pairs.length; i++) {
            double g = 0;
            for (int s = 0; s < used; s++) {
                g += slots[s].pairs[i];
            }
            if (g != 0) {
                squares[first + i] += (float) (g * g);
                parameters.values[first + i] -= (float) (options.rate() * g / Math.sqrt(squares[first + i] + 1e-8));
            }
        }
    }

    /** Applies the penalties of the batches since the block was last touched. */
    private void catchUp(int offset) {
        int block = offset / labels;
        int missed = step - touched[block];
        if (missed == 0) {
            return;
        }
        boolean fresh = touched[block] == 0;
        touched[block] = step;
        if (fresh) {
            return;
        }
        double share = (double) options.batch() / set.size() * missed * options.rate();
        for (int i = offset; i < offset + labels; i++) {
            double value = parameters.values[i];
            if (value != 0) {
                double pace = share / Math.sqrt(squares[i] + 1e-8);
                value *= Math.exp(-options.l2() * pace);
                value = Math.signum(value) * Math.max(0, Math.abs(value) - options.l1() * pace);
                parameters.values[i] = (float) value;
            }
        }
    }
}
