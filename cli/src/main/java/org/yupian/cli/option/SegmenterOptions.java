package org.yupian.cli.option;

import java.io.IOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where words come from, for verbs to which a method means something else. */
public final class SegmenterOptions {
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
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final ModelOptions.Allowed models = new ModelOptions.Allowed();

    /** Whether the text is segmented already. */
    public boolean segmented() {
        return segmented;
    }

    /** The step of words. */
    public Step step() {
        if (segmented && segmenter != null) {
            throw Failure.usage("--segmented: expected no --segmenter, since nothing is segmented");
        }
        if (segmenter != null) {
            return Step.words().withModel(segmenter);
        }
        return segmented ? Step.words().with("method", "spaces") : Step.words();
    }

    /** The toolkit with the user's words. */
    public Toolkit toolkit(Charset encoding, Environment environment) throws IOException {
        return dictionaries.over(models.toolkit(environment), encoding, environment);
    }
}
