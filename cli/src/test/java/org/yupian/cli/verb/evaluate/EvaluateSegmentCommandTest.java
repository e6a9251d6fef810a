package org.yupian.cli.verb.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;

/** The model of the tests cuts 南京市 长江 大桥 and 研究 生命 的 起源. */
class EvaluateSegmentCommandTest {
    /** 南京市 crosses 市长, 长江 crosses that and 江大桥, which holds 大桥. */
    private static final String CROSSED = "南京 市长 江大桥\n研究 生命 的 起源\n";

    private static final String NAMES = """
            {"text": "南京市长江大桥", "label": {"LOC": {"南京": [[0, 1]], "江大桥": [[4, 6]]}}}
            {"text": "南京市长江大桥", "label": {"LOC": {"南京市长江大桥": [[0, 6]]}}}
            {"text": "研究生命的起源", "label": {"PER": {"究生": [[1, 2]]}}}
            """;

    private final Yupian yupian;

    EvaluateSegmentCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private String good(String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals("", result.errors());
        assertEquals(0, result.status());
        return result.out();
    }

    private void refused(int status, String message, String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(status, result.status(), result.errors());
        assertTrue(result.errors().contains(message), result.errors());
        assertEquals("", result.out());
    }

    @Test
    void wordsThatCrossAreCountedBesideTheOthers() throws IOException {
        String gold = yupian.file("gold.txt", CROSSED);
        assertEquals("""
                sentences               2  of them without error 1
                characters             14
                gold words              7
                found words             7
                right words             4
                crossing words          2
                precision          0.5714
                recall             0.5714
                F1                 0.5714
                crossing per 1,000 142.8571
                mean length        2.0000
                     1  南京 市长 江大桥 → 南京市 长江 大桥
                """, good("evaluate", "segment", "--gold", gold, "--errors", "1"));
        assertEquals("""
                {
                  "sentences" : 2,
                  "rightSentences" : 1,
                  "characters" : 14,
                  "goldWords" : 7,
                  "foundWords" : 7,
                  "rightWords" : 4,
                  "crossingWords" : 2,
                  "precision" : 0.5714285714285714,
                  "recall" : 0.5714285714285714,
                  "f1" : 0.5714285714285714,
                  "crossingRate" : 142.85714285714286,
                  "meanLength" : 2.0,
                  "errors" : [ ]
                }
                """, good("evaluate", "segment", "--gold", gold, "--format", "json"));
    }

    @Test
    void entitiesThatWordsCrossAreCountedWithAndWithoutAGoldStandard() throws IOException {
        String names = yupian.file("names.jsonl", NAMES);
        String text = "entities                4  crossed by words 2\ncrossed entities   0.5000\n";
        assertEquals(text, good("evaluate", "segment", "--entities", names));
        String gold = yupian.file("gold.txt", CROSSED);
        String both = good("evaluate", "segment", "--gold", gold, "--entities", names, "--errors", "1");
        assertTrue(both.contains("mean length        2.0000\n" + text + "     1  南京 市长"), both);
        assertEquals("""
                {
                  "entities" : 4,
                  "crossedEntities" : 2,
                  "crossedEntityRate" : 0.5
                }
                """, good("evaluate", "segment", "--entities", names, "--format", "json"));
        // The words are those of the model that is asked for, and of the user.
        String user = yupian.file("user.txt", "江大桥\tHARD\n");
        Yupian.Result result = yupian.run("evaluate", "segment", "--entities", names, "-u", user, "--format", "json");
        assertTrue(result.out().contains("\"crossedEntities\" : 1,"), result.out());
        String labels = yupian.file("names.bio", "南 B-LOC\n京 I-LOC\n市 O\n长 O\n\n江 B-LOC\n");
        assertTrue(good("evaluate", "segment", "--entities", labels)
                .startsWith("entities                2  crossed by words 0\n"));
    }

    @Test
    void aTreebankIsAGoldStandard() throws IOException {
        String tree = yupian.file("tree.conllu", """
                # newdoc
                # text = 南京市 长江大桥
                1-2\t南京市\t_\t_\t_\t_\t_\t_\t_\t_
                1\t南京\t_\tPROPN\t_\t_\t0\troot\t_\t_
                2\t市\t_\tNOUN\t_\t_\t1\tflat\t_\t_
                3\t长江\t_\tPROPN\t_\t_\t1\tflat\t_\tSpaceAfter=No
                4\t大 桥\t_\tNOUN\t_\t_\t1\tflat\t_\tSpaceAfter=No

                1\t研究\t_\tVERB\t_\t_\t_\t_\t_\tSpaceAfter=No
                2\t生\t_\tNOUN\t_\t_\t_\t_\t_\tSpaceAfter=No
                3\t命\t_\tNOUN\t_\t_\t_\t_\t_\tSpaceAfter=No
                """);
        String text = good("evaluate", "segment", "--gold", tree, "--words", tree);
        assertTrue(
                text.startsWith("sentences               2  of them without error 1\ncharacters             11\n"),
                text);
        assertTrue(
                text.contains("gold words              6\nfound words             5\nright words             4\n"),
                text);
        assertTrue(text.contains("OOV rate           0.0000\n"), text);
        String same = yupian.file("same.txt", "南京市 长江 大桥\n研究 生 命\n");
        assertTrue(good("evaluate", "segment", "--gold", tree, "--predicted", same)
                .contains("F1                 1.0000\n"));
        assertTrue(good("evaluate", "segment", "--gold", same, "--predicted", tree)
                .contains("F1                 1.0000\n"));
        // Words that only begin as the first line of a treebank does.
        String words = yupian.file("words.txt", "19\t日\n研究\t生命\n");
        assertTrue(good("evaluate", "segment", "--gold", words).startsWith("sentences               2"));
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        String gold = yupian.file("gold.txt", CROSSED);
        String names = yupian.file("names.jsonl", NAMES);
        refused(2, "expected --gold=FILE or --entities=FILE, found none", "evaluate", "segment");
        refused(
                2,
                "--predicted: expected no --entities",
                "evaluate",
                "segment",
                "--gold",
                gold,
                "--entities",
                names,
                "--predicted",
                gold);
        for (String option :
                new String[] {"--predicted=" + gold, "--words=" + gold, "--errors=3", "--gold-format=pfr"}) {
            refused(2, "expected --gold=FILE with them", "evaluate", "segment", "--entities", names, option);
        }
        refused(2, "none.jsonl: ", "evaluate", "segment", "--entities", "none.jsonl");
        refused(1, "did you mean 'yupian evaluate segment'?", "evaluate", "segment", "--entities", gold);
        String none = yupian.file("none.bio", "南 O\n京 O\n");
        refused(1, none + ": expected sentences with entities, found none", "evaluate", "segment", "--entities", none);
    }

    @Test
    void aTreebankMayBeginWithAnEmptyNode() throws IOException {
        String gold = yupian.file(
                "enhanced.conllu", "# sent_id = 1\n0.1" + "\t_".repeat(9) + "\n1\t研究\t_\tX" + "\t_".repeat(6) + "\n\n");
        Yupian.Result result = yupian.run("evaluate", "segment", "--gold", gold, "--predicted", gold);
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.out().lines().anyMatch(line -> line.matches("gold words +1")), result.out());
    }
}
