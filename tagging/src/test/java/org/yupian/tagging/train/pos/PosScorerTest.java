package org.yupian.tagging.train.pos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.learning.Score;
import org.yupian.tokenize.train.TaggedSentence;

class PosScorerTest {
    private static final TaggedSentence GOLD =
            new TaggedSentence(List.of("他", "研究", "生命", "起源", "。"), List.of("r", "v", "n", "n", "w"), List.of());

    @Test
    void countsTagsOfGivenWords() {
        PosScorer scorer =
                PosScorer.of(Map.of("他", Set.of("r"), "研究", Set.of("v", "vn"), "生命", Set.of("n"), "。", Set.of("w")));
        scorer.add(GOLD, GOLD.words(), List.of("r", "vn", "n", "n", "w"));
        PosScore score = scorer.score();
        assertEquals(0.8, score.accuracy());
        assertEquals(0.75, score.knownAccuracy());
        assertEquals(1, score.unknownAccuracy());
        assertEquals(0, score.ambiguousAccuracy());
        assertEquals(1, score.segmentationF1());
        assertEquals(List.of(new PosScorer.Confusion("", "v", "vn", 1)), scorer.confusions(9));
        assertEquals(List.of(new PosScorer.Confusion("研究", "v", "vn", 1)), scorer.wordConfusions(9));
        assertEquals(new Score(2, 2, 2), score.tags().get("n"));
        assertEquals(new Score(1, 0, 0), score.tags().get("v"));
    }

    @Test
    void countsWordsThatWereFound() {
        PosScorer scorer = PosScorer.of();
        scorer.add(GOLD, List.of("他", "研究生", "命", "起源", "。"), List.of("r", "n", "n", "v", "w"));
        PosScore score = scorer.score();
        assertEquals(0.6, score.segmentationF1(), 1e-12);
        assertEquals(0.4, score.jointF1(), 1e-12);
        scorer.add(GOLD, List.of("他研究生命起源。"), List.of("n"));
        assertEquals(3, scorer.score().words().right());
        assertThrows(IllegalArgumentException.class, () -> scorer.add(GOLD, List.of("他"), List.of("r")));
    }
}
