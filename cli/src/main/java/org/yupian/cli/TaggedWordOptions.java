package org.yupian.cli;

import org.jspecify.annotations.Nullable;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
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

    /** Words and their parts of speech. */
    Recipe recipe() {
        return Recipe.of(words.step(), tagger == null ? Step.pos() : Step.pos().withModel(tagger));
    }
}
