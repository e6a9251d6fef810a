package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.process.Environment;
import org.yupian.toolkit.StandardModels;
import picocli.CommandLine;

class VerbsTest {
    private final Yupian yupian;

    VerbsTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private static String good(Yupian.Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        return result.out();
    }

    private static void validJson(String text) throws IOException {
        int tokens = 0;
        try (JsonParser json = new JsonFactory().createParser(text)) {
            while (json.nextToken() != null) {
                tokens++;
            }
        }
        assertTrue(tokens > 2, text);
    }

    @Test
    void explainShowsWhyAndAnswers() throws IOException {
        String text = good(yupian.run("explain", "研究生命"));
        assertTrue(text.contains("  研究 / 生命\n") && text.contains("  研究 (corpora)\n"), text);
        String lattice = good(yupian.run("explain", "--method", "lattice", "研究生命"));
        assertTrue(lattice.contains("研究 / 生命") && lattice.contains("distance "), lattice);
        assertTrue(good(yupian.run("explain", "--method", "lattice", "--format", "json", "甲"))
                .contains("\"edges\""));
        assertEquals(lattice, good(yupian.run("explain", "--permissive-only", "研究生命")), "nothing else is permissive");
        String standard = good(yupian.run("explain", "--standard", "pku", "--n-best", "2", "研究生命"));
        assertTrue(standard.contains("corpora, standard pku)\n"), standard);
        assertEquals(
                3,
                standard.indexOf("\n\n") < 0
                        ? 0
                        : standard.split("\n\n")[0].lines().count(),
                standard);
        String answer = good(yupian.run("explain", "--why-not", "研究生", "--text", "研究生命"));
        assertTrue(answer.startsWith("'研究生' ") && answer.lines().count() == 1, answer);
        String graph = good(yupian.run("explain", "--format", "dot", "研究生命"));
        assertTrue(graph.startsWith("digraph"), graph);
        String json = good(yupian.run("explain", "--format", "json", "--why-not", "研究生", "研究\ud800生命"));
        validJson(json);
        assertTrue(json.contains("\"whyNot\" : ") && json.contains("\"reasons\" : "), json);
        validJson(good(yupian.run("explain", "--format", "json", "")));
        assertEquals(2, yupian.run("explain", "甲", "--text", "乙").status());
        assertEquals(
                2,
                yupian.run("explain", "--format", "dot", "--why-not", "甲", "甲乙").status());
    }

    @Test
    void explainTakesLinesFromStandardInput() throws IOException {
        String one = good(yupian.run("explain", "研究生命"));
        String other = good(yupian.run("explain", "长江"));
        assertEquals(one + "\n" + other + "\n", good(yupian.pipe("研究生命\n长江\n", "explain")));
        assertEquals(one + "\n", good(yupian.pipe("研究生命", "explain", "-")));
        assertEquals("", good(yupian.pipe("", "explain")));
        String answer = good(yupian.run("explain", "--why-not", "研究生", "研究生命"));
        assertEquals(answer + answer, good(yupian.pipe("研究生命\r\n研究生命", "explain", "--why-not", "研究生")));
        String json = good(yupian.run("explain", "--format", "json", "长江"));
        assertEquals(json + json, good(yupian.pipe("长江\n长江\n", "explain", "--format", "json")));
        String hyphen = good(yupian.run("explain", "--text", "-"));
        assertTrue(hyphen.contains("  - ("), hyphen);
        byte[] bytes = "研究生命".getBytes(Charset.forName("GBK"));
        assertEquals(one + "\n", good(yupian.pipe(bytes, "explain", "--encoding", "gbk")));
        Yupian.Result result = yupian.pipe("好".repeat(8193) + "\n长江\n", "explain");
        assertEquals(
                new Yupian.Result(
                        1,
                        other + "\n",
                        "yupian: standard input:1: expected a text of at most 8,192 code units, found 8,193\n"),
                result);
        assertEquals(1, yupian.pipe(new byte[] {(byte) 0xff, '\n'}, "explain").status());
    }

