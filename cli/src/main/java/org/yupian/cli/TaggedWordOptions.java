package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where words and their parts of speech come from, for verbs that rest on them. */
final class TaggedWordOptions {
    @Option(
            names = "--segmenter",
            paramLabel = "ID|FILE",
            description = "The model that cuts the text into words (default: that of 'yupian tag').")
    @Nullable
    String segmenter;

    @Option(
            names = "--tagger",
            paramLabel = "ID|FILE",
            description = "The model of parts of speech (default: that of 'yupian tag').")
    @Nullable
    String tagger;

    @Option(
            names = "--segmented",
            description = "The text is segmented already: words are what stands between white space.")
    boolean segmented;

    @Mixin
    final DictionaryOptions dictionaries = new DictionaryOptions();

    @Mixin
    final ModelChoice models = new ModelChoice();

    /** Loads what cuts text into words. */
    Segmenter segmenter(Environment environment) throws IOException {
        if (segmented && segmenter != null) {
            throw Failure.usage("--segmented: expected no --segmenter, since nothing is segmented");
        }
        return segmented
                ? new SpacedWords()
                : new Segmenters(dictionaries)
                        .load(Mode.PRECISE, Defaults.METHOD_FOR_LABELS, segmenter, models, environment);
    }

    /** Loads what tags words. */
    Stage tagger(Environment environment) throws IOException {
        return Taggers.pos(tagger, models, environment).stage();
    }
}
