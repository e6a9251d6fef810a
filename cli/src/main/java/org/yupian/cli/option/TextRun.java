package org.yupian.cli.option;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.DocumentInput;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.cli.process.Workers;
import org.yupian.document.Document;
import org.yupian.format.DocumentFormat;
import org.yupian.format.DocumentWriter;
import org.yupian.io.Utf8Writer;
import org.yupian.pipeline.OrderedBatches;
import org.yupian.pipeline.Stage;
import org.yupian.text.OffsetUnit;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What verbs have in common that go through text line by line: where it comes from, on how many threads they work, and how
 * the documents are printed, in their order. What was read is written before anyone has to wait for more input.
 */
public final class TextRun {
    private static final int MOST_THREADS = 1024;

    @Parameters(paramLabel = "FILE", description = "Text, gzipped or not; without one, or for -, standard input.")
    List<String> files = new ArrayList<>();

    @Mixin
    final Encoding encoding = new Encoding();

    @Option(
            names = {"-t", "--text"},
            paramLabel = "TEXT",
            preprocessor = AfterEquals.class,
            description = "Take this text instead of files.")
    @Nullable
    String text;

    @Option(
            names = {"-j", "--threads"},
            paramLabel = "N",
            description = "Threads that work; the output keeps the order of the input. The default is 1: most"
                    + " inputs are done before a second one helps, and the other processors stay yours.")
    int threads = 1;

    /** The encoding of the text that is read. */
    public Charset encoding() {
        return encoding.charset();
    }

    /** What follows {@code =} is a text, also where it looks like an option: {@code --text=-h}. */
    public static final class AfterEquals implements IParameterPreprocessor {
        @Override
        public boolean preprocess(
                Stack<String> arguments, CommandSpec verb, ArgSpec option, Map<String, Object> attached) {
            boolean taken =
                    "=".equals(attached.get("separator")) && arguments.peek().startsWith("-");
            if (taken) {
                option.setValue(arguments.pop());
            }
            return taken;
        }
    }

    /** What offsets in the output count, for verbs that print them. */
    public static final class Offsets {
        @Option(
                names = "--offsets",
                paramLabel = "UNIT",
                description = "What offsets in the output count: ${COMPLETION-CANDIDATES} (default: utf16).")
        OffsetUnit unit = OffsetUnit.UTF16;

        /** What they count. */
        public OffsetUnit unit() {
            return unit;
        }
    }

    /** In which encoding a verb reads text. */
    public static final class Encoding {
        @Option(
                names = "--encoding",
                paramLabel = "NAME",
                completionCandidates = Common.class,
                description = "The encoding of all text that is read, such as gb18030, gbk, big5 or utf-16 (default:"
                        + " utf-8; a byte order mark counts more). What is written is UTF-8.")
        Charset charset = StandardCharsets.UTF_8;

        /** The encoding that was named, or UTF-8. */
        public Charset charset() {
            return charset;
        }

        /** The encodings that Chinese text mostly comes in. */
        static final class Common implements Iterable<String> {
            @Override
            public Iterator<String> iterator() {
                return List.of("utf-8", "gb18030", "gbk", "big5", "utf-16").iterator();
            }
        }
    }

    /** Makes what analyses the text; after the input has been found, since that is cheap. */
    public interface StageSource {
        Stage load() throws IOException;
    }

    /** Makes the layout of the output. */
    public interface FormatSource {
        DocumentFormat make() throws IOException;
    }

    /** Refuses what does not fit together, before anything is loaded. */
    public void check() {
        if (text != null && !files.isEmpty()) {
            throw Failure.usage("expected --text or files, found both");
        }
        for (String file : files) {
            if (!file.equals("-") && !Files.exists(Inputs.path(file))) {
                throw Failure.unable(
                        file + ": expected a file to read, found none of this name; --text takes a text itself");
            }
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw Failure.usage("--threads: expected 1 to %d, found %d".formatted(MOST_THREADS, threads));
        }
    }

    /** Reads everything and writes what becomes of it, each line a document; returns the exit status. */
    public int run(Environment environment, StageSource stage, FormatSource format) throws IOException {
        return run(environment, stage, format, false);
    }

    /** The same, and where {@code whole} is set each file is one document, lines and all. */
    public int run(Environment environment, StageSource stage, FormatSource format, boolean whole) throws IOException {
        if (text != null) {
            print(new Given(text, whole), environment.out(), stage, format);
            return 0;
        }
        MalformedBytes malformed = new MalformedBytes(environment);
        try (DocumentInput documents = DocumentInput.of(files, whole, encoding.charset(), malformed, environment)) {
            print(documents, environment.out(), stage, format);
        }
        return malformed.finish() ? Failure.NEGATIVE : 0;
    }

    private void print(OrderedBatches.Source documents, OutputStream out, StageSource source, FormatSource format)
            throws IOException {
        try (Stage stage = source.load()) {
            Printing printing = new Printing(stage, format.make(), out);
            if (threads == 1) {
                printing.alone(documents);
            } else {
                printing.onThreads(documents, threads);
            }
            out.flush();
        }
    }

    /** The lines of the text that is given, as documents; a line end at its very end does not begin another one. */
    private static final class Given implements OrderedBatches.Source {
        private final String text;
        private final boolean whole;
        private int at;
        private boolean ended;

        Given(String text, boolean whole) {
            this.text = text;
            this.whole = whole;
        }

        @Override
        public @Nullable Document next() {
            if (ended) {
                return null;
            }
            int from = at;
            int feed = whole ? -1 : text.indexOf('\n', from);
            int end = feed < 0 ? text.length() : feed;
            at = end + 1;
            ended = at >= text.length();
            return Document.of(text.substring(from, feed > from && text.charAt(feed - 1) == '\r' ? feed - 1 : end));
        }
    }

    /**
     * Analyses documents and prints them.
     *
     * @param stage gives documents the layers that the format prints
     */
    private record Printing(Stage stage, DocumentFormat format, OutputStream out) {
        /** Documents with their layers, and the number of the first one. */
        private record Analysed(long number, List<Document> documents) {}

        void alone(OrderedBatches.Source documents) throws IOException {
            // Where the input cannot be read on, what was read of it is printed all the same.
            try (Utf8Writer writer = Utf8Writer.to(out, format.escapes())) {
                DocumentWriter printer = format.writer(writer);
                OrderedBatches.standard().run(documents, this::analysed, batch -> {
                    print(batch, printer);
                    if (!documents.ready()) {
                        writer.flush();
                    }
                });
            }
        }

        void onThreads(OrderedBatches.Source documents, int threads) throws IOException {
            try (Workers workers = new Workers("yupian-worker", threads)) {
                OrderedBatches.standard()
                        .run(documents, this::printed, printed -> printed.writeTo(out), workers.executor(), threads);
            }
        }

        private Analysed analysed(OrderedBatches.Batch batch) {
            return new Analysed(batch.number(), stage.applyAll(batch.documents()));
        }

        private Utf8Writer printed(OrderedBatches.Batch batch) throws IOException {
            Utf8Writer writer = Utf8Writer.inMemory(format.escapes());
            print(analysed(batch), format.writer(writer));
            writer.close();
            return writer;
        }

        private static void print(Analysed batch, DocumentWriter printer) throws IOException {
            long number = batch.number();
            for (Document document : batch.documents()) {
                printer.write(document, number++);
            }
        }
    }
}
