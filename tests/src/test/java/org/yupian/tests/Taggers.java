package org.yupian.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.model.ModelFile;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmEntityTagger;
import org.yupian.tagging.hmm.HmmTagger;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** Every stage that works on words, and pipelines with all of them. */
final class Taggers {
    private Taggers() {}

    /** The stages behind a segmenter, of the models that are shipped and of the small ones, by id. */
    static Map<String, Stage> stages() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, ModelFile> model : ModelKinds.models().entrySet()) {
                String kind = model.getValue().card().kind();
                if (kind.equals(PosModel.KIND.name()) || kind.equals(EntityModel.KIND.name())) {
                    stages.put(model.getKey(), ModelKinds.load(kind, model.getValue()));
                }
            }
            stages.put("tiny-hmm-pos", HmmTagger.of(TinyHmm.pos(), "pku"));
            stages.put("tiny-hmm-entities", HmmEntityTagger.of(TinyHmm.entities()));
            Stage pos = PosTagger.of(TinyPos.model());
            for (Map.Entry<String, ModelFile> model : ModelKinds.models().entrySet()) {
                if (CompoundModel.KIND.is(model.getValue().card())) {
                    Stage compounds = ModelKinds.load(CompoundModel.KIND.name(), model.getValue());
                    stages.put("tiny-pos > " + model.getKey(), new Two(pos, compounds));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stages;
    }

    /** Two stages that need words, as one: a pipeline would want to have the segmenter too. */
    private record Two(Stage first, Stage second) implements Stage {
        @Override
        public String name() {
            return second.name();
        }

        @Override
        public Set<Layer<?>> requires() {
            return first.requires();
        }

        @Override
        public Set<Layer<?>> provides() {
            return second.provides();
        }

        @Override
        public Document apply(Document document) {
            return second.apply(first.apply(document));
        }
    }

    /** Words by either kind of segmenter, then all stages. */
    static Map<String, Pipeline> pipelines() {
        Map<String, Pipeline> pipelines = new LinkedHashMap<>();
        Stage lattice = LatticeSegmenter.of(Engines.models().get(0));
        Stage tagging = tagging();
        stages().forEach((id, stage) -> {
            pipelines.put("lattice > " + id, Pipeline.of(lattice, stage));
            pipelines.put("tagging > " + id, Pipeline.of(tagging, stage));
        });
        pipelines.put("tagging > all", Pipeline.of(tagging, first(Layer.POS), first(Layer.ENTITIES)));
        return pipelines;
    }

    private static Stage first(Layer<?> layer) {
        return stages().values().stream()
                .filter(stage -> stage.provides().contains(layer))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stage provides " + layer));
    }

    private static Stage tagging() {
        TaggingModel model = TinyTagging.model(TagScheme.BMES);
        return TaggingSegmenter.of(model);
    }
}
