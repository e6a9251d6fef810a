package org.yupian.cli.verb.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Workers;
import org.yupian.io.Lines;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tagging.train.segment.PairStrengths;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.SegmentationScore;
import org.yupian.tokenize.train.SegmentationScorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code train segment}. */
@Command(
        name = "segment",
        description = "Trains a segmenter that tags characters 字标注分词 on segmented sentences: words with spaces between"
                + " them, or word/TAG as in the PFR corpus.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train segment --train corpus.txt --out mine.ypm",
            "  yupian train segment --method perceptron --rounds 5 --train news.txt.gz web.txt.gz --dev dev.txt --out"
                    + " mine.ypm",
            "  yupian segment --model mine.ypm --text '研究生命的起源'",
        })
final class TrainSegmentCommand implements Callable<Integer> {
    private static final SegmentationOptions DEFAULT = SegmentationOptions.DEFAULT;

    private final Environment environment;

    @Mixin
    final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--standards",
            paramLabel = "NAME",
            split = ",",
            description = "The standards that the corpora follow, one for each corpus, in their order: the model then"
                    + " follows each (segment --standard NAME), and a way of its own besides; a corpus of that way is"
                    + " general.")
    List<String> standards = new ArrayList<>();

    @Option(
            names = "--shares",
            paramLabel = "S",
            split = ",",
            description = "How much of what each standard has of its own goes into the model's own way, one for each"
                    + " standard (default: half, divided by how many there are).")
    List<Float> shares = new ArrayList<>();

    @Option(
            names = "--favour",
            paramLabel = "NATS",
            description = "What a cut is worth besides in the model's own way (default: 0).")
    float favour;

    @Option(
            names = "--words-of",
            paramLabel = "ID|FILE",
            description = "Take the words of a lattice model as hints, which become a part of the model; may be"
                    + " repeated.")
    List<String> wordsOf = new ArrayList<>();

    @Option(
            names = "--lexicon",
            paramLabel = "ID|FILE",
            description = "Take the words of a lexicon as hints, which stays beside the model; see 'train lexicon'.")
    @Nullable
    String lexicon;

    @Option(
            names = "--raw",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Take how strongly raw text holds characters together as hints.")
    List<String> raw = new ArrayList<>();

    @Option(
            names = "--raw-terms",
            paramLabel = "TEXT",
            description = "The terms of a raw text, for the card; once for each, in their order.")
    List<String> rawTerms = new ArrayList<>();

    @Option(
            names = "--raw-minimum",
            paramLabel = "N",
            description = "How often two characters must stand together in raw text (default: ${DEFAULT-VALUE}).")
    int rawMinimum = 20;

    @Option(
            names = "--prune",
            paramLabel = "W",
            description = "Leave out features whose weights are all smaller (default: ${DEFAULT-VALUE}).")
    float prune = DEFAULT.compression().threshold();

    @Option(
            names = "--prune-standards",
            paramLabel = "W",
            split = ",",
            description = "The same for what standards have of their own, one for all or one for each (default:"
                    + " ${DEFAULT-VALUE}).")
    List<Float> pruneStandards = new ArrayList<>(DEFAULT.standards().thresholds());

    @Option(
            names = "--refine",
            paramLabel = "N",
            description = "Rounds, after the others, in which each standard learns more of what is its own, while what"
                    + " all share stays as it is (default: none).")
    @Nullable
    Integer refine;

    @Option(
            names = "--refine-l2",
            paramLabel = "W",
            description = "The quadratic penalty of those rounds (default: that of --l2).")
    @Nullable
    Double refineL2;

    @Option(
            names = "--labels",
            paramLabel = "SCHEME",
            description = "The labels of characters: ${COMPLETION-CANDIDATES}.")
    TagScheme scheme = DEFAULT.scheme();

    @Option(names = "--plain", description = "Characters and their pairs as the only features, as in textbooks.")
    boolean plain;

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "How many labels before one count, 1 or 2, for hmm (default: 2).")
    @Nullable
    Integer order;

    @Mixin
    final ModelOptions.Folder folder = new ModelOptions.Folder();

    TrainSegmentCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check(inputs());
        checkStandards();
        training.checkOrder(order);
        List<List<String>> dev = training.dev(training.reader(environment)::segmented, "segmented sentences");
        if (training.method == TrainingOptions.Method.HMM) {
            hmm(target, dev);
            return 0;
        }
        try (Workers workers = training.workers()) {
            train(target, training.chainTrainer(workers.executor()), standardsOf(workers.executor()), dev);
        }
        return 0;
    }

    /** What is read besides the corpora. */
    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(raw);
        inputs.addAll(ModelOptions.files(wordsOf));
        inputs.addAll(ModelOptions.files(lexicon == null ? List.of() : List.of(lexicon)));
        return inputs;
    }

    private void checkStandards() {
        if (!standards.isEmpty() && standards.size() != training.corpora.size()) {
            throw Failure.usage("--standards: expected one for each of %d corpora, found %d"
                    .formatted(training.corpora.size(), standards.size()));
        }
        for (String name : standards) {
            if (!name.matches("[a-z][a-z0-9-]*")) {
                throw Failure.usage(
                        "--standards: expected names of small letters, digits and hyphens, found '" + name + "'");
            }
        }
        if (standards.stream().distinct().count() == 1) {
            throw Failure.usage("--standards: expected two or more, found only " + standards.get(0));
        }
        Set<String> different = new HashSet<>(standards);
        if (!shares.isEmpty() && (different.size() < 2 || shares.size() != different.size())) {
            throw Failure.usage("--shares: expected one for each of %d standards, found %d"
                    .formatted(different.size(), shares.size()));
        }
        different.remove(SegmentationTrainer.OWN_WAY);
        if (pruneStandards.size() > 1 && pruneStandards.size() != different.size()) {
            throw Failure.usage("--prune-standards: expected one, or one for each of %d standards, found %d"
                    .formatted(different.size(), pruneStandards.size()));
        }
        if (refine != null && standards.isEmpty()) {
            throw Failure.usage("--refine: expected --standards, found none");
        }
        if (refineL2 != null && refine == null) {
            throw Failure.usage("--refine-l2: expected --refine, found none");
        }
        if (!rawTerms.isEmpty() && rawTerms.size() != raw.size()) {
            throw Failure.usage(
                    "--raw-terms: expected one for each of %d texts, found %d".formatted(raw.size(), rawTerms.size()));
        }
        if (rawMinimum < 1) {
            throw Failure.usage("--raw-minimum: expected 1 or more, found " + rawMinimum);
        }
    }

    private void train(Path target, ChainTrainer method, SegmentationOptions.Standards several, List<List<String>> dev)
            throws IOException {
        SegmentationOptions options = DEFAULT.withMethod(method)
                .withScheme(scheme)
                .withTemplates(plain ? SegmentationOptions.CHARACTER_TEMPLATES : DEFAULT.templates())
                .withStandards(several)
                .withMinimumCount(training.minimumCount(DEFAULT.minimumCount()))
                .withCompression(
                        Failure.inUsage("--prune", () -> DEFAULT.compression().withThreshold(prune)));
        SegmentationTrainer trainer = SegmentationTrainer.of(options);
        ModelCard.Builder card =
                training.card(target, TaggingModel.KIND, "yupian train segment").options(options.card());
        Optional<WordLexicon> words = hints(trainer, card);
        long sentences = read(trainer);
        TrainingRun.DevelopmentScore score = weights -> dev.isEmpty()
                ? ""
                : "dev F1 %.4f"
                        .formatted(score(segmenter(trainer.model(weights, card.build()), words), trainer, dev)
                                .f1());
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            TaggingModel model = trainer.model(weights, card.build());
            if (!dev.isEmpty()) {
                note(score(segmenter(model, words), trainer, dev), card);
            }
            model.withCard(card.build()).writer().write(target);
            run.done();
            training.warnOfNothing(model.chain().keys(), environment);
            environment.note("%s: %,d features, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), sentences));
        }
    }

    private SegmentationOptions.Standards standardsOf(Executor executor) {
        Optional<CrfTrainer> refinement =
                Optional.ofNullable(refine).map(rounds -> training.refinement(rounds, refineL2, executor));
        return Failure.inUsage("--shares, --favour, --prune-standards", () -> DEFAULT.standards()
                .withShares(shares)
                .withFavour(favour)
                .withThresholds(pruneStandards)
                .withRefinement(refinement));
    }

    private static Segmenter segmenter(TaggingModel model, Optional<WordLexicon> lexicon) {
        return TaggingSegmenter.of(lexicon.isPresent() ? model.withLexicon(lexicon.get()) : model);
    }

    private static SegmentationScore score(Segmenter segmenter, SegmentationTrainer trainer, List<List<String>> dev) {
        return score(segmenter, trainer.vocabulary(), dev);
    }

    private static SegmentationScore score(Segmenter segmenter, Set<String> vocabulary, List<List<String>> dev) {
        SegmentationScorer scorer = SegmentationScorer.of(vocabulary);
        dev.forEach(sentence -> scorer.add(segmenter, sentence));
        return scorer.score();
    }

    private void note(SegmentationScore score, ModelCard.Builder card) {
        training.score(card, "F1", score.f1());
        environment.note("%s: F1 %.4f, of words out of the corpora %.4f recalled"
                .formatted(training.dev, score.f1(), score.unknownRecall()));
    }

    /** Counts labels of characters: a baseline that takes no hints and knows no rounds. */
    private void hmm(Path target, List<List<String>> dev) throws IOException {
        if (!standards.isEmpty() || !wordsOf.isEmpty() || lexicon != null || !raw.isEmpty() || plain) {
            throw Failure.usage("--standards, --words-of, --lexicon, --raw, --plain: expected perceptron or crf, since"
                    + " hmm has no features");
        }
        HmmOptions options = training.hmm(HmmOptions.CHARACTERS, order);
        HmmTrainer trainer = HmmTrainer.of(options);
        Set<String> vocabulary = new HashSet<>();
        Corpora corpora = training.reader(environment);
        for (String corpus : training.corpora) {
            corpora.segmented(corpus, words -> {
                trainer.addWords(words);
                vocabulary.addAll(words);
            });
        }
        training.some(corpora.sentences(), "segmented sentences");
        ModelCard.Builder card =
                training.card(target, HmmModel.KIND, "yupian train segment").options(options.card());
        HmmModel model = trainer.train(card.build());
        if (!dev.isEmpty()) {
            note(score(HmmSegmenter.of(model), vocabulary, dev), card);
        }
        model.withCard(card.build()).writer().write(target);
        environment.note("%s: from %,d sentences".formatted(training.output, corpora.sentences()));
    }

    /** What is known besides the corpora; the lexicon, if there is one, stays beside the model. */
    private Optional<WordLexicon> hints(SegmentationTrainer trainer, ModelCard.Builder card) throws IOException {
        for (String other : wordsOf) {
            ModelFile file = folder.load(other, environment).require(LatticeModel.KIND);
            LatticeModel.KIND.load(file).words().forEach((word, value) -> trainer.addWord(word));
            for (ModelCard.Source source : file.card().sources()) {
                card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
            }
        }
        if (!raw.isEmpty()) {
            PairStrengths pairs = new PairStrengths();
            for (int i = 0; i < raw.size(); i++) {
                String file = raw.get(i);
                try (Lines lines = Inputs.open(file, training.encoding.charset(), environment)) {
                    for (String line = lines.next(); line != null; line = lines.next()) {
                        pairs.add(line);
                    }
                }
                Outputs.addSource(card, "raw text: ", file, rawTerms.isEmpty() ? "not stated" : rawTerms.get(i));
            }
            trainer.pairs(pairs.strengths(rawMinimum));
        }
        if (lexicon == null) {
            return Optional.empty();
        }
        ModelFile file = folder.load(lexicon, environment);
        WordLexicon words = WordLexicon.load(file);
        trainer.lexicon(words);
        card.option("lexicon", words.card().id());
        card.option("lexicon-sha256", sha256(words));
        for (ModelCard.Source source : words.card().sources()) {
            card.source("lexicon " + file.id() + ": " + source.name(), source.sha256(), source.licence());
        }
        return Optional.of(words);
    }

    private long read(SegmentationTrainer trainer) throws IOException {
        Corpora corpora = training.reader(environment);
        Set<String> begun = new LinkedHashSet<>();
        for (int i = 0; i < training.corpora.size(); i++) {
            String standard = standards.isEmpty() ? "" : standards.get(i);
            if (begun.add(standard)) {
                trainer.corpus(standard);
            }
            corpora.segmented(training.corpora.get(i), words -> trainer.add(standard, words));
        }
        training.some(corpora.sentences(), "segmented sentences");
        return corpora.sentences();
    }

    /** Of the file that a lexicon is. */
    private static String sha256(WordLexicon words) throws IOException {
        return ModelCard.Source.sha256(new ByteArrayInputStream(words.writer().toBytes()));
    }
}
