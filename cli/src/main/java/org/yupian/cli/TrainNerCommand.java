package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.ner.EntityReader;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;
import org.yupian.tagging.train.ner.Lexicon;
import org.yupian.tokenize.train.TaggedSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code train ner}. */
@Command(
        name = "ner",
        description = "Trains a tagger of named entities 命名实体识别 on a character and its label a line (BIO or BMES), JSON"
                + " Lines with offsets as in CLUENER, or word/TAG with brackets as in the PFR corpus.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train ner --train entities.txt --out ner.ypm",
            "  yupian train ner --method perceptron --train entities.txt --dev dev-entities.txt --lexicon tagged.txt --out"
                    + " ner.ypm",
            "  yupian train ner --units words --train tagged.txt --out compounds.ypm",
            "  yupian ner --model ner.ypm --text '江泽民在北京会见了代表团'",
        })
final class TrainNerCommand implements Callable<Integer> {
    private static final EntityTrainer.Options DEFAULT = EntityTrainer.Options.DEFAULT;

    private final Environment environment;

    @Mixin
    final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--lexicon",
            paramLabel = "FILE",
            description = "Take words and names of this word/TAG corpus as hints; other text than the training corpus"
                    + " serves best. May be repeated.")
    List<String> lexicons = new ArrayList<>();

    @Option(
            names = "--other-corpus",
            paramLabel = "FILE",
            description = "A corpus of another kind of text: what both have in common is learned from it as well; may"
                    + " be repeated.")
    List<String> others = new ArrayList<>();

    @Option(
            names = "--labels",
            paramLabel = "SCHEME",
            description = "The labels of characters: ${COMPLETION-CANDIDATES}.")
    LabelScheme scheme = DEFAULT.scheme();

    @Option(
            names = "--prune",
            paramLabel = "W",
            description = "Leave features out of the model whose weights are all smaller (default: ${DEFAULT-VALUE}): a"
                    + " smaller model, a little less accurate.")
    float prune = DEFAULT.threshold();

    @Option(
            names = "--units",
            paramLabel = "UNITS",
            description = "What is labelled: characters (default), or words with their parts of speech, on word/TAG"
                    + " with brackets.")
    Unit units = Unit.CHARACTERS;

    @Option(names = "--plain", description = "Characters and their pairs as the only features, as in textbooks.")
    boolean plain;

    /** What is labelled to find entities. */
    enum Unit {
        CHARACTERS,
        WORDS;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    TrainNerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (units == Unit.WORDS) {
            if (plain || !lexicons.isEmpty() || !others.isEmpty()) {
                throw Failure.usage("--units words: expected no --plain, --lexicon or --other-corpus");
            }
            return new CompoundTraining(training, scheme, environment).call();
        }
        if (training.method == TrainingOptions.Method.HMM) {
            if (plain || !lexicons.isEmpty() || !others.isEmpty()) {
                throw Failure.usage("--method hmm: expected no --plain, --lexicon or --other-corpus");
            }
            return new HmmEntityTraining(training, scheme, environment).call();
        }
        Path target = training.check();
        ChainMethod method = training.chainMethod();
        int minimum = training.minimumCount == null ? DEFAULT.minimumCount() : training.minimumCount;
        EntityTrainer trainer = new EntityTrainer(DEFAULT.withMethod(method)
                .withFeatures(scheme, plain ? EntityTrainer.CHARACTER_TEMPLATES : DEFAULT.templates())
                .withLimits(minimum, DEFAULT.step(), prune));
        ModelCard.Builder card = training.card(target, EntityModel.KIND, "yupian train ner");
        long sentences = read(trainer, card);
        new TreeMap<>(method.options()).forEach(card::option);
        card.option("labels", scheme).option("plain", plain).option("prune", prune);
        try (TrainingRun run = new TrainingRun(
                training, target, weights -> f1(trainer.model(0, weights, card.build())), environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            if (training.dev != null) {
                EntityTagger tagger = EntityTagger.of(trainer.model(0, weights, card.build()));
                double f1 = Scores.entities(tagger, training.dev).total().f1();
                card.score(Outputs.fileName(Inputs.path(training.dev)) + " F1", Math.round(f1 * 1e4) / 1e4);
                environment.note("%s: F1 %.4f".formatted(training.dev, f1));
            }
            EntityModel model = trainer.model(0, weights, card.build());
            model.writer().write(target);
            run.done();
            environment.note("%s: %,d features, types %s, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), String.join(", ", trainer.types()), sentences));
        }
        return 0;
    }

    private long read(EntityTrainer trainer, ModelCard.Builder card) throws IOException {
        Map<String, Integer> entries = lexicon(card);
        Progress progress = new Progress(environment);
        trainer.corpus(entries);
        long sentences = 0;
        for (Path corpus : training.corpora()) {
            sentences = read(corpus, trainer, sentences, progress);
        }
        training.some(sentences, "sentences with entities");
        for (String other : others) {
            Path corpus = Inputs.readable(other);
            trainer.corpus(entries);
            sentences = read(corpus, trainer, sentences, progress);
            card.source("other corpus: " + Outputs.fileName(corpus), corpus, "not stated");
        }
        progress.finish();
        return sentences;
    }

    private static long read(Path corpus, EntityTrainer trainer, long before, Progress progress) throws IOException {
        long sentences = before;
        try (EntityReader reader = EntityReader.open(corpus, EntityReader.Format.AUTO)) {
            for (EntitySentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                trainer.add(sentence);
                sentences++;
                progress.lines(sentences);
            }
        }
        return sentences;
    }

    private Map<String, Integer> lexicon(ModelCard.Builder card) throws IOException {
        Lexicon lexicon = new Lexicon();
        for (String file : lexicons) {
            Path corpus = Inputs.readable(file);
            try (TaggedSentences reader = TaggedSentences.open(corpus)) {
                for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                    lexicon.add(sentence);
                }
            }
            card.source("lexicon: " + Outputs.fileName(corpus), corpus, "not stated");
        }
        return lexicon.entries(2, 1);
    }

    private String f1(EntityModel model) throws IOException {
        return training.dev == null
                ? ""
                : "dev F1 %.4f"
                        .formatted(Scores.entities(EntityTagger.of(model), training.dev)
                                .total()
                                .f1());
    }
}
