package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.yupian.sequence.LinearChain;

/** One training by {@link CrfTrainer}: the weights, and what AdaGrad remembers of each. */
final class CrfRun implements TrainingListener.Round {
    private static final String NAME = "crf";

    private final TrainingSet set;
    private final CrfOptions options;
    private final Parameters parameters;
    private final float[] squares;
    private final int[] touched;
    private final int labels;
    private final Executor executor;
    private final int threads;
    /** The blocks that stay as they are; empty where all move. */
    private final BitSet held = new BitSet();

    private final int[] order;
    private int step = 1;
    private int epoch;

    CrfRun(TrainingSet set, CrfOptions options, Executor executor, int threads) {
        this(
                set,
                options,
                executor,
                threads,
                new Parameters(set),
                IntStream.range(0, set.size()).toArray());
    }

    private CrfRun(
            TrainingSet set, CrfOptions options, Executor executor, int threads, Parameters parameters, int[] order) {
        this.set = set;
        this.options = options;
        this.parameters = parameters;
        this.order = order;
        this.squares = new float[parameters.values.length];
        this.labels = parameters.labels();
        this.touched = new int[set.weights() / labels];
        this.executor = executor;
        this.threads = threads;
    }

    /** A run that goes on from weights, and moves only what some domains have of their own. */
    static CrfRun ofDomains(
            TrainingSet set,
            CrfOptions options,
            Executor executor,
            int threads,
            ChainWeights from,
            IntPredicate domains) {
        int[] order = IntStream.range(0, set.size())
                .filter(i -> domains.test(set.domain(i)))
                .toArray();
        CrfRun run = new CrfRun(set, options, executor, threads, from.parameters(set), order);
        for (int i = 0; i < set.index().size(); i++) {
            int owner = set.index().owner(i);
            if (owner == FeatureIndex.SHARED || !domains.test(owner)) {
                run.held.set(set.offsets()[i] / run.labels, set.offsets()[i + 1] / run.labels);
            }
        }
        // Transitions, of which there is one block behind the others, are shared too.
        run.held.set(set.weights() / run.labels);
        return run;
    }

    ChainWeights train(TrainingListener listener) {
        Shuffle shuffle = new Shuffle(options.seed());
        Batch batch = new Batch(order, options.batch(), parameters.chain());
        Optional<Checkpoint> start = listener.start();
        start.ifPresent(this::restore);
        int done = start.map(Checkpoint::round).orElse(0);
        for (epoch = 1; epoch <= options.epochs(); epoch++) {
            shuffle.shuffle(order);
            if (epoch <= done) {
                continue;
            }
            double loss = 0;
            for (batch.to = 0; batch.next(parameters.chain()); ) {
                expect(batch);
                for (int i = batch.from; i < batch.to; i++) {
                    loss += update(batch.slots[i - batch.from], order[i]);
                }
                updateTransitions(batch.slots, batch.to - batch.from);
                step++;
            }
            // Each time, so that the result is the same whether or not the listener asks for something.
            catchUp();
            if (!listener.over(epoch, options.epochs(), loss / positions(), this)) {
                break;
            }
        }
        return weights();
    }

    private long positions() {
        return Arrays.stream(order).mapToLong(i -> set.labels(i).length).sum();
    }

    private void catchUp() {
        for (int block = 0; block < touched.length; block++) {
            catchUp(block * labels);
        }
    }

    @Override
    public Optional<Checkpoint> checkpoint() {
        return Optional.of(
                new Checkpoint(new Checkpoint.Place(training(), epoch, step), parameters.values, squares, touched));
    }

    private void restore(Checkpoint checkpoint) {
        checkpoint.copyTo(training(), options.epochs(), parameters.values, squares, touched);
        step = (int) checkpoint.place().step();
    }

    private Checkpoint.Training training() {
        return Checkpoint.Training.of(NAME, set, options.card(), options.seed());
    }

    /** The weights as they are; a copy. */
    @Override
    public ChainWeights weights() {
        return new ChainWeights(set, Arrays.copyOf(parameters.values, set.weights()), parameters.chain());
    }

    /** The sequences that are looked at before the weights move. */
    private static final class Batch {
        final int[] order;
        final Sequence[] slots;
        int from;
        int to;
        LinearChain chain;

        Batch(int[] order, int size, LinearChain chain) {
            this.order = order;
            this.chain = chain;
            this.slots = new Sequence[size];
            Arrays.setAll(slots, i -> new Sequence());
        }

        /** Goes on to the next sequences; false if there are no more. */
        boolean next(LinearChain now) {
            from = to;
            to = Math.min(order.length, from + slots.length);
            chain = now;
            return from < to;
        }
    }

    /** One sequence's share of a batch. */
    private static final class Sequence {
        float[] marginals = new float[0];
        double[] pairs = new double[0];
        double logPartition;
        double goldScore;
        Expectations expectations = new Expectations(0);
    }

    private void expect(Batch batch) {
        if (threads == 1) {
            expectPart(batch, 0);
            return;
        }
        FutureTask<?>[] tasks = new FutureTask<?>[threads];
        for (int t = 0; t < threads; t++) {
            int part = t;
            tasks[t] = new FutureTask<>(() -> expectPart(batch, part), null);
            executor.execute(tasks[t]);
        }
        for (FutureTask<?> task : tasks) {
            await(task);
        }
    }

    /** The work cannot fail but by a bug. */
    private static void await(FutureTask<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                // The other parts write into shared arrays: leaving now would not stop them.
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a part of a training failed", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void expectPart(Batch batch, int part) {
        Expectations expectations = new Expectations(labels);
        expectations.chain(batch.chain);
        for (int i = batch.from + part; i < batch.to; i += threads) {
            Sequence slot = batch.slots[i - batch.from];
            slot.expectations = expectations;
            expect(slot, batch.order[i], batch.chain);
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
            if (held.get(offset / labels)) {
                return;
            }
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
        if (held.get(first / labels)) {
            return;
        }
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
        if (missed == 0 || held.get(block)) {
            return;
        }
        boolean fresh = touched[block] == 0;
        touched[block] = step;
        if (fresh) {
            return;
        }
        double share = (double) options.batch() / order.length * missed * options.rate();
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
