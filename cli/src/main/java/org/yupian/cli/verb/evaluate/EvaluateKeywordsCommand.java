package org.yupian.cli.verb.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.option.KeywordOptions;
import org.yupian.cli.option.TaggedWordOptions;
import org.yupian.cli.option.TextRun;
import org.yupian.cli.output.Json;
import org.yupian.cli.output.ReportFormat;
import org.yupian.cli.process.Environment;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.keywords.KeywordScorer;
import org.yupian.pipeline.Pipeline;
import org.yupian.pipeline.Stage;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verb {@code evaluate keywords}. */
@Command(
        name = "keywords",
        description =
                "Compares keywords with those that people gave: a line has the text, a tab, and the keywords with _"
                        + " between them. A keyword is right where it is the same string; counts are summed over all texts.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  yupian evaluate keywords --gold abstracts.txt",
            "  yupian evaluate keywords --gold abstracts.txt --method textrank --phrases --format json",
        })
final class EvaluateKeywordsCommand implements Callable<Integer> {
    private static final int FEW = 5;
    private static final int MANY = 10;

    private final Environment environment;

    @Option(
            names = {"-g", "--gold"},
            paramLabel = "FILE",
            required = true,
            description = "The gold standard, gzipped or not.")
    String gold = "";

    @Mixin
    final TextRun.Encoding encoding = new TextRun.Encoding();

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "How to rank: ${COMPLETION-CANDIDATES} (default: each in turn, words alone and phrases).")
    KeywordOptions.@Nullable Method method;

    @Option(names = "--phrases", description = "Runs of words too; for --method.")
    boolean phrases;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "text (default) or json.")
    ReportFormat format = ReportFormat.TEXT;

    @Mixin
    final KeywordOptions keywords = new KeywordOptions();

    @Mixin
    final TaggedWordOptions words = new TaggedWordOptions();

    EvaluateKeywordsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        List<KeywordGold> texts = KeywordGold.read(gold, encoding.charset(), environment);
        Toolkit toolkit = words.toolkit(encoding.charset(), environment);
        Map<String, Stage> stages = stages(toolkit);
        Map<String, KeywordScorer> few = new LinkedHashMap<>();
        Map<String, KeywordScorer> many = new LinkedHashMap<>();
        for (String name : stages.keySet()) {
            few.put(name, KeywordScorer.of(FEW));
            many.put(name, KeywordScorer.of(MANY));
        }
        Pipeline pipeline = toolkit.pipeline(words.recipe());
        KeywordScorer oracle = KeywordScorer.of(FEW);
        KeywordScorer ceiling = KeywordScorer.of(Integer.MAX_VALUE);
        for (KeywordGold text : texts) {
            oracle.add(text.inText(), text.keywords());
            ceiling.add(text.inText(), text.keywords());
            Document document = pipeline.run(text.text());
            stages.forEach((name, stage) -> {
                List<String> found = stage.apply(document).get(Layer.KEYWORDS).terms();
                score(few, name).add(found, text.keywords());
                score(many, name).add(found, text.keywords());
            });
        }
        if (format == ReportFormat.JSON) {
            Json.print(environment, json -> {
                json.writeStartObject();
                json.writeNumberField("texts", texts.size());
                json.writeNumberField("ceiling", ceiling.score().recall());
                json.writeNumberField("oracle", oracle.score().f1());
                for (String name : stages.keySet()) {
                    json.writeObjectFieldStart(name);
                    json.writeNumberField("f1At5", score(few, name).score().f1());
                    json.writeNumberField("f1At10", score(many, name).score().f1());
                    json.writeEndObject();
                }
                json.writeEndObject();
            });
            return 0;
        }
        print(texts.size(), oracle, ceiling, few, many);
        return 0;
    }

    private static KeywordScorer score(Map<String, KeywordScorer> scores, String name) {
        KeywordScorer score = scores.get(name);
        if (score == null) {
            throw new AssertionError(name);
        }
        return score;
    }

    private Map<String, Stage> stages(Toolkit toolkit) throws IOException {
        Map<String, Stage> stages = new LinkedHashMap<>();
        List<KeywordOptions.Method> methods =
                method == null ? List.of(KeywordOptions.Method.values()) : List.of(method);
        for (KeywordOptions.Method each : methods) {
            boolean combined = each == KeywordOptions.Method.COMBINED;
            if (!combined && (method == null || !phrases)) {
                stages.put(
                        each.toString(),
                        toolkit.stage(keywords.step(each, false, MANY, encoding.charset(), environment)));
            }
            if (combined || method == null || phrases) {
                stages.put(
                        each + (combined ? "" : " --phrases"),
                        toolkit.stage(keywords.step(each, true, MANY, encoding.charset(), environment)));
            }
        }
        return stages;
    }

    private void print(
            int texts,
            KeywordScorer oracle,
            KeywordScorer ceiling,
            Map<String, KeywordScorer> few,
            Map<String, KeywordScorer> many) {
        List<String> lines = new ArrayList<>();
        lines.add("%d texts, %d keywords".formatted(texts, oracle.score().gold()));
        lines.add(String.format(Locale.ROOT, "%-22s %8s %8s %8s %8s", "", "P@5", "R@5", "F1@5", "F1@10"));
        few.forEach((name, score) -> lines.add(String.format(
                Locale.ROOT,
                "%-22s %8.4f %8.4f %8.4f %8.4f",
                name,
                score.score().precision(),
                score.score().recall(),
                score.score().f1(),
                score(many, name).score().f1())));
        lines.add(String.format(
                Locale.ROOT,
                "oracle: the first 5 gold keywords that the text has: R %.4f, F1 %.4f",
                oracle.score().recall(),
                oracle.score().f1()));
        lines.add(String.format(
                Locale.ROOT,
                "ceiling: gold keywords that the text has: %.4f",
                ceiling.score().recall()));
        lines.forEach(line -> environment.printer().print(line + "\n"));
    }
}
