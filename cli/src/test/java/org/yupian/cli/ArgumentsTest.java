package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.toolkit.StandardModels;

/** What holds for the arguments of all verbs. */
class ArgumentsTest {
    private final Yupian yupian;

    ArgumentsTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    /** The first line says it, the second points to the help of the verb. */
    private void refused(String message, String line) {
        String[] words = line.split(" ");
        Yupian.Result result = yupian.run(words);
        assertEquals(2, result.status(), line);
        assertEquals("", result.out(), line);
        List<String> errors = result.errors().lines().toList();
        assertEquals(2, errors.size(), result.errors());
        assertEquals("yupian: " + message, errors.get(0), line);
    }

    @Test
    void standardInputIsReadOnce() throws IOException {
        String gold = yupian.file("gold.txt", "研究 生命\n");
        String out = yupian.path("mine.ypm").toString();
        for (String line : List.of(
                "segment - -",
                "segment " + gold + " - " + gold + " -",
                "keywords --stop-words - -",
                "train segment --train - --dev - --out " + out,
                "train lattice --train=" + gold + " - --dev=- --out " + out,
                "statistics build - - --output " + out,
                "evaluate segment --gold - --words -")) {
            refused("expected standard input (-) once, found it 2 times", line);
        }
        assertEquals(
                new Yupian.Result(0, "研究 生命\n研究 生命\n", ""),
                yupian.pipe("研究生命\n", "segment", "-", yupian.file("text.txt", "研究生命\n")));
        assertEquals(new Yupian.Result(0, "研究-生命\n", ""), yupian.pipe("研究生命", "segment", "-s", "-", "-"));
    }

    @Test
    void whatFollowsAnEqualsSignIsAText() {
        for (String text : List.of("-h", "--help", "--format", "-x", "-t", "--text=-h", "-")) {
            String words = yupian.pipe(text, "segment").out();
            assertEquals(new Yupian.Result(0, words, ""), yupian.run("segment", "--text=" + text), text);
            assertEquals(new Yupian.Result(0, words, ""), yupian.run("segment", "-t=" + text), text);
        }
        assertEquals(new Yupian.Result(0, "研究-h生命\n", ""), yupian.run("segment", "--separator=-h", "-t=研究生命"));
        assertEquals(0, yupian.run("explain", "--text=-h").status());
        refused("expected --text=TEXT, found none", "segment --text");
    }

    @Test
    void optionsBeforeAVerbThatDoesNotHeedThemAreRefused() {
        String refusal = ": expected no option before 'show', which does not heed it";
        String show = " show " + StandardModels.LATTICE;
        refused("--terms" + refusal, "models --terms permissive" + show);
        refused("--permissive-only" + refusal, "models --permissive-only" + show);
        refused("--format" + refusal, "models -f json" + show);
        refused("--models" + refusal, "models --models ." + show);
        assertEquals(0, yupian.run(("models" + show).split(" ")).status());
    }

    @Test
    void argumentsComeBackFromTheBytesOfTheProcess() {
        byte[] commandLine = "java\0-jar\0y.jar\0segment\0--text\0研究\0\0".getBytes(StandardCharsets.UTF_8);
        String[] seen = {"segment", "--text", "\ufffd\ufffd", ""};
        assertArrayEquals(new String[] {"segment", "--text", "研究", ""}, Arguments.recovered(seen, commandLine));
        String[] other = {"explain", "\ufffd", ""};
        assertArrayEquals(other, Arguments.recovered(other, commandLine));
    }
}
