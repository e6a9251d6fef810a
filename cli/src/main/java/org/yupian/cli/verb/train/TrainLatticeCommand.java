package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.train.LatticeOptions;
import org.yupian.tokenize.train.LatticeTrainer;
import org.yupian.tokenize.train.SegmentationScorer;
import org.yupian.tokenize.train.Smoothing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code train lattice}. */
@Command(
        name = "lattice",
        description = "Trains a word lattice on segmented sentences: words with spaces between them, or word/TAG as in"
                + " the PFR corpus.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train lattice --train corpus.txt --out mine.ypm",
            "  yupian train lattice --weights 3,1 --train news.txt.gz web.txt.gz --dev dev.txt --out mine.ypm",
            "  yupian segment --model mine.ypm --text '研究生命的起源'",
        })
final class TrainLatticeCommand implements Callable<Integer> {
    private static final LatticeOptions DEFAULT = LatticeOptions.DEFAULT;

    private final Environment environment;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The corpora to learn from, gzipped or not.")
    List<String> corpora = new ArrayList<>();

    /** As it was before {@code --train}. */
    @Parameters(paramLabel = "FILE", hidden = true)
    List<String> others = new ArrayList<>();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description = "Score the model on this corpus, and note the score on its card; may be repeated.")
    List<String> devs = new ArrayList<>();

    @Option(
            names = {"-o", "--out", "--output"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = "--weights",
            paramLabel = "W",
            split = ",",
            description = "How much each corpus counts, with commas between them (default: 1 each).")
    List<Double> weights = new ArrayList<>();

    @Option(
            names = "--words-of",
            paramLabel = "ID|FILE",
            description = "Add the words of another lattice model that the corpora lack.")
    List<String> wordsOf = new ArrayList<>();

    @Option(
            names = "--smoothing",
            paramLabel = "METHOD",
            description = "How pairs of words are smoothed: ${COMPLETION-CANDIDATES} (default: kneser-ney).")
    Method smoothing = Method.KNESER_NEY;

    @Option(names = "--discount", paramLabel = "D", description = "What kneser-ney takes off a count (default: 0.9).")
    double discount = 0.9;

    @Option(
            names = "--lambda",
            paramLabel = "L",
            description = "The weight of pairs when interpolated: p = L c(v,w)/c(v) + (1-L) p(w) (default: 0.3).")
    double lambda = 0.3;

    @Option(names = "--floor", paramLabel = "N", description = "What every word counts at least (default: 0.5).")
    double floor = DEFAULT.floor();

    @Option(
            names = "--prune",
            paramLabel = "NATS",
            description = "Leave out pairs that make the corpus less than this much more likely (default: 4).")
    double prune = DEFAULT.prune();

    @Option(
            names = "--rare",
            paramLabel = "N",
            description = "Words seen at most so often show what unknown ones look like; 0 for none (default: 1).")
    int rare = DEFAULT.rare().most();

    @Option(names = "--rare-weight", paramLabel = "W", description = "How much they count as such (default: 0.7).")
    double rareWeight = DEFAULT.rare().weight();

    @Option(
            names = "--margin",
            paramLabel = "NATS",
            description = "How much more than its characters an unknown word may cost (default: 0).")
    double margin = DEFAULT.rare().margin();

    @Option(
            names = "--solid",
            paramLabel = "N",
            description = "Do not weigh words seen at least so often, and hardly ever cut, against shorter ones; 0 to"
                    + " weigh all (default: 3).")
    int solid = DEFAULT.solid();

    @Option(names = "--description", paramLabel = "TEXT", description = "A sentence for the card.")
    String description = "";

    @Option(names = "--licence", paramLabel = "TEXT", description = "The terms of the model, for its card.")
    String licence = "not stated";

    @Option(
            names = {"--corpus-terms", "--terms"},
            paramLabel = "TEXT",
            description = "The terms of a corpus, for the card; once for each corpus, in their order.")
    List<String> terms = new ArrayList<>();

    @Mixin
    final ModelOptions.Folder folder = new ModelOptions.Folder();

    /** How pairs of words are smoothed. */
    enum Method {
        KNESER_NEY,
        INTERPOLATED;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    TrainLatticeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        corpora = Stream.concat(corpora.stream(), others.stream()).toList();
        Path target = check();
        LatticeOptions options = options();
        LatticeTrainer trainer = LatticeTrainer.of(options);
        List<List<List<String>>> scored = new ArrayList<>();
        Corpora reader = Corpora.of("train", encoding.charset(), environment);
        for (String dev : devs) {
            scored.add(Corpora.all(dev, reader::segmented, "segmented sentences"));
        }
        List<ModelFile> dictionaries = new ArrayList<>();
        for (String other : wordsOf) {
            dictionaries.add(folder.load(other, environment).require(LatticeModel.KIND));
        }
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), LatticeModel.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian train lattice");
        read(trainer, card);
        for (ModelFile dictionary : dictionaries) {
            addWords(dictionary, trainer, card);
        }
        card.options(options.card()).option("weights", weights.toString());
        LatticeModel model = trainer.train().build(card.build());
        for (int i = 0; i < devs.size(); i++) {
            double f1 = f1(model, scored.get(i));
            card.score(Outputs.fileName(Inputs.path(devs.get(i))) + " F1", Math.round(f1 * 1e4) / 1e4);
            environment.note("%s: F1 %.4f".formatted(devs.get(i), f1));
        }
        model.withCard(card.build()).writer().write(target);
        environment.note("%s: %,d words, %,d pairs, from %,d sentences"
                .formatted(output, model.wordCount(), model.bigramCount(), trainer.sentences()));
        return 0;
    }

    /** Refuses what does not fit together, and names that cannot be read or written, before any work. */
    private Path check() throws IOException {
        Path target = Outputs.model(output);
        if (corpora.isEmpty()) {
            throw Failure.usage("expected corpora to learn from (--train), found none");
        }
        one("--weights", weights.size());
        one("--corpus-terms", terms.size());
        for (double weight : weights) {
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw Failure.usage("--weights: expected numbers above 0, found " + weight);
            }
        }
        Outputs.writable(target);
        Outputs.noInput(
                target,
                Inputs.files(Stream.concat(corpora.stream(), devs.stream()).toList()));
        return target;
    }

    private void one(String option, int count) {
        if (count != 0 && count != corpora.size()) {
            throw Failure.usage(
                    "%s: expected one for each of %d corpora, found %d".formatted(option, corpora.size(), count));
        }
    }

    private LatticeOptions options() {
        // Both, since an option that the method does not use should not be nonsense either.
        Smoothing kneserNey = Failure.inUsage("--discount", () -> new Smoothing.KneserNey(discount));
        Smoothing interpolated = Failure.inUsage("--lambda", () -> new Smoothing.Interpolated(lambda));
        Smoothing method = smoothing == Method.KNESER_NEY ? kneserNey : interpolated;
        return Failure.inUsage("train lattice", () -> DEFAULT.withSmoothing(method)
                .withFloor(floor)
                .withPrune(prune)
                .withRare(new LatticeOptions.Rare(rare, rareWeight, margin))
                .withSolid(solid));
    }

    private void read(LatticeTrainer trainer, ModelCard.Builder card) throws IOException {
        Corpora reader = Corpora.of("train", encoding.charset(), environment);
        for (int i = 0; i < corpora.size(); i++) {
            String corpus = corpora.get(i);
            double weight = weights.isEmpty() ? 1 : weights.get(i);
            reader.segmented(corpus, sentence -> trainer.add(sentence, weight));
            String stated = terms.isEmpty() ? "not stated" : terms.get(i);
            Outputs.addSource(card, "", corpus, stated);
        }
        if (trainer.sentences() == 0) {
            throw Failure.negative(String.join(", ", corpora) + ": expected segmented sentences, found none");
        }
    }

    private static void addWords(ModelFile file, LatticeTrainer trainer, ModelCard.Builder card) throws IOException {
        LatticeModel.load(file).words().forEach((word, value) -> trainer.addWord(word));
        for (ModelCard.Source source : file.card().sources()) {
            card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
        }
    }

    private static double f1(LatticeModel model, List<List<String>> dev) {
        LatticeSegmenter segmenter = LatticeSegmenter.of(model);
        SegmentationScorer scorer = SegmentationScorer.of();
        dev.forEach(sentence -> scorer.add(segmenter, sentence));
        return scorer.score().f1();
    }
}
