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
                fine + ": 1 read, 1 accepted, 0 merged, 0 refused\n" + fine + ": read as plain (1 line)\n",
                good(yupian.run("dictionary", "check", fine)));
        String bad = yupian.file("bad.txt", "研究生\n研究生\n人\tNEVER\n");
        Yupian.Result result = yupian.run("dictionary", "check", fine, bad);
        assertEquals(1, result.status());
        List<String> lines = result.out().lines().toList();
        assertEquals(6, lines.size(), result.out());
        assertEquals(bad + ": read as plain (2 lines)", lines.get(3));
        assertEquals(bad + ":1: '研究生' gives way to line 2", lines.get(4));
        assertTrue(lines.get(5).startsWith(bad + ":3: refused '"), lines.get(5));
    }

    @Test
    void dictionaryCheckSaysWhatItTookALineFor() throws IOException {
        String mixed = yupian.file("mixed.txt", "# mine\n云计算 601 n\n石墨烯\n\n马上下来\tSPLIT\t马上 下来\n网红 nz\n词语\tHRAD\n");
        Yupian.Result result = yupian.run("dictionary", "check", "--verbose", mixed);
        assertEquals(1, result.status());
        assertEquals("""
                %1$s: 5 read, 4 accepted, 0 merged, 1 refused
                %1$s: read as yupian (1 line), plain (1 line), jieba (2 lines)
                %1$s:2: '云计算' becomes SOFT, 9.9997 in a million words, with the tag n (jieba)
                %1$s:3: '石墨烯' becomes HARD (plain)
                %1$s:5: '马上下来' becomes SPLIT, 马上 下来 (yupian)
                %1$s:6: '网红' becomes SOFT, as frequent as it takes, with the tag nz (jieba)
                %1$s:7: refused '词语\tHRAD': the rule 'HRAD' is unknown; expected HARD, SOFT, NEVER or SPLIT, or a tag behind one of these
                """.formatted(mixed), result.out());
    }

    @Test
    void aDictionaryOfNothingIsAnError() throws IOException {
        String useless = yupian.file("useless.txt", "词语\tHRAD\n我们\tBAD\n");
        String fine = yupian.file("fine.txt", "研究生\n");
        String compiled = yupian.path("words.ypm").toString();
        for (List<String> verb : List.of(
                List.of("segment", "-u", fine, "-u", useless, "--text", "好"),
                List.of("tag", "-u", useless, "--text", "好"),
                List.of("keywords", "-u", useless, "--text", "好"),
                List.of("dictionary", "build", fine, useless, "-o", compiled))) {
            Yupian.Result result = yupian.run(verb.toArray(String[]::new));
            assertEquals(1, result.status(), verb + ": " + result.errors());
            assertEquals("", result.out(), verb.toString());
            assertTrue(result.errors().contains(useless + ":1: refused '词语\tHRAD'"), result.errors());
            assertTrue(
                    result.errors()
                            .endsWith(
                                    "yupian: " + useless + ": expected a dictionary, found no line that is an entry\n"),
                    result.errors());
        }
        assertFalse(Files.exists(Path.of(compiled)));
        assertEquals(1, yupian.run("dictionary", "check", useless).status());
        String empty = yupian.file("empty.txt", "# none yet\n");
        assertEquals(0, yupian.run("segment", "-u", empty, "--text", "好").status());
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
