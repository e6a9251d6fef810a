package org.yupian.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmEntityTagger;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.CompoundTagger;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.TagMapping;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;

/** Loads what tags words and finds names. */
final class Taggers {
    private static final String UNIVERSAL = "upos";

    private Taggers() {}

    /**
     * A tagger of parts of speech.
     *
     * @param stage gives them
     * @param universal the universal one for each of its tags
     */
    record Pos(Stage stage, UnaryOperator<String> universal) {}

    /**
     * A tagger of parts of speech.
     *
     * @param model the model that the user names, or null
     */
    static Pos pos(@Nullable String model, ModelChoice choice, Environment environment) throws IOException {
        ModelFile file = model == null
                ? choice.standard(PosModel.KIND, List.of(Defaults.POS_ID), environment)
                : choice.named(model, environment);
        if (file.card().kind().equals(HmmModel.KIND)) {
            String set = file.card().options().getOrDefault("tagset", "pku");
            return new Pos(HmmTagger.of(HmmModel.load(file), set), universal(set));
        }
        PosModel loaded = PosModel.load(file);
        return new Pos(PosTagger.of(loaded), universal(loaded.tags().name()));
    }

    private static UnaryOperator<String> universal(String tagSet) {
        return tagSet.equals(UNIVERSAL) ? UnaryOperator.identity() : TagMapping.universal()::map;
    }

    /** What finds named entities in bare text: for models over words, segmenter and tagger come first. */
    static Stage entities(ModelOptions models, double threshold, Environment environment) throws IOException {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw Failure.usage("--threshold: expected a probability from 0 to 1, found " + threshold);
        }
        ModelFile file = models.model == null
                ? models.choice.standard(EntityModel.KIND, List.of(Defaults.NER_ID), environment)
                : models.choice.named(models.model, environment);
        return switch (file.card().kind()) {
            case CompoundModel.KIND ->
                compounds(CompoundTagger.of(CompoundModel.load(file)).withThreshold(threshold), models, environment);
            case HmmModel.KIND -> hmmEntities(HmmModel.load(file));
            default -> EntityTagger.of(EntityModel.load(file)).withThreshold(threshold);
        };
    }

    /** What finds named entities by a hidden Markov model; refuses one of other labels. */
    static Stage hmmEntities(HmmModel model) {
        try {
            return HmmEntityTagger.of(model);
        } catch (IllegalArgumentException e) {
            throw Failure.unable(String.valueOf(e.getMessage()));
        }
    }

    private static Stage compounds(CompoundTagger tagger, ModelOptions models, Environment environment)
            throws IOException {
        Segmenter segmenter =
                new Segmenters().load(Mode.PRECISE, Defaults.METHOD_FOR_LABELS, null, models.choice, environment);
        return Pipeline.of(segmenter, pos(null, models.choice, environment).stage(), tagger);
    }
}
