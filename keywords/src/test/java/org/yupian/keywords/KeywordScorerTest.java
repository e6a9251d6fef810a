package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordScorerTest {
    @Test
    void countsAreSummedOverTexts() {
        KeywordScorer scorer = KeywordScorer.of(2);
        scorer.add(List.of("甲", "乙", "丙"), List.of("甲", "丙"));
        scorer.add(List.of("丁"), List.of("戊", "丁", "己"));
        assertEquals(2 / 3.0, scorer.score().precision(), 1e-12);
        assertEquals(2 / 5.0, scorer.score().recall(), 1e-12);
        assertEquals(4 / 8.0, scorer.score().f1(), 1e-12);
    }

    @Test
    void nothingIsZero() {
        KeywordScorer scorer = KeywordScorer.of(5);
        assertEquals(0, scorer.score().f1());
        scorer.add(List.of(), List.of());
        assertEquals(0, scorer.score().precision());
    }
}
