package org.yupian.embeddings.train.kernel;

import java.util.List;

/**
 * Brings the rows that several shards have changed at the same time back into one matrix, in an order that does not
 * depend on threads.
 *
 * <p>A row that one shard has changed is taken as it is. Of a row that several have changed the changes are added up as
 * long as they are few, since then each is one more step of the same descent, and averaged where they are many, since
 * then each shard has walked the whole way by itself, and the sum of their ways would go beyond the goal and swing.
 */
public final class RowMerge {
    /** So many touches take a row about as far as it will go: a step is a few hundredths of the way. Not tuned. */
    private static final float MANY = 64;

    private final float[] matrix;
    private final int dimension;
    private final List<RowCache> shards;

    /**
     * A merge into a flat matrix of rows.
     *
     * @param shards the rows that each shard has changed, in an order that stays
     */
    public RowMerge(float[] matrix, int dimension, List<RowCache> shards) {
        this.matrix = matrix;
        this.dimension = dimension;
        this.shards = shards;
    }

    /** Merges every row whose number leaves this remainder. */
    public void merge(int remainder, int parts) {
        for (int shard = 0; shard < shards.size(); shard++) {
            RowCache cache = shards.get(shard);
            for (int slot = 0; slot < cache.size(); slot++) {
                int row = cache.owner(slot);
                if (row % parts == remainder && first(row, shard)) {
                    merge(row, shard, slot);
                }
            }
        }
    }

    /** Whether no shard before this one has the row, so that each is merged once. */
    private boolean first(int row, int shard) {
        for (int other = 0; other < shard; other++) {
            if (shards.get(other).slot(row) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void merge(int row, int shard, int slot) {
        int at = row * dimension;
        int holders = 1;
        long touches = shards.get(shard).touches(slot);
        for (int other = shard + 1; other < shards.size(); other++) {
            int there = shards.get(other).slot(row);
            if (there >= 0) {
                holders++;
                touches += shards.get(other).touches(there);
            }
        }
        if (holders == 1) {
            System.arraycopy(shards.get(shard).copy(slot), 0, matrix, at, dimension);
            return;
        }
        float mean = 1f / holders;
        float share = mean + (1 - mean) * MANY / (MANY + touches);
        // The base has to be weighed first: matrix[at] changes with every shard.
        float rest = 1 - holders * share;
        for (int j = 0; j < dimension; j++) {
            matrix[at + j] *= rest;
        }
        for (int other = shard; other < shards.size(); other++) {
            int there = shards.get(other).slot(row);
            if (there >= 0) {
                float[] copy = shards.get(other).copy(there);
                for (int j = 0; j < dimension; j++) {
                    matrix[at + j] += share * copy[j];
                }
            }
        }
    }
}
