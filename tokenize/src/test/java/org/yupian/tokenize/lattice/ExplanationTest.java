package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;

class ExplanationTest {
    private static final String TEXT = "研究生命起源";

    /** 研究 生命 起源 costs 4 + 4 + 4 + 2 = 14, 研究生 命 起源 one more. */
    private static LatticeSegmenter segmenter() {
        return LatticeSegmenter.of(new TinyModel()
                .word("研究", 4)
                .word("研究生", 5)
                .word("生命", 4)
                .word("命", 4)
                .word("起源", 6)
                .pair("生命", "起源", 4)
                .pair("命", "起源", 4)
                .build());
    }

    private static String whyNot(String word) {
        return segmenter().explain(TEXT).whyNot(word);
    }

    @Test
    void givesBothPathsAndTheirDistance() {
        Explanation explanation = segmenter().explain(TEXT);
        assertEquals(TEXT, explanation.text());
        assertEquals("研究 / 生命 / 起源", explanation.words(explanation.best()));
        assertEquals(14, explanation.best().cost(), 1e-9);
        assertEquals("研究生 / 命 / 起源", explanation.words(explanation.second().orElseThrow()));
        assertEquals(1, explanation.distance(), 1e-9);
    }

    @Test
    void hasOnlyOnePathWhereThereIsNoChoice() {
        Explanation explanation =
                LatticeSegmenter.of(new TinyModel().word("丙", 1).build()).explain("a");
        assertTrue(explanation.second().isEmpty());
        assertEquals(Double.POSITIVE_INFINITY, explanation.distance());
        assertEquals(
                "",
                LatticeSegmenter.of(new TinyModel().word("丙", 1).build())
                        .explain("")
                        .text());
    }

    @Test
    void namesTheSourceOfEveryEdge() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .add(new Entry("起源", Rule.SOFT, Entry.COMPUTED, List.of(), "", new Entry.Origin("words.txt", 12)))
                .hard("X光")
                .build();
        List<String> edges = segmenter().withDictionary(dictionary).explain("研究生命起源24a 甲X光").edges().stream()
                .filter(Explanation.Edge::best)
                .map(edge -> edge.text() + ": " + edge.source())
                .toList();
        assertEquals(
                List.of(
                        "研究: core",
                        "生命: core",
                        "起源: words.txt:12 SOFT",
                        "24a: atom mixed",
                        "甲: unknown character",
                        "X光: mine HARD"),
                edges);
    }

    @Test
    void saysWhyNot() {
        assertEquals("'生物' does not occur in the text.", whyNot("生物"));
        assertEquals("'' does not occur in the text.", whyNot(""));
        assertEquals("'生命' is a word of the cut that was made (core).", whyNot("生命"));
        assertEquals(
                "'研究生' (core) was weighed, but the best cut with it costs 15.00, and 研究 / 生命 / 起源 costs 14.00,"
                        + " which is 1.00 less.",
                whyNot("研究生"));
        assertEquals(
                "'命起' is in no dictionary and no rule makes it, so it was not weighed; an entry in a user dictionary"
                        + " would add it.",
                whyNot("命起"));
    }

    @Test
    void saysWhichEntryForbids() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .add(new Entry("生命", Rule.NEVER, Entry.COMPUTED, List.of(), "", new Entry.Origin("words.txt", 3)))
                .hard("命起")
                .build();
        Explanation explanation = segmenter().withDictionary(dictionary).explain(TEXT);
        assertEquals("'生命' is forbidden by words.txt:3.", explanation.whyNot("生命"));
        assertEquals("'起源' overlaps '命起', which mine asks for (HARD).", explanation.whyNot("起源"));
    }

    @Test
    void saysWhyNotForAWordWrittenOtherwise() {
        // A word that stands in the text in other letters is the same word to the lattice; the text decides.
        Explanation explanation = segmenter().explain("ABC");
        assertEquals("'ABC' is a word of the cut that was made (atom letters).", explanation.whyNot("ABC"));
        assertEquals("'abc' does not occur in the text.", explanation.whyNot("abc"));
    }

    @Test
    void whyNotLooksAtEveryOccurrence() {
        UserDictionary dictionary = UserDictionary.of("命起源");
        Explanation explanation = segmenter().withDictionary(dictionary).explain("起源，研究生命起源");
        assertEquals("'起源' is a word of the cut that was made (core).", explanation.whyNot("起源"));
    }

    @Test
    void writesATable() {
        assertEquals(
                """
                  from    to      cost  best path  word (source)
                *    0     2      4.00      14.00  研究 (core)
                     0     3      5.00      15.00  研究生 (core)
                """,
                segmenter()
                        .explain(TEXT)
                        .toText()
                        .lines()
                        .filter(line -> line.contains("研究 (") || line.contains("研究生 (") || line.contains("from"))
                        .reduce("", (all, line) -> all + line + "\n"));
        assertTrue(segmenter().explain(TEXT).toText().endsWith("distance 1.00 nats\n"));
    }

    @Test
    void writesAGraph() {
        String graph = segmenter().explain(TEXT + "\"\\\u0000\ud800").toGraphviz();
        assertTrue(graph.startsWith("digraph lattice {") && graph.endsWith("}\n"), graph);
        assertTrue(graph.contains("n0 -> n2 [label=\"研究\\n4.00\", tooltip=\"core\", style=bold, color=red];"), graph);
        assertTrue(graph.contains("label=\"\\\"\\n") && graph.contains("label=\"\\\\\\n"), graph);
        assertTrue(graph.chars().noneMatch(c -> c == 0 || c == 0xd800), "what has no shape is left out");
    }
}
