package org.yupian.cli.verb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.toolkit.StandardModels;

class NerCommandTest {
    private static final String BIO = """
            江	B-PER
            泽	I-PER
            民	I-PER
            在	O
            北	B-LOC
            京	I-LOC

            """;

    private final Yupian yupian;

    NerCommandTest(@TempDir Path folder) {
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
    void jsonHasOffsetsTypesAndScores() {
        String out = yupian.run("ner", "--text", "😀江泽民在北京").out();
        assertTrue(
                out.matches("\\{\"text\":\"😀江泽民在北京\",\"entities\":\\[\\{\"start\":2,\"end\":5,\"type\":\"PER\","
                        + "\"text\":\"江泽民\",\"score\":(0\\.[0-9]{4}|1\\.0000)},\\{\"start\":6,\"end\":8,\"type\":\"LOC\","
                        + "\"text\":\"北京\",\"score\":(0\\.[0-9]{4}|1\\.0000)}]}\n"),
                out);
        String points = yupian.run("ner", "--offsets", "codepoint", "--text", "😀江泽民在北京")
                .out();
        assertTrue(points.contains("\"start\":1,\"end\":4"), points);
        printed("{\"text\":\"\",\"entities\":[]}\n", yupian.pipe("\n", "ner"));
        printed("", yupian.pipe("", "ner"));
    }

    @Test
    void bracketsAndLabels() {
        printed("[江泽民]PER在[北京]LOC\n\n很好\n", yupian.pipe("江泽民在北京\n\n很好\n", "ner", "--format", "plain"));
        printed(BIO + "很\tO\n好\tO\n\n", yupian.pipe("江泽民在北京\n\n很 好\n", "ner", "--format", "bio"));
    }

    @Test
    void whatNerWritesIsAGoldStandardOfItself() throws IOException {
        String found = yupian.pipe("江泽民在北京\n\n很 好\n😀江泽民在北京会见了代表团\n", "ner").out();
        assertEquals(4, found.lines().count(), found);
        String score = yupian.run("evaluate", "ner", "--gold", yupian.file("found.jsonl", found))
                .out();
        assertTrue(score.contains("all                   4        4        4   1.0000   1.0000   1.0000\n"), score);
        String extended = found.replace("{\"text\"", "{\"checked\":true,\"by\":null,\"text\"");
        assertEquals(
                score,
                yupian.run("evaluate", "ner", "--gold", yupian.file("extended.jsonl", extended))
                        .out());
        String wrong = yupian.file("wrong.jsonl", found.replace("\"text\":\"北京\"", "\"text\":\"南京\""));
        refused(
                1,
                wrong + ":1: expected an entity with the text at its place, '北京', found '南京'",
                "evaluate",
                "ner",
                "--gold",
                wrong);
    }

    @Test
    void whatIsImprobableIsLeftOut() {
        printed("江泽民在北京\n", yupian.run("ner", "--format", "plain", "--threshold", "1", "--text", "江泽民在北京"));
        refused(2, "--threshold", "ner", "--threshold", "2", "--text", "甲");
        refused(2, "under permissive terms", "ner", "--permissive-only", "--text", "甲");
        refused(2, "kind 'ner'", "ner", "--model", StandardModels.POS, "--text", "甲");
    }

    @Test
    void theOrderIsThatOfTheInputOnAnyNumberOfThreads() {
        String text = IntStream.range(0, 5_000)
                .mapToObj(i -> i % 7 == 0 ? "" : "他在北京" + i + "江泽民".repeat(i % 5))
                .collect(Collectors.joining("\n"));
        for (String format : List.of("plain", "jsonl", "bio")) {
            Yupian.Result one = yupian.pipe(text, "ner", "--format", format);
            assertEquals(0, one.status(), one.errors());
            assertEquals(one, yupian.pipe(text, "ner", "--format", format, "--threads", "8"), format);
        }
    }

    @Test
    void theUsersTypesAreFound() throws IOException {
        String text = "江泽民在北京用iPhone 15";
        String types = yupian.file("types.txt", "iPhone 15\tPRODUCT\n北京\tnt\n江泽\tn\n");
        Yupian.Result found = yupian.run("ner", "-u", types, "--format", "plain", "--text", text);
        assertEquals("[江泽民]PER在[北京]ORG用[iPhone 15]PRODUCT\n", found.out());
        assertTrue(
                found.errors()
                        .contains(
                                "types.txt:3: expected a word and its type, such as '抖音 TAB ORG', found none for '江泽'"),
                found.errors());
        assertEquals(0, found.status());
        String none = yupian.file("none.txt", "\n北京\n");
        Yupian.Result refused = yupian.run("ner", "-u", none, "--text", text);
        assertEquals(1, refused.status());
        assertTrue(refused.errors().contains("none.txt:2: expected a word and its type"), refused.errors());
    }

    @Test
    void aModelHasStandardsAndAThreshold() throws IOException {
        String places = yupian.file("places.txt", BIO.repeat(6).replace("-PER", "-LOC"));
        String corpus = yupian.file("entities.txt", BIO.repeat(6));
        String model = yupian.path("mine.ypm").toString();
        Yupian.Result trained = yupian.run(
                "train", "ner", "--train", corpus, places, "--standards", "one,other", "--folds", "2", "--out", model);
        assertEquals(0, trained.status(), trained.errors());
        for (String standard : List.of("one", "other")) {
            String type = standard.equals("one") ? "PER" : "LOC";
            printed(
                    "[江泽民]" + type + "在[北京]LOC\n",
                    yupian.run(
                            "ner", "--model", model, "--standard", standard, "--format", "plain", "--text", "江泽民在北京"));
        }
        Yupian.Result unknown = yupian.run("ner", "--model", model, "--standard", "third", "--text", "江");
        assertTrue(unknown.errors().contains("expected standard general, one, other, found 'third'"), unknown.errors());
        assertTrue(yupian.run("models", "show", model).out().contains("\"folds\": \"2\""), "the card says so");
    }

    @Test
    void whatWasTrainedFinds() throws IOException {
        String corpus = yupian.file("entities.txt", BIO.repeat(4) + "很\tO\n好\tO\n");
        String tagged = yupian.file("tagged.txt", "江/nr 泽民/nr 在/p 北京/ns\n");
        String model = yupian.path("mine.ypm").toString();
        for (List<String> options : List.of(
                List.of("--method", "crf"),
                List.of("--method", "perceptron", "--labels", "bio"),
                List.of("--plain"),
                List.of("--standards", "one,other", "--train", corpus, tagged, "--shares", "1,0", "--parts", "2"),
                List.of("--lexicon", tagged, "--threads", "2"))) {
            List<String> arguments = new java.util.ArrayList<>(
                    List.of("train", "ner", "--rounds", "8", "--dev", corpus, "--out", model));
            arguments.addAll(options);
            if (!options.contains("--train")) {
                arguments.addAll(List.of("--train", corpus));
            }
            Yupian.Result result = yupian.run(arguments.toArray(String[]::new));
            assertEquals(0, result.status(), result.errors());
            assertTrue(result.errors().contains("types LOC, PER, from "), result.errors());
            printed("[江泽民]PER在[北京]LOC\n", yupian.run("ner", "--model", model, "--format", "plain", "--text", "江泽民在北京"));
            String score = yupian.run("evaluate", "ner", "--model", model, "--gold", corpus)
                    .out();
            assertTrue(score.contains("all                   8        8        8   1.0000   1.0000   1.0000\n"), score);
        }
        String json = yupian.run("evaluate", "ner", "--gold", corpus, "--format", "json")
                .out();
        assertTrue(json.contains("\"LOC\" : {"), json);
    }

    @Test
    void aGoldStandardOfOtherTypesIsNoticed() throws IOException {
        String other = yupian.file("other.txt", BIO.replace("PER", "name").replace("LOC", "address"));
        Yupian.Result result = yupian.run("evaluate", "ner", "--gold", other);
        assertEquals(0, result.status());
        assertEquals(
                "yupian: " + other
                        + ": the types of its entities are address, name, none of which the model finds, but LOC, PER\n",
                result.errors());
        assertTrue(result.out().contains("all                   2        2        0   0.0000"), result.out());
        for (String gold : List.of(BIO, BIO.replace("PER", "name"), BIO.replaceAll("[BI]-...", "O"), "好\tB-name\n")) {
            Yupian.Result quiet = yupian.run("evaluate", "ner", "--gold", yupian.file("gold.txt", gold));
            assertEquals("", quiet.errors(), gold);
        }
    }

    @Test
    void corporaThatDoNotFitAreRefused() throws IOException {
        String out = yupian.path("mine.ypm").toString();
        String bad = yupian.file("bad.txt", "江\tB-PER\n在 B\n");
        refused(1, bad + ":2: expected a character and a label", "train", "ner", "--train", bad, "--out", out);
        String none = yupian.file("none.txt", "江\tO\n");
        refused(1, none + ": there are no entities", "train", "ner", "--train", none, "--out", out);
        String empty = yupian.file("empty.txt", "");
        refused(1, empty + ": expected sentences", "train", "ner", "--train", empty, "--out", out);
        refused(1, empty + ": expected sentences", "evaluate", "ner", "--gold", empty);
    }

    @Test
    void namesAreComposedOfWords() throws IOException {
        String corpus = yupian.file(
                "tagged.txt", "[中央/n 人民/n 电台/n]nt 报道/v 。/w\n江/nr 泽民/nr 在/p 北京/ns\n人民/n 报道/v 中央/n\n".repeat(4));
        String model = yupian.path("compounds.ypm").toString();
        Yupian.Result result =
                yupian.run("train", "ner", "--units", "words", "--train", corpus, "--dev", corpus, "--out", model);
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.errors().contains("tagged.txt: F1 1.0000, words and tags given"), result.errors());
        // Words and tags of its own making come first: it answers, whatever they are.
        Yupian.Result found = yupian.run("ner", "--model", model, "--text", "江泽民在北京");
        assertEquals(0, found.status(), found.errors());
        assertTrue(found.out().startsWith("{\"text\":\"江泽民在北京\",\"entities\":["), found.out());
        assertEquals(
                0,
                yupian.run("evaluate", "ner", "--model", model, "--gold", corpus)
                        .status());
        refused(2, "--units words", "train", "ner", "--units", "words", "--plain", "--train", corpus, "--out", model);
        refused(1, "expected", "train", "ner", "--units", "words", "--train", yupian.file("e.txt", ""), "--out", model);
    }

