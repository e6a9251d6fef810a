package org.yupian.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.matching.Direction;
import org.yupian.tokenize.matching.MaximumMatchingSegmenter;
import org.yupian.tokenize.smartcn.SmartcnSegmenter;

/** Every segmenter there is, over the models that are shipped. */
final class Engines {
    private static final List<LatticeModel> MODELS = load();

    private static final List<MaximumMatchingSegmenter> MATCHING = List.of(Direction.values()).stream()
            .map(direction -> MaximumMatchingSegmenter.of(MODELS.get(0).words(), direction))
            .toList();

    private static final List<TaggingModel> TAGGING = tagging();

    private Engines() {}

    private static List<TaggingModel> tagging() {
        ModelSource source = ModelSource.classpath(Engines.class);
        List<TaggingModel> models = new ArrayList<>();
        for (TagScheme scheme : TagScheme.values()) {
            models.add(TinyTagging.model(scheme));
        }
        try {
            for (String id : source.ids()) {
                ModelFile file = source.load(id);
                if (TaggingModel.KIND.is(file.card())) {
                    TaggingModel model = TaggingModel.load(file);
                    models.add(model.withLexicon(WordLexicon.load(source.load(model.lexiconId()))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(models);
    }

    private static List<LatticeModel> load() {
        ModelSource source = ModelSource.classpath(Engines.class);
        List<LatticeModel> models = new ArrayList<>();
        try {
            for (String id : source.ids()) {
                ModelFile file = source.load(id);
                if (LatticeModel.KIND.is(file.card())) {
                    models.add(LatticeModel.load(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (models.isEmpty()) {
            throw new IllegalStateException("no lattice models in " + source.place());
        }
        return List.copyOf(models);
    }

    /** The shipped lattice models. */
    static List<LatticeModel> models() {
        return MODELS;
    }

    /** The segmenters that have this mode, by a name for messages, with the dictionary if it has entries. */
    static Map<String, Segmenter> withModes(Mode mode, UserDictionary dictionary) {
        Map<String, Segmenter> engines = new LinkedHashMap<>();
        boolean user = dictionary.size() > 0;
        String suffix = (user ? " + dictionary" : "") + ", " + mode;
        for (LatticeModel model : MODELS) {
            LatticeSegmenter lattice = LatticeSegmenter.of(model).withMode(mode);
            engines.put(model.card().id() + suffix, user ? lattice.withDictionary(dictionary) : lattice);
        }
        for (MaximumMatchingSegmenter precise : MATCHING) {
            MaximumMatchingSegmenter matching = precise.withMode(mode);
            engines.put(precise.name() + suffix, user ? matching.withDictionary(dictionary) : matching);
        }
        // Last, since they have no other mode to be compared with.
        for (TaggingModel model : mode == Mode.PRECISE ? TAGGING : List.<TaggingModel>of()) {
            TaggingSegmenter tagging = TaggingSegmenter.of(model);
            engines.put(model.card().id() + suffix, user ? tagging.withDictionary(dictionary) : tagging);
        }
        return engines;
    }

    /** A segmenter over each model that is shipped, by the id of the model. */
    static Map<String, Segmenter> shipped() {
        Map<String, Segmenter> engines = new LinkedHashMap<>();
        MODELS.forEach(model -> engines.put(model.card().id(), LatticeSegmenter.of(model)));
        TAGGING.stream()
                .filter(model -> !model.card().id().startsWith("tiny-"))
                .forEach(model -> engines.put(model.card().id(), TaggingSegmenter.of(model)));
        return engines;
    }

    /** All segmenters in all modes, with and without the dictionary. */
    static Map<String, Segmenter> all(UserDictionary dictionary) {
        Map<String, Segmenter> engines = new LinkedHashMap<>();
        for (Mode mode : Mode.values()) {
            engines.putAll(withModes(mode, UserDictionary.of()));
            engines.putAll(withModes(mode, dictionary));
        }
        engines.putAll(baselines());
        return engines;
    }

    /** Those that have one mode and take no user words. */
    private static Map<String, Segmenter> baselines() {
        Map<String, Segmenter> engines = new LinkedHashMap<>();
        for (int order = 1; order <= 2; order++) {
            HmmModel model = TinyHmm.words(order);
            engines.put(model.card().id() + ", " + Mode.PRECISE, HmmSegmenter.of(model));
        }
        engines.put("smartcn, " + Mode.PRECISE, SmartcnSegmenter.of());
        return engines;
    }

    /** All segmenters in precise mode, without user words. */
    static Map<String, Segmenter> precise() {
        Map<String, Segmenter> engines = withModes(Mode.PRECISE, UserDictionary.of());
        engines.putAll(baselines());
        return engines;
    }
}
