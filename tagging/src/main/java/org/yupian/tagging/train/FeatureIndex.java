package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.pack.KeyTable;

/** Numbers keys in the order they come, and counts them. For one thread. */
final class FeatureIndex {
    /** The number of each key. */
    private final KeyTable numbers;

    private int[] counts;
    private byte[] shapes;

    FeatureIndex() {
        this(1 << 15);
    }

    private FeatureIndex(int room) {
        numbers = KeyTable.withRoom(room);
        counts = new int[room];
        shapes = new byte[room];
    }

    /** Counts a key and returns its number. */
    int add(long key, int shape) {
        int size = numbers.size();
        int place = numbers.add(key);
        if (numbers.size() == size) {
            int number = numbers.value(place);
            counts[number]++;
            return number;
        }
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, Math.max(16, 2 * size));
            shapes = Arrays.copyOf(shapes, counts.length);
        }
        numbers.set(place, size);
        counts[size] = 1;
        shapes[size] = (byte) shape;
        return size;
    }

    /** The number of a key, or -1. */
    int get(long key) {
        int place = numbers.find(key);
        return place < 0 ? -1 : numbers.value(place);
    }

    int size() {
        return numbers.size();
    }

    int count(int number) {
        return counts[number];
    }

    int shape(int number) {
        return shapes[number];
    }

    /** The keys by number. */
    long[] keys() {
        long[] keys = new long[size()];
        for (int place = numbers.next(KeyTable.ABSENT); place >= 0; place = numbers.next(place)) {
            keys[numbers.value(place)] = numbers.key(place);
        }
        return keys;
    }

    /** An index of the keys whose new number is not negative, and those are all below a size; shapes and counts are kept. */
    FeatureIndex renumber(int[] newNumbers, int newSize) {
        FeatureIndex kept = new FeatureIndex(newSize);
        for (int place = numbers.next(KeyTable.ABSENT); place >= 0; place = numbers.next(place)) {
            int number = numbers.value(place);
            int renewed = newNumbers[number];
            if (renewed >= 0) {
                kept.numbers.set(kept.numbers.add(numbers.key(place)), renewed);
                kept.counts[renewed] = counts[number];
                kept.shapes[renewed] = shapes[number];
            }
        }
        return kept;
    }
}
