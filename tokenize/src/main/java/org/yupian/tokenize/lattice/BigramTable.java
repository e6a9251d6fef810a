package org.yupian.tokenize.lattice;

import java.util.Arrays;

/**
 * Costs of pairs of word ids in an open-addressed hash table: one long per pair, 20 bits for each id and 24 for
 * the cost, so that a look-up touches one cache line.
 */
final class BigramTable {
    /** One more than the greatest word id a table can hold. */
    static final int MAX_WORDS = 1 << 20;

    private static final int COST_BITS = 24;
    private static final int COST_MASK = (1 << COST_BITS) - 1;
    private static final long EMPTY = -1;
    /** 2^64 / golden ratio: spreads neighbouring keys over the table (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int shift;
    private int size;

    /** An empty table with room for {@code capacity} pairs. */
    BigramTable(int capacity) {
        int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, capacity)));
        slots = new long[1 << bits];
        shift = 64 - bits;
        Arrays.fill(slots, EMPTY);
    }

    /** Adds a pair that is not there yet. */
    void add(int left, int right, int cost) {
        int slot = slot(left, right);
        if (slots[slot] != EMPTY) {
            throw new IllegalArgumentException("the pair (%d, %d) is there already".formatted(left, right));
        }
        slots[slot] = (((long) left << 20 | right) << COST_BITS) | Math.min(cost, COST_MASK);
        size++;
    }

    /** The cost of the pair, or -1 where it is not in the table. */
    int cost(int left, int right) {
        long entry = slots[slot(left, right)];
        return entry == EMPTY ? -1 : (int) entry & COST_MASK;
    }

    int size() {
        return size;
    }

    private int slot(int left, int right) {
        long key = (long) left << 20 | right;
        int slot = (int) ((key * SPREAD) >>> shift);
        while (slots[slot] != EMPTY && slots[slot] >>> COST_BITS != key) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
