package org.yupian.embeddings;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/** Rows of bytes with a scale each: a quarter of the memory, two good digits. */
public final class ByteTable implements VectorTable {
    private static final int LARGEST = 127;

    private final ByteBuffer steps;
    private final FloatBuffer scales;
    private final int dimension;

    private ByteTable(ByteBuffer steps, FloatBuffer scales, int dimension) {
        this.steps = steps;
        this.scales = scales;
        this.dimension = dimension;
    }

    /**
     * A table over buffers, a mapped file or not, that must not change any more.
     *
     * @param steps the numbers in units of their row's scale
     * @param scales one for each row
     * @throws IllegalArgumentException if they do not fit together
     */
    public static ByteTable of(ByteBuffer steps, FloatBuffer scales) {
        int rows = scales.capacity();
        if (rows == 0 || steps.capacity() == 0 || steps.capacity() % rows != 0) {
            throw new IllegalArgumentException("%d numbers for %d rows".formatted(steps.capacity(), rows));
        }
        return new ByteTable(steps, scales, steps.capacity() / rows);
    }

    /** The rows of another table, rounded. */
    public static ByteTable round(VectorTable table) {
        int dimension = table.dimension();
        byte[] steps = new byte[Math.multiplyExact(table.rows(), dimension)];
        float[] scales = new float[table.rows()];
        float[] row = new float[dimension];
        for (int i = 0; i < scales.length; i++) {
            table.copy(i, row, 0);
            float largest = 0;
            for (float number : row) {
                largest = Math.max(largest, Math.abs(number));
            }
            scales[i] = largest / LARGEST;
            for (int j = 0; j < dimension && largest > 0; j++) {
                steps[i * dimension + j] = (byte) Math.round(row[j] / largest * LARGEST);
            }
        }
        return new ByteTable(ByteBuffer.wrap(steps), FloatBuffer.wrap(scales), dimension);
    }

    /** A copy of the steps, rows one after another. */
    public byte[] steps() {
        byte[] copy = new byte[steps.capacity()];
        steps.get(0, copy);
        return copy;
    }

    /** A copy of the scales. */
    public float[] scales() {
        float[] copy = new float[scales.capacity()];
        scales.get(0, copy);
        return copy;
    }

    @Override
    public int rows() {
        return scales.capacity();
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void copy(int row, float[] target, int at) {
        int from = row * dimension;
        float scale = scales.get(row);
        for (int j = 0; j < dimension; j++) {
            target[at + j] = steps.get(from + j) * scale;
        }
    }
}
