package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Workers;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.ner.CompoundTrainer;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tokenize.train.TaggedSentence;

/** The verb {@code train ner --units words}. */
final class CompoundTraining implements Callable<Integer> {
    private static final EntityOptions DEFAULT = EntityOptions.WORDS;

    private final TrainingOptions training;
    private final LabelScheme scheme;
    private final Environment environment;

    CompoundTraining(TrainingOptions training, LabelScheme scheme, Environment environment) {
        this.training = training;
        this.scheme = scheme;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check(List.of());
        try (Workers workers = training.workers()) {
            train(target, training.chainTrainer(workers.executor()));
        }
        return 0;
    }

    private void train(Path target, ChainTrainer method) throws IOException {
        List<TaggedSentence> dev = training.dev(training.reader(environment)::tagged, "tagged sentences");
        EntityOptions options = DEFAULT.withMethod(method)
                .withScheme(scheme)
                .withMinimumCount(training.minimumCount(DEFAULT.minimumCount()));
        CompoundTrainer trainer = CompoundTrainer.of(options);
        ModelCard.Builder card = training.card(target, CompoundModel.KIND, "yupian train ner --units words")
                .options(options.card());
        Corpora corpora = training.reader(environment);
        for (String corpus : training.corpora) {
            corpora.tagged(corpus, trainer::add);
        }
        training.some(corpora.sentences(), "tagged sentences");
        TrainingRun.DevelopmentScore score =
                weights -> dev.isEmpty() ? "" : "dev F1 %.4f".formatted(f1(trainer.model(weights, card.build()), dev));
        try (TrainingRun run = new TrainingRun(training, target, score, environment)) {
            ChainWeights weights = training.run(() -> trainer.train(run));
            CompoundModel model = trainer.model(weights, card.build());
            if (!dev.isEmpty()) {
                double f1 = f1(model, dev);
                training.score(card, "F1, words and tags given", f1);
                environment.note("%s: F1 %.4f, words and tags given".formatted(training.dev, f1));
            }
            model.withCard(card.build()).writer().write(target);
            run.done();
            training.warnOfNothing(model.chain().keys(), environment);
            environment.note("%s: %,d features, types %s, from %,d sentences"
                    .formatted(
                            training.output,
                            model.chain().keys(),
                            String.join(", ", trainer.types()),
                            corpora.sentences()));
        }
    }

    /** The score on words and tags that are right. */
    private static double f1(CompoundModel model, List<TaggedSentence> dev) {
        CompoundTagger tagger = CompoundTagger.of(model);
        EntityScorer scorer = EntityScorer.of();
        dev.forEach(sentence -> scorer.add(tagger, sentence, model.tagSet()));
        return scorer.score().f1();
    }
}
