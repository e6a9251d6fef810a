package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where words come from, for verbs to which a method means something else. */
final class SegmenterOptions {
    @Option(
            names = "--segmenter",
            paramLabel = "ID|FILE",
            description = "The model that cuts the text into words (default: that of 'yupian segment').")
    @Nullable
    String segmenter;

    @Option(
            names = "--segmented",
            description = "The text is segmented already: words are what stands between white space.")
    boolean segmented;

    @Mixin
    final DictionaryOptions dictionaries = new DictionaryOptions();

    @Mixin
    final ModelChoice models = new ModelChoice();

    /** Loads what cuts text into words. */
    Segmenter load(Environment environment) throws IOException {
        if (segmented && segmenter != null) {
            throw Failure.usage("--segmented: expected no --segmenter, since nothing is segmented");
        }
        return segmented
                ? new SpacedWords()
                : new Segmenters(dictionaries).load(Mode.PRECISE, Defaults.METHOD, segmenter, models, environment);
    }
}
