package org.yupian.embeddings;

import java.util.Arrays;

/** The rows of a table at length one, handed out in blocks. Immutable and safe for all threads. */
final class UnitRows {
    /** A block of 100 dimensions is 100 kB: it stays in the second cache. */
    private static final int BLOCK = 252;

    /** Rows that are multiplied at the same time: enough sums under way to hide how long each addition takes. */
    private static final int ABREAST = 6;

    /** Shorter rows, and longer ones than the inverse, leave the range of float on the way to a cosine. */
    private static final double SMALL = 1e-15;

    /** Marks them: they are brought to length one before they are multiplied. */
    private static final float BEYOND = -1;

    private final VectorTable table;
    private final float[] scales;

    private UnitRows(VectorTable table, float[] scales) {
        this.table = table;
        this.scales = scales;
    }

    static UnitRows of(VectorTable table) {
        float[] scales = new float[table.rows()];
        float[] row = new float[table.dimension()];
        for (int i = 0; i < scales.length; i++) {
            table.copy(i, row, 0);
            double norm = Vectors.norm(row);
            boolean plain = norm == 0 || (norm > SMALL && norm < 1 / SMALL);
            scales[i] = !plain ? BEYOND : norm == 0 ? 0 : (float) (1 / norm);
        }
        return new UnitRows(table, scales);
    }

    /** Takes cosines. */
    interface Sink {
        void accept(int query, int row, float cosine);
    }

    /** Multiplies every row with every query, all of length one. */
    void scan(float[][] queries, Sink sink) {
        int dimension = table.dimension();
        float[] block = new float[BLOCK * dimension];
        float[] products = new float[BLOCK];
        for (int first = 0; first < table.rows(); first += BLOCK) {
            int count = Math.min(BLOCK, table.rows() - first);
            for (int i = 0; i < count; i++) {
                table.copy(first + i, block, i * dimension);
                if (scales[first + i] == BEYOND) {
                    float[] unit = Vectors.normalize(Arrays.copyOfRange(block, i * dimension, (i + 1) * dimension));
                    System.arraycopy(unit, 0, block, i * dimension, dimension);
                }
            }
            for (int q = 0; q < queries.length; q++) {
                // Rows of an earlier block may follow the last; their products are not looked at.
                for (int i = 0; i < count; i += ABREAST) {
                    dots(queries[q], block, i * dimension, products, i);
                }
                for (int i = 0; i < count; i++) {
                    float scale = scales[first + i];
                    sink.accept(q, first + i, scale == BEYOND ? products[i] : products[i] * scale);
                }
            }
        }
    }

    private static void dots(float[] query, float[] block, int at, float[] products, int to) {
        int dimension = query.length;
        int b1 = at + dimension;
        int b2 = b1 + dimension;
        int b3 = b2 + dimension;
        int b4 = b3 + dimension;
        int b5 = b4 + dimension;
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        float s4 = 0;
        float s5 = 0;
        for (int j = 0; j < dimension; j++) {
            float x = query[j];
            s0 += x * block[at + j];
            s1 += x * block[b1 + j];
            s2 += x * block[b2 + j];
            s3 += x * block[b3 + j];
            s4 += x * block[b4 + j];
            s5 += x * block[b5 + j];
        }
        products[to] = s0;
        products[to + 1] = s1;
        products[to + 2] = s2;
        products[to + 3] = s3;
        products[to + 4] = s4;
        products[to + 5] = s5;
    }
}
