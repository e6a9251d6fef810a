package org.yupian.tagging.train;

import java.util.Arrays;

/** Numbers keys in the order they come, and counts them: open addressing over flat arrays. For one thread. */
final class FeatureIndex {
    private long[] table = new long[1 << 16];
    private int[] numbers = new int[1 << 16];
    private int[] counts = new int[1 << 15];
    private byte[] shapes = new byte[1 << 15];
    private int size;

    /** Counts a key, which must not be 0, and returns its number. */
    int add(long key, int shape) {
        int slot = slot(key);
        if (table[slot] == key) {
            counts[numbers[slot]]++;
            return numbers[slot];
        }
        if (size > table.length / 5 * 3) {
            grow();
            slot = slot(key);
        }
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, 2 * size);
            shapes = Arrays.copyOf(shapes, 2 * size);
        }
        table[slot] = key;
        numbers[slot] = size;
        counts[size] = 1;
        shapes[size] = (byte) shape;
        return size++;
    }

    /** The number of a key, or -1. */
    int get(long key) {
        int slot = slot(key);
        return table[slot] == key ? numbers[slot] : -1;
    }

    int size() {
        return size;
    }

    int count(int number) {
        return counts[number];
    }

    int shape(int number) {
        return shapes[number];
    }

    /** The keys by number. */
    long[] keys() {
        long[] keys = new long[size];
        for (int i = 0; i < table.length; i++) {
            if (table[i] != 0) {
                keys[numbers[i]] = table[i];
            }
        }
        return keys;
    }

    /** An index of the keys whose new number is not negative; shapes and counts are kept. */
    FeatureIndex renumber(int[] newNumbers, int newSize) {
        FeatureIndex kept = new FeatureIndex();
        kept.counts = new int[newSize];
        kept.shapes = new byte[newSize];
        int capacity = kept.table.length;
        while (newSize > capacity / 5 * 3) {
            capacity *= 2;
        }
        kept.table = new long[capacity];
        kept.numbers = new int[capacity];
        kept.size = newSize;
        for (int i = 0; i < table.length; i++) {
            int number = table[i] == 0 ? -1 : newNumbers[numbers[i]];
            if (number >= 0) {
                int slot = kept.slot(table[i]);
                kept.table[slot] = table[i];
                kept.numbers[slot] = number;
                kept.counts[number] = counts[numbers[i]];
                kept.shapes[number] = shapes[numbers[i]];
            }
        }
        return kept;
    }

    private int slot(long key) {
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 33) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != key) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldTable = table;
        int[] oldNumbers = numbers;
        table = new long[2 * oldTable.length];
        numbers = new int[2 * oldTable.length];
        for (int i = 0; i < oldTable.length; i++) {
            if (oldTable[i] != 0) {
                int slot = slot(oldTable[i]);
                table[slot] = oldTable[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
