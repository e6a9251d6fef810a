package org.yupian.embeddings.train;

import java.util.Arrays;

/**
 * Sums by pairs of numbers: a hash table with open addressing in two arrays, 12 bytes a place. A pair is one long, the
 * first number in its upper half. For one thread.
 */
final class PairTable {
    private static final int LEAST = 10;
    private static final int MOST = 30;

    /** No pair is this. */
    private static final long FREE = -1;

    private final long[] pairs;
    private final float[] sums;
    private final int mask;
    private final int most;
    private int size;

    /** A table with places for 2^{@code bits} pairs, seven eighths of which may be taken. */
    PairTable(int bits) {
        pairs = new long[1 << bits];
        sums = new float[1 << bits];
        mask = (1 << bits) - 1;
        most = (int) ((1L << bits) * 7 / 8);
        Arrays.fill(pairs, FREE);
    }

    /** The bits of the largest table within so many bytes. */
    static int bits(long bytes) {
        int bits = LEAST;
        while (bits < MOST && (12L << (bits + 1)) <= bytes) {
            bits++;
        }
        return bits;
    }

    /** The bits of the smallest table for so many pairs, or of the largest there is. */
    static int bitsFor(long pairs) {
        int bits = LEAST;
        while (bits < MOST && (1L << bits) * 7 / 8 < pairs) {
            bits++;
        }
        return bits;
    }

    static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    /** The pair the other way round. */
    static long turned(long pair) {
        return pair << 32 | pair >>> 32;
    }

    /** Spreads pairs over all bits (the finalizer of MurmurHash3). */
    static long hash(long pair) {
        long h = pair * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    void add(long pair, float value) {
        int place = (int) hash(pair) & mask;
        while (pairs[place] != pair) {
            if (pairs[place] == FREE) {
                pairs[place] = pair;
                size++;
                break;
            }
            place = (place + 1) & mask;
        }
        sums[place] += value;
    }

    /** Whether another pair may not find a place. */
    boolean full() {
        return size >= most;
    }

    int size() {
        return size;
    }

    /** Takes pairs. */
    interface Sink {
        void accept(long pair, float sum) throws java.io.IOException;
    }

    /** Hands out all pairs and forgets them. */
    void drain(Sink sink) throws java.io.IOException {
        for (int place = 0; place <= mask; place++) {
            if (pairs[place] != FREE) {
                sink.accept(pairs[place], sums[place]);
                pairs[place] = FREE;
                sums[place] = 0;
            }
        }
        size = 0;
    }
}
