package org.yupian.cli.verb.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.toolkit.StandardModels;

class DictionaryCommandTest {
    private final Yupian yupian;

    DictionaryCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private static String good(Yupian.Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        return result.out();
    }

    @Test
    void aCompiledDictionaryDoesWhatItsFilesDo() throws IOException {
        String lower = yupian.file("lower.txt", "研究生\n长江的\n");
        String upper = yupian.file("upper.txt", "研究生\tNEVER\n");
        String compiled = yupian.path("My Words.ypm").toString();
        Yupian.Result built = yupian.run("dictionary", "build", lower, upper, "-o", compiled);
        assertEquals(0, built.status(), built.errors());
        assertTrue(built.errors().endsWith(compiled + ": 2 entries\n"), built.errors());
        String expected = "研究 生命 长江的\n";
        assertEquals(expected, good(yupian.run("segment", "-u", compiled, "--text", "研究生命长江的")));
        assertEquals(
                expected,
                yupian.run("segment", "-u", lower, "-u", upper, "--text", "研究生命长江的")
                        .out());
        String card = good(yupian.run("models", "show", compiled));
        assertTrue(card.contains("\"my-words\"") && card.contains("\"lower.txt\""), card);
        assertEquals(
                2, yupian.run("dictionary", "build", lower, "-o", "words.txt").status());
        assertEquals(2, yupian.run("dictionary", "build", lower).status());
    }

    @Test
    void dictionaryCheckListsWhatIsRefused() throws IOException {
        String fine = yupian.file("fine.txt", "研究生\n");
        assertEquals(
                fine + ": 1 read, 1 accepted, 0 merged, 0 refused\n", good(yupian.run("dictionary", "check", fine)));
        String bad = yupian.file("bad.txt", "研究生\n研究生\n人\tNEVER\n");
        Yupian.Result result = yupian.run("dictionary", "check", fine, bad);
        assertEquals(1, result.status());
        List<String> lines = result.out().lines().toList();
        assertEquals(4, lines.size(), result.out());
        assertEquals(bad + ":1: '研究生' gives way to line 2", lines.get(2));
        assertTrue(lines.get(3).startsWith(bad + ":3: refused '"), lines.get(3));
    }

    /** What is left of the lines is compiled all the same, and text goes on with it. */
    @Test
    void buildCountsTheLinesThatAreRefused() throws IOException {
        String fine = yupian.file("fine.txt", "研究生\n");
        String bad = yupian.file("bad.txt", "长江的\n人\tNEVER\n甲\tNEVER\n");
        String compiled = yupian.path("words.ypm").toString();
        Yupian.Result built = yupian.run("dictionary", "build", fine, bad, "-o", compiled);
        assertEquals(1, built.status());
        assertTrue(built.errors().contains(bad + ":3: refused '甲\tNEVER': "), built.errors());
        assertTrue(built.errors().endsWith(compiled + ": 2 entries; 2 lines were refused\n"), built.errors());
        assertEquals("研究生 命 长江的\n", good(yupian.run("segment", "-u", compiled, "--text", "研究生命长江的")));
        Yupian.Result segmented = yupian.run("segment", "-u", bad, "--text", "长江的");
        assertEquals(0, segmented.status());
        assertEquals("长江的\n", segmented.out());
        assertTrue(segmented.errors().contains(bad + ":2: refused '"), segmented.errors());
    }

    @Test
    void aModelIsNoDictionaryAsText() throws IOException {
        String words = yupian.file("words.txt", "研究生\n");
        Path compiled = yupian.path("words.ypm");
        assertEquals(
                0,
                yupian.run("dictionary", "build", words, "-o", compiled.toString())
                        .status());
        Path renamed = Files.copy(compiled, yupian.path("renamed.txt"));
        Path lattice = yupian.path(StandardModels.LATTICE + ".ypm");
        String other = yupian.path("other.ypm").toString();
        for (List<String> row : List.of(
                List.of(compiled.toString(), "dictionary"),
                List.of(renamed.toString(), "dictionary"),
                List.of(lattice.toString(), "lattice"))) {
            String file = row.get(0);
            Yupian.Result expected = new Yupian.Result(
                    2,
                    "",
                    "yupian: %s: expected a dictionary as text, found a model of kind '%s'\n"
                            .formatted(file, row.get(1)));
            assertEquals(expected, yupian.run("dictionary", "check", file));
            assertEquals(expected, yupian.run("dictionary", "build", file, "-o", other));
            assertFalse(Files.exists(Path.of(other)));
            if (!file.endsWith(".ypm")) {
                assertEquals(expected, yupian.run("segment", "-u", file, "--text", "好"));
            }
        }
    }
}
