package org.yupian.toolkit;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yupian.document.Layer;
import org.yupian.model.Kind;
import org.yupian.pipeline.Stage;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.WhitespaceSegmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.matching.Direction;
import org.yupian.tokenize.matching.MaximumMatchingSegmenter;
import org.yupian.tokenize.smartcn.SmartcnSegmenter;

/** What cuts text into words, by method and kind of model. */
final class WordMakers {
    private static final String METHOD = "method";
    private static final String STANDARD = "standard";
    private static final String MODE = "mode";
    private static final String LATTICE_METHOD = "lattice";
    private static final String TAGGING_METHOD = "tagging";
    private static final List<String> METHODS =
            List.of(LATTICE_METHOD, TAGGING_METHOD, "forward", "backward", "bidirectional", "smartcn", "spaces");
    private static final String GENERAL = "general";
    private static final String[] OPTIONS = {METHOD, STANDARD, MODE};

    private WordMakers() {}

    /**
     * The makers, those first that a step without method and model gets. Each is made when its turn comes: mostly the
     * first one serves, and the models of the others need not be loaded.
     */
    static List<Maker<?>> of() {
        return new AbstractList<>() {
            @Override
            public Maker<?> get(int index) {
                return switch (index) {
                    case 0 -> byTagging();
                    case 1 -> byLattice();
                    case 2 ->
                        Maker.of(Layer.TOKENS, HmmModel.KIND, WordMakers::hmm).withOptions(OPTIONS);
                    case 3 ->
                        Maker.bare(Layer.TOKENS, WordMakers::bare, WordMakers::bare)
                                .withOptions(OPTIONS);
                    default -> throw new IndexOutOfBoundsException(index);
                };
            }

            @Override
            public int size() {
                return 4;
            }
        };
    }

    private static Maker<?> byLattice() {
        return Maker.of(Layer.TOKENS, LatticeModel.KIND, WordMakers::lattice)
                .withStandard(WordMakers::lattices)
                .withOptions(OPTIONS);
    }

    private static Maker<?> byTagging() {
        return Maker.of(Layer.TOKENS, TaggingModel.KIND, WordMakers::tagging)
                .withStandard(WordMakers::taggings)
                .withCompanion(WordLexicon.KIND, TaggingModel::lexiconId, TaggingModel::withLexicon)
                .withOptions(OPTIONS);
    }

    private static String method(Step step) {
        String method = step.option(METHOD, step.options().containsKey(STANDARD) ? TAGGING_METHOD : "");
        if (!method.isEmpty() && !METHODS.contains(method)) {
            throw new RecipeException(
                    "words: expected a method, one of %s, found '%s'".formatted(String.join(", ", METHODS), method));
        }
        if (step.options().containsKey(STANDARD) && !method.equals(TAGGING_METHOD)) {
            throw new RecipeException("words: a standard needs method tagging, whose models alone have several");
        }
        return method;
    }

    private static Mode mode(Step step) {
        String mode = step.option(MODE, "precise");
        for (Mode one : Mode.values()) {
            if (one.toString().equals(mode)) {
                return one;
            }
        }
        throw new RecipeException("words: expected mode precise, full or index, found '" + mode + "'");
    }

    private static void precise(Step step, String method) {
        if (mode(step) != Mode.PRECISE) {
            throw new RecipeException(
                    "words: method %s has mode precise only, found '%s'".formatted(method, step.option(MODE, "")));
        }
    }

    private static void noDictionary(Optional<UserDictionary> words, String method) {
        if (words.isPresent()) {
            throw new RecipeException("words: method " + method + " takes no user dictionary, found one");
        }
    }

    /** The second is under permissive terms throughout. */
    private static List<String> lattices(Step step) {
        return switch (method(step)) {
            case "", LATTICE_METHOD, "forward", "backward", "bidirectional" ->
                List.of(StandardModels.LATTICE, StandardModels.PERMISSIVE_LATTICE);
            default -> List.of();
        };
    }

