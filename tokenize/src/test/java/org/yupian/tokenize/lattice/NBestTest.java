package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NBestTest {
    /** Two short words cost as much as the long one, so all cuts cost the same. */
    private static LatticeSegmenter ties() {
        return LatticeSegmenter.of(new TinyModel().word("甲", 4).word("甲甲", 8).build());
    }

    @Test
    void ordersTiesByTheLongerWordFirst() {
        List<String> tokens = ties().nBest("甲甲甲", 9).stream().map(path -> path.tokens().toString()).toList();
        assertEquals(List.of("0-2 2-3", "0-1 1-3", "0-1 1-2 2-3"), tokens);
    }

    @Test
    void agreesWithSegmentOnTies() {
        for (int length = 1; length < 12; length++) {
            String text = "甲".repeat(length);
            assertEquals(ties().segment(text), ties().nBest(text, 1).get(0).tokens(), text);
        }
    }

    @Test
    void findsPathsThroughEndlessTies() {
        String text = "甲".repeat(200);
        List<SegmentationPath> paths =
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ties().nBest(text, 3));
        assertEquals(3, paths.size());
    }

    @Test
    void explainsTextWithEndlessTies() {
        String text = "甲".repeat(200);
        Explanation explanation = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ties().explain(text));
        assertEquals(800 + 2, explanation.best().cost(), 1);
    }

    @Test
    void explainsLongText() {
        LatticeSegmenter segmenter = LatticeSegmenter.of(new TinyModel().word("甲", 4).word("甲乙", 5).build());
        String text = "甲乙丙".repeat(40_000);
        Explanation explanation = segmenter.explain(text);
        assertEquals(segmenter.segment(text), explanation.best().tokens());
        assertTrue(explanation.best().cost() > 0, "cost " + explanation.best().cost());
    }

    @Test
    void explainsAVeryLongTextWithoutOverflow() {
        // 17 nats for every three chars: more cost units than an int holds.
        LatticeSegmenter segmenter = LatticeSegmenter.of(new TinyModel().word("甲", 4).word("甲乙", 5).build());
        String text = "甲乙丙".repeat(150_000);
        double cost = segmenter.nBest(text, 1).get(0).cost();
        assertEquals(150_000 * 17 + 2, cost, 100);
    }

    @Test
    void hasOnePathForEmptyText() {
        List<SegmentationPath> paths = ties().nBest("", 5);
        assertEquals(1, paths.size());
        assertEquals(0, paths.get(0).tokens().size());
        assertEquals(0, ties().explain("").edges().size());
    }

    @Test
    void leavesGapsForWhiteSpace() {
        List<SegmentationPath> paths = ties().nBest(" 甲 \n甲甲", 5);
        assertEquals(List.of("1-2 4-6", "1-2 4-5 5-6"), paths.stream().map(p -> p.tokens().toString()).toList());
    }

    @Test
    void countsACutOnceThoughAtomAndWordMakeIt() {
        LatticeSegmenter segmenter = LatticeSegmenter.of(new TinyModel().word("三千", 4).build());
        List<String> tokens = segmenter.nBest("三千", 9).stream().map(path -> path.tokens().toString()).toList();
        assertEquals(List.of("0-2", "0-1 1-2"), tokens);
    }

    @Test
    void refusesToFindNoPaths() {
        assertThrows(IllegalArgumentException.class, () -> ties().nBest("甲", 0));
    }
}
