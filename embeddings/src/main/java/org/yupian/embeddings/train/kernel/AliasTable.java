package org.yupian.embeddings.train.kernel;

/**
 * Draws numbers by weight in constant time from two small arrays: the alias method (Walker 1977, in the form of Vose
 * 1991). The table of unigrams in word2vec takes 400 MB for what this holds in eight bytes a word, and misses the cache
 * at every draw.
 */
public final class AliasTable {
    private final int[] threshold;
    private final int[] alias;

    /** A table for weights that are not all zero. */
    public AliasTable(double[] weights) {
        int size = weights.length;
        threshold = new int[size];
        alias = new int[size];
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double[] share = new double[size];
        int[] small = new int[size];
        int[] large = new int[size];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < size; i++) {
            share[i] = weights[i] * size / sum;
            if (share[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int less = small[--smalls];
            int more = large[--larges];
            threshold[less] = (int) Math.min(share[less] * 0x1p31, Integer.MAX_VALUE);
            alias[less] = more;
            share[more] -= 1 - share[less];
            if (share[more] < 1) {
                small[smalls++] = more;
            } else {
                large[larges++] = more;
            }
        }
        // What is left has share 1 but for rounding.
        while (larges > 0) {
            whole(large[--larges]);
        }
        while (smalls > 0) {
            whole(small[--smalls]);
        }
    }

    private void whole(int index) {
        threshold[index] = Integer.MAX_VALUE;
        alias[index] = index;
    }

    /** The number that 64 random bits stand for. */
    public int draw(long bits) {
        int index = (int) (((bits >>> 32) * threshold.length) >>> 32);
        return (bits & 0x7fffffffL) < threshold[index] ? index : alias[index];
    }
}
