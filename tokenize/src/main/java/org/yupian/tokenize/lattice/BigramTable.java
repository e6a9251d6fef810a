package org.yupian.tokenize.lattice;

/**
 * Gains of pairs of word ids in an open-addressed hash table: one int per pair, eight bits for the gain and 24
 * for a fingerprint of the pair, so that a look-up touches one cache line and a million pairs take 8 MB.
 *
 * <p>A fingerprint does not hold the whole pair: a pair that is not in the table is taken for one that is about
 * once in eight million look-ups. Which ones is fixed with the table, so results never vary.
 */
final class BigramTable {
    /** The greatest gain a pair can have. */
    static final int MAX_GAIN = 0xff;

    private static final int EMPTY = 0;

    private final int[] slots;
    private final int mask;
    private int size;

    /** An empty table with room for {@code capacity} pairs, which fill at most two thirds of it. */
    BigramTable(int capacity) {
        int length = Integer.highestOneBit(Math.max(16, capacity + capacity / 2)) << 1;
        slots = new int[length];
        mask = length - 1;
    }

    /** Adds a pair that is not there yet, with a gain from 1 to {@link #MAX_GAIN}. */
    void add(int left, int right, int gain) {
        long hash = hash(left, right);
        int slot = (int) hash & mask;
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = fingerprint(hash) | gain;
        size++;
    }

    /** The gain of the pair, or 0 where it is not in the table. */
    int gain(int left, int right) {
        long hash = hash(left, right);
        int fingerprint = fingerprint(hash);
        for (int slot = (int) hash & mask; ; slot = (slot + 1) & mask) {
            int entry = slots[slot];
            if (entry == EMPTY) {
                return 0;
            }
            if ((entry & ~MAX_GAIN) == fingerprint) {
                return entry & MAX_GAIN;
            }
        }
    }

    int size() {
        return size;
    }

    /** The upper bits make the fingerprint and the lower ones the slot. */
    private static int fingerprint(long hash) {
        return (int) (hash >>> 32) & ~MAX_GAIN;
    }

    /** Both halves of the result depend on all bits of the pair: multiply, fold, multiply (Stafford 2011). */
    private static long hash(int left, int right) {
        long key = ((long) left << 32 | right) * 0x9E3779B97F4A7C15L;
        key = (key ^ (key >>> 32)) * 0xBF58476D1CE4E5B9L;
        return key ^ (key >>> 29);
    }
}
