package org.yupian.embeddings.train.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    private final float[] matrix = {10, 20, 30, 40};
    private final RowCache one = new RowCache(matrix, 2, false);
    private final RowCache other = new RowCache(matrix, 2, false);

    private void merge() {
        RowMerge merge = new RowMerge(matrix, 2, List.of(one, other));
        merge.merge(1, 2);
        merge.merge(0, 2);
        one.clear();
        other.clear();
    }

    @Test
    void whatOneShardHasChangedIsTaken() {
        one.row(1)[0] = 7;
        merge();
        assertArrayEquals(new float[] {10, 20, 7, 40}, matrix);
        // After the round a shard sees what became of the row.
        assertArrayEquals(new float[] {7, 40}, other.row(1));
    }

    @Test
    void pushedChangesAddUp() {
        RowCache wild = new RowCache(matrix, 2, true);
        RowCache wilder = new RowCache(matrix, 2, true);
        wild.row(0)[0] = 11;
        wilder.row(0)[0] = 12;
        wild.push();
        wilder.push();
        assertArrayEquals(new float[] {13, 20, 30, 40}, matrix);
        assertArrayEquals(new float[] {13, 20}, wild.row(0));
    }

    @Test
    void fewChangesAreAddedUpAndManyAreAveraged() {
        one.row(0)[0] = 12;
        other.row(0)[0] = 14;
        for (int i = 0; i < 1_000_000; i++) {
            one.row(1)[0] = 32;
            other.row(1)[0] = 34;
        }
        merge();
        // 10 + 2 + 4, and the mean of 32 and 34.
        assertArrayEquals(new float[] {16, 20, 33, 40}, matrix, 0.15f);
    }
}
