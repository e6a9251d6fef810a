package org.yupian.pack;

import java.io.IOException;
import java.util.Arrays;

/**
 * Takes numbers in as many bytes as each needs: seven bits a byte, the low ones first, the eighth bit set where more
 * follow (LEB128). Whoever writes a file empties it into that now and then. For one thread.
 */
public final class PackedOutput {
    /** No number takes more bytes. */
    public static final int LONGEST = 9;

    /** What virtual machines refuse an array of more bytes than. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private byte[] bytes;
    private int size;

    /** An output without bytes. */
    public PackedOutput() {
        this(64);
    }

    /** An output with room for so many bytes; it grows. */
    public PackedOutput(int capacity) {
        bytes = new byte[capacity];
    }

    /**
     * Adds a number.
     *
     * @throws IllegalArgumentException if it is negative
     * @throws IllegalStateException if there are more bytes than an array can have
     */
    public PackedOutput number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a number that is not negative is expected, not " + value);
        }
        if (bytes.length - size < LONGEST) {
            grow(LONGEST);
        }
        long rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Adds the lowest eight bits of a number as they are. */
    public PackedOutput octet(int value) {
        if (size == bytes.length) {
            grow(1);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    private void grow(int more) {
        if (MOST - size < more) {
            throw new IllegalStateException(size + " packed bytes are as many as an array can have");
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(2L * bytes.length, (long) size + more)));
    }

    /** How many bytes there are. */
    public int size() {
        return size;
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Where bytes go, as in {@link java.io.OutputStream#write(byte[], int, int)}. */
    public interface Sink {
        /** Takes {@code bytes[from, from + length)}, which then change. */
        void write(byte[] bytes, int from, int length) throws IOException;
    }

    /** Hands the bytes out and forgets them. */
    public void drainTo(Sink out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
