package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Workers;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;
import org.yupian.tagging.train.ner.Lexicon;
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
    private static final EntityOptions DEFAULT = EntityOptions.DEFAULT;

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
    float prune = DEFAULT.compression().threshold();

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
        List<String> all = new ArrayList<>(lexicons);
        all.addAll(others);
        Path target = training.check(all);
        try (Workers workers = training.workers()) {
            train(target, training.chainTrainer(workers.executor()));
        }
        return 0;
    }

    private void train(Path target, ChainTrainer method) throws IOException {
        List<EntitySentence> dev = training.dev(training.reader(environment)::entities, "sentences with entities");
        EntityOptions options = DEFAULT.withMethod(method)
                .withScheme(scheme)
                .withTemplates(plain ? EntityOptions.CHARACTER_TEMPLATES : DEFAULT.templates())
                .withMinimumCount(training.minimumCount(DEFAULT.minimumCount()))
                .withCompression(
                        Failure.inUsage("--prune", () -> DEFAULT.compression().withThreshold(prune)));
        EntityTrainer trainer = EntityTrainer.of(options);
        ModelCard.Builder card =
                training.card(target, EntityModel.KIND, "yupian train ner").options(options.card());
        long sentences = read(trainer, card);
        TrainingRun.DevelopmentScore score = weights ->
                dev.isEmpty() ? "" : "dev F1 %.4f".formatted(f1(trainer.model(0, weights, card.build()), dev));
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            EntityModel model = trainer.model(0, weights, card.build());
            if (!dev.isEmpty()) {
                double f1 = f1(model, dev);
                training.score(card, "F1", f1);
                environment.note("%s: F1 %.4f".formatted(training.dev, f1));
            }
            model.withCard(card.build()).writer().write(target);
            run.done();
            training.warnOfNothing(model.chain().keys(), environment);
            environment.note("%s: %,d features, types %s, from %,d sentences"
                    .formatted(training.output, model.chain().keys(), String.join(", ", trainer.types()), sentences));
        }
    }

    private static double f1(EntityModel model, List<EntitySentence> dev) {
        EntityTagger tagger = EntityTagger.of(model);
        EntityScorer scorer = EntityScorer.of();
        dev.forEach(sentence -> scorer.add(tagger, sentence));
        return scorer.score().f1();
    }

    private long read(EntityTrainer trainer, ModelCard.Builder card) throws IOException {
        Map<String, Integer> entries = lexicon(card);
        Corpora corpora = training.reader(environment);
        trainer.corpus(entries);
        for (String corpus : training.corpora) {
            corpora.entities(corpus, trainer::add);
        }
        training.some(corpora.sentences(), "sentences with entities");
        for (String other : others) {
            trainer.corpus(entries);
            corpora.entities(other, trainer::add);
            Outputs.addSource(card, "other corpus: ", other, "not stated");
        }
        return corpora.sentences();
    }

    private Map<String, Integer> lexicon(ModelCard.Builder card) throws IOException {
        Lexicon lexicon = new Lexicon();
        Corpora corpora = training.reader(environment);
        for (String file : lexicons) {
            corpora.tagged(file, lexicon::add);
            Outputs.addSource(card, "lexicon: ", file, "not stated");
        }
        return lexicon.entries(2, 1);
    }
}
