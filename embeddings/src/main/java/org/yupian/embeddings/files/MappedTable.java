package org.yupian.embeddings.files;

import java.nio.FloatBuffer;
import org.yupian.embeddings.VectorTable;

/** Rows of 32-bit numbers in a buffer, as a rule a mapped file: the system fetches what is looked at. */
final class MappedTable implements VectorTable {
    private final FloatBuffer numbers;
    private final int rows;
    private final int dimension;

    MappedTable(FloatBuffer numbers, int rows, int dimension) {
        this.numbers = numbers;
        this.rows = rows;
        this.dimension = dimension;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void copy(int row, float[] target, int at) {
        numbers.get(row * dimension, target, at, dimension);
    }
}
