package org.yupian.cli.verb.evaluate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.option.EntityThreshold;
import org.yupian.cli.option.ModelOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.learning.Score;
import org.yupian.pipeline.Pipeline;
import org.yupian.tagging.train.ner.EntityScorer;
import org.yupian.toolkit.Recipe;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code evaluate ner}. */
@Command(
        name = "ner",
        description = "Finds the entities of a gold standard and counts those whose start, end and type are right, as"
                + " conlleval does.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate ner --gold entities.txt",
            "  yupian evaluate ner --gold entities.txt --threshold 0.5 --format json",
        })
final class EvaluateNerCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(
            names = {"-g", "--gold"},
            paramLabel = "FILE",
            required = true,
            description = "The gold standard, gzipped or not: a character and its label a line, JSON Lines, or word/TAG"
                    + " with brackets.")
    String gold = "";

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    ReportFormat format = ReportFormat.TEXT;

    @Mixin
    final EntityThreshold threshold = new EntityThreshold();

    @Mixin
    final ModelOptions models = new ModelOptions();

    EvaluateNerCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        Inputs.check(gold);
        Pipeline pipeline = models.toolkit(environment).pipeline(Recipe.of(threshold.step(models)));
        EntityScorer scorer = EntityScorer.of();
        Corpora corpora = Corpora.of("evaluate", encoding.charset(), environment);
        corpora.entities(gold, sentence -> scorer.add(pipeline, sentence));
        if (corpora.sentences() == 0) {
            throw Failure.negative(gold + ": expected sentences with entities, found none");
        }
        warnOfOtherTypes(scorer.byType());
        if (format == ReportFormat.JSON) {
            Json.print(environment, json -> write(json, scorer));
        } else {
            print(environment.printer(), scorer);
        }
        return 0;
    }

    /** Says so if the model finds entities, but none of a type that the gold standard has: they are not comparable. */
    private void warnOfOtherTypes(Map<String, Score> types) {
        String wanted = types(types, Score::gold);
        String found = types(types, Score::found);
        boolean shared = types.values().stream().anyMatch(score -> score.gold() > 0 && score.found() > 0);
        if (!shared && !wanted.isEmpty() && !found.isEmpty()) {
            environment.note("%s: the types of its entities are %s, none of which the model finds, but %s"
                    .formatted(gold, wanted, found));
        }
    }

    private static String types(Map<String, Score> types, ToLongFunction<Score> count) {
        return types.entrySet().stream()
                .filter(type -> count.applyAsLong(type.getValue()) > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static void print(PrintWriter out, EntityScorer scorer) {
        out.print("%-14s %8s %8s %8s %8s %8s %8s\n".formatted("type", "gold", "found", "right", "P", "R", "F1"));
        scorer.byType().forEach((type, score) -> print(out, type, score));
        print(out, "all", scorer.score());
    }

    private static void print(PrintWriter out, String type, Score score) {
        out.print("%-14s %,8d %,8d %,8d %8.4f %8.4f %8.4f\n"
                .formatted(
                        type,
                        score.gold(),
                        score.found(),
                        score.right(),
                        score.precision(),
                        score.recall(),
                        score.f1()));
    }

    private static void write(JsonGenerator json, EntityScorer scorer) throws IOException {
        json.writeStartObject();
        numbers(json, scorer.score());
        json.writeObjectFieldStart("types");
        for (Map.Entry<String, Score> type : scorer.byType().entrySet()) {
            json.writeObjectFieldStart(type.getKey());
            numbers(json, type.getValue());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void numbers(JsonGenerator json, Score score) throws IOException {
        json.writeNumberField("gold", score.gold());
        json.writeNumberField("found", score.found());
        json.writeNumberField("right", score.right());
        json.writeNumberField("precision", score.precision());
        json.writeNumberField("recall", score.recall());
        json.writeNumberField("f1", score.f1());
    }
}
