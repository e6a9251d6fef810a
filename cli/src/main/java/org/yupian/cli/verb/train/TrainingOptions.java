package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Workers;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.CandidateOptions;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.Checkpoint;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.LbfgsOptions;
import org.yupian.tagging.train.LbfgsTrainer;
import org.yupian.tagging.train.PerceptronOptions;
import org.yupian.tagging.train.PerceptronTrainer;
import org.yupian.tagging.train.hmm.HmmOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the trainers of sequence models have in common. */
final class TrainingOptions {
    @Option(
            names = "--train",
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "The corpora to learn from, gzipped or not; - for standard input.")
    List<String> corpora = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description = "Score the model on this corpus, after each round where people look on and at the end, and"
                    + " note the score on its card.")
    @Nullable
    String dev;

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "How to learn: ${COMPLETION-CANDIDATES} (default: crf).")
    Method method = Method.CRF;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description =
                    "How a crf is fitted: ${COMPLETION-CANDIDATES} (default: adagrad). lbfgs takes longer, writes no"
                            + " checkpoints, and is what textbooks have.")
    Optimizer optimizer = Optimizer.ADAGRAD;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often to go through the corpora (default: what did well on development sets).")
    @Nullable
    Integer rounds;

    @Option(names = "--minimum-count", paramLabel = "N", description = "Leave out what occurs less often.")
    @Nullable
    Integer minimumCount;

    @Option(names = "--l2", paramLabel = "W", description = "The quadratic penalty on weights, for crf.")
    @Nullable
    Double l2;

    @Option(names = "--l1", paramLabel = "W", description = "The absolute penalty on weights, for crf.")
    @Nullable
    Double l1;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the order of sentences (default: 1).")
    long seed = 1;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that train, for crf; the model is the same (default: 1).")
    int threads = 1;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Where to note after each round how far it has come (default: OUT.ypm.checkpoint); it goes"
                    + " when the model is written. Ctrl-C leaves it there.")
    @Nullable
    String checkpoint;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "Go on from a checkpoint; corpora and options have to be the same.")
    @Nullable
    String resume;

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the model, for its card.")
    String licence = "not stated";

    @Option(
            names = {"--corpus-terms", "--terms"},
            paramLabel = "TEXT",
            description = "The terms of a corpus, for the card; once for each corpus, in their order.")
    List<String> terms = new ArrayList<>();

    /** The ways to learn a sequence model. */
    enum Method {
        HMM,
        PERCEPTRON,
        CRF;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a conditional random field is fitted. */
    enum Optimizer {
        ADAGRAD,
        LBFGS;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Refuses what does not fit together, and names that cannot be read or written, before any work.
     *
     * @param others files that are read besides
     */
    Path check(List<String> others) throws IOException {
        Path target = Outputs.model(output);
        if (!terms.isEmpty() && terms.size() != corpora.size()) {
            throw Failure.usage("--corpus-terms: expected one for each of %d corpora, found %d"
                    .formatted(corpora.size(), terms.size()));
        }
        if (threads < 1) {
            throw Failure.usage("--threads: expected 1 or more, found " + threads);
        }
        if (rounds != null && rounds < 1) {
            throw Failure.usage("--rounds: expected 1 or more, found " + rounds);
        }
        if (minimumCount != null && minimumCount < 1) {
            throw Failure.usage("--minimum-count: expected 1 or more, found " + minimumCount);
        }
        checkMethod();
        List<String> names = new ArrayList<>(corpora);
        names.addAll(others);
        if (dev != null) {
            names.add(dev);
        }
        List<Path> inputs = Inputs.files(names);
        Outputs.writable(target);
        Outputs.noInput(target, inputs);
        if (resume != null) {
            Inputs.readable(resume);
        }
        checkCheckpoint(target, inputs);
        return target;
    }

    /** Refuses options of another method: whoever gives them believes that they do something. */
    private void checkMethod() {
        boolean penalties = l1 != null || l2 != null;
        if (method == Method.HMM && (rounds != null || minimumCount != null)) {
            throw Failure.usage(
                    "--rounds, --minimum-count: expected --method perceptron or crf, since hmm counts once");
        }
        if (method != Method.CRF && optimizer != Optimizer.ADAGRAD) {
            throw Failure.usage("--optimizer: expected --method crf, which alone is fitted by one");
        }
        if (method != Method.CRF && penalties) {
            throw Failure.usage("--l1, --l2: expected --method crf, which alone has penalties");
        }
    }

    /** Refuses an order where the method has none. */
    void checkOrder(@Nullable Integer order) {
        if (order != null && method != Method.HMM) {
            throw Failure.usage("--order: expected --method hmm, which alone has orders");
        }
    }

    /** The options of a hidden Markov model with the order that was asked for, if any was. */
    HmmOptions hmm(HmmOptions usual, @Nullable Integer order) {
        return order == null ? usual : Failure.inUsage("--order", () -> usual.withOrder(order));
    }

    /** The sentences of the development set, all of them: better refused before the training than after it. */
    <T> List<T> dev(Corpora.Reading<T> reading, String what) throws IOException {
        return dev == null ? List.of() : Corpora.all(dev, reading, what);
    }

    /** A reader of corpora for training. */
    Corpora reader(Environment environment) {
        return Corpora.of("train", encoding.charset(), environment);
    }

    /** Notes a score on the development set on a card. */
    void score(ModelCard.Builder card, String name, double value) {
        String file = Outputs.fileName(Inputs.path(String.valueOf(dev)));
        card.score(file + " " + name, Math.round(value * 1e4) / 1e4);
    }

    /** The least count that was asked for, or the usual one. */
    int minimumCount(int usual) {
        return minimumCount == null ? usual : minimumCount;
    }

    /** Threads that train. */
    Workers workers() {
        return new Workers("yupian-training", threads);
    }

    /** Says so if a model has learned nothing, which is better known before it is used. */
    void warnOfNothing(long features, Environment environment) {
        if (features == 0) {
            environment.note(output + ": the model has no features; there is too little text to learn from");
        }
    }

    /** Where to note how far it has come. */
    Path checkpoint(Path target) {
        return checkpoint == null
                ? target.resolveSibling(target.getFileName() + ".checkpoint")
                : Inputs.path(checkpoint);
    }

    /** Refuses to write checkpoints over what is none. */
    private void checkCheckpoint(Path target, List<Path> inputs) throws IOException {
        boolean none = method == Method.HMM || (method == Method.CRF && optimizer == Optimizer.LBFGS);
        if (none) {
            if (checkpoint != null || resume != null) {
                throw Failure.usage("--checkpoint, --resume: expected --method perceptron, or crf with --optimizer"
                        + " adagrad, since others write no checkpoints");
            }
            return;
        }
        Path file = checkpoint(target);
        Outputs.writable(file);
        Outputs.noInput(file, inputs);
        if (file.toAbsolutePath().normalize().equals(target.toAbsolutePath().normalize())) {
            throw Failure.usage("--checkpoint: expected another file than that of the model, found '" + file + "'");
        }
        if (Files.exists(file) && !Checkpoint.isCheckpoint(file)) {
            throw Failure.unable(
                    "%s: expected a checkpoint of a training or nothing, since it would be written over, found %s"
                            .formatted(
                                    file,
                                    Inputs.modelKind(file)
                                            .map("a model of kind '%s'"::formatted)
                                            .orElse("something else")));
        }
    }

    /** A card that says what the model is made from. */
    ModelCard.Builder card(Path target, Kind<?> kind, String trainer) throws IOException {
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), kind)
                .description(description)
                .licence(licence)
                .trainer(trainer)
                .seed(seed);
        for (int i = 0; i < corpora.size(); i++) {
            Outputs.addSource(card, "", corpora.get(i), terms.isEmpty() ? "not stated" : terms.get(i));
        }
        return card;
    }

    /** The method to learn a chain by; the executor is for those that more than one thread can work at. */
    ChainTrainer chainTrainer(Executor executor) {
        return switch (method) {
            case HMM -> throw Failure.usage("--method: expected perceptron or crf for this, found hmm");
            case PERCEPTRON -> PerceptronTrainer.of(perceptron());
            case CRF ->
                optimizer == Optimizer.LBFGS
                        ? LbfgsTrainer.of(Failure.inUsage("--optimizer lbfgs", this::lbfgs))
                        : CrfTrainer.of(Failure.inUsage("--method crf", this::crf))
                                .withExecutor(executor, threads);
        };
    }

    /**
     * How what was learned by gradient descent is refined.
     *
     * @param penalty quadratic; null for that of the training
     */
    CrfTrainer refinement(int rounds, @Nullable Double penalty, Executor executor) {
        if (method != Method.CRF || optimizer != Optimizer.ADAGRAD) {
            throw Failure.usage("--refine: expected --method crf with --optimizer adagrad, found %s with %s"
                    .formatted(method, optimizer));
        }
        CrfOptions usual = crf();
        CrfOptions refined = Failure.inUsage(
                "--refine, --refine-l2", () -> usual.withEpochs(rounds).withL2(penalty == null ? usual.l2() : penalty));
        return CrfTrainer.of(refined).withExecutor(executor, threads);
    }

    private PerceptronOptions perceptron() {
        PerceptronOptions standard = PerceptronOptions.DEFAULT.withSeed(seed);
        return rounds == null ? standard : standard.withEpochs(rounds);
    }

    private LbfgsOptions lbfgs() {
        LbfgsOptions standard = LbfgsOptions.DEFAULT;
        return standard.withIterations(rounds == null ? standard.iterations() : rounds)
                .withL2(l2 == null ? standard.l2() : l2)
                .withL1(l1 == null ? standard.l1() : l1);
    }

    private CrfOptions crf() {
        CrfOptions standard = CrfOptions.DEFAULT.withSeed(seed);
        return standard.withEpochs(rounds == null ? standard.epochs() : rounds)
                .withL2(l2 == null ? standard.l2() : l2)
                .withL1(l1 == null ? standard.l1() : l1);
    }

    /** The options of a method that weighs candidates. */
    CandidateOptions candidates(CandidateOptions usual) {
        if (optimizer != Optimizer.ADAGRAD) {
            throw Failure.usage("--optimizer: expected adagrad, the only one for parts of speech");
        }
        return Failure.inUsage("--method " + method, () -> usual.withSeed(seed)
                .withEpochs(rounds == null ? usual.epochs() : rounds)
                .withL2(l2 == null ? usual.l2() : l2)
                .withL1(l1 == null ? usual.l1() : l1));
    }

    /** Refuses corpora without anything to learn from. */
    void some(long count, String what) {
        if (count == 0) {
            throw Failure.negative("%s: expected %s, found none".formatted(String.join(", ", corpora), what));
        }
    }

    /** Runs a trainer; what it refuses is a checkpoint of another training, or a set it cannot learn from. */
    <T> T run(Supplier<T> trainer) {
        try {
            return trainer.get();
        } catch (IllegalArgumentException e) {
            String file = resume == null ? String.join(", ", corpora) : resume;
            throw Failure.negative(file + ": " + e.getMessage());
        }
    }
}
