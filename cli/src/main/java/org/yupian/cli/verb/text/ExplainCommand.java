package org.yupian.cli.verb.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.option.WordOptions;
import org.yupian.cli.output.Json;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tokenize.CutExplanation;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.tokenize.Segmenter;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verb {@code explain}: why a text is cut where it is. */
@Command(
        name = "explain",
        description =
                "Shows why a text is cut where 'yupian segment' cuts it: the best cuts with their costs, the words that were"
                        + " weighed, how sure each place is, and what decided there. Costs and margins are in nats.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian explain '结婚的和尚未结婚的'",
            "  yupian explain --why-not '和尚' '结婚的和尚未结婚的'",
            "  yupian explain --standard pku --n-best 3 '工信处女干事'",
            "  yupian explain --method lattice --format dot '南京市长江大桥'",
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

    @Option(
            names = "--n-best",
            paramLabel = "N",
            description = "How many of the best cuts (default: 5). A lattice gives two.")
    @Nullable
    Integer best;

    @Mixin
    final WordOptions.Methods methods = new WordOptions.Methods();

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
        if (best != null && best < 1) {
            throw Failure.usage("--n-best: expected 1 or more, found " + best);
        }
        String text = Inputs.STANDARD.equals(argument) ? null : option == null ? argument : option;
        if (text != null && isTooLong(text)) {
            throw Failure.usage(tooLong(text));
        }
        Toolkit toolkit = dictionaries.over(models.toolkit(environment), encoding.charset(), environment);
        Function<String, CutExplanation> explainer = explainer(toolkit.segmenter(methods.step(models.model())));
        if (text == null) {
            return lines(explainer);
        }
        print(explainer.apply(text));
        return 0;
    }

    /** What explains the cuts of a segmenter. */
    private Function<String, CutExplanation> explainer(Segmenter segmenter) {
        if (segmenter instanceof TaggingSegmenter tagger && best != null) {
            int most = best;
            return text -> tagger.explain(text, most);
        }
        if (segmenter instanceof RankedSegmenter ranked) {
            if (best != null) {
                throw Failure.usage("--n-best: expected a tagger, since a lattice gives the two best cuts");
            }
            return ranked::explain;
        }
        throw Failure.usage("expected a tagger or a lattice, which alone can say why, found " + segmenter.name());
    }

    private static boolean isTooLong(String text) {
        return text.length() > RankedSegmenter.LONGEST_RANKED;
    }

    private static String tooLong(String text) {
        return "expected a text of at most %,d code units, found %,d"
                .formatted(RankedSegmenter.LONGEST_RANKED, text.length());
    }

    /** Explains one line after another, each as soon as it is there. */
    private int lines(Function<String, CutExplanation> explainer) throws IOException {
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
                print(explainer.apply(line));
                if (format == Format.TEXT && word == null) {
                    environment.printer().print("\n");
                }
                environment.printer().flush();
            }
        }
        return malformed.finish() || !explained ? Failure.NEGATIVE : 0;
    }

    private void print(CutExplanation explanation) throws IOException {
        PrintWriter out = environment.printer();
        switch (format) {
            case TEXT -> out.print(word == null ? explanation.toText() : explanation.whyNot(word) + "\n");
            case DOT -> out.print(explanation.toGraphviz());
            case JSON -> Json.print(environment, json -> write(json, explanation));
        }
    }

    private void write(JsonGenerator json, CutExplanation explanation) throws IOException {
        json.writeStartObject();
        ExplanationJson.write(json, explanation);
        if (word != null) {
            json.writeStringField("whyNot", explanation.whyNot(word));
        }
        json.writeEndObject();
    }
}
