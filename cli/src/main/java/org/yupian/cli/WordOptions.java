package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the words come from that a verb works on. */
final class WordOptions {
    @Option(
            names = "--segmenter",
            paramLabel = "ID|FILE",
            description = "The model that cuts the text into words; --model is the one that labels them.")
    @Nullable
    String model;

    @Option(
            names = "--segmented",
            description = "The text is segmented already: words are what stands between white space.")
    boolean segmented;

    @Mixin
    final Segmenters segmenters = new Segmenters();

    /** Loads what is needed and makes the segmenter. */
    Segmenter load(ModelChoice choice, Environment environment) throws IOException {
        if (!segmented) {
            return segmenters.load(Mode.PRECISE, Defaults.METHOD_FOR_LABELS, model, choice, environment);
        }
        boolean named = model != null || segmenters.method != null || segmenters.standard != null;
        if (named) {
            throw Failure.usage(
                    "--segmented: expected no --segmenter, --method or --standard, since nothing is segmented");
        }
        return new SpacedWords();
    }
}
