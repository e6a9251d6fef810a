package org.yupian.toolkit;

import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmEntityTagger;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;

/** Hidden Markov models, the textbook's baseline, by what they label. */
final class HmmMakers {
    private HmmMakers() {}

    static Stage words(HmmModel model) {
        try {
            return HmmSegmenter.of(model);
        } catch (IllegalArgumentException e) {
            throw new RecipeException("words: " + e.getMessage(), e);
        }
    }

    static Stage entities(HmmModel model) {
        try {
            return HmmEntityTagger.of(model);
        } catch (IllegalArgumentException e) {
            throw new RecipeException("entities: " + e.getMessage(), e);
        }
    }
}
