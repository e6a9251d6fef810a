package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.train.CorpusReader;
import org.yupian.tokenize.train.LatticeTrainer;
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
            "  yupian train lattice --output mine.ypm corpus.txt",
            "  yupian train lattice --output mine.ypm --weights 3,1 news.txt.gz web.txt.gz --dev dev.txt",
            "  yupian segment --model mine.ypm --text '研究生命的起源'",
        })
final class TrainLatticeCommand implements Callable<Integer> {
    private static final LatticeTrainer.Options DEFAULT = LatticeTrainer.Options.DEFAULT;

    private final Environment environment;

    @Parameters(paramLabel = "CORPUS", arity = "1..*", description = "Segmented sentences, gzipped or not.")
    List<String> corpora = new ArrayList<>();

    @Option(
            names = {"-o", "--output", "--out"},
            paramLabel = "OUT.ypm",
            required = true,
            description = "The file to write.")
    String output = "";

    @Option(
            names = "--weights",
            paramLabel = "W,W,...",
            split = ",",
            description = "How much each corpus counts (default: 1 each).")
    List<Double> weights = new ArrayList<>();

    @Option(
            names = "--words-of",
            paramLabel = "ID|FILE",
            description = "Add the words of another lattice model that the corpora lack.")
    List<String> wordsOf = new ArrayList<>();

    @Option(
            names = "--dev",
            paramLabel = "FILE",
            description = "Score the model on this corpus, and note the score on its card; may be repeated.")
    List<String> devs = new ArrayList<>();

    @Option(
            names = "--smoothing",
            paramLabel = "METHOD",
            description = "kneser-ney (default) or interpolated: how pairs of words are smoothed.")
    String smoothing = "kneser-ney";

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
    int rare = DEFAULT.rare();

    @Option(names = "--rare-weight", paramLabel = "W", description = "How much they count as such (default: 0.7).")
    double rareWeight = DEFAULT.rareWeight();

    @Option(
            names = "--margin",
            paramLabel = "NATS",
            description = "How much more than its characters an unknown word may cost (default: 0).")
    double margin = DEFAULT.margin();

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

    TrainLatticeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = Outputs.model(output);
        one("--weights", weights.size());
        one("--corpus-terms", terms.size());
        LatticeTrainer trainer = new LatticeTrainer(options());
        ModelCard.Builder card = ModelCard.builder(Outputs.id(target), LatticeModel.KIND)
                .description(description)
                .licence(licence)
                .trainer("yupian train lattice");
        Progress progress = new Progress(environment);
        for (int i = 0; i < corpora.size(); i++) {
            Path corpus = Inputs.readable(corpora.get(i));
            read(corpus, weights.isEmpty() ? 1 : weights.get(i), trainer, progress);
            String stated = terms.isEmpty() ? "not stated" : terms.get(i);
            card.source(Outputs.fileName(corpus), corpus, stated);
        }
        progress.finish();
        if (trainer.sentences() == 0) {
            throw Failure.negative(String.join(", ", corpora) + ": expected segmented sentences, found none");
        }
        for (String other : wordsOf) {
            addWords(other, trainer, card);
        }
        note(card);
        LatticeModel.Builder model = trainer.train();
        for (String dev : devs) {
            double f1 = Scores.segmentation(LatticeSegmenter.of(model.build(card.build())), dev, Set.of())
                    .f1();
            card.score(Outputs.fileName(Inputs.path(dev)) + " F1", Math.round(f1 * 1e4) / 1e4);
            environment.note(String.format(Locale.ROOT, "%s: F1 %.4f", dev, f1));
        }
        model.writer(card.build()).write(target);
        LatticeModel written = LatticeModel.load(ModelFile.open(target));
        environment.note("%s: %,d words, %,d pairs, from %,d sentences"
                .formatted(output, written.wordCount(), written.bigramCount(), trainer.sentences()));
        return 0;
    }

    private void one(String option, int count) {
        if (count != 0 && count != corpora.size()) {
            throw Failure.usage(
                    "%s: expected one for each of %d corpora, found %d".formatted(option, corpora.size(), count));
        }
    }

    private LatticeTrainer.Options options() {
        try {
            Smoothing method =
                    switch (smoothing) {
                        case "kneser-ney" -> new Smoothing.KneserNey(discount);
                        case "interpolated" -> new Smoothing.Interpolated(lambda);
                        default ->
                            throw Failure.usage(
                                    "--smoothing: expected kneser-ney or interpolated, found '" + smoothing + "'");
                    };
            return new LatticeTrainer.Options(method, floor, prune, rare, rareWeight, margin, solid);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void note(ModelCard.Builder card) {
        card.option("smoothing", smoothing)
                .option(
                        smoothing.equals("interpolated") ? "lambda" : "discount",
                        smoothing.equals("interpolated") ? lambda : discount)
                .option("floor", floor)
                .option("prune", prune)
                .option("rare", rare)
                .option("rare-weight", rareWeight)
                .option("margin", margin)
                .option("solid", solid)
                .option("weights", weights.toString());
    }

    private static void read(Path corpus, double weight, LatticeTrainer trainer, Progress progress) throws IOException {
        try (CorpusReader reader = CorpusReader.open(corpus, CorpusReader.Format.AUTO)) {
            for (List<String> sentence = reader.next(); sentence != null; sentence = reader.next()) {
                trainer.add(sentence, weight);
                progress.lines(trainer.sentences());
            }
        } catch (IllegalArgumentException e) {
            throw Failure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void addWords(String other, LatticeTrainer trainer, ModelCard.Builder card) throws IOException {
        ModelFile file = folder.load(other, environment);
        LatticeModel.load(file).words().forEach((word, value) -> trainer.addWord(word));
        for (ModelCard.Source source : file.card().sources()) {
            card.source("words of " + file.id() + ": " + source.name(), source.sha256(), source.licence());
        }
    }
}
