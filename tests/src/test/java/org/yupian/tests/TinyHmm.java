package org.yupian.tests;

import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.tagging.hmm.HmmCharacters;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;

/** Hidden Markov models of a few sentences. What is rare in them shows what unknown characters look like: anything. */
final class TinyHmm {
    private TinyHmm() {}

    private static HmmModel model(HmmTrainer trainer, String id) {
        return trainer.train(ModelCard.builder(id, HmmModel.KIND).build());
    }

    private static HmmTrainer trainer(int order) {
        return HmmTrainer.of(new HmmOptions(order, 1, 4));
    }

    /** Over the places of characters in words. */
    static HmmModel words(int order) {
        HmmTrainer trainer = trainer(order);
        for (String sentence : List.of("研究 生命 的 起源 ， 在 北京市 研究 。", "他 用 3.5 元 买 了 100 本 书 ！", "南京市 长江 大桥 的 人")) {
            trainer.addWords(List.of(sentence.split(" ")));
        }
        return model(trainer, "tiny-hmm-words-" + order);
    }

    /** Over parts of speech. */
    static HmmModel pos() {
        HmmTrainer trainer = trainer(2);
        trainer.add(List.of("研究", "生命", "的", "起源", "。"), List.of("v", "n", "u", "n", "w"));
        trainer.add(List.of("他", "的", "研究"), List.of("r", "u", "vn"));
        return model(trainer, "tiny-hmm-pos");
    }

    /** Over the places of characters in names. */
    static HmmModel entities() {
        HmmTrainer trainer = trainer(2);
        add(trainer, "在那京", "O", "O", "B-LOC");
        add(trainer, "江泽民在北京", "B-PER", "I-PER", "I-PER", "O", "B-LOC", "I-LOC");
        add(trainer, "他人的一 京", "B-PER", "O", "O", "B-LOC", "I-LOC", "I-LOC");
        return model(trainer, "tiny-hmm-entities");
    }

    private static void add(HmmTrainer trainer, String text, String... labels) {
        trainer.add(HmmCharacters.of(text, 0, text.length()), List.of(labels));
    }
}
