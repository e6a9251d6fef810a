package org.yupian.tokenize.trie;

import java.util.Arrays;

/**
 * Which slots of a growing double array are free, one bit each, and where a set of children fits. Sixty-four
 * offsets are tried at once: the bits from the slots of each child, and-ed together, leave the offsets at
 * which all children find a free slot.
 */
final class FreeSlots {
    private static final int CLASSES = 33;
    private static final int PATIENCE = 64;

    /** Set bits are free; all slots past the end are free too. */
    private long[] free;

    /** For sets of so many children, the slot of the first child from which to search. */
    private final int[] cursors = new int[CLASSES];

    private int end;

    FreeSlots() {
        free = new long[1024];
        Arrays.fill(free, -1L);
    }

    void take(int slot) {
        int word = slot >>> 6;
        if (word >= free.length) {
            int length = free.length;
            free = Arrays.copyOf(free, Math.max(word + 1, length + (length >> 1)));
            Arrays.fill(free, length, free.length, -1L);
        }
        free[word] &= ~(1L << slot);
        end = Math.max(end, slot + 1);
    }

    /** One past the last slot taken. */
    int end() {
        return end;
    }

    /**
     * The offset of a set of children: all slots {@code offset + codes[i]} are free. A search that had to pass
     * over much moves the cursor of its class half as far, so that crowded regions are not searched again and
     * again: building takes linear time for a few slots lost.
     *
     * @param codes the codes of the children, rising
     */
    int offset(int[] codes, int count) {
        int set = Math.min(count, CLASSES - 1);
        int start = Math.max(0, cursors[set] - codes[0]);
        for (int offset = start; ; offset += Long.SIZE) {
            long fitting = -1L;
            for (int i = 0; i < count && fitting != 0; i++) {
                fitting &= bits(offset + codes[i]);
            }
            if (fitting != 0) {
                if (offset - start > PATIENCE * Long.SIZE) {
                    cursors[set] = start + codes[0] + (offset - start) / 2;
                }
                return offset + Long.numberOfTrailingZeros(fitting);
            }
        }
    }

    /** The bits of the 64 slots from {@code slot} on, the first one lowest. */
    private long bits(int slot) {
        int word = slot >>> 6;
        long low = word < free.length ? free[word] : -1L;
        long high = word + 1 < free.length ? free[word + 1] : -1L;
        int shift = slot & 63;
        return shift == 0 ? low : low >>> shift | high << (Long.SIZE - shift);
    }
}
