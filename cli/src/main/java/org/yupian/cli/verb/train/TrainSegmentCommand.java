package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Workers;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
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
            names = "--other-standard",
            paramLabel = "FILE",
            description = "A corpus that is segmented after another standard: what both have in common is learned from"
                    + " it as well; may be repeated.")
    List<String> others = new ArrayList<>();

    @Option(
            names = "--words-of",
            paramLabel = "ID|FILE",
            description = "Take the words of a lattice model as hints; may be repeated.")
    List<String> wordsOf = new ArrayList<>();

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
        Path target = training.check(others);
        training.checkOrder(order);
        List<List<String>> dev = training.dev(training.reader(environment)::segmented, "segmented sentences");
        if (training.method == TrainingOptions.Method.HMM) {
            hmm(target, dev);
            return 0;
        }
        try (Workers workers = training.workers()) {
            train(target, training.chainTrainer(workers.executor()), dev);
        }
        return 0;
    }

    private void train(Path target, ChainTrainer method, List<List<String>> dev) throws IOException {
        List<ModelFile> hints = new ArrayList<>();
        for (String other : wordsOf) {
            hints.add(folder.load(other, environment).require(LatticeModel.KIND));
        }
        SegmentationOptions options = DEFAULT.withMethod(method)
                .withScheme(scheme)
                .withTemplates(plain ? SegmentationOptions.CHARACTER_TEMPLATES : DEFAULT.templates())
                .withMinimumCount(training.minimumCount(DEFAULT.minimumCount()));
        SegmentationTrainer trainer = SegmentationTrainer.of(options);
        ModelCard.Builder card =
                training.card(target, TaggingModel.KIND, "yupian train segment").options(options.card());
        long sentences = read(trainer, hints, card);
        TrainingRun.DevelopmentScore score = weights -> {
            Segmenter segmenter = TaggingSegmenter.of(trainer.model(0, weights, card.build()));
            return dev.isEmpty()
                    ? ""
                    : "dev F1 %.4f"
                            .formatted(
                                    score(segmenter, trainer.vocabulary(0), dev).f1());
        };
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            TaggingModel model = trainer.model(0, weights, card.build());
            if (!dev.isEmpty()) {
                note(score(TaggingSegmenter.of(model), trainer.vocabulary(0), dev), card);
            }
            model.withCard(card.build()).writer().write(target);
            run.done();
            training.warnOfNothing(model.chain().keys(), environment);
            environment.note("%s: %,d features, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), sentences));
        }
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
        if (!others.isEmpty() || !wordsOf.isEmpty() || plain) {
            throw Failure.usage(
                    "--other-standard, --words-of, --plain: expected perceptron or crf, since hmm has no features");
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

    private long read(SegmentationTrainer trainer, List<ModelFile> hints, ModelCard.Builder card) throws IOException {
        Corpora corpora = training.reader(environment);
        trainer.corpus();
        for (String corpus : training.corpora) {
            corpora.segmented(corpus, trainer::add);
        }
        training.some(corpora.sentences(), "segmented sentences");
        for (String other : others) {
            trainer.corpus();
            corpora.segmented(other, trainer::add);
            Outputs.addSource(card, "other standard: ", other, "not stated");
        }
        for (ModelFile file : hints) {
            LatticeModel.KIND.load(file).words().forEach((word, value) -> trainer.addWord(word));
            for (ModelCard.Source source : file.card().sources()) {
                card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
            }
        }
        return corpora.sentences();
    }
}
