package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.model.ModelCard;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.train.CandidateTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.hmm.HmmTrainer;
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
    int order = HmmTrainer.Options.DEFAULT.order();

    TrainPosCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check();
        List<TaggedSentence> sentences = new ArrayList<>();
        String set = read(sentences);
        ModelCard.Builder card = training.card(
                        target,
                        training.method == TrainingOptions.Method.HMM ? HmmModel.KIND : PosModel.KIND,
                        "yupian train pos")
                .option("tagset", set);
        if (training.method == TrainingOptions.Method.HMM) {
            hmm(sentences, set, card, target);
        } else {
            chain(sentences, set, card, target);
        }
        return 0;
    }

    private void chain(List<TaggedSentence> sentences, String set, ModelCard.Builder card, Path target)
            throws IOException {
        PosTrainer.Options options = options();
        PosTrainer trainer = new PosTrainer(options, set);
        sentences.forEach(trainer::add);
        PosTrainer.note(options, card);
        try (TrainingRun run = new TrainingRun(
                training, target, weights -> accuracy(trainer.model(weights, card.build())), environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            score(PosTagger.of(trainer.model(weights, card.build())), card);
            PosModel model = trainer.model(weights, card.build());
            model.writer().write(target);
            run.done();
            environment.note("%s: %,d features, %d tags, from %,d sentences"
                    .formatted(training.output, model.features(), model.tags().size(), trainer.size()));
        }
    }

    private void hmm(List<TaggedSentence> sentences, String set, ModelCard.Builder card, Path target)
            throws IOException {
        HmmTrainer.Options standard = HmmTrainer.Options.DEFAULT;
        HmmTrainer trainer = new HmmTrainer(options(standard));
        for (TaggedSentence sentence : sentences) {
            List<String> words = sentence.words().stream()
                    .map(Normalization.standard()::apply)
                    .toList();
            trainer.add(words, sentence.tags());
        }
        card.option("order", order);
        score(HmmTagger.of(trainer.train(card.build()), set), card);
        HmmModel model = trainer.train(card.build());
        model.writer().write(target);
        environment.note("%s: %,d words, %d tags, from %,d sentences"
                .formatted(training.output, model.size(), model.labels().size(), sentences.size()));
    }

    private HmmTrainer.Options options(HmmTrainer.Options standard) {
        try {
            return new HmmTrainer.Options(order, standard.ending(), standard.rare());
        } catch (IllegalArgumentException e) {
            throw Failure.usage("--order: expected 1 or 2, found " + order);
        }
    }

    /** Scores a tagger on the development set, if there is one, and notes it. */
    private void score(Stage tagger, ModelCard.Builder card) throws IOException {
        if (training.dev != null) {
            double accuracy = Scores.tagging(tagger, Inputs.open(training.dev, training.encoding, environment));
            card.score(Outputs.fileName(Inputs.path(training.dev)) + " accuracy", Math.round(accuracy * 1e4) / 1e4);
            environment.note("%s: accuracy %.4f on given words".formatted(training.dev, accuracy));
        }
    }

    private PosTrainer.Options options() {
        if (training.optimizer != TrainingOptions.Optimizer.ADAGRAD) {
            throw Failure.usage("--optimizer: expected adagrad, the only one for parts of speech");
        }
        PosTrainer.Options standard =
                switch (training.method) {
                    case PERCEPTRON -> PosTrainer.Options.PERCEPTRON;
                    case CRF, HMM -> PosTrainer.Options.DEFAULT;
                };
        CandidateTrainer.Options method = standard.method();
        return standard.withMethod(
                new CandidateTrainer.Options(
                        method.crf(),
                        training.rounds == null ? method.epochs() : training.rounds,
                        method.rate(),
                        training.l2 == null ? method.l2() : training.l2,
                        training.l1 == null ? method.l1() : training.l1,
                        training.seed),
                training.minimumCount == null ? standard.minimumCount() : training.minimumCount);
    }

    /** Reads the corpora and says what their tags are. */
    private String read(List<TaggedSentence> sentences) throws IOException {
        Progress progress = new Progress(environment);
        boolean universal = false;
        for (String corpus : training.corpora) {
            try (TaggedSentences reader = TaggedSentences.of(Inputs.open(corpus, training.encoding, environment))) {
                for (TaggedSentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                    sentences.add(sentence);
                    progress.lines(sentences.size());
                }
                universal |= reader.isConllu();
            }
        }
        progress.finish();
        training.some(sentences.size(), "tagged sentences");
        return tagSet.isEmpty() ? universal ? "upos" : "pku" : tagSet;
    }

    private String accuracy(PosModel model) throws IOException {
        return training.dev == null
                ? ""
                : "dev accuracy %.4f"
                        .formatted(Scores.tagging(
                                PosTagger.of(model), Inputs.open(training.dev, training.encoding, environment)));
    }
}
