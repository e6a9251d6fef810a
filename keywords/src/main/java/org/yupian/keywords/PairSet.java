package org.yupian.keywords;

import java.util.Arrays;

/** A set of pairs of any numbers, open-addressed. */
final class PairSet implements WordPairs {
    private static final long NONE = -1;

    private long[] slots = new long[1024];
    private int size;

    PairSet() {
        Arrays.fill(slots, NONE);
    }

    @Override
    public void add(int left, int right) {
        long pair = ((long) left << Integer.SIZE) | right;
        int slot = slot(pair);
        if (slots[slot] == pair) {
            return;
        }
        slots[slot] = pair;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
    }

    private int slot(long pair) {
        long mixed = pair * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> Integer.SIZE) & (slots.length - 1);
        while (slots[slot] != NONE && slots[slot] != pair) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        Arrays.fill(slots, NONE);
        for (long pair : before) {
            if (pair != NONE) {
                slots[slot(pair)] = pair;
            }
        }
    }

    @Override
    public long[] sorted() {
        return Arrays.stream(slots).filter(pair -> pair != NONE).sorted().toArray();
    }
}
