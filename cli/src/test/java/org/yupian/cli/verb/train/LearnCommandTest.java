package org.yupian.cli.verb.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.toolkit.StandardModels;

class LearnCommandTest {
    private final Yupian yupian;

    LearnCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private Yupian.Result learn(String sentences, String regression, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "learn",
                "--model",
                StandardModels.TAGGING,
                "--sentences",
                yupian.file("sentences.txt", sentences),
                "--regression",
                yupian.file("regression.txt", regression),
                "--out",
                yupian.path("better.ypm").toString()));
        arguments.addAll(List.of(more));
        return yupian.run(arguments.toArray(new String[0]));
    }

    @Test
    void aFewSentencesAreEnough() throws IOException {
        String before =
                yupian.run("segment", "--method", "tagging", "--text", "长江的起源").out();
        Yupian.Result result = learn("长江 的起 源\n", "研究 生命\n");
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.errors().contains("1 of 1 sentences right, 0 before"), result.errors());
        String model = yupian.path("better.ypm").toString();
        assertEquals(
                "长江 的起 源\n",
                yupian.run("segment", "--model", model, "--text", "长江的起源").out());
        assertEquals("长江 的 起源\n", before);
        assertEquals(
                before,
                yupian.run("segment", "--method", "tagging", "--text", "长江的起源").out());
        String card = yupian.run("models", "show", model).out();
        for (String word :
                new String[] {"sentences.txt", "regression.txt F1", "public for research", "\"corrected\""}) {
            assertTrue(card.contains(word), card);
        }
    }

    @Test
    void whatWouldDoHarmIsRefused() throws IOException {
        Yupian.Result result = learn("研 究生 命\n", "研究 生命\n");
        assertEquals(1, result.status(), result.errors());
        assertTrue(result.errors().contains("regression.txt: refused, since F1 on it would fall"), result.errors());
        assertFalse(Files.exists(yupian.path("better.ypm")));
        Yupian.Result nothing = learn("研究 生命\n", "研究 生命\n");
        assertEquals(1, nothing.status());
        assertTrue(nothing.errors().contains("expected sentences that the model gets wrong"), nothing.errors());
        Yupian.Result empty = learn("", "研究 生命\n");
        assertTrue(empty.errors().contains("sentences.txt: expected segmented sentences"), empty.errors());
    }

    @Test
    void whoWantsItAllTheSameMaySaySo() throws IOException {
        Yupian.Result refused = learn("研 究生 命\n", "研究 生命\n");
        assertTrue(refused.errors().contains("--tolerance allows for that"), refused.errors());
        Yupian.Result result = learn("研 究生 命\n", "研究 生命\n", "--tolerance", "1");
        assertEquals(0, result.status(), result.errors());
        assertEquals("研 究生 命\n", segmented(yupian.path("better.ypm").toString(), "研究生命"));
        Yupian.Result wrong = learn("研 究生 命\n", "研究 生命\n", "--tolerance", "2");
        assertTrue(wrong.errors().contains("--tolerance: expected a number from 0 to 1, found 2.0"), wrong.errors());
    }

    @Test
    void forALatticeThereIsAnotherWay() throws IOException {
        Yupian.Result result = yupian.run(
                "learn",
                "--model",
                StandardModels.LATTICE,
                "--sentences",
                yupian.file("sentences.txt", "长江 的起 源\n"),
                "--regression",
                yupian.file("regression.txt", "研究 生命\n"),
                "--out",
                yupian.path("better.ypm").toString());
        assertEquals(2, result.status(), result.errors());
        assertTrue(result.errors().contains("found one of kind 'lattice'; a word of your own"), result.errors());
        assertTrue(result.errors().contains(StandardModels.TAGGING), result.errors());
        assertTrue(result.errors().contains("--user-dictionary"), result.errors());
    }

    private String segmented(String model, String text) {
        Yupian.Result result = yupian.run("segment", "--model", model, "--text", text);
        assertEquals(0, result.status(), result.errors());
        return result.out();
    }

    private String learned(String model, String sentences, String name) throws IOException {
        return learned(model, sentences, name, "我 爱 你\n");
    }

    private String learned(String model, String sentences, String name, String regression) throws IOException {
        String output = yupian.path(name).toString();
        Yupian.Result result = yupian.run(
                "learn",
                "--model",
                model,
                "--sentences",
                yupian.file(name + ".txt", sentences),
                "--regression",
                yupian.file("regression.txt", regression),
                "--out",
                output);
        assertEquals(0, result.status(), result.errors());
        return output;
    }

    /** The tables of a model of one sentence have hardly any room for what it learns. */
    @Test
    void aSmallModelLearnsMoreThanItKnew() throws IOException {
        for (String labels : List.of("bmes", "six")) {
            String small = yupian.path("small.ypm").toString();
            String corpus = yupian.file("one.txt", "我 爱 你\n");
            Yupian.Result trained = yupian.run(
                    "train",
                    "segment",
                    "--method",
                    "perceptron",
                    "--minimum-count",
                    "1",
                    "--labels",
                    labels,
                    "--train",
                    corpus,
                    "--out",
                    small);
            assertEquals(0, trained.status(), trained.errors());
            assertEquals("长 江 的 起 源\n", segmented(small, "长江的起源"), labels);
            String first = learned(small, "我 爱 你\n长江 的 起源\n研究 生命\n", "first.ypm");
            assertEquals("长江 的 起源\n", segmented(first, "长江的起源"), labels);
            assertEquals("研究 生命\n", segmented(first, "研究生命"), labels);
            assertEquals("我 爱 你\n", segmented(first, "我爱你"), labels);
            String second = learned(first, "我 爱 你\n南京市 长江 大桥\n尚未 结婚 的 和尚\n", "second.ypm");
            assertEquals("南京市 长江 大桥\n", segmented(second, "南京市长江大桥"), labels);
            assertEquals("尚未 结婚 的 和尚\n", segmented(second, "尚未结婚的和尚"), labels);
            assertEquals("长 江 的 起 源\n", segmented(small, "长江的起源"), "stays as it is");
        }
    }

    private String corrected(String model) {
        String card = yupian.run("models", "show", model).out();
        String key = "\"corrected\": \"";
        int start = card.indexOf(key) + key.length();
        return card.substring(start, card.indexOf('"', start));
    }

    @Test
    void theCardNamesEveryModelOnTheWay() throws IOException {
        String original = StandardModels.TAGGING;
        String known = "研究 生命\n";
        String first = learned(original, "长江 的起 源\n", "first.ypm", known);
        assertEquals(original, corrected(first));
        String second = learned(first, "结 婚了 的\n", "second.ypm", known);
        assertEquals("first, " + original, corrected(second));
        String third = learned(second, "和尚未 结婚\n", "third.ypm", known);
        assertEquals("second, first, " + original, corrected(third));
    }

    /** What a model does not know by itself but by its lexicon it gets right already. */
    @Test
    void aModelLearnsWithItsLexicon() throws IOException {
        StringBuilder corpus = new StringBuilder();
        StringBuilder list = new StringBuilder("天鹅湖\n");
        // Each character once, so that nothing but the list tells words.
        String characters =
                IntStream.range(0x9000, 0x9200).mapToObj(Character::toString).collect(Collectors.joining());
        for (int i = 0; i < 60; i++) {
            String seven = characters.substring(7 * i, 7 * i + 7);
            String word = seven.substring(2, 4 + i % 2);
            corpus.append(String.join(
                            " ",
                            seven.substring(0, 1),
                            seven.substring(1, 2),
                            word,
                            seven.substring(5, 6),
                            seven.substring(6)))
                    .append('\n');
            list.append(word).append('\n');
        }
        String words = yupian.path("words.ypm").toString();
        String small = yupian.path("small.ypm").toString();
        assertEquals(
                0,
                yupian.run("train", "lexicon", "--words", yupian.file("list.txt", list.toString()), "-o", words)
                        .status());
        String train = yupian.file("train.txt", corpus.toString());
        String[] options = {"--minimum-count", "2", "--rounds", "20", "--out", small};
        List<String> arguments = new ArrayList<>(List.of("train", "segment", "--train", train, "--lexicon", words));
        arguments.addAll(List.of(options));
        assertEquals(0, yupian.run(arguments.toArray(new String[0])).status());
        assertEquals("人 天鹅湖 大\n", segmented(small, "人天鹅湖大"));
        String lesson = yupian.file("lesson.txt", "人 天鹅湖 大\n");
        String[] line = {"learn", "-m", small, "--sentences", lesson, "--regression", lesson, "-o"};
        String better = yupian.path("better.ypm").toString();
        List<String> learn = new ArrayList<>(List.of(line));
        learn.add(better);
        Yupian.Result right = yupian.run(learn.toArray(new String[0]));
        assertTrue(right.errors().contains("expected sentences that the model gets wrong"), right.errors());
        Files.delete(yupian.path("words.ypm"));
        Yupian.Result without = yupian.run(learn.toArray(new String[0]));
        assertEquals(0, without.status(), without.errors());
        assertTrue(yupian.run("models", "show", better).out().contains("\"lexicon\": \"words\""));
    }
}
