package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Shape;

/**
 * Trains chains with many labels of which few are possible at each position, such as the parts of speech that a word
 * can have: only those compete, so that an epoch takes seconds where one over all labels takes minutes, and features
 * of what is not in doubt get no weights. A conditional random field by AdaGrad, or an averaged perceptron; see {@link
 * CrfTrainer} and {@link PerceptronTrainer} for the papers. For one thread.
 */
public final class CandidateTrainer {
    /**
     * What can be chosen.
     *
     * @param crf whether to train a conditional random field, rather than a perceptron
     * @param epochs how often the set is gone through
     * @param rate the learning rate of the field
     * @param l2 its penalty {@code l2 / 2 · Σ w²}, in the unit of the summed log-likelihood
     * @param l1 its penalty {@code l1 · Σ |w|}; drives weights to 0
     * @param seed of the order of the sequences
     */
    public record Options(boolean crf, int epochs, double rate, double l2, double l1, long seed) {
        /** A conditional random field, as for parts of speech. */
        public static final Options CRF = new Options(true, 4, 0.1, 1, 0, 1);

        /** An averaged perceptron. */
        public static final Options PERCEPTRON = new Options(false, 4, 1, 0, 0, 1);

        private String name() {
            return crf ? "candidate-crf" : "candidate-perceptron";
        }
    }

    private final TrainingSet set;
    private final List<long[]> candidates;
    private final Options options;
    private final Parameters parameters;
    private final float[] memory;
    private final int[] touched;
    private final int labels;
    private final int shapes;
    private final int[] deltas;
    private final int[] columns;
    private final int[] blocks;
    private final int[] active;
    private CandidateLattice lattice = new CandidateLattice(0, 0);
    private int activeCount;
    private int step = 1;

    private CandidateTrainer(TrainingSet set, List<long[]> candidates, Options options) {
        this.set = set;
        this.candidates = candidates;
        this.options = options;
        this.parameters =
                new Parameters(set, TransitionMask.none(set.labelNames().size()));
        this.labels = parameters.labels();
        this.memory = new float[parameters.values.length];
        this.touched = new int[set.weights() / labels + 1];
        List<Shape> all = set.templates().shapes();
        this.shapes = all.size();
        int count = all.stream().mapToInt(Shape::shifts).sum();
        this.deltas = new int[count];
        this.columns = new int[count];
        this.blocks = new int[count];
        this.active = new int[count];
        int at = 0;
        for (Shape shape : all) {
            for (int k = 0; k < shape.shifts(); k++, at++) {
                deltas[at] = -shape.shift(k) - set.templates().firstAnchor();
                columns[at] = shape.number();
                blocks[at] = k * labels;
            }
        }
    }

    /**
     * Trains on the calling thread.
     *
     * @param set of one domain and at most 64 labels
     * @param candidates for each sequence and position, the labels that are possible there, as bits; the right one is
     *     always taken for possible
     */
    public static ChainWeights train(
            TrainingSet set, List<long[]> candidates, Options options, TrainingListener listener) {
        if (set.domains() != 1 || set.labelNames().size() > Long.SIZE || candidates.size() != set.size()) {
            throw new IllegalArgumentException(
                    "expected one domain, at most 64 labels and candidates for every sequence, found %s and %d candidates"
                            .formatted(set, candidates.size()));
        }
        return new CandidateTrainer(set, candidates, options).run(listener);
    }

    private ChainWeights run(TrainingListener listener) {
        int[] order = IntStream.range(0, set.size()).toArray();
        Shuffle shuffle = new Shuffle(options.seed());
        Optional<Checkpoint> start = listener.start();
        start.ifPresent(this::restore);
        int done = start.map(Checkpoint::round).orElse(0);
        for (int epoch = 1; epoch <= options.epochs(); epoch++) {
            shuffle.shuffle(order);
            if (epoch <= done) {
                continue;
            }
            double loss = 0;
            for (int sequence : order) {
                loss += learn(sequence);
                step++;
            }
            for (int block = 0; options.crf() && block < touched.length - 1; block++) {
                catchUp(block * labels);
            }
            int reached = epoch;
            listener.reached(() -> checkpoint(reached));
            if (!listener.round(epoch, options.epochs(), loss / set.positions(), this::weights)) {
                break;
            }
        }
        return weights();
    }

