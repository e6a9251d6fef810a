package org.yupian.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Document;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;
import org.yupian.keywords.StopWords;
import org.yupian.keywords.summary.Similarity;
import org.yupian.keywords.summary.Summarizer;
import org.yupian.pipeline.Pipeline;
import org.yupian.text.SentenceSplitter;
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
final class SummarizeCommand implements Callable<Integer> {
    private final Environment environment;

    @Mixin
    final TextInput input = new TextInput();

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
            converter = Choice.OfSimilarity.class,
            completionCandidates = Choice.OfSimilarity.class,
            description = "How sentences are compared: ${COMPLETION-CANDIDATES} (default: bm25).")
    Similarity similarity = Similarity.BM25;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            converter = Choice.OfSummaryFormat.class,
            completionCandidates = Choice.OfSummaryFormat.class,
            description = "plain: the sentences in a line (default); jsonl: an object with their offsets.")
    SummaryFormat format = SummaryFormat.PLAIN;

    @Mixin
    final OffsetOption offsets = new OffsetOption();

    @Mixin
    final SegmenterOptions words = new SegmenterOptions();

    SummarizeCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        input.check();
        if (maxChars < 1) {
            throw Failure.usage("--max-chars: expected 1 or more, found " + maxChars);
        }
        return input.run(environment, this::format, wholeFile);
    }

    private LineFormat format() throws IOException {
        Pipeline pipeline = Pipeline.of(SentenceSplitter.standard(), words.load(environment));
        Summarizer summarizer = Summarizer.of(StopWords.standard(), similarity);
        return new LineFormat() {
            @Override
            public LinePrinter printer(Utf8Writer out) throws IOException {
                JsonGenerator json = Json.lines(new JsonFactory(), out);
                return line -> {
                    Document document = pipeline.run(line.text());
                    Spans summary = summarizer.summarize(document, maxChars);
                    if (format == SummaryFormat.JSONL) {
                        write(json, line, summary);
                    } else {
                        print(out, line.text(), summary);
                    }
                };
            }

            @Override
            public boolean escapes() {
                return format == SummaryFormat.JSONL;
            }
        };
    }

    /** One line for a document: line ends and tabs inside a sentence become spaces. */
    private static void print(Utf8Writer out, String text, Spans summary) throws IOException {
        for (int i = 0; i < summary.size(); i++) {
            out.write(text.substring(summary.start(i), summary.end(i)).replaceAll("[\\n\\r\\t]", " "));
        }
        out.write('\n');
    }

    private void write(JsonGenerator json, Line line, Spans summary) throws IOException {
        IntUnaryOperator unit = offsets.unit.of(line.text());
        json.writeStartObject();
        json.writeNumberField("document", line.number());
        json.writeArrayFieldStart("sentences");
        for (int i = 0; i < summary.size(); i++) {
            Json.token(json, line.text(), summary.start(i), summary.end(i), unit);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }
}