    @Test
    void evaluateComparesWithAGoldStandard() throws IOException {
        String gold = yupian.file("gold.txt", "研究/v 生命/n 的/u 起源/n\n[南京/ns 市/n]ns 长江/ns 大桥/n\n");
        String words = yupian.file("words.txt", "研究\n生命\n的\n起源\n长江\n大桥\n");
        String text = good(yupian.run("evaluate", "segment", "--gold", gold, "--words", words, "--errors", "3"));
        assertTrue(text.contains("precision          0.8571\n"), text);
        assertTrue(text.contains("recall             0.7500\n"), text);
        assertTrue(text.contains("F1                 0.8000\n"), text);
        assertTrue(text.contains("OOV rate           0.2500\n"), text);
        assertTrue(text.contains("OOV recall         0.0000\n"), text);
        assertTrue(text.contains("IV recall          1.0000\n"), text);
        assertTrue(text.endsWith("     1  南京 市 → 南京市\n"), text);
        validJson(good(yupian.run("evaluate", "segment", "--gold", gold, "--format", "json", "--errors", "3")));
    }

    @Test
    void evaluateTakesASegmentationFromElsewhere() throws IOException {
        String gold = yupian.file("gold.txt", "甲 乙丙\n\n丁\n");
        String same = yupian.file("same.txt", "甲  乙丙\n丁\n");
        assertTrue(good(yupian.run("evaluate", "segment", "--gold", gold, "--predicted", same))
                .contains("F1                 1.0000\n"));
        for (String wrong : List.of("甲 乙丙\n", "甲 乙丙\n戊\n", "甲 乙丙\n丁\n丁\n")) {
            String file = yupian.file("wrong.txt", wrong);
            Yupian.Result result = yupian.run("evaluate", "segment", "--gold", gold, "--predicted", file);
            assertEquals(1, result.status(), wrong);
            assertTrue(result.errors().contains(file + ":"), result.errors());
        }
        String unbalanced = yupian.file("unbalanced.txt", "[甲/n 乙/n\n");
        Yupian.Result result = yupian.run("evaluate", "segment", "--gold", unbalanced);
        assertEquals(1, result.status());
        assertTrue(result.errors().contains(unbalanced + ":1: expected"), result.errors());
        assertEquals(
                1,
                yupian.run("evaluate", "segment", "--gold", yupian.file("empty.txt", "\n"))
                        .status());
    }

    @Test
    void modelsAreListedAndShown() throws IOException {
        String list = good(yupian.run("models"));
        assertTrue(list.contains("* " + StandardModels.LATTICE + "  lattice, "), list);
        assertTrue(list.contains("from sentences.txt") && list.contains("train F1 0.9900"), list);
        validJson(good(yupian.run("models", "--format", "json")));
        validJson(good(yupian.run("models", "show", StandardModels.LATTICE)));
        assertEquals(2, yupian.run("models", "show", "none").status());
    }

    @Test
    void completionHelpAndVersionAreThere() {
        String script = good(yupian.run("completion"));
        for (String word : List.of("segment", "--user-dictionary", "bidirectional", "jieba", "evaluate")) {
            assertTrue(script.contains(word), word);
        }
        assertEquals(good(yupian.run("help", "segment")), good(yupian.run("segment", "--help")));
        assertEquals(good(yupian.run("help")), good(yupian.run("--help")));
        assertTrue(good(yupian.run("--version")).matches("yupian .* \\(Java .*\\)\n"));
        assertFalse(good(yupian.run("--help")).contains("\u001b"));
    }

    @Test
    void mistakesAreUsageErrors() {
        for (String[] arguments : new String[][] {
            {},
            {"segmen"},
            {"dictionary"},
            {"train"},
            {"vectors"},
            {"vectors", "train"},
            {"evaluate"},
            {"evaluate", "segment"},
            {"help", "none"},
            {"--none"}
        }) {
            Yupian.Result result = yupian.run(arguments);
            assertEquals(2, result.status(), String.join(" ", arguments));
            assertEquals("", result.out());
            assertEquals(2, result.errors().lines().count(), result.errors());
            assertTrue(result.errors().lines().allMatch(line -> line.startsWith("yupian: ")), result.errors());
        }
        assertTrue(yupian.run("segmen").errors().contains("did you mean segment?"));
    }

