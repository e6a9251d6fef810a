package org.yupian.tests;

import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.ner.CompoundTrainer;
import org.yupian.tagging.train.ner.EntityOptions;
import org.yupian.tokenize.train.TaggedSentence;

/** Entities composed of words, of a few sentences. */
final class TinyCompounds {
    private TinyCompounds() {}

    static CompoundModel model() {
        CompoundTrainer trainer = CompoundTrainer.of(EntityOptions.WORDS);
        for (int i = 0; i < 3; i++) {
            trainer.add(new TaggedSentence(
                    List.of("中央", "人民", "电台", "报道", "。"),
                    List.of("n", "n", "n", "v", "w"),
                    List.of(new TaggedSentence.Compound(0, 3, "nt"))));
            trainer.add(new TaggedSentence(List.of("江", "泽民", "在", "北京"), List.of("nr", "nr", "p", "ns"), List.of()));
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("tiny-compounds", CompoundModel.KIND).build());
    }
}
