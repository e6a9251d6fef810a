package org.yupian.cli.verb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.format.ConlluReader;
import org.yupian.format.DocumentReader;
import org.yupian.format.JsonLinesReader;
import org.yupian.format.TableReader;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelSource;
import org.yupian.toolkit.StandardModels;
import org.yupian.toolkit.Toolkit;

class AnalyzeCommandTest {
    private static final String TEXT = "江泽民在长江。研究生命的起源";

    @TempDir
    Path folder;

    private Yupian yupian;

    @BeforeEach
    void models() throws IOException {
        yupian = new Yupian(folder);
        new TermStatisticsBuilder()
                .addDocument("研究生命", Spans.adjacent(List.of("研究", "生命")))
                .build()
                .writer(ModelCard.builder(StandardModels.STATISTICS, TermStatistics.KIND)
                        .build())
                .write(folder.resolve(StandardModels.STATISTICS + ".ypm"));
    }

    private String good(Yupian.Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        return result.out();
    }

    @Test
    void everyLayerIsThere() {
        String line = good(yupian.run("analyze", "--format", "jsonl", "--text", TEXT));
        assertTrue(
                line.startsWith(
                        "{\"text\":\"" + TEXT + "\",\"sets\":{\"pos\":\"pku\",\"upos\":\"upos\",\"entities\":"
                                + "\"ner-general\"},\"sentences\":[{\"start\":0,\"end\":7},{\"start\":7,\"end\":14}],\"tokens\":["),
                line);
        assertTrue(line.contains("{\"start\":9,\"end\":11,\"text\":\"生命\",\"pos\":\"n\",\"upos\":\"NOUN\"}"), line);
        assertTrue(line.contains("\"entities\":[{\"start\":0,\"end\":3,\"type\":\"PER\",\"text\":\"江泽民\""), line);
        assertTrue(line.contains("\"keywords\":[{\"term\":"), line);
        assertEquals(line, good(yupian.run("analyze", "--text", TEXT)), "no terminal looks on");
    }

    /** Three lines of Java do what the command line does, and what it prints is read back to the same documents. */
    @Test
    void whatIsPrintedIsReadBackInEveryFormat() throws IOException {
        Toolkit toolkit = Toolkit.of(ModelSource.directory(folder));
        List<String> lines = List.of(TEXT, "长江 的  起源\t。", "😀江泽民在北京 [研究]", "结婚的和尚未结婚的");
        List<Document> wanted = new ArrayList<>();
        for (String line : lines) {
            wanted.add(toolkit.analyze(line));
        }
        String input = String.join("\n", lines);
        for (String format : List.of("jsonl", "conllu", "tsv")) {
            for (String threads : List.of("1", "3")) {
                String printed = good(yupian.pipe(input, "analyze", "--format", format, "--threads", threads));
                assertEquals(wanted, read(format, printed), format);
            }
        }
        String inBytes = good(yupian.pipe(input, "analyze", "--format", "jsonl", "--offsets", "utf8"));
        try (JsonLinesReader reader =
                JsonLinesReader.of(bytes(inBytes), "printed").withOffsets(org.yupian.text.OffsetUnit.UTF8)) {
            assertEquals(wanted, all(reader));
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Document> read(String format, String printed) throws IOException {
        try (DocumentReader reader =
                switch (format) {
                    case "jsonl" -> JsonLinesReader.of(bytes(printed), "printed");
                    case "conllu" -> ConlluReader.of(bytes(printed), "printed");
                    default -> TableReader.of(bytes(printed), "printed");
                }) {
            return all(reader);
        }
    }

    private static List<Document> all(DocumentReader reader) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (Document document = reader.next(); document != null; document = reader.next()) {
            documents.add(document);
        }
        return documents;
    }

    @Test
    void recipesSayWhatIsMade() throws IOException {
        String line = good(yupian.run("analyze", "-r", "words,method=forward", "--text", "长江的起源"));
        Document document = read("jsonl", line).get(0);
        assertEquals(List.of(Layer.TOKENS), List.copyOf(document.layers()));
        assertEquals(List.of("长江", "的", "起源"), document.words());
        String words = yupian.file("words.txt", "长江的\n");
        assertTrue(yupian.run("analyze", "-r", "pos", "-f", "text", "-u", words, "--text", "长江的起源")
                .out()
                .startsWith("长江的/"));
        Yupian.Result bad = yupian.run("analyze", "-r", "words pos,top=3", "--text", "长江");
        assertEquals(2, bad.status());
        assertEquals(
                "yupian: pos: expected no options, found option 'top'\nyupian: try 'yupian analyze --help'\n",
                bad.errors());
        assertEquals(
                2,
                yupian.run("analyze", "--format", "tsv", "--offsets", "utf8", "--text", "长江")
                        .status());
        assertEquals(
                2, yupian.run("analyze", "--permissive-only", "--text", "长江").status());
    }

    @Test
    void whatCannotBePrintedIsRefusedBeforeAnythingIsRead() {
        refused(
                "--format conllu: expected a recipe that makes layer 'tokens', found 'sentences'",
                "sentences",
                "conllu");
        refused("--format conllu: expected words that do not overlap", "words,mode=full", "conllu");
        for (String format : List.of("jsonl", "tsv", "text")) {
            refused("--recipe: expected layers that analyze prints, found 'summary'", "summary", format);
        }
    }

    private void refused(String words, String recipe, String format) {
        Yupian.Result result = yupian.run("analyze", "-r", recipe, "-f", format, "--text", "长江。");
        assertEquals(2, result.status(), result.out());
        assertEquals("", result.out());
        assertTrue(result.errors().startsWith("yupian: " + words), result.errors());
    }

    @Test
    void textIsForReading() {
        String text =
                good(yupian.run("analyze", "-r", "sentences pos entities", "-f", "text", "--text", "江泽民在长江。长江的起源"));
        List<String> lines =
                new java.io.BufferedReader(new StringReader(text)).lines().toList();
        assertEquals(4, lines.size(), text);
        assertEquals("长江/ns 的/u 起源/n", lines.get(1));
        assertTrue(lines.get(2).startsWith("  江泽民 PER "), text);
        assertEquals("", lines.get(3));
        assertFalse(text.contains("\u001b"), "nobody's terminal");
        String steered = good(yupian.run("analyze", "-r", "words", "-f", "text", "--text", "a\u001b[31mb"));
        assertFalse(steered.contains("\u001b"), steered);
    }
}
