package org.yupian.embeddings.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a file through a buffer, with a look ahead. For one thread. */
final class ByteSource {
    /** A line longer than this is no line of vectors. */
    static final int LONGEST_LINE = 1 << 24;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 17];
    private int from;
    private int to;
    private boolean ended;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** The next byte without taking it, or -1 at the end. */
    int peek() throws IOException {
        return from < to || fill() ? buffer[from] & 0xff : -1;
    }

    /** Takes a byte, or -1 at the end. */
    int next() throws IOException {
        int next = peek();
        if (next >= 0) {
            from++;
        }
        return next;
    }

    /** Whether the bytes ahead begin with these, which stay. */
    boolean startsWith(byte[] expected) throws IOException {
        boolean more = true;
        while (to - from < expected.length && more) {
            more = fill();
        }
        return to - from >= expected.length
                && Arrays.equals(buffer, from, from + expected.length, expected, 0, expected.length);
    }

    /**
     * Where the next byte of this value is, counted from here, or -1 if none is among the next {@code limit}; nothing is
     * taken.
     */
    int find(int wanted, int limit) throws IOException {
        for (int i = 0; i < limit; i++) {
            if (from + i >= to && !fill()) {
                return -1;
            }
            if (buffer[from + i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** The next bytes as UTF-8; nothing is taken. */
    String look(int length) {
        return new String(buffer, from, Math.min(length, to - from), StandardCharsets.UTF_8);
    }

    /** Leaves out bytes that were looked at. */
    void skip(int length) {
        from += length;
    }

    /** How many bytes are left of those looked at so far. */
    int ahead() {
        return to - from;
    }

    /** Takes 32-bit little-endian numbers. */
    void floats(float[] target) throws IOException {
        for (int j = 0; j < target.length; j++) {
            while (to - from < Float.BYTES) {
                if (!fill()) {
                    throw new EOFException();
                }
            }
            int bits = (buffer[from] & 0xff)
                    | (buffer[from + 1] & 0xff) << 8
                    | (buffer[from + 2] & 0xff) << 16
                    | buffer[from + 3] << 24;
            from += Float.BYTES;
            target[j] = Float.intBitsToFloat(bits);
        }
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * to);
        }
        int count = in.read(buffer, to, buffer.length - to);
        ended = count < 0;
        to += Math.max(count, 0);
        return !ended;
    }
}
