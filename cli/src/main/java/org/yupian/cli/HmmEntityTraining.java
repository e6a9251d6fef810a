package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yupian.model.ModelCard;
import org.yupian.tagging.hmm.HmmCharacters;
import org.yupian.tagging.hmm.HmmEntityTagger;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.hmm.HmmTrainer;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityReader;
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
        Path target = training.check();
        HmmTrainer trainer = new HmmTrainer(
                new HmmTrainer.Options(HmmTrainer.Options.DEFAULT.order(), 1, HmmTrainer.Options.DEFAULT.rare()));
        long sentences = 0;
        for (String corpus : training.corpora) {
            try (EntityReader reader =
                    EntityReader.of(Inputs.open(corpus, training.encoding, environment), EntityReader.Format.AUTO)) {
                for (EntitySentence sentence = reader.next(); sentence != null; sentence = reader.next()) {
                    String text = sentence.text();
                    trainer.add(HmmCharacters.of(text, 0, text.length()), labels(sentence));
                    sentences++;
                }
            }
        }
        training.some(sentences, "sentences with entities");
        ModelCard.Builder card =
                training.card(target, HmmModel.KIND, "yupian train ner").option("labels", scheme);
        if (training.dev != null) {
            double f1 = Scores.entities(
                            tagger(trainer.train(card.build())),
                            Inputs.open(training.dev, training.encoding, environment))
                    .total()
                    .f1();
            card.score(Outputs.fileName(Inputs.path(training.dev)) + " F1", Math.round(f1 * 1e4) / 1e4);
            environment.note("%s: F1 %.4f".formatted(training.dev, f1));
        }
        HmmModel model = trainer.train(card.build());
        tagger(model);
        model.writer().write(target);
        environment.note("%s: from %,d sentences".formatted(training.output, sentences));
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
