package org.yupian.tagging.train;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Shape;

/**
 * Trains chains with many labels of which few are possible at each position, such as the parts of speech that a word
 * can have: only those compete, so that an epoch takes seconds where one over all labels takes minutes, and features
 * of what is not in doubt get no weights. A conditional random field by AdaGrad, or an averaged perceptron; see {@link
 * CrfTrainer} and {@link PerceptronTrainer} for the papers.
 */
public final class CandidateTrainer implements ChainTrainer {
    private final CandidateOptions options;

    private CandidateTrainer(CandidateOptions options) {
        this.options = options;
    }

    /** A trainer that works on the thread that calls it. */
    public static CandidateTrainer of(CandidateOptions options) {
        return new CandidateTrainer(options);
    }

    /** Learns from a set of one domain and at most 64 labels, which knows the labels that are possible. */
    @Override
    public ChainWeights train(TrainingSet set, TrainingListener listener) {
        if (set.domains() != 1 || set.labelNames().size() > Long.SIZE || !set.hasCandidates()) {
            throw new IllegalArgumentException(
                    "expected one domain, at most 64 labels and candidates for every sequence, found " + set);
        }
        return new Run(set, options).train(listener);
    }

    @Override
    public Map<String, Object> card() {
        return options.card();
    }

    /** One training. */
    private static final class Run implements TrainingListener.Round {
        private final TrainingSet set;
        private final CandidateOptions options;
        private final String name;
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
        private int epoch;

        Run(TrainingSet set, CandidateOptions options) {
            this.set = set;
            this.options = options;
            this.name = options.crf() ? "candidate-crf" : "candidate-perceptron";
            this.parameters = new Parameters(set);
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

        ChainWeights train(TrainingListener listener) {
            int[] order = IntStream.range(0, set.size()).toArray();
            Shuffle shuffle = new Shuffle(options.seed());
            Optional<Checkpoint> start = listener.start();
            start.ifPresent(this::restore);
            int done = start.map(Checkpoint::round).orElse(0);
            for (epoch = 1; epoch <= options.epochs(); epoch++) {
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
                if (!listener.over(epoch, options.epochs(), loss / set.positions(), this)) {
                    break;
                }
            }
            return weights();
        }

        @Override
        public Optional<Checkpoint> checkpoint() {
            Checkpoint.Place place = new Checkpoint.Place(training(), epoch, step);
            return Optional.of(new Checkpoint(place, parameters.values, memory, touched));
        }

        private void restore(Checkpoint checkpoint) {
            checkpoint.copyTo(training(), options.epochs(), parameters.values, memory, touched);
            step = (int) checkpoint.place().step();
        }

        private Checkpoint.Training training() {
            return Checkpoint.Training.of(name, set, options.card(), options.seed());
        }

        @Override
        public ChainWeights weights() {
            float[] values = parameters.values.clone();
            for (int i = 0; !options.crf() && i < values.length; i++) {
                values[i] -= memory[i] / ((float) step / set.size());
            }
            Parameters copy = new Parameters(set, values);
            return new ChainWeights(set, Arrays.copyOf(values, set.weights()), copy.chain());
        }

        /** Learns from one sequence and returns its loss. */
        private double learn(int sequence) {
            int[] gold = set.labels(sequence);
            int[] features = set.features(sequence);
            if (lattice.length() < gold.length) {
                lattice = new CandidateLattice(2 * gold.length, labels);
            }
            lattice.begin(gold, set.candidates(sequence));
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
            lattice.transitions((from, to, gradient) -> change(
                    from < 0 ? parameters.start() + to : parameters.transitions() + from * labels + to, gradient));
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
}
