package org.yupian.tests;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.CrfOptions;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.EntityMention;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.EntityTrainer;

/** A tagger of named entities of a few sentences. */
final class TinyEntities {
    private TinyEntities() {}

    static EntityModel model(LabelScheme scheme) {
        EntityOptions standard = EntityOptions.DEFAULT;
        EntityTrainer trainer =
                EntityTrainer.of(standard.withMethod(CrfTrainer.of(new CrfOptions(10, 0.2, 0.1, 0, 4, 1)))
                        .withScheme(scheme)
                        .withTemplates(standard.templates()));
        trainer.corpus("", Map.of("江", EntityColumns.SURNAME, "北京", EntityColumns.PLACE, "研究", EntityColumns.WORD));
        trainer.add(new EntitySentence(
                "江泽民在北京会见了😀公司的代表团。",
                List.of(
                        new EntityMention(0, 3, "PER"),
                        new EntityMention(4, 6, "LOC"),
                        new EntityMention(9, 13, "ORG"))));
        trainer.add(new EntitySentence("a1 在 U.S.A.", List.of(new EntityMention(5, 11, "LOC"))));
        trainer.add(new EntitySentence("很好，我研究生命的起源", List.of()));
        ModelCard card = ModelCard.builder("tiny-ner-" + scheme.name().toLowerCase(Locale.ROOT), EntityModel.KIND)
                .build();
        return trainer.model(trainer.train(TrainingListener.NONE), card);
    }
}
