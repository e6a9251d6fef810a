package org.yupian.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.pos.TagMapping;

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

    /** A tagger of named entities. */
    static EntityTagger entities(ModelOptions models, double threshold, Environment environment) throws IOException {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw Failure.usage("--threshold: expected a probability from 0 to 1, found " + threshold);
        }
        ModelFile file = models.model == null
                ? models.choice.standard(EntityModel.KIND, List.of(Defaults.NER_ID), environment)
                : models.choice.named(models.model, environment);
        return EntityTagger.of(EntityModel.load(file)).withThreshold(threshold);
    }
}
