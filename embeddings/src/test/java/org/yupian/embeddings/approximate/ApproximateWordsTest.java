package org.yupian.embeddings.approximate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.Neighbour;
import org.yupian.embeddings.VectorsForTests;
import org.yupian.embeddings.WordVectors;

class ApproximateWordsTest {
    private final WordVectors vectors = VectorsForTests.random(9, 3_000, 25);
    private final ApproximateWords search = ApproximateWords.build(vectors, ApproximateOptions.DEFAULT);

    @Test
    void nearlyAllNeighboursAreFound() {
        NearestWords exact = NearestWords.of(vectors);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            Set<String> words = new HashSet<>();
            for (Neighbour neighbour : exact.nearest("w" + i, 10).orElseThrow()) {
                words.add(neighbour.word());
            }
            List<Neighbour> near = search.nearest("w" + i, 10).orElseThrow();
            assertEquals(10, near.size());
            for (Neighbour neighbour : near) {
                found += words.contains(neighbour.word()) ? 1 : 0;
                assertEquals(
                        vectors.similarity("w" + i, neighbour.word()).orElseThrow(), neighbour.similarity(), 1e-5f);
            }
        }
        assertTrue(found >= 950, "seed 9: " + found + " of 1000");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Optional.empty(), search.nearest("none", 3));
        assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[3], 1));
        assertEquals(2_999, search.nearest("w0", 5_000).orElseThrow().size(), 30);
    }
}
