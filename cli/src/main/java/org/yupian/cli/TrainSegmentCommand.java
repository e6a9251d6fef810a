package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.SegmentationScore;
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
    private static final SegmentationTrainer.Options DEFAULT = SegmentationTrainer.Options.DEFAULT;

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
    int order = HmmTrainer.Options.DEFAULT.order();

    @Mixin
    final ModelOptions.Folder folder = new ModelOptions.Folder();

    TrainSegmentCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check();
        if (training.method == TrainingOptions.Method.HMM) {
            hmm(target);
            return 0;
        }
        ChainMethod method = training.chainMethod();
        List<String> templates = plain ? SegmentationTrainer.CHARACTER_TEMPLATES : DEFAULT.templates();
        int minimum = training.minimumCount == null ? DEFAULT.minimumCount() : training.minimumCount;
        SegmentationTrainer trainer = new SegmentationTrainer(
                DEFAULT.withMethod(method).withFeatures(scheme, templates).withMinimums(DEFAULT.ownMinimum(), minimum));
        ModelCard.Builder card = training.card(target, TaggingModel.KIND, "yupian train segment");
        long sentences = read(trainer, card);
        new TreeMap<>(method.options()).forEach(card::option);
        card.option("labels", scheme).option("plain", plain);
        try (TrainingRun run = new TrainingRun(training, target, w -> f1(trainer, w, card), environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            if (training.dev != null) {
                SegmentationScore score = score(trainer, weights, card);
                card.score(Outputs.fileName(Inputs.path(training.dev)) + " F1", Math.round(score.f1() * 1e4) / 1e4);
                environment.note("%s: F1 %.4f, of words out of the corpora %.4f recalled"
                        .formatted(training.dev, score.f1(), score.unknownRecall()));
            }
            TaggingModel model = trainer.model(0, weights, card.build());
            model.writer().write(target);
            run.done();
            environment.note("%s: %,d features, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), sentences));
        }
        return 0;
    }

    /** Counts labels of characters: a baseline that takes no hints and knows no rounds. */
    private void hmm(Path target) throws IOException {
        if (!others.isEmpty() || !wordsOf.isEmpty()) {
            throw Failure.usage("--other-standard, --words-of: expected perceptron or crf, since hmm takes no hints");
        }
        HmmTrainer trainer;
        try {
            trainer = new HmmTrainer(new HmmTrainer.Options(order, 1, HmmTrainer.Options.DEFAULT.rare()));
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--order: expected 1 or 2, found " + order);
        }
        long sentences = 0;
        Set<String> vocabulary = new HashSet<>();
        for (Path corpus : training.corpora()) {
            try (CorpusReader reader = CorpusReader.open(corpus, CorpusReader.Format.AUTO)) {
                for (List<String> words = reader.next(); words != null; words = reader.next()) {
                    trainer.addWords(words);
                    vocabulary.addAll(words);
                    sentences++;
                }
            }
        }
        training.some(sentences, "segmented sentences");
        ModelCard.Builder card =
                training.card(target, HmmModel.KIND, "yupian train segment").option("order", order);
        if (training.dev != null) {
            HmmSegmenter segmenter = HmmSegmenter.of(trainer.train(card.build()));
            SegmentationScore score = Scores.segmentation(segmenter, training.dev, vocabulary);
            card.score(Outputs.fileName(Inputs.path(training.dev)) + " F1", Math.round(score.f1() * 1e4) / 1e4);
            environment.note("%s: F1 %.4f, of words out of the corpora %.4f recalled"
                    .formatted(training.dev, score.f1(), score.unknownRecall()));
        }
        trainer.train(card.build()).writer().write(target);
        environment.note("%s: from %,d sentences".formatted(training.output, sentences));
    }

    private long read(SegmentationTrainer trainer, ModelCard.Builder card) throws IOException {
        Progress progress = new Progress(environment);
        trainer.corpus();
        long sentences = 0;
        for (Path corpus : training.corpora()) {
            sentences = read(corpus, trainer, sentences, progress);
        }
        training.some(sentences, "segmented sentences");
        for (String other : others) {
            Path corpus = Inputs.readable(other);
            trainer.corpus();
            sentences = read(corpus, trainer, sentences, progress);
            card.source("other standard: " + Outputs.fileName(corpus), corpus, "not stated");
        }
        progress.finish();
        for (String other : wordsOf) {
            ModelFile file = folder.load(other, environment);
            LatticeModel.load(file).words().forEach((word, value) -> trainer.addWord(word));
            for (ModelCard.Source source : file.card().sources()) {
                card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
            }
        }
        return sentences;
    }

    private static long read(Path corpus, SegmentationTrainer trainer, long before, Progress progress)
            throws IOException {
        long sentences = before;
        try (CorpusReader reader = CorpusReader.open(corpus, CorpusReader.Format.AUTO)) {
            for (List<String> sentence = reader.next(); sentence != null; sentence = reader.next()) {
                trainer.add(sentence);
                sentences++;
                progress.lines(sentences);
            }
        }
        return sentences;
    }

    private String f1(SegmentationTrainer trainer, ChainWeights weights, ModelCard.Builder card) throws IOException {
        return training.dev == null
                ? ""
                : "dev F1 %.4f".formatted(score(trainer, weights, card).f1());
    }

    private SegmentationScore score(SegmentationTrainer trainer, ChainWeights weights, ModelCard.Builder card)
            throws IOException {
        TaggingSegmenter segmenter = TaggingSegmenter.of(trainer.model(0, weights, card.build()));
        return Scores.segmentation(segmenter, String.valueOf(training.dev), trainer.vocabulary(0));
    }
}
