package org.yupian.cli;

import java.io.IOException;
import java.util.Optional;
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
            description = "How to segment: ${COMPLETION-CANDIDATES} (default: lattice). Forward, backward and"
                    + " bidirectional take the longest words of the model; smartcn is Lucene's, for comparison.")
    Method method = Method.LATTICE;

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Mixin
    final DictionaryOptions dictionaries = new DictionaryOptions();

    /** Loads what is needed and makes the segmenter. */
    Segmenter load(Mode mode, Environment environment) throws IOException {
        return switch (method) {
            case LATTICE -> lattice(models, dictionaries, environment).withMode(mode);
            case FORWARD -> matching(Direction.FORWARD, mode, environment);
            case BACKWARD -> matching(Direction.BACKWARD, mode, environment);
            case BIDIRECTIONAL -> matching(Direction.BIDIRECTIONAL, mode, environment);
            case SMARTCN -> smartcn(mode);
        };
    }

    /** The lattice alone can be asked for more than one path, and for reasons. */
    static LatticeSegmenter lattice(ModelOptions models, DictionaryOptions dictionaries, Environment environment)
            throws IOException {
        LatticeSegmenter segmenter = LatticeSegmenter.of(LatticeModel.load(models.load(environment)));
        Optional<UserDictionary> dictionary = dictionaries.load(environment);
        return dictionary.map(segmenter::withDictionary).orElse(segmenter);
    }

    private Segmenter matching(Direction direction, Mode mode, Environment environment) throws IOException {
        LatticeModel model = LatticeModel.load(models.load(environment));
        MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(model.words(), direction);
        Optional<UserDictionary> dictionary = dictionaries.load(environment);
        return dictionary.map(segmenter::withDictionary).orElse(segmenter).withMode(mode);
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
