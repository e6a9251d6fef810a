package org.yupian.tagging.train.segment;

import java.util.List;
import org.yupian.model.ModelCard;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.train.ChainLearner;
import org.yupian.text.Normalization;

/** Corrects a model that segments from a few sentences; see {@link ChainLearner}. For one thread. */
public final class SegmentationLearner {
    private final TaggingModel original;
    private final SegmentationColumns reader;
    private final Columns columns = new Columns(SegmentationColumns.NAMES.size());
    private final ChainLearner learner;

    /** A learner that begins with this model, which stays as it is. */
    public SegmentationLearner(TaggingModel model) {
        original = model;
        reader = new SegmentationColumns(model.words());
        learner = new ChainLearner(model.chain());
    }

    /**
     * Looks at a sentence and, if the model segments it wrongly, corrects the model.
     *
     * @return whether the model was right
     */
    public boolean learn(List<String> words) {
        char[] text = Normalization.standard().apply(String.join("", words)).toCharArray();
        reader.fill(text, 0, text.length, columns);
        int[] gold = new int[text.length];
        int at = 0;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                gold[at++] = original.scheme().label(i, word.length());
            }
        }
        return learner.learn(columns, gold);
    }

    /** The model as it is now, with a card of its own. */
    public TaggingModel model(ModelCard card) {
        return TaggingModel.of(card, learner.model(), original.words());
    }
}
