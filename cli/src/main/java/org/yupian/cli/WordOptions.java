package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the words come from that a verb labels. */
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
    final MethodOptions methods = new MethodOptions();

    @Mixin
    final DictionaryOptions dictionaries = new DictionaryOptions();

    /** The step of words; without any option the one that suits what labels them. */
    Step step() {
        if (!segmented) {
            return methods.step(model);
        }
        if (model != null || methods.given()) {
            throw Failure.usage(
                    "--segmented: expected no --segmenter, --method or --standard, since nothing is segmented");
        }
        return Step.words().with("method", "spaces");
    }

    /** The toolkit with the user's words. */
    Toolkit over(Toolkit toolkit, Environment environment) throws IOException {
        return dictionaries.over(toolkit, environment);
    }
}
