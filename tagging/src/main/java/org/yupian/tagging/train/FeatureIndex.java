package org.yupian.tagging.train;

import java.util.Arrays;
import org.yupian.pack.KeyTable;

/** Numbers keys in the order they come, counts them, and notes whose they are. For one thread. */
final class FeatureIndex {
    /** The owner of keys that all domains share. */
    static final int SHARED = -1;

    /** The number of each key. */
    private final KeyTable numbers;

    private int[] counts;
    private byte[] shapes;
    private byte[] owners;

    FeatureIndex() {
        this(1 << 15);
    }

    private FeatureIndex(int room) {
        numbers = KeyTable.withRoom(room);
        counts = new int[room];
        shapes = new byte[room];
        owners = new byte[room];
    }

    /** Counts a key that all share and returns its number. */
    int add(long key, int shape) {
        return add(key, shape, SHARED);
    }

    /** Counts a key and returns its number. */
    int add(long key, int shape, int owner) {
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
            owners = Arrays.copyOf(owners, counts.length);
        }
        numbers.set(place, size);
        counts[size] = 1;
        shapes[size] = (byte) shape;
        owners[size] = (byte) owner;
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

    /** The domain whose a key is, or {@link #SHARED}. */
    int owner(int number) {
        return owners[number];
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
                kept.owners[renewed] = owners[number];
            }
        }
        return kept;
    }
}
