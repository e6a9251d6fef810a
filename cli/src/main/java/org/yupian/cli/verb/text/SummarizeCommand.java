package org.yupian.cli.verb.text;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.yupian.cli.option.SegmenterOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.keywords.summary.Similarity;
import org.yupian.pipeline.Stage;
import org.yupian.toolkit.Recipe;
import org.yupian.toolkit.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code summarize}. */
@Command(
        name = "summarize",
        description =
                "Picks the sentences that say most of each document 自动摘要, in their order. A document is a line, or"
                        + " with --whole-file a file.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian summarize --max-chars 40 --text '他来了。天气很好。他说天气很好，所以他来了。'",
            "  yupian summarize --whole-file --max-chars 300 report.txt",
        })
public final class SummarizeCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextRun input = new TextRun();

    @Option(names = "--whole-file", description = "Each file is one document, lines and all.")
    boolean wholeFile;

    @Option(
            names = {"-n", "--max-chars"},
            paramLabel = "N",
            description = "How long a summary is at most, in UTF-16 code units (default: 200).")
    int maxChars = 200;

    @Option(
            names = "--similarity",
            paramLabel = "MEASURE",
            description = "How sentences are compared: ${COMPLETION-CANDIDATES} (default: bm25).")
    Similarity similarity = Similarity.BM25;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "plain: the sentences in a line (default); jsonl: an object with their offsets.")
    SummaryOutput.Format format = SummaryOutput.Format.PLAIN;

    @Mixin
    final TextRun.Offsets offsets = new TextRun.Offsets();

    @Mixin
    final SegmenterOptions words = new SegmenterOptions();

    /** The verb in a process. */
    public SummarizeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        if (maxChars < 1) {
            throw Failure.usage("--max-chars: expected 1 or more, found " + maxChars);
        }
        return input.run(environment, this::stage, () -> new SummaryOutput(format, offsets.unit()), wholeFile);
    }

    private Stage stage() throws IOException {
        Step summary = Step.of("summary").with("max-chars", maxChars).with("similarity", similarity);
        return words.toolkit(input.encoding(), environment)
                .pipeline(Recipe.of(Step.sentences(), words.step(), summary));
    }
}