    private static Stage lattice(LatticeModel model, Step step, Optional<UserDictionary> words) {
        Mode mode = mode(step);
        return switch (method(step)) {
            case "", LATTICE_METHOD -> {
                LatticeSegmenter segmenter = LatticeSegmenter.of(model).withMode(mode);
                yield words.isPresent() ? segmenter.withDictionary(words.get()) : segmenter;
            }
            case "forward" -> matching(model, Direction.FORWARD, mode, words);
            case "backward" -> matching(model, Direction.BACKWARD, mode, words);
            case "bidirectional" -> matching(model, Direction.BIDIRECTIONAL, mode, words);
            default -> throw otherKind(step, LatticeModel.KIND);
        };
    }

    private static Stage matching(LatticeModel model, Direction direction, Mode mode, Optional<UserDictionary> words) {
        MaximumMatchingSegmenter segmenter =
                MaximumMatchingSegmenter.of(model.words(), direction).withMode(mode);
        return words.isPresent() ? segmenter.withDictionary(words.get()) : segmenter;
    }

    private static List<String> taggings(Step step) {
        boolean mine = method(step).equals(TAGGING_METHOD) || (method(step).isEmpty() && mode(step) == Mode.PRECISE);
        return mine ? List.of(StandardModels.TAGGING) : List.of();
    }

    private static Stage tagging(TaggingModel model, Step step, Optional<UserDictionary> words) {
        String method = method(step);
        if (!method.isEmpty() && !method.equals(TAGGING_METHOD)) {
            throw otherKind(step, TaggingModel.KIND);
        }
        precise(step, TAGGING_METHOD);
        TaggingSegmenter segmenter = standard(TaggingSegmenter.of(model), step.option(STANDARD, GENERAL));
        return words.isPresent() ? segmenter.withDictionary(words.get()) : segmenter;
    }

    private static TaggingSegmenter standard(TaggingSegmenter segmenter, String standard) {
        if (standard.equals(GENERAL)) {
            return segmenter;
        }
        try {
            return segmenter.withStandard(standard);
        } catch (IllegalArgumentException e) {
            throw new RecipeException("words: model '%s': expected standard general%s, found '%s'"
                    .formatted(
                            segmenter.model().card().id(),
                            segmenter.model().standards().stream()
                                    .map(one -> ", " + one.name())
                                    .collect(Collectors.joining()),
                            standard));
        }
    }

    private static Stage hmm(HmmModel model, Step step, Optional<UserDictionary> words) {
        String method = method(step);
        if (!method.isEmpty() && !method.equals(TAGGING_METHOD)) {
            throw otherKind(step, HmmModel.KIND);
        }
        if (!step.option(STANDARD, GENERAL).equals(GENERAL)) {
            throw new RecipeException("words: model '%s': expected standard general, the only one of an HMM, found '%s'"
                    .formatted(model.card().id(), step.option(STANDARD, "")));
        }
        precise(step, HmmModel.KIND.name());
        noDictionary(words, HmmModel.KIND.name());
        return HmmMakers.words(model);
    }

    private static RecipeException otherKind(Step step, Kind<?> found) {
        String method = method(step);
        if (method.equals("smartcn") || method.equals("spaces")) {
            return new RecipeException("words: method %s takes no model, found '%s'".formatted(method, step.model()));
        }
        Kind<?> needed = method.equals(TAGGING_METHOD) ? TaggingModel.KIND : LatticeModel.KIND;
        return new RecipeException("words: method %s: expected a model of kind '%s', found '%s' of kind '%s'"
                .formatted(method, needed, step.model(), found));
    }

    private static List<String> bare(Step step) {
        String method = method(step);
        if (!method.equals("smartcn") && !method.equals("spaces")) {
            return List.of();
        }
        return List.of(method);
    }

    private static Stage bare(Step step, Optional<UserDictionary> words) {
        String method = method(step);
        precise(step, method);
        noDictionary(words, method);
        return method.equals("smartcn") ? smartcn() : WhitespaceSegmenter.of();
    }

    /** Better said now than at the first text; Lucene is there only for whoever asks for it. */
    private static Stage smartcn() {
        try {
            SmartcnSegmenter segmenter = SmartcnSegmenter.of();
            segmenter.segment("词");
            return segmenter;
        } catch (LinkageError e) {
            throw new RecipeException(
                    "words: method smartcn needs org.apache.lucene:lucene-analysis-smartcn beside, which is not there",
                    e);
        }
    }
}
