package org.yupian.keywords.graph;

import org.jspecify.annotations.Nullable;
import org.yupian.pack.KeyTable;

/**
 * A set of pairs of numbers below some size: a bit for each where they are few, which for the words of a text of usual
 * length is four times as fast as the hash table that takes all others. Scratch for one call.
 */
final class WordPairs {
    /** A table of bits for so many numbers takes 128 KiB. */
    private static final int MOST_FOR_BITS = 1024;

    private final int size;
    /** How many numbers the bits of one left number take. */
    private final int row;

    private final long @Nullable [] bits;
    private final KeyTable table = new KeyTable();
    private int count;

    WordPairs(int size) {
        this.size = size;
        this.row = (size + Long.SIZE - 1) / Long.SIZE;
        this.bits = size <= MOST_FOR_BITS ? new long[size * row] : null;
    }

    /** Adds a pair. */
    void add(int left, int right) {
        if (bits == null) {
            table.add((long) left << Integer.SIZE | right);
            return;
        }
        int at = left * row + right / Long.SIZE;
        long bit = 1L << right;
        count += (bits[at] & bit) == 0 ? 1 : 0;
        bits[at] |= bit;
    }

    /** The pairs in order, the left number in the upper half. */
    long[] sorted() {
        if (bits == null) {
            return table.sortedKeys();
        }
        long[] pairs = new long[count];
        int found = 0;
        for (int left = 0; left < size; left++) {
            for (int i = 0; i < row; i++) {
                for (long rest = bits[left * row + i]; rest != 0; rest &= rest - 1) {
                    pairs[found++] = ((long) left << Integer.SIZE) | (i * Long.SIZE + Long.numberOfTrailingZeros(rest));
                }
            }
        }
        return pairs;
    }
}