    @Test
    void messagesSayWhatIsExpected() {
        String[][] table = {
            {"help segmen", "expected a verb, found 'segmen'; did you mean segment?"},
            {"help vectors trian", "expected a verb, found 'trian'; did you mean train?"},
            {"help vectors tarin", "expected a verb, found 'tarin'; did you mean train?"},
            {"help nosuch", "expected a verb, found 'nosuch'"},
            {"nosuch", "expected a verb, found 'nosuch'"},
            {"tga --text 好", "expected a verb, found 'tga'; did you mean tag?"},
            {"dict", "expected a verb, found 'dict'; did you mean dictionary?"},
            {"segment --txet 好", "expected an option, found '--txet'; did you mean --text?"},
            {
                "segment --user-dictionnary=x",
                "expected an option, found '--user-dictionnary=x'; did you mean --user-dictionary?"
            },
            {"segment --nosuch", "expected an option, found '--nosuch'"},
            {"segment 研究生命的起源", "expected a file to read, found none of this name; --text takes a text itself"},
            {"segment --n-best 0 --text 好", "--n-best: expected 1 or more, found 0"},
            {"segment --threads x --text 好", "--threads: expected a whole number, found 'x'"},
            {"segment --mode nix --text 好", "--mode: expected one of precise, full, index, found 'nix'"},
            {"segment --text", "expected --text=TEXT, found none"},
            {"ner --threshold high --text 好", "--threshold: expected a number, found 'high'"},
            {"new-words --memory much x.txt", "--memory: expected a size such as 512m or 2g, found 'much'"},
            {"train segment", "expected --output=OUT.ypm and --train=FILE, found none"},
            {"dictionary build --output x.ypm", "expected FILE, found none"},
        };
        for (String[] row : table) {
            Yupian.Result result = yupian.run(row[0].split(" "));
            assertEquals(2, result.status(), row[0]);
            assertEquals("", result.out());
            assertTrue(
                    result.errors()
                            .lines()
                            .findFirst()
                            .orElse("")
                            .matches("yupian: (研究生命的起源: )?" + Pattern.quote(row[1])),
                    row[0] + ": " + result.errors());
        }
        assertTrue(yupian.run("help", "segmen").errors().endsWith("yupian: try 'yupian --help'\n"));
    }

    @Test
    void whatHelpShowsAsExamplesRuns() throws IOException {
        yupian.file("words.txt", "研究生\n");
        yupian.file("brands.txt", "小米\tORG\n");
        yupian.file("list.txt", "研究生\n生命\t人名\n");
        for (String corpus : List.of("train.txt", "corpus.txt", "news.txt.gz", "web.txt.gz")) {
            yupian.file(corpus, "研究 生命\n研究生 结婚\n");
        }
        for (String corpus : List.of("tagged.txt", "dev-tagged.txt")) {
            yupian.file(corpus, "研究/v 生命/n\n研究生/n 结婚/v\n江/nr 成/nr 在/p [北京/ns 大学/n]nt\n");
        }
        for (String corpus : List.of("entities.txt", "dev-entities.txt")) {
            yupian.file(corpus, "江\tB-PER\n在\tO\n\n北\tB-LOC\n京\tI-LOC\n");
        }
        yupian.file("cedict.txt.gz", "研究 研究 [yan2 jiu1] /to study/\n");
        yupian.file("dev.txt", "研究 生命\n");
        yupian.file("corrected.txt", "长江 的起 源\n");
        yupian.file("gold.txt", "研究 生命\n");
        yupian.file("segmented.txt", "中国 北京 日本 东京 法国 巴黎 上海 男人 女人 父亲\n".repeat(5));
        yupian.file("articles.txt", "研究生命的起源\n".repeat(5));
        yupian.file("theirs.bin", "2 2\n北京 1 2\n上海 3 4\n");
        yupian.file("pairs.txt", "北京 上海 9\n北京 父亲 1\n");
        yupian.file("analogies.txt", "中国 北京 日本 东京\n");
        yupian.file("mine.txt", "研究生 命\n");
        yupian.file("news.txt", "研究生命\n");
        yupian.file("report.txt", "研究生命。\n研究生结婚。\n");
        yupian.file("abstracts.txt", "研究生命\t生命_起源\n");
        yupian.file("novel.txt", Yupian.novel());
        Environment environment = Environment.of(
                InputStream.nullInputStream(), new ByteArrayOutputStream(), new ByteArrayOutputStream(), Map.of());
        List<String> examples = new ArrayList<>();
        collect(YupianCommand.commandLine(environment, new String[0]), examples);
        assertTrue(examples.size() > 15, examples.toString());
        for (String example : examples) {
            Yupian.Result result = yupian.run(arguments(example));
            assertEquals(0, result.status(), example + "\n" + result.errors());
            assertFalse(result.out().isEmpty() && !example.contains("--out"), example);
        }
        assertTrue(Files.exists(yupian.path("words.ypm")));
    }

