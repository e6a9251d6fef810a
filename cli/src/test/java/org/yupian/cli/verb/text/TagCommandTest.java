package org.yupian.cli.verb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.toolkit.StandardModels;

class TagCommandTest {
    private final Yupian yupian;

    TagCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private static void printed(String expected, Yupian.Result result) {
        assertEquals(new Yupian.Result(0, expected, ""), result);
    }

    private void refused(int status, String words, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(status, result.status(), result.errors());
        assertEquals("", result.out());
        assertTrue(result.errors().startsWith("yupian: ") && result.errors().contains(words), result.errors());
    }

    @Test
    void oneLineInIsOneLineOut() {
        printed("研究/v 生命/n 的/u 起源/n\n", yupian.run("tag", "--text", "研究生命的起源"));
        printed("长江/ns 的/u 起源/n\n\n\n研究生/n 结婚/v\n", yupian.pipe("长江的起源\n\n \r\n研究生结婚", "tag"));
        printed("", yupian.pipe("", "tag"));
        printed("研究/v_生命/n\n", yupian.run("tag", "--separator", "_", "--segmented", "--text", "研究  生命"));
        printed("研究/v\t生命/n\n", yupian.run("tag", "--separator", "\\t", "--text", "研究生命"));
    }

    @Test
    void jsonHasTheTags() {
        printed(
                "{\"text\":\"😀长江\",\"tokens\":[{\"start\":0,\"end\":1,\"text\":\"😀\",\"tag\":\"n\"},"
                        + "{\"start\":1,\"end\":3,\"text\":\"长江\",\"tag\":\"ns\"}]}\n",
                normal(yupian.run("tag", "--format", "jsonl", "--offsets", "codepoint", "--text", "😀长江")));
    }

    /** What an unknown word is taken for is not what these tests are about. */
    private static Yupian.Result normal(Yupian.Result result) {
        return new Yupian.Result(
                result.status(), result.out().replaceFirst("(😀\",\"tag\":\")[a-z]+", "$1n"), result.errors());
    }

    @Test
    void conlluHasBothTagSets() {
        printed("""
                # newdoc id = 1
                # yupian_layers = sentences tokens pos=pku upos
                # sent_id = 1-1
                # text = 长江 的起源
                1	长江	_	PROPN	ns	_	_	_	_	_
                2	的	_	PART	u	_	_	_	_	SpaceAfter=No
                3	起源	_	NOUN	n	_	_	_	_	_

                """, yupian.run("tag", "--format", "conllu", "--text", "长江 的起源"));
        printed("长江/PROPN 的/PART 起源/NOUN\n", yupian.run("tag", "--tagset", "upos", "--text", "长江的起源"));
    }

    @Test
    void wordsComeFromWhereTheUserSays() throws IOException {
        printed("长江/ns 的/u\n", yupian.run("tag", "--method", "lattice", "--text", "长江的"));
        printed("长江/ns 的/u\n", yupian.run("tag", "--standard", "pku", "--text", "长江的"));
        printed("长江/ns 的/u\n", yupian.run("tag", "--segmenter", StandardModels.LATTICE, "--text", "长江的"));
        String words = yupian.file("words.txt", "江的\n");
        assertTrue(yupian.run("tag", "-u", words, "--text", "长江的").out().contains(" 江的/"));
        refused(2, "--segmented", "tag", "--segmented", "--method", "lattice", "--text", "甲");
        refused(2, "kind 'pos'", "tag", "--model", StandardModels.LATTICE, "--text", "甲");
        refused(2, "under permissive terms", "tag", "--permissive-only", "--text", "甲");
        refused(2, "public for research", "tag", "--permissive-only", "--model", StandardModels.POS, "--text", "甲");
        refused(2, "expected --text or files", "tag", "--text", "甲", "none.txt");
    }

    @Test
    void theOrderIsThatOfTheInputOnAnyNumberOfThreads() {
        String text = IntStream.range(0, 5_000)
                .mapToObj(i -> i % 7 == 0 ? "" : "研究生命" + i + "长江".repeat(i % 13))
                .collect(Collectors.joining("\n"));
        for (String format : List.of("plain", "jsonl", "conllu")) {
            Yupian.Result one = yupian.pipe(text, "tag", "--format", format);
            assertEquals(0, one.status(), one.errors());
            assertEquals(one, yupian.pipe(text, "tag", "--format", format, "--threads", "8"), format);
        }
    }

