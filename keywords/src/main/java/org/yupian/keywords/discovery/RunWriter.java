package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.yupian.pack.PackedOutput;

/**
 * Writes n-grams in order with their counts: a byte with how many chars are those of the one before (upper half) and how
 * many follow (lower half), those, and the count as a packed number.
 */
final class RunWriter implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final PackedOutput packed = new PackedOutput(BUFFER + RunReader.ROOM);
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
        if (packed.size() >= BUFFER) {
            packed.drainTo(out::write);
        }
        int shared = 0;
        while (shared < Math.min(length, beforeLength) && gram[shared] == before[shared]) {
            shared++;
        }
        packed.octet((shared << 4) | (length - shared));
        for (int i = shared; i < length; i++) {
            packed.octet(gram[i] >>> 8).octet(gram[i]);
            before[i] = gram[i];
        }
        beforeLength = length;
        packed.number(count);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            packed.drainTo(out::write);
        }
    }
}
