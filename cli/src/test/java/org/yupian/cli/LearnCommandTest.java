package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnCommandTest {
    private final Yupian yupian;

    LearnCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private Yupian.Result learn(String sentences, String regression) throws IOException {
        return yupian.run(
                "learn",
                "--model",
                Defaults.tagging(Standard.PKU),
                "--sentences",
                yupian.file("sentences.txt", sentences),
                "--regression",
                yupian.file("regression.txt", regression),
                "--out",
                yupian.path("better.ypm").toString());
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
}
