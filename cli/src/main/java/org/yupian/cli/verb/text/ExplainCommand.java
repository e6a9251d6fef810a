package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.output.Json;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.lattice.Explanation;
import org.yupian.tokenize.lattice.LatticeSegmenter;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}: why the lattice cuts a text where it does. */
@Command(
        name = "explain",
        description =
                "Shows why 'segment --method lattice' cuts a text where it does: every word that was weighed, and the two"
                        + " best cuts. The default way to segment weighs no words; 'segment --n-best' gives its next best cuts.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian explain '结婚的和尚未结婚的'",
            "  yupian explain --why-not '和尚' '结婚的和尚未结婚的'",
            "  yupian explain --format dot '南京市长江大桥'",
        })
public final class ExplainCommand implements Callable<Integer> {
    /** The layouts of an explanation. */
    enum Format {
        TEXT,
        JSON,
        DOT;

        /** In small letters, as on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Environment environment;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..1",
            description = "The text; without one, or for -, each line of standard input is one.")
    @Nullable
    String argument;

    @Option(
            names = {"-t", "--text"},
            paramLabel = "TEXT",
            preprocessor = TextRun.AfterEquals.class,
            description = "The text, where it begins with a hyphen or is one.")
    @Nullable
    String option;

    @Option(
            names = "--why-not",
            paramLabel = "WORD",
            description = "Say in one sentence why this is not one of the words.")
    @Nullable
    String word;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default), json, or dot for Graphviz.")
    Format format = Format.TEXT;

    @Mixin
    final ModelOptions models = new ModelOptions();

    @Mixin
    final WordOptions.Dictionaries dictionaries = new WordOptions.Dictionaries();

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    /** The verb in a process. */
    public ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (option != null && argument != null) {
            throw Failure.usage("expected one text, found two");
        }
        if (format == Format.DOT && word != null) {
            throw Failure.usage("--why-not: expected --format text or json, since a graph has no room for the answer");
        }
        String text = Inputs.STANDARD.equals(argument) ? null : option == null ? argument : option;
        if (text != null && isTooLong(text)) {
            throw Failure.usage(tooLong(text));
        }
        Toolkit toolkit = dictionaries.over(models.toolkit(environment), encoding.charset(), environment);
        LatticeSegmenter segmenter =
                lattice(toolkit.segmenter(models.step(Step.words()).with("method", "lattice")));
        if (text == null) {
            return lines(segmenter);
        }
        print(segmenter.explain(text));
        return 0;
    }

    private static boolean isTooLong(String text) {
        return text.length() > LatticeSegmenter.LONGEST_EXPLAINED;
    }

    private static String tooLong(String text) {
        return "expected a text of at most %,d code units, found %,d"
                .formatted(LatticeSegmenter.LONGEST_EXPLAINED, text.length());
    }

    /** Explains one line after another, each as soon as it is there. */
    private int lines(LatticeSegmenter segmenter) throws IOException {
        MalformedBytes malformed = new MalformedBytes(environment);
        boolean explained = true;
        try (Inputs lines = Inputs.of(List.of(), false, encoding.charset(), malformed, environment)) {
            long number = 1;
            for (String line = lines.next(); line != null; line = lines.next(), number++) {
                if (isTooLong(line)) {
                    environment.note("standard input:%d: %s".formatted(number, tooLong(line)));
                    explained = false;
                    continue;
                }
                print(segmenter.explain(line));
                if (format == Format.TEXT && word == null) {
                    environment.printer().print("\n");
                }
                environment.printer().flush();
            }
        }
        return malformed.finish() || !explained ? Failure.NEGATIVE : 0;
    }

    private void print(Explanation explanation) throws IOException {
        PrintWriter out = environment.printer();
        switch (format) {
            case TEXT -> out.print(word == null ? explanation.toText() : explanation.whyNot(word) + "\n");
            case DOT -> out.print(explanation.toGraphviz());
            case JSON -> Json.print(environment, json -> write(json, explanation));
        }
    }

    /** What a step with method lattice makes. */
    static LatticeSegmenter lattice(Segmenter segmenter) {
        if (segmenter instanceof LatticeSegmenter lattice) {
            return lattice;
        }
        throw new AssertionError("a lattice is asked for, found " + segmenter.name());
    }

    private void write(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", explanation.text());
        json.writeArrayFieldStart("edges");
        for (Explanation.Edge edge : explanation.edges()) {
            json.writeStartObject();
            json.writeNumberField("start", edge.start());
            json.writeNumberField("end", edge.end());
            json.writeStringField("text", edge.text());
            number(json, "wordCost", edge.wordCost());
            number(json, "pathCost", edge.pathCost());
            json.writeStringField("source", edge.source());
            json.writeBooleanField("best", edge.best());
            json.writeEndObject();
        }
        json.writeEndArray();
        path(json, "best", explanation.text(), explanation.best());
        Optional<SegmentationPath> second = explanation.second();
        if (second.isPresent()) {
            path(json, "second", explanation.text(), second.get());
            number(json, "distance", explanation.distance());
        }
        if (word != null) {
            json.writeStringField("whyNot", explanation.whyNot(word));
        }
        json.writeEndObject();
    }

    private static void path(JsonGenerator json, String name, String text, SegmentationPath path) throws IOException {
        json.writeObjectFieldStart(name);
        number(json, "cost", path.cost());
        Json.tokens(json, text, path.tokens(), IntUnaryOperator.identity());
        json.writeEndObject();
    }

    /** JSON has no infinity: what cannot be reached is null. */
    private static void number(JsonGenerator json, String name, double value) throws IOException {
        json.writeFieldName(name);
        if (Double.isFinite(value)) {
            json.writeNumber(value);
        } else {
            json.writeNull();
        }
    }
}