    @Test
    void whatWasTrainedTags() throws IOException {
        String corpus = yupian.file("tagged.txt", "研究/v 生命/n 的/u 起源/n\n[南京/ns 市/n]ns 的/u 人/n\n".repeat(5));
        String model = yupian.path("mine.ypm").toString();
        for (String method : List.of("perceptron", "crf")) {
            Yupian.Result result =
                    yupian.run("train", "pos", "--method", method, "--train", corpus, "--dev", corpus, "--out", model);
            assertEquals(0, result.status(), result.errors());
            assertTrue(result.errors().contains("tagged.txt: accuracy 1.0000"), result.errors());
            printed("研究/v 的/u 人/n\n", yupian.run("tag", "--model", model, "--segmented", "--text", "研究 的 人"));
            String card = yupian.run("models", "show", model).out();
            assertTrue(card.contains("\"method\": \"" + method + "\"") && card.contains("accuracy\": 1"), card);
        }
        Yupian.Result hmm =
                yupian.run("train", "pos", "--method", "hmm", "--order", "1", "--train", corpus, "--out", model);
        assertEquals(0, hmm.status(), hmm.errors());
        printed("研究/v 的/u 人/n\n", yupian.run("tag", "--model", model, "--segmented", "--text", "研究 的 人"));
        refused(2, "--order", "train", "pos", "--method", "hmm", "--order", "3", "--train", corpus, "--out", model);
        refused(2, "--optimizer", "train", "pos", "--optimizer", "lbfgs", "--train", corpus, "--out", model);
        assertEquals(
                0,
                yupian.run("train", "pos", "--train", corpus, "--dev", corpus, "--out", model)
                        .status());
        byte[] first = Files.readAllBytes(Path.of(model));
        assertEquals(
                0,
                yupian.run("train", "pos", "--train", corpus, "--dev", corpus, "--out", model)
                        .status());
        assertTrue(java.util.Arrays.equals(first, Files.readAllBytes(Path.of(model))), "training is repeatable");
        String bad = yupian.file("bad.txt", "研究/v 生命/n\n研究 生命/n\n");
        refused(1, bad + ":2: expected word/TAG", "train", "pos", "--train", bad, "--out", model);
        String empty = yupian.file("empty.txt", "\n");
        refused(1, empty + ": expected tagged", "train", "pos", "--train", empty, "--out", model);
    }

    @Test
    void conlluIsReadToo() throws IOException {
        String corpus = yupian.file(
                "tree.conllu",
                "# text = 研究生命\n1\t研究\t_\tVERB\tv\t_\t_\t_\t_\t_\n" + "2\t生命\t_\tNOUN\tn\t_\t_\t_\t_\t_\n\n");
        String model = yupian.path("mine.ypm").toString();
        Yupian.Result result = yupian.run("train", "pos", "--train", corpus, "--out", model);
        assertEquals(0, result.status(), result.errors());
        printed(
                "1\t研究\t_\tVERB\tVERB\t_\t_\t_\t_\t_\n",
                line(yupian.run("tag", "--model", model, "--segmented", "--format", "conllu", "--text", "研究 生命"), 4));
        printed(
                "accuracy               1.0000\n",
                line(yupian.run("evaluate", "pos", "--gold", corpus, "--model", model), 2));
        String untagged = yupian.file("untagged.conllu", "\n1\t研究\t_\t_\tv\t_\t_\t_\t_\t_\n");
        refused(
                1,
                untagged + ":2: expected words with their UPOS in column 4, found none",
                "evaluate",
                "pos",
                "--gold",
                untagged);
        String short3 = yupian.file("short.conllu", "1\t研究\tVERB\n");
        refused(1, short3 + ":1: expected 10 columns with tabs between them", "evaluate", "pos", "--gold", short3);
    }

    private static Yupian.Result line(Yupian.Result result, int number) {
        return new Yupian.Result(result.status(), result.out().lines().toList().get(number) + "\n", result.errors());
    }

    @Test
    void evaluationsCountWordsAndTags() throws IOException {
        String gold = yupian.file("gold.txt", "研究/v 生命/n 的/u 起源/v\n\n长江/ns 的/u 起源/n\n");
        String train = yupian.file("train.txt", "研究/v 生命/n 的/u 起源/n 起源/v\n");
        String pos = yupian.run("evaluate", "pos", "--gold", gold, "--train", train, "--errors", "3")
                .out();
        for (String line : List.of(
                "gold words                  7\n",
                "right tags                  6\n",
                "accuracy               0.8571\n",
                "accuracy, known        0.8333  of 6 words\n",
                "accuracy, ambiguous    0.5000  of 2 words\n",
                "accuracy, unknown      1.0000  of 1 words\n",
                "     1  v → n\n",
                "     1  起源/v → n\n")) {
            assertTrue(pos.contains(line), line + "in\n" + pos);
        }
        String tag = yupian.run("evaluate", "tag", "--gold", gold, "--method", "lattice")
                .out();
        assertTrue(tag.contains("F1 of words            1.0000\nF1 of words and tags   0.8571\n"), tag);
        String json = yupian.run("evaluate", "tag", "--gold", gold, "--format", "json")
                .out();
        assertTrue(json.startsWith("{") && json.contains("\"jointF1\" : 0.857"), json);
        String empty = yupian.file("empty.txt", "\n");
        refused(1, empty + ": expected tagged", "evaluate", "pos", "--gold", empty);
        refused(2, "--segmented", "evaluate", "tag", "--gold", gold, "--segmented");
        refused(2, "none.txt", "evaluate", "tag", "--gold", "none.txt");
    }
}
