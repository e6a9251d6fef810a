package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes n-grams in order with their counts: a byte with how many chars are those of the one before (upper half) and how
 * many follow (lower half), those, and the count in seven bits a byte.
 */
final class RunWriter implements Closeable {
    /** What one n-gram takes at most, and more. */
    private static final int ROOM = 64;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private char[] before = new char[0];
    private int beforeLength;

    RunWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes {@code gram[0, length)}, of at most 15 chars. */
    void write(char[] gram, int length, long count) throws IOException {
        if (before.length < gram.length) {
            before = new char[gram.length];
        }
        if (size + ROOM > buffer.length) {
            flush();
        }
        int shared = 0;
        while (shared < Math.min(length, beforeLength) && gram[shared] == before[shared]) {
            shared++;
        }
        put((shared << 4) | (length - shared));
        for (int i = shared; i < length; i++) {
            put(gram[i] >>> 8);
            put(gram[i]);
            before[i] = gram[i];
        }
        beforeLength = length;
        long rest = count;
        for (; rest > 0x7f; rest >>>= 7) {
            put((int) rest | 0x80);
        }
        put((int) rest);
    }

    private void put(int value) {
        buffer[size++] = (byte) value;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
