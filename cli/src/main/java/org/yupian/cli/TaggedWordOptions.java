package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.pipeline.Pipeline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where words and their parts of speech come from, for verbs that rest on both. */
final class TaggedWordOptions {
    @Mixin
    final SegmenterOptions words = new SegmenterOptions();

    @Option(
            names = "--tagger",
            paramLabel = "ID|FILE",
            description = "The model of parts of speech (default: that of 'yupian tag').")
    @Nullable
    String tagger;

    /** Loads what cuts text into words and tags them. */
    Pipeline load(Environment environment) throws IOException {
        return Pipeline.of(
                words.load(environment),
                Taggers.pos(tagger, words.models, environment).stage());
    }
}
