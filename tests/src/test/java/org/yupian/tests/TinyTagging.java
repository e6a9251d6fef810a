package org.yupian.tests;

import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.train.PerceptronOptions;
import org.yupian.tagging.train.PerceptronTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;

/** A character tagger of a few sentences: other labels and other weights than those that are shipped. */
final class TinyTagging {
    private TinyTagging() {}

    static TaggingModel model(TagScheme scheme) {
        SegmentationOptions standard = SegmentationOptions.DEFAULT;
        SegmentationTrainer trainer =
                SegmentationTrainer.of(standard.withMethod(PerceptronTrainer.of(new PerceptronOptions(5, 1)))
                        .withScheme(scheme)
                        .withTemplates(standard.templates())
                        .withStandards(SegmentationOptions.DEFAULT.standards().withOwnMinimum(1))
                        .withMinimumCount(1));
        trainer.corpus();
        for (String sentence : List.of(
                "研究 生命 的 起源 ， 在 北京市 中国科学院 计算技术研究所 。", "他 用 3.5 元 买 了 100 本 书 ！", "南京市 长江 大桥", "U.S.A. 的 GDP 增长 ５％")) {
            trainer.add(List.of(sentence.split(" ")));
        }
        ModelCard card = ModelCard.builder(
                        "tiny-" + scheme.name().toLowerCase(java.util.Locale.ROOT), TaggingModel.KIND)
                .build();
        return trainer.model(trainer.train(TrainingListener.NONE), card);
    }
}
