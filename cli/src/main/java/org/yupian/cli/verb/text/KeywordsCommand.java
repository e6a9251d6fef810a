package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.yupian.cli.option.KeywordOptions;
import org.yupian.cli.option.TaggedWordOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.format.DocumentFormat;
import org.yupian.format.JsonLinesFormat;
import org.yupian.format.KeywordTableFormat;
import org.yupian.pipeline.Stage;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code keywords}. */
@Command(
        name = "keywords",
        description = "Finds the words and phrases that matter in each document 关键词. A document is a line, or with"
                + " --whole-file a file.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian keywords --top 3 --text '神经网络用于机器翻译。神经网络的机器翻译质量更好。'",
            "  yupian keywords --whole-file --format jsonl news.txt",
            "  yupian keywords --method textrank --phrases news.txt",
        })
public final class KeywordsCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Option(names = "--whole-file", description = "Each file is one document, lines and all.")
    boolean wholeFile;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "How to rank: ${COMPLETION-CANDIDATES} (default: combined, which measures best).")
    KeywordOptions.Method method = KeywordOptions.Method.COMBINED;

    @Option(
            names = {"-n", "--top"},
            paramLabel = "N",
            description = "How many keywords of each document at most (default: 10).")
    int top = 10;

    @Option(names = "--phrases", description = "Runs of words too, not words alone; combined always does that.")
    boolean phrases;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "tsv: document, term, score, count, offsets (default); jsonl: an object for each document.")
    Format format = Format.TSV;

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    @Mixin
    final KeywordOptions keywords = new KeywordOptions();

    @Mixin
    final TaggedWordOptions words = new TaggedWordOptions();

    /** The layouts of keywords. */
    enum Format {
        TSV,
        JSONL;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The verb in a process. */
    public KeywordsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        if (top < 1) {
            throw Failure.usage("--top: expected 1 or more, found " + top);
        }
        return input.run(environment, this::stage, this::format, wholeFile);
    }

    private Stage stage() throws IOException {
        Step step = keywords.step(method, phrases, top, input.encoding(), environment);
        return words.toolkit(input.encoding(), environment)
                .pipeline(words.recipe().with(step));
    }

    private DocumentFormat format() {
        return format == Format.TSV ? KeywordTableFormat.of(offsets.unit()) : JsonLinesFormat.keywords(offsets.unit());
    }
}
