package org.yupian.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.hmm.HmmSegmenter;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.tokenize.matching.Direction;
import org.yupian.tokenize.matching.MaximumMatchingSegmenter;
import org.yupian.tokenize.smartcn.SmartcnSegmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the segmenter that the options ask for. */
final class Segmenters {
    @Option(
            names = "--method",
            paramLabel = "METHOD",
            converter = Choice.OfMethod.class,
            completionCandidates = Choice.OfMethod.class,
            description = "How to segment: ${COMPLETION-CANDIDATES}. Without it the model that is named decides, and"
                    + " else it is lattice for segment, tagging where words are labelled. Forward, backward and"
                    + " bidirectional take the longest words of the model; smartcn is Lucene's, for comparison.")
    @Nullable
    Method method;

    @Option(
            names = "--standard",
            paramLabel = "STANDARD",
            converter = Choice.OfStandard.class,
            completionCandidates = Choice.OfStandard.class,
            description = "Whose words are words: ${COMPLETION-CANDIDATES} (default: pku). For --method tagging, which"
                    + " it implies.")
    @Nullable
    Standard standard;

    @Mixin
    final DictionaryOptions dictionaries;

    Segmenters() {
        this(new DictionaryOptions());
    }

    /** For a verb to which a method means something else, and which has these options of its own. */
    Segmenters(DictionaryOptions dictionaries) {
        this.dictionaries = dictionaries;
    }

    /**
     * Loads what is needed and makes the segmenter.
     *
     * @param model the model that the user names, or null
     */
    Segmenter load(Mode mode, @Nullable String model, ModelChoice choice, Environment environment) throws IOException {
        return load(mode, Defaults.METHOD, model, choice, environment);
    }

    /** The same with another method for whoever names none. */
    Segmenter load(
            Mode mode, Method standardMethod, @Nullable String model, ModelChoice choice, Environment environment)
            throws IOException {
        check(model);
        ModelFile named = model == null ? null : choice.named(model, environment);
        return switch (method(named, mode, standardMethod, choice, environment)) {
            case LATTICE -> lattice(named, choice, environment).withMode(mode);
            case TAGGING -> tagging(named, mode, choice, environment);
            case FORWARD ->
                matching(Direction.FORWARD, named, choice, environment).withMode(mode);
            case BACKWARD ->
                matching(Direction.BACKWARD, named, choice, environment).withMode(mode);
            case BIDIRECTIONAL ->
                matching(Direction.BIDIRECTIONAL, named, choice, environment).withMode(mode);
            case SMARTCN -> smartcn(mode);
        };
    }

    private void check(@Nullable String model) {
        if (standard != null && method != null && method != Method.TAGGING) {
            throw Failure.usage("--standard: expected --method tagging, which alone has a model for each");
        }
        if (standard != null && model != null) {
            throw Failure.usage("--standard: expected no model to be named, since it names one");
        }
        if (method == Method.SMARTCN && model != null) {
            throw Failure.usage("--method smartcn: expected no model to be named, since it has its own");
        }
    }

    /** What the user says; else what the model is for; else what the mode needs and the terms allow. */
    private Method method(
            @Nullable ModelFile named, Mode mode, Method standardMethod, ModelChoice choice, Environment environment)
            throws IOException {
        if (method != null) {
            return method;
        }
        if (standard != null) {
            return Method.TAGGING;
        }
        if (named != null) {
            String kind = named.card().kind();
            return kind.equals(TaggingModel.KIND) || kind.equals(HmmModel.KIND) ? Method.TAGGING : Method.LATTICE;
        }
        boolean lacking = standardMethod == Method.TAGGING
                && choice.permissiveOnly
                && choice.permissive(TaggingModel.KIND, List.of(Defaults.tagging(Defaults.STANDARD)), environment)
                        .isEmpty();
        return mode != Mode.PRECISE || lacking ? Method.LATTICE : standardMethod;
    }

    /** The lattice alone can be asked for more than one path, and for reasons. */
    LatticeSegmenter lattice(@Nullable String model, ModelChoice choice, Environment environment) throws IOException {
        return lattice(model == null ? null : choice.named(model, environment), choice, environment);
    }

    private LatticeSegmenter lattice(@Nullable ModelFile named, ModelChoice choice, Environment environment)
            throws IOException {
        return lattice(latticeModel(named, choice, environment), dictionaries, environment);
    }

    /** A lattice with the user's words. */
    static LatticeSegmenter lattice(LatticeModel model, DictionaryOptions dictionaries, Environment environment)
            throws IOException {
        LatticeSegmenter segmenter = LatticeSegmenter.of(model);
        Optional<UserDictionary> dictionary = dictionaries.load(environment);
        return dictionary.map(segmenter::withDictionary).orElse(segmenter);
    }

    /** The lattice model that is named, or that of whoever names none. */
    static LatticeModel latticeModel(@Nullable ModelFile named, ModelChoice choice, Environment environment)
            throws IOException {
        return LatticeModel.load(
                named == null ? choice.standard(LatticeModel.KIND, Defaults.lattices(), environment) : named);
    }

    private Segmenter tagging(@Nullable ModelFile named, Mode mode, ModelChoice choice, Environment environment)
            throws IOException {
        if (mode != Mode.PRECISE) {
            throw Failure.usage("--method tagging: expected --mode precise, the only one it has");
        }
        String id = Defaults.tagging(standard == null ? Defaults.STANDARD : standard);
        ModelFile file = named == null ? choice.standard(TaggingModel.KIND, List.of(id), environment) : named;
        if (file.card().kind().equals(HmmModel.KIND)) {
            if (!dictionaries.files.isEmpty()) {
                throw Failure.usage(
                        file.id() + ": expected no --user-dictionary, since a hidden Markov model takes none");
            }
            return hmm(HmmModel.load(file));
        }
        TaggingSegmenter segmenter = TaggingSegmenter.of(TaggingModel.load(file));
        Optional<UserDictionary> dictionary = dictionaries.load(environment);
        return dictionary.map(segmenter::withDictionary).orElse(segmenter);
    }

    private static Segmenter hmm(HmmModel model) {
        try {
            return HmmSegmenter.of(model);
        } catch (IllegalArgumentException e) {
            throw Failure.unable(String.valueOf(e.getMessage()));
        }
    }

    private MaximumMatchingSegmenter matching(
            Direction direction, @Nullable ModelFile named, ModelChoice choice, Environment environment)
            throws IOException {
        MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(
                latticeModel(named, choice, environment).words(), direction);
        Optional<UserDictionary> dictionary = dictionaries.load(environment);
        return dictionary.map(segmenter::withDictionary).orElse(segmenter);
    }

    private Segmenter smartcn(Mode mode) {
        if (mode != Mode.PRECISE) {
            throw Failure.usage("--method smartcn: expected --mode precise, the only one it has");
        }
        if (!dictionaries.files.isEmpty()) {
            throw Failure.usage("--method smartcn: expected no --user-dictionary, since it takes none");
        }
        return SmartcnSegmenter.of();
    }
}
