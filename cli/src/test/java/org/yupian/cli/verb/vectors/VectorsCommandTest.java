package org.yupian.cli.verb.vectors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;

class VectorsCommandTest {
    /** Two fruits that are eaten, two cars that are driven. */
    private static final String SENTENCES = "我 吃 苹果\n我 吃 香蕉\n他 开 汽车\n他 开 卡车\n".repeat(300);

    private static final String TEXT = "研究 生命 的 起源\n南京市 长江 大桥\n".repeat(300);

    private final Yupian yupian;
    private final Path folder;
    private String corpus = "";

    VectorsCommandTest(@TempDir Path folder) {
        this.folder = folder;
        yupian = new Yupian(folder);
    }

    @BeforeEach
    void corpus() throws IOException {
        corpus = yupian.file("corpus.txt", SENTENCES);
    }

    private String train(String name, String... more) {
        String out = yupian.path(name).toString();
        List<String> arguments = new ArrayList<>(List.of(
                "vectors",
                "train",
                "--out",
                out,
                "--dimension",
                "8",
                "--negatives",
                "2",
                "--thin-out",
                "0",
                "--epochs",
                "60"));
        arguments.addAll(List.of(more));
        Yupian.Result result = yupian.run(arguments.toArray(String[]::new));
        assertEquals(0, result.status(), result.errors());
        return out;
    }

    private void fails(int status, String message, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(status, result.status(), result.errors());
        assertTrue(result.errors().contains(message), result.errors());
    }

    @Test
    void helpSaysWhatTheModelIsFor() {
        String help = yupian.run("vectors", "train", "--help").out().replaceAll("\\s+", " ");
        assertTrue(help.contains("The model that cuts the text into words for --segment"), help);
    }

    @Test
    void whatIsTrainedHasNeighbours() {
        String vectors = train("mine.ypm", corpus);
        Yupian.Result near = yupian.run("vectors", "neighbours", "--vectors", vectors, "-n", "3", "苹果", "没有");
        assertEquals(1, near.status());
        assertEquals(3, near.out().lines().count(), near.out());
        assertTrue(near.out().startsWith("苹果\t香蕉\t"), near.out());
        assertTrue(near.errors().contains("'没有' has no vector"), near.errors());
        String like =
                yupian.run("vectors", "similarity", "-v", vectors, "苹果", "香蕉").out();
        String unlike =
                yupian.run("vectors", "similarity", "-v", vectors, "苹果", "汽车").out();
        assertTrue(Double.parseDouble(like) > Double.parseDouble(unlike), like + unlike);
        String card = yupian.run("models", "show", vectors).out();
        for (String word : new String[] {"corpus.txt", "skip-gram", "\"epochs\": \"60\""}) {
            assertTrue(card.contains(word), card);
        }
    }

