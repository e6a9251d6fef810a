package org.yupian.tagging.train.segment;

import java.util.List;
import java.util.stream.Stream;
import org.yupian.model.ModelCard;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tagging.train.ChainLearner;

/** Corrects a model that segments from a few sentences; see {@link ChainLearner}. For one thread. */
public final class SegmentationLearner {
    private final TaggingModel original;
    private final SegmentationColumns reader;
    private final Columns columns = new Columns(SegmentationColumns.NAMES.size());
    private final ChainLearner learner;

    /** A learner that begins with this model, which stays as it is. */
    public SegmentationLearner(TaggingModel model) {
        original = model;
        reader = new SegmentationColumns(
                Stream.concat(Stream.of(model.words()), model.lexicon().stream().map(WordLexicon::words))
                        .toList(),
                model.pairs());
        learner = new ChainLearner(model.chain());
    }

    /**
     * Looks at a sentence and, if the model segments it wrongly, corrects the model.
     *
     * @return whether the model was right
     */
    public boolean learn(List<String> words) {
        GoldUnits gold = GoldUnits.of(words);
        reader.fill(gold.units(), columns);
        return learner.learn(columns, gold.labels(original.scheme()));
    }

    /** The model as it is now, with a card of its own. */
    public TaggingModel model(ModelCard card) {
        return original.withChain(learner.model()).withCard(card);
    }
}
