package org.yupian.tests;

import java.util.ArrayList;
import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.pos.PosOptions;
import org.yupian.tagging.train.pos.PosTrainer;
import org.yupian.tokenize.train.TaggedSentence;

/** A tagger of parts of speech of a few sentences. */
final class TinyPos {
    private TinyPos() {}

    static PosModel model() {
        return model("pku");
    }

    /** The same, as if the tags were of another set. */
    static PosModel model(String tagSet) {
        PosTrainer trainer = PosTrainer.of(PosOptions.PERCEPTRON, tagSet);
        for (String sentence : List.of(
                "研究/v 生命/n 的/u 起源/n ，/w 在/p 北京市/ns 中国科学院/nt 计算/vn 技术/n 研究所/n 。/w",
                "他/r 用/p 3.5/m 元/q 买/v 了/u 100/m 本/q 书/n ！/w",
                "江/nr 泽民/nr 研究/vn U.S.A./nx 的/u GDP/nx 增长/v ５％/m")) {
            List<String> words = new ArrayList<>();
            List<String> tags = new ArrayList<>();
            for (String item : sentence.split(" ")) {
                words.add(item.substring(0, item.lastIndexOf('/')));
                tags.add(item.substring(item.lastIndexOf('/') + 1));
            }
            trainer.add(new TaggedSentence(words, tags, List.of()));
        }
        ModelCard card = ModelCard.builder("tiny-pos", PosModel.KIND).build();
        return trainer.model(trainer.train(TrainingListener.NONE), card);
    }
}
