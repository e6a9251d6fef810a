package org.yupian.pack;

import java.io.IOException;

/**
 * Reads what {@link PackedOutput} took, and believes none of it: bytes that are no numbers are an {@link
 * IndexOutOfBoundsException}, which says where. Whoever reads a file sees to it that enough is there before each read.
 * For one thread.
 */
public final class PackedInput {
    private final byte[] bytes;
    private int at;
    private int end;
    /** How many bytes were read before those that are there now. */
    private long before;

    private PackedInput(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** An input of these bytes, which are not copied. */
    public static PackedInput of(byte[] bytes) {
        return new PackedInput(bytes, bytes.length);
    }

    /** An input without bytes, to be filled with up to so many. */
    public static PackedInput ofCapacity(int capacity) {
        return new PackedInput(new byte[capacity], 0);
    }

    /** Where more bytes come from, as from {@link java.io.InputStream#read(byte[], int, int)}. */
    public interface Source {
        /** Reads at least one and at most {@code length} bytes; returns how many, or a negative number at the end. */
        int read(byte[] target, int from, int length) throws IOException;
    }

    /** Fills up with what the source has, unless {@code wanted} bytes are left; returns whether any are. */
    public boolean fill(Source source, int wanted) throws IOException {
        if (end - at >= wanted) {
            return true;
        }
        System.arraycopy(bytes, at, bytes, 0, end - at);
        before += at;
        end -= at;
        at = 0;
        while (end < wanted) {
            int count = source.read(bytes, end, bytes.length - end);
            if (count < 0) {
                break;
            }
            end += count;
        }
        return end > 0;
    }

    /** Forgets all bytes, as where the source goes back to its beginning. */
    public void clear() {
        at = 0;
        end = 0;
        before = 0;
    }

    /** The next number, of 63 bits at most. */
    public long number() {
        // Most numbers are small, and the method that is called most should be small too.
        return at < end && bytes[at] >= 0 ? bytes[at++] : longer();
    }

    private long longer() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            byte next = bytes[next()];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a number of more than 63 bits before byte " + position());
    }

    /** The next byte as a number from 0 to 255. */
    public int octet() {
        return bytes[next()] & 0xff;
    }

    private int next() {
        if (at == end) {
            throw new IndexOutOfBoundsException("the end at byte " + position() + ", where more is expected");
        }
        return at++;
    }

    /** How many bytes are left of those that are there now. */
    public int remaining() {
        return end - at;
    }

    /** How many bytes have been read. */
    public long position() {
        return before + at;
    }
}
