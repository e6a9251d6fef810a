package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes n-grams in order with their counts: a byte with how many chars are those of the one before (upper half) and how
 * many follow (lower half), those, and the count in seven bits a byte.
 */
final class RunWriter implements Closeable {
    private final OutputStream out;
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
        int shared = 0;
        while (shared < Math.min(length, beforeLength) && gram[shared] == before[shared]) {
            shared++;
        }
        out.write((shared << 4) | (length - shared));
        for (int i = shared; i < length; i++) {
            out.write(gram[i] >>> 8);
            out.write(gram[i]);
            before[i] = gram[i];
        }
        beforeLength = length;
        long rest = count;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write((int) rest | 0x80);
        }
        out.write((int) rest);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