    @Test
    void theBaselineCountsLabels() throws IOException {
        String corpus = yupian.file("entities.txt", BIO.repeat(20));
        String model = yupian.path("hmm.ypm").toString();
        Yupian.Result result = yupian.run("train", "ner", "--method", "hmm", "--train", corpus, "--out", model);
        assertEquals(0, result.status(), result.errors());
        printed("[江泽民]PER在[北京]LOC\n", yupian.run("ner", "-m", model, "--format", "plain", "--text", "江泽民在北京"));
        refused(2, "--method hmm", "train", "ner", "--method", "hmm", "--plain", "--train", corpus, "--out", model);
    }

    /** Half a character that no corpus had may get the first label of a name. */
    @Test
    void theBaselineAnswersWhateverTheText() throws IOException {
        String corpus = yupian.file("entities.txt", "在\tO\n那\tO\n京\tB-LOC\n\n".repeat(3));
        String model = yupian.path("hmm.ypm").toString();
        Yupian.Result result = yupian.run("train", "ner", "--method", "hmm", "--train", corpus, "--out", model);
        assertEquals(0, result.status(), result.errors());
        printed("在😀那[京]LOC\n", yupian.run("ner", "-m", model, "--format", "plain", "--text", "在😀那京"));
        String plain = yupian.path("plain.ypm").toString();
        String none = yupian.file("none.txt", "在\tO\n那\tO\n\n".repeat(3));
        refused(
                2,
                "plain: expected a hidden Markov model of entities, found labels [O]",
                "train",
                "ner",
                "--method",
                "hmm",
                "--train",
                none,
                "--out",
                plain);
        refused(
                2,
                "hmm: expected a hidden Markov model of characters, found labels [O, S-LOC]",
                "segment",
                "--model",
                model,
                "--text",
                "在");
    }
}
