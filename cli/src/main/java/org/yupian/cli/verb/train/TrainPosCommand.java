package org.yupian.cli.verb.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.output.Outputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.document.TagSet;
import org.yupian.io.Lines;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.WordKinds;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tagging.train.pos.PosOptions;
import org.yupian.tagging.train.pos.PosScorer;
import org.yupian.tagging.train.pos.PosTrainer;
import org.yupian.text.Normalization;
import org.yupian.tokenize.train.TaggedSentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code train pos}. */
@Command(
        name = "pos",
        description = "Trains a tagger of parts of speech 词性标注 on tagged sentences: word/TAG as in the PFR corpus, or"
                + " CoNLL-U.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian train pos --train tagged.txt --out pos.ypm",
            "  yupian train pos --method perceptron --rounds 5 --train tagged.txt --dev dev-tagged.txt --out pos.ypm",
            "  yupian train pos --method hmm --order 1 --train tagged.txt --out pos.ypm",
            "  yupian tag --model pos.ypm --text '研究生命的起源'",
        })
final class TrainPosCommand implements Callable<Integer> {
    /** The universal tags, see universaldependencies.org/u/pos. */
    private static final Set<String> UNIVERSAL = Set.of(
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT",
            "SCONJ", "SYM", "VERB", "X");

    private final Environment environment;

    @Mixin
    final TrainingOptions training = new TrainingOptions();

    @Option(
            names = "--tagset",
            paramLabel = "NAME",
            description = "What the set of tags is called (default: pku; of a CoNLL-U corpus upos).")
    String tagSet = "";

    @Option(
            names = "--order",
            paramLabel = "N",
            description = "How many tags before one count, 1 or 2, for hmm (default: 2).")
    @Nullable
    Integer order;

    @Option(
            names = "--kinds",
            paramLabel = "ID|FILE",
            description =
                    "Take what a lexicon says of words for hints, which stays beside the model; see 'train kinds'.")
    @Nullable
    String kinds;

    @Option(
            names = "--clusters",
            paramLabel = "FILE",
            description =
                    "Take clusters of words for hints, which become a part of the model: words with spaces between"
                            + " them, a line a cluster, as 'vectors clusters' prints them.")
    @Nullable
    String clusters;

    @Option(
            names = "--clusters-terms",
            paramLabel = "TEXT",
            description = "The terms of the text that the clusters were found in, for the card.")
    String clustersTerms = "not stated";

    @Option(
            names = "--whole-names",
            paramLabel = "TAG",
            description =
                    "Learn too from names as one word, where the corpus makes two of surname and given name with this"
                            + " tag, as PKU's with nr.")
    @Nullable
    String wholeNames;

    @Mixin
    final ModelOptions.Folder folder = new ModelOptions.Folder();

    TrainPosCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check(inputs());
        training.checkOrder(order);
        List<TaggedSentence> dev = training.dev(training.reader(environment)::tagged, "tagged sentences");
        List<TaggedSentence> sentences = new ArrayList<>();
        String set = read(sentences);
        if (training.method == TrainingOptions.Method.HMM) {
            hmm(sentences, set, target, dev);
        } else {
            chain(sentences, set, target, dev);
        }
        return 0;
    }

    /** What is read besides the corpora. */
    private List<String> inputs() {
        List<String> inputs = new ArrayList<>(ModelOptions.files(kinds == null ? List.of() : List.of(kinds)));
        if (clusters != null) {
            inputs.add(clusters);
        }
        return inputs;
    }

    private void chain(List<TaggedSentence> sentences, String set, Path target, List<TaggedSentence> dev)
            throws IOException {
        PosOptions options = options();
        PosTrainer trainer = PosTrainer.of(options, set);
        if (wholeNames == null) {
            sentences.forEach(trainer::add);
        } else {
            String tag = wholeNames;
            sentences.forEach(sentence -> trainer.addWithWholeNames(sentence, tag));
        }
        ModelCard.Builder card = card(target, PosModel.KIND, set).options(options.card());
        if (wholeNames != null) {
            card.option("whole-names", wholeNames);
        }
        Optional<WordKinds> lexicon = hints(trainer, card);
        TrainingRun.DevelopmentScore score = weights -> dev.isEmpty()
                ? ""
                : "dev accuracy %.4f".formatted(accuracy(tagger(trainer.model(weights, card.build()), lexicon), dev));
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            PosModel model = trainer.model(weights, card.build());
            score(tagger(model, lexicon), card, dev);
            model.withCard(card.build()).writer().write(target);
            run.done();
            training.warnOfNothing(model.features(), environment);
            environment.note("%s: %,d features, %d tags, from %,d sentences"
                    .formatted(training.output, model.features(), model.tags().size(), trainer.size()));
        }
    }

    private static Stage tagger(PosModel model, Optional<WordKinds> lexicon) {
        return PosTagger.of(lexicon.isPresent() ? model.withKinds(lexicon.get()) : model);
    }

    /** What is known besides the corpora; the lexicon, if there is one, stays beside the model. */
    private Optional<WordKinds> hints(PosTrainer trainer, ModelCard.Builder card) throws IOException {
        if (clusters != null) {
            try (Lines lines = Inputs.open(clusters, training.encoding.charset(), environment)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    List<String> words = List.of(line.strip().split("\\s+"));
                    Failure.inUsage("--clusters", () -> trainer.cluster(words));
                }
            }
            Outputs.addSource(card, "clusters: ", clusters, clustersTerms);
        }
        if (kinds == null) {
            return Optional.empty();
        }
        ModelFile file = folder.load(kinds, environment);
        WordKinds words = WordKinds.load(file);
        trainer.kinds(words);
        card.option("kinds", words.card().id());
        card.option(
                "kinds-sha256",
                ModelCard.Source.sha256(new ByteArrayInputStream(words.writer().toBytes())));
        for (ModelCard.Source source : words.card().sources()) {
            card.source("kinds " + file.id() + ": " + source.name(), source.sha256(), source.licence());
        }
        return Optional.of(words);
    }

    private void hmm(List<TaggedSentence> sentences, String set, Path target, List<TaggedSentence> dev)
            throws IOException {
        if (kinds != null || clusters != null || wholeNames != null) {
            throw Failure.usage(
                    "--kinds, --clusters, --whole-names: expected perceptron or crf, since hmm has no features");
        }
        HmmOptions options = training.hmm(HmmOptions.DEFAULT, order);
        HmmTrainer trainer = HmmTrainer.of(options);
        for (TaggedSentence sentence : sentences) {
            List<String> words = sentence.words().stream()
                    .map(Normalization.standard()::apply)
                    .toList();
            trainer.add(words, sentence.tags());
        }
        ModelCard.Builder card = card(target, HmmModel.KIND, set).options(options.card());
        HmmModel model = trainer.train(card.build());
        score(HmmTagger.of(model, set), card, dev);
        model.withCard(card.build()).writer().write(target);
        environment.note("%s: %,d words, %d tags, from %,d sentences"
                .formatted(training.output, model.size(), model.labels().size(), sentences.size()));
    }

    private ModelCard.Builder card(Path target, Kind<?> kind, String set) throws IOException {
        return training.card(target, kind, "yupian train pos").option("tagset", set);
    }

    private static double accuracy(Stage tagger, List<TaggedSentence> dev) {
        PosScorer scorer = PosScorer.of();
        dev.forEach(sentence -> scorer.add(tagger, sentence));
        return scorer.score().accuracy();
    }

    /** Scores a tagger on the development set, if there is one, and notes it. */
    private void score(Stage tagger, ModelCard.Builder card, List<TaggedSentence> dev) {
        if (!dev.isEmpty()) {
            double accuracy = accuracy(tagger, dev);
            training.score(card, "accuracy", accuracy);
            environment.note("%s: accuracy %.4f on given words".formatted(training.dev, accuracy));
        }
    }

    private PosOptions options() {
        PosOptions standard =
                switch (training.method) {
                    case PERCEPTRON -> PosOptions.PERCEPTRON;
                    case CRF, HMM -> PosOptions.DEFAULT;
                };
        return standard.withMethod(training.candidates(standard.method()))
                .withMinimumCount(training.minimumCount(standard.minimumCount()));
    }

    /** Refuses tags that the universal set does not have, if the corpora are said to have those of that set. */
    private void check(TaggedSentence sentence, String corpus, Corpora corpora) {
        if (!tagSet.equals(TagSet.UPOS)) {
            return;
        }
        for (String tag : sentence.tags()) {
            if (!UNIVERSAL.contains(tag)) {
                throw Failure.negative("%s:%d: expected tags of the set 'upos', as --tagset says, found '%s'"
                        .formatted(corpus, corpora.line(), tag));
            }
        }
    }

    /** Reads the corpora and says what their tags are. */
    private String read(List<TaggedSentence> sentences) throws IOException {
        Corpora corpora = training.reader(environment);
        for (String corpus : training.corpora) {
            corpora.tagged(corpus, sentence -> {
                check(sentence, corpus, corpora);
                sentences.add(sentence);
            });
        }
        training.some(sentences.size(), "tagged sentences");
        if (corpora.universal() && !tagSet.isEmpty() && !tagSet.equals(TagSet.UPOS)) {
            throw Failure.usage(
                    "--tagset: expected upos, whose tags are read of CoNLL-U, or no --tagset, found '" + tagSet + "'");
        }
        return tagSet.isEmpty() ? corpora.universal() ? TagSet.UPOS : TagSet.PKU : tagSet;
    }
}
