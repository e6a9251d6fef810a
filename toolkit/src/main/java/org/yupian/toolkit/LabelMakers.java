package org.yupian.toolkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yupian.document.Layer;
import org.yupian.document.TagSet;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.UserEntities;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.UniversalTagger;
import org.yupian.tagging.pos.UserTagger;
import org.yupian.tagging.pos.WordKinds;
import org.yupian.tokenize.dictionary.UserDictionary;

/** What tags words and finds names. */
final class LabelMakers {
    private static final String THRESHOLD = "threshold";
    private static final String STANDARD = "standard";

    /** A model's own way. */
    private static final String GENERAL = "general";

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
                Maker.of(Layer.ENTITIES, EntityModel.KIND, (model, step, words) -> user(entities(model, step), words))
                        .withStandard(step -> List.of(StandardModels.ENTITIES))
                        .withOptions(THRESHOLD, STANDARD),
                Maker.of(
                                Layer.ENTITIES,
                                CompoundModel.KIND,
                                (model, step, words) ->
                                        user(CompoundTagger.of(model).withThreshold(threshold(step, 0)), words))
                        .withWords(Step.words().with("standard", "pku"))
                        .withOptions(THRESHOLD),
                Maker.of(Layer.ENTITIES, HmmModel.KIND, (model, step, words) -> user(HmmMakers.entities(model), words))
                        .withOptions(THRESHOLD));
    }

    /** The entities of the user's dictionary go before those of the model. */
    private static Stage user(Stage tagger, Optional<UserDictionary> words) {
        return words.isPresent() ? UserEntities.of(tagger, words.get()) : tagger;
    }

    private static EntityTagger entities(EntityModel model, Step step) {
        EntityTagger tagger = EntityTagger.of(model).withThreshold(threshold(step, model.threshold()));
        String standard = step.option(STANDARD, GENERAL);
        if (standard.equals(GENERAL)) {
            return tagger;
        }
        try {
            return tagger.withStandard(standard);
        } catch (IllegalArgumentException e) {
            throw new RecipeException("entities: model '%s': expected standard %s, found '%s'"
                    .formatted(
                            model.card().id(),
                            Stream.concat(Stream.of(GENERAL), model.standards().keySet().stream())
                                    .collect(Collectors.joining(", ")),
                            standard));
        }
    }

    private static double threshold(Step step, double usual) {
        double threshold = Numbers.real(step, THRESHOLD, usual);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new RecipeException(
                    "%s: expected a %s from 0 to 1, found %s".formatted(step.name(), THRESHOLD, threshold));
        }
        return threshold;
    }
}
