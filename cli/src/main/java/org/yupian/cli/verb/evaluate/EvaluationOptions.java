package org.yupian.cli.verb.evaluate;

import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Failure;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the evaluations of segmenters and taggers have in common. */
final class EvaluationOptions {
    @Option(
            names = {"-w", "--train", "--words"},
            paramLabel = "FILE",
            description =
                    "The training corpus, or for segment also words one or more a line: tells apart the words that it has from"
                            + " those it lacks.")
    @Nullable
    String train;

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = {"-e", "--errors"},
            paramLabel = "N",
            description = "List the N most frequent errors.")
    int errors;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    ReportFormat format = ReportFormat.TEXT;

    /** The gold standard, where none can be scored without. */
    static final class Gold {
        @Option(
                names = {"-g", "--gold"},
                paramLabel = "FILE",
                required = true,
                description = "The gold standard, a sentence a line, or CoNLL-U; gzipped or not.")
        String file = "";

        /** Refuses one that is not there. */
        void check() {
            Inputs.check(file);
        }
    }

    /** Refuses what does not fit, before anything is loaded. */
    void check() {
        if (errors < 0) {
            throw Failure.usage("--errors: expected 0 or more, found " + errors);
        }
        if (train != null) {
            Inputs.check(train);
        }
    }
}
