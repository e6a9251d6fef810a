package org.yupian.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.format.DocumentFormat;
import org.yupian.pipeline.Stage;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The text that a verb works on line by line, and on how many threads. */
final class TextInput {
    private static final int MOST_THREADS = 1024;

    @Parameters(
            paramLabel = "FILE",
            description = "Text in UTF-8, gzipped or not; without one, or for -, standard input.")
    List<String> files = new ArrayList<>();

    @Option(
            names = {"-t", "--text"},
            paramLabel = "TEXT",
            description = "Take this text instead of files.")
    @Nullable
    String text;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that work; the output keeps the order of the input. The default is 1: most"
                    + " inputs are done before a second one helps, and the other processors stay yours.")
    int threads = 1;

    /** Refuses what does not fit together, before anything is loaded. */
    void check() {
        if (text != null && !files.isEmpty()) {
            throw Failure.usage("expected --text or files, found both");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw Failure.usage("--threads: expected 1 to %d, found %d".formatted(MOST_THREADS, threads));
        }
    }

    /** Makes what analyses the text; after the input has been found, since that is cheap. */
    interface StageSource {
        Stage load() throws IOException;
    }

    /** Makes the layout of the output. */
    interface FormatSource {
        DocumentFormat make() throws IOException;
    }

    /** Reads everything and writes what becomes of it, each line a document; returns the exit status. */
    int run(Environment environment, StageSource stage, FormatSource format) throws IOException {
        return run(environment, stage, format, false);
    }

    /** The same, and where {@code whole} is set each file is one document, lines and all. */
    int run(Environment environment, StageSource source, FormatSource format, boolean whole) throws IOException {
        MalformedBytes malformed = new MalformedBytes(environment);
        try (LineSource lines = source(environment, malformed, whole);
                Stage stage = source.load()) {
            new DocumentOutput(stage, format.make(), environment.out())
                    .run(new DocumentInput(lines, new Progress(environment)), threads);
        }
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    private LineSource source(Environment environment, MalformedBytes malformed, boolean whole) {
        if (text != null) {
            return whole ? LineSource.ofOne(text) : LineSource.of(text);
        }
        return whole ? new WholeFiles(files, environment, malformed) : Inputs.of(files, environment, malformed);
    }
}
