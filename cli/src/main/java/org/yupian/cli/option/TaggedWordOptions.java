package org.yupian.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.process.Environment;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where words and their parts of speech come from, for verbs that rest on both. */
public final class TaggedWordOptions {
    @Mixin
    final SegmenterOptions words = new SegmenterOptions();

    @Option(
            names = "--tagger",
            paramLabel = "ID|FILE",
            description = "The model of parts of speech (default: that of 'yupian tag').")
    @Nullable
    String tagger;

    /** The toolkit with the user's words. */
    public Toolkit toolkit(Charset encoding, Environment environment) throws IOException {
        return words.toolkit(encoding, environment);
    }

    /** Words and their parts of speech. */
    public Recipe recipe() {
        return Recipe.of(words.step(), tagger == null ? Step.pos() : Step.pos().withModel(tagger));
    }
}
