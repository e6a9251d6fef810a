package org.yupian.tokenize.trie;

import java.util.Arrays;

/**
 * Lays out a double array for sorted keys, level by level from the root. Within a level the children of
 * frequent nodes come first, so what is visited most lies together at the front.
 */
final class TrieBuilder {
    private final String[] keys;
    private final int[] values;
    private final Alphabet alphabet;
    private final FreeSlots free = new FreeSlots();
    private int[] units = new int[1 << 12];

    /** The nodes of the level being laid out and of the next one: slot, first key, one past the last key. */
    private int[] level = new int[3];

    private int[] below = new int[1 << 10];
    private int belowSize;

    /** The children of one node: codes, and with them their keys. */
    private long[] children = new long[64];

    private int[] codes = new int[64];

    TrieBuilder(String[] sortedKeys, int[] values, Alphabet alphabet) {
        this.keys = sortedKeys;
        this.values = values;
        this.alphabet = alphabet;
    }

    int[] build() {
        for (int i = 1; i < units.length; i += 2) {
            units[i] = Units.FREE;
        }
        free.take(0);
        level = new int[] {0, 0, keys.length};
        int levelSize = keys.length == 0 ? 0 : level.length;
        for (int depth = 0; levelSize > 0; depth++) {
            belowSize = 0;
            for (int i : fullestFirst(levelSize)) {
                place(level[i], level[i + 1], level[i + 2], depth);
            }
            int[] done = level;
            level = below;
            levelSize = belowSize;
            below = done;
        }
        return Arrays.copyOf(units, 2 * free.end());
    }

    /** Where the nodes of the level stand in {@link #level}, those with most keys below them first. */
    private int[] fullestFirst(int levelSize) {
        long[] order = new long[levelSize / 3];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) (level[3 * i + 1] - level[3 * i + 2]) << 32 | i;
        }
        Arrays.sort(order);
        int[] places = new int[order.length];
        Arrays.setAll(places, i -> 3 * (int) order[i]);
        return places;
    }

    /** Lays out what is below a node whose keys, {@code first} to {@code end}, share {@code depth} chars. */
    private void place(int node, int first, int end, int depth) {
        boolean keyed = keys[first].length() == depth;
        int start = keyed ? first + 1 : first;
        if (start == end) {
            units[2 * node] = ~values[first];
            return;
        }
        int count = group(start, end, depth);
        int shift = keyed ? 1 : 0;
        if (codes.length < count + shift) {
            codes = new int[2 * count + 1];
        }
        codes[0] = 0;
        for (int i = 0; i < count; i++) {
            codes[i + shift] = (int) (children[i] >>> 32);
        }
        int offset = free.offset(codes, count + shift);
        units[2 * node] = offset << 1 | shift;
        if (keyed) {
            put(offset, values[first], ~node);
        }
        for (int i = 0; i < count; i++) {
            int slot = offset + codes[i + shift];
            put(slot, 0, node);
            int from = (int) children[i];
            add(slot, from, endOf(from, end, depth));
        }
    }

    /** Finds the children of a node and sorts them by code; each is packed with the first of its keys. */
    private int group(int first, int end, int depth) {
        int count = 0;
        for (int i = first; i < end; i = endOf(i, end, depth)) {
            if (count == children.length) {
                children = Arrays.copyOf(children, 2 * count);
            }
            children[count++] = (long) alphabet.code(keys[i].charAt(depth)) << 32 | i;
        }
        Arrays.sort(children, 0, count);
        return count;
    }

    /** One past the last key that has the same char at {@code depth}: galloping, then halving. */
    private int endOf(int first, int end, int depth) {
        char c = keys[first].charAt(depth);
        int same = first;
        int stride = 1;
        while (same + stride < end && keys[same + stride].charAt(depth) == c) {
            same += stride;
            stride <<= 1;
        }
        int other = Math.min(same + stride, end);
        while (other - same > 1) {
            int middle = (same + other) >>> 1;
            if (keys[middle].charAt(depth) == c) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    private void put(int slot, int base, int check) {
        if (slot >= Units.MAX_SLOTS) {
            throw new IllegalArgumentException("%d keys are too many for one trie".formatted(keys.length));
        }
        if (2 * slot >= units.length) {
            int length = units.length;
            units = Arrays.copyOf(units, Math.max(2 * slot + 2, length + (length >> 2) * 2));
            for (int i = length + 1; i < units.length; i += 2) {
                units[i] = Units.FREE;
            }
        }
        free.take(slot);
        units[2 * slot] = base;
        units[2 * slot + 1] = check;
    }

    private void add(int slot, int first, int end) {
        if (belowSize + 3 > below.length) {
            below = Arrays.copyOf(below, Math.max(3, 2 * below.length));
        }
        below[belowSize++] = slot;
        below[belowSize++] = first;
        below[belowSize++] = end;
    }
}
