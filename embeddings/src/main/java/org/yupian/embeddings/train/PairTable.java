package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.pack.KeyTable;

/**
 * Sums by pairs of numbers, 12 bytes a place, within a given memory: it never grows. A pair is one long, the first
 * number in its upper half. For one thread.
 */
final class PairTable {
    private static final int LEAST = 10;

    /** Values are the bits of the sums. */
    private final KeyTable sums;

    /** A table with places for 2^{@code bits} pairs, seven eighths of which may be taken. */
    PairTable(int bits) {
        sums = new KeyTable(bits, bits);
    }

    /** The bits of the largest table within so many bytes. */
    static int bits(long bytes) {
        int bits = LEAST;
        while (bits < KeyTable.MOST_BITS && (12L << (bits + 1)) <= bytes) {
            bits++;
        }
        return bits;
    }

    /** The bits of the smallest table for so many pairs, or of the largest there is. */
    static int bitsFor(long pairs) {
        int bits = LEAST;
        while (bits < KeyTable.MOST_BITS && (1L << bits) * 7 / 8 < pairs) {
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

    void add(long pair, float value) {
        int place = sums.add(pair);
        sums.set(place, Float.floatToRawIntBits(sum(place) + value));
    }

    private float sum(int place) {
        return Float.intBitsToFloat(sums.value(place));
    }

    /** Whether another pair may not find a place. */
    boolean full() {
        return sums.full();
    }

    int size() {
        return sums.size();
    }

    /** Takes pairs. */
    interface Sink {
        void accept(long pair, float sum) throws IOException;
    }

    /** Hands out all pairs and forgets them. */
    void drain(Sink sink) throws IOException {
        for (int place = sums.next(KeyTable.ABSENT); place >= 0; place = sums.next(place)) {
            sink.accept(sums.key(place), sum(place));
        }
        sums.clear();
    }
}
