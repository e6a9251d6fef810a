package org.yupian.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {
    @Test
    void theFirstDirectionIsTheWidest() {
        float[][] rows = {{1, 11, 1}, {3, 13, 1}, {5, 15, 1}, {3, 13, 2}};
        PrincipalComponents components = PrincipalComponents.of(rows, 2);
        float half = (float) Math.sqrt(0.5);
        assertArrayEquals(new float[] {half, half, 0}, components.direction(0), 0.01f);
        assertArrayEquals(new float[] {0, 0, 1}, components.direction(1), 0.01f);
        assertArrayEquals(new double[] {Math.sqrt(8), -0.25}, components.project(rows[2]), 0.05);
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.of(new float[0][], 1));
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.of(rows, 4));
    }

    @Test
    void clustersAreTheHeapsThatWereMade() {
        WordVectors vectors = VectorsForTests.random(2, 400, 50);
        List<List<String>> clusters = WordClusters.of(vectors, 400, 20, 50, 3);
        assertEquals(clusters, WordClusters.of(vectors, 400, 20, 50, 3));
        assertEquals(400, clusters.stream().mapToInt(List::size).sum());
        // k-means may split one heap and join two; most groups have to be heaps.
        long pure = clusters.stream()
                .filter(group -> group.stream()
                                .map(word -> Integer.parseInt(word.substring(1)) % 20)
                                .collect(Collectors.toSet())
                                .size()
                        == 1)
                .count();
        assertTrue(pure >= 16, "seed 2: " + pure);
        assertThrows(IllegalArgumentException.class, () -> WordClusters.of(vectors, 10, 11, 5, 1));
    }
}