    @Test
    void everyMethodTrainsTheSameBytesOnOneThreadAndOnTwo() throws IOException {
        for (String method : new String[] {"skipgram", "cbow", "glove"}) {
            String one = train("one.bin", "--method", method, corpus);
            String two = train("two.bin", "--method", method, "--threads", "2", corpus);
            assertArrayEquals(Files.readAllBytes(Path.of(one)), Files.readAllBytes(Path.of(two)), method);
        }
        try (var files = Files.list(folder)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".tmp")));
        }
    }

    @Test
    void rawTextIsSegmentedOnTheWay() throws IOException {
        String raw = yupian.file("raw.txt", TEXT.replace(" ", ""));
        String vectors = train("raw.vec", "--segment", raw);
        String words = Files.readString(Path.of(vectors));
        assertTrue(words.startsWith("7 8\n"), words);
        assertTrue(words.contains("\n南京市 "), words);
    }

    @Test
    void textThatWasNotSegmentedIsNoticed() throws IOException {
        String out = yupian.path("mine.vec").toString();
        String raw = yupian.file("raw.txt", TEXT.replace(" ", "") + "English words，南京\n");
        Yupian.Result result = yupian.run("vectors", "train", "--out", out, raw);
        assertEquals(0, result.status(), result.errors());
        assertTrue(
                result.errors()
                        .startsWith("yupian: " + raw
                                + ": looks unsegmented, with 7.0 Chinese characters a word; did you mean --segment?\n"),
                result.errors());
        for (String[] more : new String[][] {{corpus}, {"--segment", raw}}) {
            List<String> arguments = new ArrayList<>(List.of("vectors", "train", "--out", out));
            arguments.addAll(List.of(more));
            Yupian.Result quiet = yupian.run(arguments.toArray(String[]::new));
            assertFalse(quiet.errors().contains("unsegmented"), quiet.errors());
        }
    }

    @Test
    void tooLittleTextIsNoticed() throws IOException {
        String out = yupian.path("mine.vec").toString();
        Yupian.Result little = yupian.run("vectors", "train", "--out", out, corpus);
        assertTrue(
                little.errors().matches("(?s)yupian: .*: [0-9,]+ words are too few for vectors to mean much;.*"),
                little.errors());
        String much = yupian.file("much.txt", "你 好 世界 和平\n".repeat(125_000));
        Yupian.Result once = yupian.run("vectors", "train", "--dimension", "2", "--epochs", "4", "--out", out, much);
        assertTrue(
                once.errors()
                        .contains("500,000 words are gone through too few times for vectors to mean much; --epochs 5"),
                once.errors());
        Yupian.Result enough = yupian.run("vectors", "train", "--dimension", "2", "--out", out, much);
        assertFalse(enough.errors().contains("too few"), enough.errors());
    }

    @Test
    void aWordWithoutAVectorIsReadAsTextIs() throws IOException {
        String vectors = yupian.file("few.txt", "4 2\n电脑 1 0\n软件 0.8 0.6\nab 0 1\n電話 0.6 0.8\n");
        String note = "yupian: '電腦' has no vector of its own; '电脑' stands for it\n";
        assertEquals(
                new Yupian.Result(0, "電腦\t软件\t0.8000\n", note),
                yupian.run("vectors", "neighbours", "-v", vectors, "-n", "1", "電腦"));
        assertEquals(
                new Yupian.Result(0, "電腦\t软件\t0.8000\n", note),
                yupian.run("vectors", "neighbours", "-v", vectors, "-n", "1", "--mutual", "電腦"));
        assertEquals(
                new Yupian.Result(0, "0.8000\n", note), yupian.run("vectors", "similarity", "-v", vectors, "软件", "電腦"));
        // What has a vector as it is written is not read in another way.
        assertEquals(
                new Yupian.Result(0, "1.0000\n", ""), yupian.run("vectors", "similarity", "-v", vectors, "電話", "電話"));
        Yupian.Result answer = yupian.run("vectors", "analogy", "-v", vectors, "-n", "1", "電腦", "软件", "ＡＢ");
        assertEquals(note + "yupian: 'ＡＢ' has no vector of its own; 'ab' stands for it\n", answer.errors());
        assertTrue(answer.out().startsWith("電話\t"), answer.out());
        Yupian.Result picture = yupian.run("vectors", "plot", "-v", vectors, "電腦", "软件", "ab");
        assertEquals(0, picture.status());
        assertEquals(note, picture.errors());
        fails(1, "'電' has no vector", "vectors", "similarity", "-v", vectors, "电脑", "電");
    }

    @Test
    void aScoreThatIsNotDefinedIsADash() throws IOException {
        String vectors = yupian.file("few.txt", "2 2\n电脑 1 0\n软件 0.8 0.6\n");
        String none = yupian.file("none.txt", "猫 狗 8.0\n");
        String one = yupian.file("one.txt", "电脑 软件 8.0\n");
        String analogies = yupian.file("analogies.txt", "甲 乙 丙 丁\n");
        assertEquals(
                new Yupian.Result(
                        1,
                        "Spearman -  of 0 covered, 1 in all\n3CosAdd  -  of 0 covered, 1 in all\n"
                                + "3CosMul  -  of 0 covered, 1 in all\n",
                        "yupian: --pairs: there is no pair of which both words have vectors\n"
                                + "yupian: --analogies: there is no question all four words of which have vectors\n"),
                yupian.run("vectors", "evaluate", "-v", vectors, "--pairs", none, "--analogies", analogies));
        assertEquals(
                new Yupian.Result(
                        0,
                        "Spearman -  of 1 covered, 1 in all\n",
                        "yupian: --pairs: ranks cannot be compared, since all that are covered are alike\n"),
                yupian.run("vectors", "evaluate", "-v", vectors, "--pairs", one));
    }

    @Test
    void layoutsAreConverted() throws IOException {
        String binary = train("mine.bin", corpus);
        String text = yupian.path("mine.vec.gz").toString();
        String back = yupian.path("back.bin").toString();
        assertEquals(
                0, yupian.run("vectors", "convert", "-v", binary, "-o", text).status());
        assertEquals(0, yupian.run("vectors", "convert", "-v", text, "-o", back).status());
        assertArrayEquals(Files.readAllBytes(Path.of(binary)), Files.readAllBytes(Path.of(back)));
    }

    @Test
    void vectorsAreScoredAndDrawn() throws IOException {
        String vectors = train("mine.ypm", corpus);
        String pairs = yupian.file("pairs.txt", "苹果\t香蕉\t9\n苹果\t汽车\t1\n苹果\t没有\t5\n");
        String analogies = yupian.file("analogies.txt", ": x\n我 吃 他 开\n我 吃 他 没有\n");
        Yupian.Result score =
                yupian.run("vectors", "evaluate", "-v", vectors, "--pairs", pairs, "--analogies", analogies);
        assertEquals(0, score.status(), score.errors());
        assertTrue(score.out().startsWith("Spearman 1.0000  of 2 covered, 3 in all\n3CosAdd "), score.out());
        assertTrue(score.out().contains("  of 1 covered, 2 in all\n3CosMul "), score.out());
        Yupian.Result answers = yupian.run("vectors", "analogy", "-v", vectors, "-n", "2", "我", "吃", "他");
        assertEquals(2, answers.out().lines().count(), answers.out());
        fails(1, "'没有' has no vector", "vectors", "analogy", "-v", vectors, "我", "没有", "他");
        Yupian.Result picture = yupian.run("vectors", "plot", "-v", vectors, "苹果", "香蕉", "汽车");
        assertEquals(0, picture.status(), picture.errors());
        assertEquals(3, picture.out().split("<circle ").length - 1, picture.out());
        assertTrue(picture.out().startsWith("<svg ") && picture.out().endsWith("</svg>\n"), picture.out());
    }

    @Test
    void wordsAreGrouped() throws IOException {
        String vectors = yupian.file("v.vec", "4 2\n苹果 1 0\n汽车 0 1\n香蕉 0.9 0.1\n卡车 0.1 0.9\n");
        Yupian.Result groups = yupian.run("vectors", "clusters", "-v", vectors, "--clusters", "2");
        assertEquals("苹果 香蕉\n汽车 卡车\n", groups.out(), groups.errors());
        fails(2, "at most as many as words, 4, found 5", "vectors", "clusters", "-v", vectors, "--clusters", "5");
        fails(2, "--iterations: expected 1 or more", "vectors", "clusters", "-v", vectors, "--iterations", "0");
    }

    @Test
    void mutualNeighboursLeaveOutWhatIsNearToEverything() throws IOException {
        // 东西 is the nearest of 苹果, but has nearer ones itself.
        String vectors = yupian.file("v.vec", "5 2\n苹果 1 0\n东西 1 1\n物品 1 1.1\n事物 1 1.2\n吃 0 1\n");
        Yupian.Result near = yupian.run("vectors", "neighbours", "-v", vectors, "-n", "1", "苹果");
        assertEquals("苹果\t东西\t0.7071\n", near.out(), near.errors());
        Yupian.Result mutual = yupian.run("vectors", "neighbours", "-v", vectors, "-n", "1", "--mutual", "苹果");
        assertEquals("", mutual.out());
        Yupian.Result both = yupian.run("vectors", "neighbours", "-v", vectors, "-n", "1", "--mutual", "东西");
        assertTrue(both.out().startsWith("东西\t物品\t"), both.out());
        Yupian.Result far = yupian.run("vectors", "neighbours", "-v", vectors, "--least", "0.7", "苹果");
        assertEquals(1, far.out().lines().count(), far.out());
    }

    @Test
    void whatCannotBeIsRefusedInOneLine() throws IOException {
        String out = yupian.path("mine.ypm").toString();
        String empty = yupian.file("empty.txt", "");
        String one = yupian.file("one.txt", "字 字 字 字 字 字\n");
        fails(1, "empty.txt: expected at least two words", "vectors", "train", "-o", out, empty);
        fails(1, "one.txt: expected at least two words", "vectors", "train", "-o", out, one);
        fails(1, "expected at least two words", "vectors", "train", "--method", "glove", "-o", out, one);
        fails(2, "expected a dimension of 1 to 65536, found 0", "vectors", "train", "--dimension", "0", "-o", out, one);
        fails(2, "found none of the name 'dl4j'", "vectors", "train", "--engine", "dl4j", "-o", out, one);
        fails(2, "--model: expected --segment", "vectors", "train", "--model", "x", "-o", out, one);
        fails(2, "none.vec: expected a file to read", "vectors", "similarity", "-v", "none.vec", "a", "b");
        String lie = yupian.file("lie.vec", "1000000000 300\na 1\n");
        fails(2, "lie.vec:2: expected a word and 300 numbers", "vectors", "plot", "-v", lie, "a", "b");
        fails(2, "expected --pairs, --analogies or both", "vectors", "evaluate", "-v", lie);
        fails(2, "expected to be told what to do", "vectors");
        fails(2, "cannot be gzipped", "vectors", "train", "-o", out + ".gz", one);
        fails(2, "found a directory", "vectors", "train", "-o", folder.toString(), one);
        fails(
                2,
                "fewer than 2^31 numbers",
                "vectors",
                "train",
                "--ngrams",
                "1-2",
                "--buckets",
                "2147483647",
                "-o",
                out,
                one);
        fails(2, "1 to 1000 negatives", "vectors", "train", "--method", "glove", "--negatives", "0", "-o", out, one);
        fails(
                2,
                "--memory: expected at most",
                "vectors",
                "train",
                "--method",
                "glove",
                "--memory",
                "900g",
                "-o",
                out,
                one);
        fails(
                1,
                "weights have run away",
                "vectors",
                "train",
                "-o",
                out,
                "--rate",
                "1",
                "--window",
                "100",
                "--epochs",
                "9",
                "--thin-out",
                "0",
                "--dimension",
                "10",
                yupian.file("ab.txt", "a b ".repeat(600) + "\n"));
        assertFalse(Files.exists(Path.of(out)));
        String three = yupian.file("three.vec", "3 1\na 1\nb 2\nc 3\n");
        String excluded = yupian.file("excluded.txt", "a b c a\n");
        assertEquals(
                0,
                yupian.run("vectors", "evaluate", "-v", three, "--analogies", excluded)
                        .status());
        String unknown = yupian.file("unknown.txt", "x y z a\n");
        assertEquals(
                1,
                yupian.run("vectors", "evaluate", "-v", three, "--analogies", unknown)
                        .status());
        String all = yupian.run("vectors", "neighbours", "-v", three, "--mutual", "-n", "2000000000", "a")
                .out();
        assertEquals(2, all.lines().count(), all);
    }
}
