package org.yupian.cli.verb.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;

/** What a tagger learns from besides its corpora. */
class TrainPosCommandTest {
    @TempDir
    Path folder;

    private Yupian yupian;

    @BeforeEach
    void start() {
        yupian = new Yupian(folder);
    }

    private static void refused(int status, String words, Yupian.Result result) {
        assertEquals(status, result.status(), result.errors());
        assertTrue(result.errors().contains(words), result.errors());
    }

    private String model() {
        return yupian.path("mine.ypm").toString();
    }

    private Yupian.Result train(String... more) {
        String[] arguments = new String[more.length + 6];
        System.arraycopy(
                new String[] {
                    "train", "pos", "--train", yupian.path("tagged.txt").toString(), "-o", model()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return yupian.run(arguments);
    }

    private String tag(String words) {
        return yupian.run("tag", "--model", model(), "--segmented", "--text", words)
                .out();
    }

    /** Words of two characters, each met once: nothing but the dictionary tells verbs from nouns. */
    private String dictionary() throws IOException {
        StringBuilder corpus = new StringBuilder();
        StringBuilder dictionary = new StringBuilder("# our own\n");
        char next = '\u9000';
        for (int i = 0; i < 60; i++) {
            String word = new String(new char[] {next++, next++});
            corpus.append(i % 2 == 0 ? word + "/v 的/u\n" : word + "/n 的/u\n");
            dictionary.append("%s %s [a1 a1] /%s/\n".formatted(word, word, i % 2 == 0 ? "to do" : "thing"));
        }
        dictionary.append("認識 认识 [ren4 shi5] /to know/\n杯子 杯子 [bei1 zi5] /cup/\n");
        yupian.file("tagged.txt", corpus.toString());
        return yupian.file("dictionary.txt", dictionary.toString());
    }

    @Test
    void whatADictionarySaysStaysBesideTheModel() throws IOException {
        String kinds = yupian.path("kinds.ypm").toString();
        Yupian.Result made = yupian.run(
                "train", "kinds", "--dictionary", dictionary(), "--out", kinds, "--licence", "MIT", "--terms", "MIT");
        assertEquals(0, made.status(), made.errors());
        assertTrue(made.errors().contains("62 words"), made.errors());
        Yupian.Result result = train("--kinds", kinds);
        assertEquals(0, result.status(), result.errors());
        assertEquals("认识/v 的/u\n", tag("认识 的"));
        assertEquals("杯子/n 的/u\n", tag("杯子 的"));
        String card = yupian.run("models", "show", model()).out();
        assertTrue(card.contains("\"kinds\": \"kinds\""), card);
        assertTrue(card.contains("\"kinds-sha256\""), card);
        assertTrue(card.contains("\"kinds kinds: "), card);
        Files.delete(Path.of(kinds));
        assertEquals(tag("杯子 的").replace("杯子", "认识"), tag("认识 的"), "nothing tells them apart any more");
    }

    @Test
    void clustersBecomeAPartOfTheModel() throws IOException {
        dictionary();
        StringBuilder verbs = new StringBuilder("认识");
        StringBuilder nouns = new StringBuilder("杯子");
        for (String line : Files.readAllLines(yupian.path("tagged.txt"))) {
            (line.contains("/v") ? verbs : nouns).append(' ').append(line, 0, 2);
        }
        String clusters = yupian.file("clusters.txt", verbs + "\n" + nouns + "\n");
        Yupian.Result result = train("--clusters", clusters, "--clusters-terms", "ours");
        assertEquals(0, result.status(), result.errors());
        assertEquals("认识/v 的/u\n杯子/n 的/u\n", tag("认识 的\n杯子 的"));
        String card = yupian.run("models", "show", model()).out();
        assertTrue(card.contains("clusters: "), card);
        refused(2, "--clusters: expected at most 127", train("--clusters", yupian.file("many.txt", "词\n".repeat(128))));
        refused(2, "none.txt: ", train("--clusters", "none.txt"));
    }

    @Test
    void namesAreLearnedAsOneWordToo() throws IOException {
        StringBuilder corpus = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            char first = (char) (0x9000 + 4 * i);
            String given = "" + first + (char) (first + 1);
            String cup = "" + (char) (first + 2) + (char) (first + 3) + "杯";
            corpus.append("王/nr %s/nr 说/v\n%s/n 碎/v\n".formatted(given, cup));
        }
        yupian.file("tagged.txt", corpus.toString());
        assertEquals(0, train().status());
        assertEquals("王小明/n 说/v\n", tag("王小明 说"), "a word of three characters is a cup");
        assertEquals(0, train("--whole-names", "nr").status());
        assertEquals("王小明/nr 说/v\n", tag("王小明 说"));
        assertEquals("王/nr 小明/nr 说/v\n", tag("王 小明 说"));
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        String dictionary = dictionary();
        refused(2, "'nosuch'", train("--kinds", "nosuch"));
        refused(
                1,
                "expected entries such as",
                yupian.run("train", "kinds", "--dictionary", yupian.file("none.txt", "词\n"), "-o", model()));
        refused(
                2,
                "expected another file",
                yupian.run(
                        "train",
                        "kinds",
                        "--dictionary",
                        yupian.file("same.ypm", "词\n"),
                        "-o",
                        yupian.path("same.ypm").toString()));
        for (String option : new String[] {"--kinds", "--clusters", "--whole-names"}) {
            refused(2, "expected perceptron or crf", train("--method", "hmm", option, dictionary));
        }
    }
}
