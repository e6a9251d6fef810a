package org.yupian.embeddings;

import java.nio.ShortBuffer;

/** Rows of 16-bit numbers: half the memory, three good digits. */
public final class HalfTable implements VectorTable {
    private final ShortBuffer halves;
    private final int dimension;

    private HalfTable(ShortBuffer halves, int dimension) {
        this.halves = halves;
        this.dimension = dimension;
    }

    /**
     * A table over a buffer, a mapped file or not, that must not change any more.
     *
     * @throws IllegalArgumentException if the buffer is not a whole number of rows
     */
    public static HalfTable of(ShortBuffer halves, int dimension) {
        if (dimension < 1 || halves.capacity() % dimension != 0) {
            throw new IllegalArgumentException("%d numbers for rows of %d".formatted(halves.capacity(), dimension));
        }
        return new HalfTable(halves, dimension);
    }

    /** The rows of another table, rounded. */
    public static short[] round(VectorTable table) {
        short[] halves = new short[Math.multiplyExact(table.rows(), table.dimension())];
        float[] row = new float[table.dimension()];
        for (int i = 0; i < table.rows(); i++) {
            table.copy(i, row, 0);
            for (int j = 0; j < row.length; j++) {
                halves[i * row.length + j] = HalfPrecision.fromFloat(row[j]);
            }
        }
        return halves;
    }

    @Override
    public int rows() {
        return halves.capacity() / dimension;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void copy(int row, float[] target, int at) {
        int from = row * dimension;
        for (int j = 0; j < dimension; j++) {
            target[at + j] = HalfPrecision.toFloat(halves.get(from + j));
        }
    }
}
