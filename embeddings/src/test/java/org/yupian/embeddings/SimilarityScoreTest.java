package org.yupian.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarityScoreTest {
    private final WordVectors vectors =
            WordVectors.of(List.of("a", "b", "c", "d"), new float[] {1, 0, 1, 0.1f, 1, 1, 0, 1}, 2);

    @Test
    void ranksAreCompared() {
        List<SimilarityScore.Pair> pairs = List.of(
                new SimilarityScore.Pair("a", "b", 9),
                new SimilarityScore.Pair("a", "c", 5),
                new SimilarityScore.Pair("a", "d", 1),
                new SimilarityScore.Pair("a", "none", 10));
        assertEquals(new SimilarityScore(1, 3, 4), SimilarityScore.of(vectors, pairs));
    }

    @Test
    void equalRatingsShareARank() {
        List<SimilarityScore.Pair> pairs = List.of(
                new SimilarityScore.Pair("a", "b", 9),
                new SimilarityScore.Pair("a", "c", 9),
                new SimilarityScore.Pair("a", "d", 1));
        // Ranks 3, 2, 1 against 2.5, 2.5, 1.
        assertEquals(
                1.5 / Math.sqrt(2 * 1.5), SimilarityScore.of(vectors, pairs).spearman(), 1e-12);
    }

    @Test
    void wordsAndRowsHaveToFit() {
        assertThrows(IllegalArgumentException.class, () -> WordVectors.of(List.of("a"), new float[4], 2));
        assertThrows(IllegalArgumentException.class, () -> WordVectors.of(List.of("a", "a"), new float[4], 2));
        assertThrows(IllegalArgumentException.class, () -> FloatTable.of(new float[4], 0));
        assertThrows(IllegalArgumentException.class, () -> FloatTable.of(new float[4], 3));
    }
}