    private static void collect(CommandLine command, List<String> examples) {
        for (String line : command.getCommandSpec().usageMessage().footer()) {
            if (line.startsWith("  yupian ")) {
                examples.add(line.strip());
            }
        }
        command.getSubcommands().values().forEach(below -> collect(below, examples));
    }

    /** The words of a command line as a shell would see them in the test's folder. */
    private String[] arguments(String example) {
        List<String> arguments = new ArrayList<>();
        Matcher word = Pattern.compile("'([^']*)'|(\\S+)").matcher(example.substring("yupian ".length()));
        while (word.find()) {
            String bare = word.group(2);
            boolean file = bare != null && bare.matches("[\\w-]+\\.(txt|txt\\.gz|ypm|bin|vec\\.gz)");
            arguments.add(
                    bare == null ? word.group(1) : file ? yupian.path(bare).toString() : bare);
        }
        return arguments.toArray(new String[0]);
    }

    @Test
    void whatIsReadIsNotWrittenOver(@TempDir Path folder) throws IOException {
        Path words = Files.writeString(folder.resolve("words.ypm"), "研究生命\t5\tn\n");
        Path vectors = Files.writeString(folder.resolve("a.vec"), "2 1\na 1\nb 2\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.ypm"), words);
        String tagging = yupian.path(StandardModels.TAGGING + ".ypm").toString();
        String lessons = yupian.file("lessons.txt", "研究 生命\n");
        for (List<String> line : List.of(
                List.of("dictionary", "build", "-o", words.toString(), words.toString()),
                List.of("dictionary", "build", "-o", link.toString(), words.toString()),
                List.of("vectors", "convert", "-v", vectors.toString(), "-o", vectors.toString()),
                List.of("statistics", "merge", "-o", words.toString(), words.toString()),
                List.of("train", "segment", "--train", lessons, "--lexicon", tagging, "-o", tagging),
                List.of("train", "segment", "--train", lessons, "--words-of", tagging, "-o", tagging),
                List.of("train", "segment", "--train", lessons, "--raw", link.toString(), "-o", words.toString()),
                List.of("train", "lexicon", "--words", words.toString(), "-o", words.toString()),
                List.of("train", "lexicon", "--words-of", tagging, "-o", tagging),
                List.of("train", "lexicon", "--words", lessons, "--model", tagging, "--raw", lessons, "-o", tagging),
                List.of("learn", "-m", tagging, "--sentences", lessons, "--regression", lessons, "-o", tagging))) {
            Yupian.Result result = yupian.run(line.toArray(String[]::new));
            assertEquals(2, result.status(), line + result.errors());
            assertTrue(
                    result.errors().contains("expected another file to write than one that is read"),
                    line + result.errors());
        }
        assertEquals("研究生命\t5\tn\n", Files.readString(words));
    }

    @Test
    void linksThatLeadNowhereAreRefusedBeforeTheWork(@TempDir Path folder) throws IOException {
        String lines = yupian.file("lines.txt", "研究 生命\n".repeat(9));
        Path lost = Files.createSymbolicLink(folder.resolve("lost.ypm"), folder.resolve("none/x.ypm"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop.ypm"), Path.of("loop.ypm"));
        Path fresh = Files.createSymbolicLink(folder.resolve("fresh.ypm"), folder.resolve("new.ypm"));
        for (String[] row : new String[][] {
            {lost.toString(), "expected a folder to write it into, found none"},
            {loop.toString(), "expected a file, found a link that leads to itself"}
        }) {
            Yupian.Result result = yupian.run("train", "lattice", "--train", lines, "-o", row[0]);
            assertEquals(2, result.status());
            assertTrue(result.errors().contains(row[0] + ": " + row[1]), result.errors());
        }
        assertEquals(
                0,
                yupian.run("train", "lattice", "--train", lines, "-o", fresh.toString())
                        .status());
        assertTrue(Files.isSymbolicLink(fresh) && Files.exists(folder.resolve("new.ypm")));
    }
}