    private Checkpoint checkpoint(int epoch) {
        return new Checkpoint(options.name(), fingerprint(), epoch, step, parameters.values, memory, touched);
    }

    private void restore(Checkpoint start) {
        Checkpoint checkpoint = start.of(options.name(), fingerprint(), memory.length);
        System.arraycopy(checkpoint.values(), 0, parameters.values, 0, memory.length);
        System.arraycopy(checkpoint.memory(), 0, memory, 0, memory.length);
        System.arraycopy(checkpoint.touched(), 0, touched, 0, touched.length);
        step = (int) checkpoint.step();
    }

    private long fingerprint() {
        return Checkpoint.fingerprint(
                set, new Options(options.crf(), 0, options.rate(), options.l2(), options.l1(), options.seed()));
    }

    private ChainWeights weights() {
        float[] values = parameters.values.clone();
        for (int i = 0; !options.crf() && i < values.length; i++) {
            values[i] -= memory[i] / ((float) step / set.size());
        }
        Parameters copy = new Parameters(set, TransitionMask.none(labels), values);
        return new ChainWeights(set, Arrays.copyOf(values, set.weights()), copy.chain());
    }

    /** Learns from one sequence and returns its loss. */
    private double learn(int sequence) {
        int[] gold = set.labels(sequence);
        int[] features = set.features(sequence);
        if (lattice.length() < gold.length) {
            lattice = new CandidateLattice(2 * gold.length, labels);
        }
        lattice.begin(gold, candidates.get(sequence));
        for (int i = 0; i < gold.length; i++) {
            if (lattice.count(i) > 1) {
                activate(features, i);
                score(i);
            }
        }
        double loss = options.crf()
                ? lattice.expect(parameters.values, parameters.transitions())
                : lattice.decode(parameters.values, parameters.transitions());
        if (loss > 0) {
            for (int i = 0; i < gold.length; i++) {
                if (lattice.count(i) > 1 && lattice.differs(i)) {
                    activate(features, i);
                    move(i);
                }
            }
            moveTransitions();
        }
        return loss;
    }

    private void activate(int[] features, int position) {
        activeCount = 0;
        for (int t = 0; t < deltas.length; t++) {
            int offset = features[(position + deltas[t]) * shapes + columns[t]];
            if (offset >= 0) {
                active[activeCount++] = offset + blocks[t];
            }
        }
    }

    private void score(int position) {
        for (int c = 0; c < lattice.count(position); c++) {
            int label = lattice.label(position, c);
            double sum = 0;
            for (int t = 0; t < activeCount; t++) {
                sum += parameters.values[active[t] + label];
            }
            lattice.emission(position, c, sum);
        }
    }

    private void move(int position) {
        for (int t = 0; t < activeCount; t++) {
            if (options.crf()) {
                catchUp(active[t]);
            }
            for (int c = 0; c < lattice.count(position); c++) {
                double gradient = lattice.gradient(position, c);
                if (gradient != 0) {
                    change(active[t] + lattice.label(position, c), gradient);
                }
            }
        }
    }

    private void moveTransitions() {
        lattice.transitions((from, to, gradient) ->
                change(from < 0 ? parameters.start() + to : parameters.transitions() + from * labels + to, gradient));
    }

    private void change(int at, double gradient) {
        if (options.crf()) {
            memory[at] += (float) (gradient * gradient);
            parameters.values[at] -= (float) (options.rate() * gradient / Math.sqrt(memory[at] + 1e-8));
        } else {
            parameters.values[at] -= (float) gradient;
            memory[at] -= (float) (gradient * ((double) step / set.size()));
        }
    }

    /** Applies the penalties of the steps since the block was last touched. */
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
        double share = options.rate() * missed / set.size();
        for (int i = offset; i < offset + labels; i++) {
            double value = parameters.values[i];
            if (value != 0) {
                double pace = share / Math.sqrt(memory[i] + 1e-8);
                value /= 1 + options.l2() * pace;
                parameters.values[i] =
                        (float) (Math.signum(value) * Math.max(0, Math.abs(value) - options.l1() * pace));
            }
        }
    }
}
