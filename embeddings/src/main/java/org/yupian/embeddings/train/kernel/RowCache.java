package org.yupian.embeddings.train.kernel;

import java.util.Arrays;

/**
 * The rows of a matrix that one shard works on during a round: copies of its own, so that it neither sees nor disturbs
 * what the others do until the round is over. It also keeps the rows of a round together in memory. For one thread.
 */
public final class RowCache {
    private final float[] matrix;
    private final int dimension;
    private final int[] slots;
    private final boolean keepsOriginals;
    private float[][] rows = new float[1024][];
    private float[][] originals = new float[0][];
    private int[] owners = new int[1024];
    private int[] touches = new int[1024];
    private int size;

    /**
     * A cache over a flat matrix of rows.
     *
     * @param keepsOriginals whether {@link #push} will want to know what the rows were
     */
    public RowCache(float[] matrix, int dimension, boolean keepsOriginals) {
        this.keepsOriginals = keepsOriginals;
        this.matrix = matrix;
        this.dimension = dimension;
        slots = new int[matrix.length / dimension];
        Arrays.fill(slots, -1);
    }

    /** This shard's copy of a row. */
    public float[] row(int index) {
        int slot = slots[index];
        if (slot < 0) {
            slot = fetch(index);
        }
        touches[slot]++;
        return rows[slot];
    }

    private int fetch(int index) {
        if (size == rows.length) {
            int grown = 2 * size;
            rows = Arrays.copyOf(rows, grown);
            owners = Arrays.copyOf(owners, grown);
            touches = Arrays.copyOf(touches, grown);
        }
        int slot = size++;
        float[] row = rows[slot];
        if (row == null) {
            row = new float[dimension];
            rows[slot] = row;
        }
        System.arraycopy(matrix, index * dimension, row, 0, dimension);
        if (keepsOriginals) {
            keep(slot);
        }
        owners[slot] = index;
        touches[slot] = 0;
        slots[index] = slot;
        return slot;
    }

    private void keep(int slot) {
        if (originals.length < rows.length) {
            originals = Arrays.copyOf(originals, rows.length);
        }
        float[] original = originals[slot];
        if (original == null) {
            original = new float[dimension];
            originals[slot] = original;
        }
        System.arraycopy(rows[slot], 0, original, 0, dimension);
    }

    /** Adds what was changed to the matrix, which others may be changing too, and forgets all rows. */
    public void push() {
        for (int slot = 0; slot < size; slot++) {
            int at = owners[slot] * dimension;
            for (int j = 0; j < dimension; j++) {
                matrix[at + j] += rows[slot][j] - originals[slot][j];
            }
        }
        clear();
    }

    /** How many rows were touched. */
    int size() {
        return size;
    }

    /** Which row of the matrix a slot holds. */
    int owner(int slot) {
        return owners[slot];
    }

    /** How often the row of a slot was asked for. */
    int touches(int slot) {
        return touches[slot];
    }

    /** Where a row is, or -1 where nobody asked for it. */
    int slot(int index) {
        return slots[index];
    }

    /** The copy in a slot. */
    float[] copy(int slot) {
        return rows[slot];
    }

    /** Forgets all rows. */
    public void clear() {
        for (int slot = 0; slot < size; slot++) {
            slots[owners[slot]] = -1;
        }
        size = 0;
    }
}
