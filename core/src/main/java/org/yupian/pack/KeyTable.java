package org.yupian.pack;

import java.util.Arrays;

/**
 * A hash table from longs to ints: open addressing with linear probing over two flat arrays, 12 bytes a place. Any long
 * may be a key. Who adds or finds a key is given its place, and reads and sets its value there; a place holds until the
 * next key is added.
 *
 * <p>The table doubles when five eighths of it are taken. At its limit it grows no more, takes keys up to seven eighths
 * and then refuses. For one thread.
 */
public final class KeyTable {
    /** The binary logarithm of the most places a table can have: no array is twice as long. */
    public static final int MOST_BITS = 30;

    /** The place of a key that is not there. */
    public static final int ABSENT = -1;

    /** The key whose complement is 0; it lies in a place of its own behind all others. */
    private static final long APART = -1;

    private final int mostBits;
    /** The complement of the key of each place: in a new array every place is free. */
    private long[] keys;

    private int[] values;
    private int mask;
    /** How many keys fit before something has to be done. */
    private int room;

    private int size;
    private boolean hasApart;

    /** An empty table that begins small and may grow as large as an array can be. */
    public KeyTable() {
        this(4, MOST_BITS);
    }

    /**
     * An empty table.
     *
     * @param bits the binary logarithm of the places it begins with
     * @param mostBits that of the places it may have, from {@code bits} to {@link #MOST_BITS}
     */
    public KeyTable(int bits, int mostBits) {
        if (bits < 1 || bits > mostBits || mostBits > MOST_BITS) {
            throw new IllegalArgumentException("a table of 2^%d places, 2^%d at most".formatted(bits, mostBits));
        }
        this.mostBits = mostBits;
        keys = new long[(1 << bits) + 1];
        values = new int[(1 << bits) + 1];
        fit(bits);
    }

    /** An empty table that takes so many keys before it grows. */
    public static KeyTable withRoom(int size) {
        int bits = 4;
        while (bits < MOST_BITS && room(bits, MOST_BITS) < size) {
            bits++;
        }
        return new KeyTable(bits, MOST_BITS);
    }

    private static int room(int bits, int mostBits) {
        return (int) ((1L << bits) * (bits < mostBits ? 5 : 7) / 8);
    }

    private void fit(int bits) {
        mask = (1 << bits) - 1;
        room = room(bits, mostBits);
    }

    /** The place of a key, or {@link #ABSENT}. */
    public int find(long key) {
        int place = search(key);
        return keys[place] == 0 && !isApart(place) ? ABSENT : place;
    }

    /**
     * The place of a key, which is added with the value 0 if it is not there.
     *
     * @throws IllegalStateException if it is not there and the table is full
     */
    public int add(long key) {
        int place = search(key);
        if (keys[place] != 0 || isApart(place)) {
            return place;
        }
        if (size >= room) {
            grow();
            place = search(key);
        }
        keys[place] = ~key;
        hasApart |= key == APART;
        size++;
        return place;
    }

    /** The place of a key, or the free one where it would be. */
    private int search(long key) {
        if (key == APART) {
            return mask + 1;
        }
        int place = (int) Keys.spread(key) & mask;
        while (keys[place] != ~key && keys[place] != 0) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private boolean isApart(int place) {
        return place > mask && hasApart;
    }

    private void grow() {
        int bits = Integer.bitCount(mask);
        if (bits == mostBits) {
            throw new IllegalStateException(
                    "the hash table is full: of %d places %d hold keys, and it may not grow".formatted(mask + 1, size));
        }
        long[] oldKeys = keys;
        int[] oldValues = values;
        int last = mask + 1;
        keys = new long[(2 << bits) + 1];
        values = new int[(2 << bits) + 1];
        fit(bits + 1);
        for (int i = 0; i < last; i++) {
            if (oldKeys[i] != 0) {
                int place = search(~oldKeys[i]);
                keys[place] = oldKeys[i];
                values[place] = oldValues[i];
            }
        }
        values[mask + 1] = oldValues[last];
    }

    /** The key in a place that is taken. */
    public long key(int place) {
        return ~keys[place];
    }

    /** The value in a place. */
    public int value(int place) {
        return values[place];
    }

    /** Sets the value in a place that is taken. */
    public void set(int place, int value) {
        values[place] = value;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** Whether the next new key would be refused. */
    public boolean full() {
        return size >= room && Integer.bitCount(mask) == mostBits;
    }

    /**
     * The next place after this one that is taken, or {@link #ABSENT} behind the last; the first comes after {@link
     * #ABSENT}. The order depends on the keys, on the order they came in and on how the table has grown.
     */
    public int next(int place) {
        int next = place + 1;
        while (next <= mask && keys[next] == 0) {
            next++;
        }
        return next <= mask || (next == mask + 1 && hasApart) ? next : ABSENT;
    }

    /** The keys in ascending order. */
    public long[] sortedKeys() {
        long[] sorted = new long[size];
        int count = 0;
        for (int place = next(ABSENT); place >= 0; place = next(place)) {
            sorted[count++] = key(place);
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Removes all keys; the table stays as large as it is. */
    public void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(values, 0);
        size = 0;
        hasApart = false;
    }
}
