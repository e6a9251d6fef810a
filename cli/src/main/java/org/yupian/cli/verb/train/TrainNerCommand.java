package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.Workers;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;
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
            names = "--words",
            paramLabel = "FILE",
            description = "Take the words of this dictionary for common words, as hints; may be repeated.")
    List<String> words = new ArrayList<>();

    @Option(
            names = "--people",
            paramLabel = "FILE",
            description = "Take the words of this dictionary for names of people, as hints; may be repeated.")
    List<String> people = new ArrayList<>();

    @Option(
            names = "--places",
            paramLabel = "FILE",
            description = "Take the words of this dictionary for names of places, as hints; may be repeated.")
    List<String> places = new ArrayList<>();

    @Option(
            names = "--hint-terms",
            paramLabel = "TEXT",
            description =
                    "The terms of a file of hints, for the card; once for each, in the order of --lexicon, --words,"
                            + " --people, --places.")
    List<String> hintTerms = new ArrayList<>();

    @Option(
            names = "--parts",
            paramLabel = "N",
            description =
                    "Take the names of the training corpora for hints too, and learn each corpus in so many parts, each"
                            + " with the names of the others (default: 0, no names of theirs).")
    int parts;

    @Option(
            names = "--standards",
            paramLabel = "NAME",
            split = ",",
            description = "The standards that the corpora follow, one for each corpus, in their order: the model then"
                    + " follows each (ner --standard NAME), and a way of its own besides.")
    List<String> standards = new ArrayList<>();

    @Option(
            names = "--shares",
            paramLabel = "S",
            split = ",",
            description = "How much of what each standard has of its own goes into the model's own way, one for each"
                    + " (default: half, divided by how many there are).")
    List<Float> shares = new ArrayList<>();

    @Option(
            names = "--folds",
            paramLabel = "N",
            description =
                    "Find by cross-validation with so many folds how probable entities have to be by default, which takes"
                            + " as many trainings more (default: 0, they are kept whatever their probability).")
    int folds;

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
            if (plain || hints()) {
                throw Failure.usage("--units words: expected no --plain, --standards, --parts or hints");
            }
            return new CompoundTraining(training, scheme, environment).call();
        }
        if (training.method == TrainingOptions.Method.HMM) {
            if (plain || hints()) {
                throw Failure.usage("--method hmm: expected no --plain, --standards, --parts or hints");
            }
            return new HmmEntityTraining(training, scheme, environment).call();
        }
        List<String> all = new ArrayList<>(lexicons);
        if (folds < 0 || folds == 1) {
            throw Failure.usage("--folds: expected 2 or more, or 0 for none, found " + folds);
        }
        all.addAll(words);
        all.addAll(people);
        all.addAll(places);
        Path target = training.check(all);
        if (!hintTerms.isEmpty() && hintTerms.size() != all.size()) {
            throw Failure.usage("--hint-terms: expected one for each of %d files, found %d"
                    .formatted(all.size(), hintTerms.size()));
        }
        checkStandards();
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
                .withStandards(Failure.inUsage(
                        "--shares, --parts",
                        () -> DEFAULT.standards().withShares(shares).withParts(parts)))
                .withMinimumCount(training.minimumCount(DEFAULT.minimumCount()))
                .withCompression(
                        Failure.inUsage("--prune", () -> DEFAULT.compression().withThreshold(prune)));
        EntityTrainer trainer = EntityTrainer.of(options);
        ModelCard.Builder card =
                training.card(target, EntityModel.KIND, "yupian train ner").options(options.card());
        long sentences = read(trainer, new EntityHints(card, hintTerms));
        double threshold = folds == 0 ? 0 : training.run(() -> trainer.threshold(folds));
        if (folds > 0) {
            card.option("default-threshold", threshold).option("folds", folds);
        }
        TrainingRun.DevelopmentScore score = weights -> dev.isEmpty()
                ? ""
                : "dev F1 %.4f"
                        .formatted(f1(trainer.model(weights, card.build()).withThreshold(threshold), dev));
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            EntityModel model = trainer.model(weights, card.build()).withThreshold(threshold);
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

    private long read(EntityTrainer trainer, EntityHints hints) throws IOException {
        for (String lexicon : lexicons) {
            hints.lexicon(lexicon, training.reader(environment));
        }
        for (String file : words) {
            hints.words(file, training);
        }
        for (String file : people) {
            hints.names(file, EntityColumns.PERSON, training);
        }
        for (String file : places) {
            hints.names(file, EntityColumns.PLACE, training);
        }
        Corpora corpora = training.reader(environment);
        for (int i = 0; i < training.corpora.size(); i++) {
            String corpus = training.corpora.get(i);
            if (i == 0 || !standards.isEmpty()) {
                trainer.corpus(standards.isEmpty() ? "" : standards.get(i), hints.without(corpus));
            }
            corpora.entities(corpus, trainer::add);
        }
        training.some(corpora.sentences(), "sentences with entities");
        return corpora.sentences();
    }

    private boolean hints() {
        return !lexicons.isEmpty()
                || !words.isEmpty()
                || !people.isEmpty()
                || !places.isEmpty()
                || !standards.isEmpty()
                || parts > 0;
    }

    private void checkStandards() {
        if (!standards.isEmpty() && (standards.size() != training.corpora.size() || standards.size() < 2)) {
            throw Failure.usage("--standards: expected one for each of two corpora or more, found %d for %d"
                    .formatted(standards.size(), training.corpora.size()));
        }
        if (standards.stream().distinct().count() < standards.size()
                || !standards.stream().allMatch(name -> name.matches("[a-z][a-z0-9-]*"))) {
            throw Failure.usage("--standards: expected different names of small letters, digits and hyphens, found '"
                    + String.join(",", standards) + "'");
        }
        if (!shares.isEmpty() && shares.size() != standards.size()) {
            throw Failure.usage("--shares: expected one for each of %d standards, found %d"
                    .formatted(standards.size(), shares.size()));
        }
    }
}
