package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.SegmentationPath;

class NBestTest {
    /** Two short words cost as much as the long one, so all cuts cost the same. */
    private static LatticeSegmenter ties() {
        return LatticeSegmenter.of(new TinyModel().word("甲", 4).word("甲甲", 8).build());
    }

    @Test
    void givesEveryOneOfSeveralThatCostTheSame() {
        List<SegmentationPath> paths = ties().nBest("甲甲甲", 9);
        List<String> tokens =
                paths.stream().map(path -> path.tokens().toString()).sorted().toList();
        assertEquals(List.of("0-1 1-2 2-3", "0-1 1-3", "0-2 2-3"), tokens);
        assertEquals(paths.get(0).cost(), paths.get(2).cost(), 1e-9);
        assertEquals(paths, ties().nBest("甲甲甲", 9), "the order is always the same");
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
        List<SegmentationPath> paths = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ties().nBest(text, 3));
        assertEquals(3, paths.size());
    }

    @Test
    void explainsTextWithEndlessTies() {
        String text = "甲".repeat(200);
        Explanation explanation = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ties().explain(text));
        assertEquals(800 + 2, explanation.best().cost(), 1);
    }

    @Test
    void takesTextUpToTheLimitItStates() {
        LatticeSegmenter segmenter =
                LatticeSegmenter.of(new TinyModel().word("甲乙", 5).build());
        for (String unit : List.of("甲乙丙", "丙", "甲")) {
            String text = unit.repeat(LatticeSegmenter.LONGEST_EXPLAINED / unit.length());
            List<SegmentationPath> paths = segmenter.nBest(text, 1);
            assertEquals(1, paths.size(), unit);
            assertEquals(segmenter.segment(text), paths.get(0).tokens(), unit);
            assertEquals(paths.get(0), segmenter.explain(text).best(), unit);
        }
    }

    @Test
    void costsDoNotOverflowAtTheLimit() {
        // Twice what the rarest word of a trained model costs, after one that nothing ever followed.
        LatticeSegmenter segmenter = LatticeSegmenter.of(
                new TinyModel().word("甲", 40).backoff("甲", 14).build());
        int length = LatticeSegmenter.LONGEST_EXPLAINED;
        double cost = segmenter.nBest("甲".repeat(length), 1).get(0).cost();
        assertEquals(length * 54.0, cost, length);
    }

    @Test
    void refusesTextAboveTheLimit() {
        String text = "甲".repeat(LatticeSegmenter.LONGEST_EXPLAINED + 1);
        assertThrows(IllegalArgumentException.class, () -> ties().nBest(text, 1));
        assertThrows(IllegalArgumentException.class, () -> ties().explain(text));
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
        assertEquals(
                List.of("1-2 4-6", "1-2 4-5 5-6"),
                paths.stream().map(p -> p.tokens().toString()).toList());
    }

    @Test
    void countsACutOnceThoughAtomAndWordMakeIt() {
        LatticeSegmenter segmenter =
                LatticeSegmenter.of(new TinyModel().word("三千", 4).build());
        List<String> tokens = segmenter.nBest("三千", 9).stream()
                .map(path -> path.tokens().toString())
                .toList();
        assertEquals(List.of("0-2", "0-1 1-2"), tokens);
    }

    @Test
    void refusesToFindNoPaths() {
        assertThrows(IllegalArgumentException.class, () -> ties().nBest("甲", 0));
    }
}
