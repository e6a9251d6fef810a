package org.yupian.cli.verb.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelCard;
import org.yupian.tagging.hmm.HmmCharacters;
import org.yupian.tagging.hmm.HmmEntityTagger;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.tagging.train.ner.EntitySentence;

/** The verb {@code train ner --method hmm}: counts labels of characters, a baseline that knows no rounds. */
final class HmmEntityTraining implements Callable<Integer> {
    private final TrainingOptions training;
    private final LabelScheme scheme;
    private final Environment environment;

    HmmEntityTraining(TrainingOptions training, LabelScheme scheme, Environment environment) {
        this.training = training;
        this.scheme = scheme;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Path target = training.check(List.of());
        List<EntitySentence> dev = training.dev(training.reader(environment)::entities, "sentences with entities");
        HmmTrainer trainer = HmmTrainer.of(HmmOptions.CHARACTERS);
        Corpora corpora = training.reader(environment);
        for (String corpus : training.corpora) {
            corpora.entities(corpus, sentence -> {
                String text = sentence.text();
                trainer.add(HmmCharacters.of(text, 0, text.length()), labels(sentence));
            });
        }
        training.some(corpora.sentences(), "sentences with entities");
        ModelCard.Builder card = training.card(target, HmmModel.KIND, "yupian train ner")
                .options(HmmOptions.CHARACTERS.card())
                .option("labels", scheme);
        HmmModel model = trainer.train(card.build());
        HmmEntityTagger tagger = tagger(model);
        if (!dev.isEmpty()) {
            EntityScorer scorer = EntityScorer.of();
            dev.forEach(sentence -> scorer.add(tagger, sentence));
            double f1 = scorer.score().f1();
            training.score(card, "F1", f1);
            environment.note("%s: F1 %.4f".formatted(training.dev, f1));
        }
        model.withCard(card.build()).writer().write(target);
        environment.note("%s: from %,d sentences".formatted(training.output, corpora.sentences()));
        return 0;
    }

    /** Refuses labels of which no entity is made. */
    private static HmmEntityTagger tagger(HmmModel model) {
        try {
            return HmmEntityTagger.of(model);
        } catch (IllegalArgumentException e) {
            throw Failure.unable(String.valueOf(e.getMessage()));
        }
    }

    private List<String> labels(EntitySentence sentence) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < sentence.text().length(); i++) {
            labels.add("O");
        }
        for (EntityMention entity : sentence.entities()) {
            List<String> names = scheme.labels(List.of(entity.type()));
            for (int i = entity.start(); i < entity.end(); i++) {
                labels.set(i, names.get(scheme.label(0, i - entity.start(), entity.end() - entity.start())));
            }
        }
        return labels;
    }
}
