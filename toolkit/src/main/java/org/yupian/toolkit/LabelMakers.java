package org.yupian.toolkit;

import java.util.List;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.UniversalTagger;
import org.yupian.tagging.pos.UserTagger;
import org.yupian.tagging.pos.WordKinds;

/** What tags words and finds names. */
final class LabelMakers {
    private static final String THRESHOLD = "threshold";

    private LabelMakers() {}

    static List<Maker<?>> pos() {
        return List.of(
                Maker.of(
                                Layer.POS,
                                PosModel.KIND,
                                (model, step, words) -> words.isPresent()
                                        ? UserTagger.of(PosTagger.of(model), words.get())
                                        : PosTagger.of(model))
                        .withStandard(step -> List.of(StandardModels.POS, StandardModels.OPEN_POS))
                        .withCompanion(WordKinds.KIND, PosModel::kindsId, PosModel::withKinds),
                Maker.of(
                        Layer.POS,
                        HmmModel.KIND,
                        (model, step, words) ->
                                HmmTagger.of(model, model.card().options().getOrDefault("tagset", TagSet.PKU))));
    }

    static List<Maker<?>> upos() {
        return List.of(
                Maker.bare(Layer.UPOS, step -> List.of("universal"), (step, words) -> UniversalTagger.standard()));
    }

    static List<Maker<?>> entities() {
        return List.of(
                Maker.of(Layer.ENTITIES, EntityModel.KIND, (model, step, words) -> EntityTagger.of(model)
                                .withThreshold(threshold(step)))
                        .withStandard(step -> List.of(StandardModels.ENTITIES))
                        .withOptions(THRESHOLD),
                Maker.of(Layer.ENTITIES, CompoundModel.KIND, (model, step, words) -> CompoundTagger.of(model)
                                .withThreshold(threshold(step)))
                        .withOptions(THRESHOLD),
                Maker.of(Layer.ENTITIES, HmmModel.KIND, (model, step, words) -> HmmMakers.entities(model))
                        .withOptions(THRESHOLD));
    }

    private static double threshold(Step step) {
        double threshold = Numbers.real(step, THRESHOLD, 0);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new RecipeException(
                    "%s: expected a %s from 0 to 1, found %s".formatted(step.name(), THRESHOLD, threshold));
        }
        return threshold;
    }
}
