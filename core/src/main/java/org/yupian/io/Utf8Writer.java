package org.yupian.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Encodes text as UTF-8 into a buffer, which runs over into a stream or, where there is none, grows. A lone
 * surrogate has no bytes in UTF-8: it becomes U+FFFD, or in JSON the escape that stands for it. For one thread.
 */
public final class Utf8Writer extends Writer {
    private static final int SIZE = 1 << 16;

    /** More than any one character takes: six bytes of an escape, or four of UTF-8. */
    private static final int ROOM = 8;

    private final @Nullable OutputStream target;
    private final boolean escapes;
    private byte[] bytes = new byte[SIZE];
    private int size;

    /** A high surrogate whose other half may come with the next write; 0 for none. */
    private char high;

    private Utf8Writer(@Nullable OutputStream target, boolean escapes) {
        this.target = target;
        this.escapes = escapes;
    }

    /** A writer into a stream, which is left open. */
    public static Utf8Writer to(OutputStream target, boolean escapes) {
        return new Utf8Writer(target, escapes);
    }

    /** A writer that keeps everything. */
    public static Utf8Writer inMemory(boolean escapes) {
        return new Utf8Writer(null, escapes);
    }

    /** Writes what is in the buffer. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    @Override
    public void write(int c) throws IOException {
        put((char) c);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            put(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            put(text.charAt(i));
        }
    }

    private void put(char c) throws IOException {
        if (size + 2 * ROOM > bytes.length) {
            makeRoom();
        }
        if (high != 0) {
            char first = high;
            high = 0;
            if (Character.isLowSurrogate(c)) {
                pair(Character.toCodePoint(first, c));
                return;
            }
            lone(first);
        }
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xc0 | c >> 6);
            following(c);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            lone(c);
        } else {
            three(c);
        }
    }

    private void three(char c) {
        bytes[size++] = (byte) (0xe0 | c >> 12);
        following(c >> 6);
        following(c);
    }

    private void pair(int c) {
        bytes[size++] = (byte) (0xf0 | c >> 18);
        following(c >> 12);
        following(c >> 6);
        following(c);
    }

    private void following(int bits) {
        bytes[size++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void lone(char c) {
        if (!escapes) {
            three('\ufffd');
            return;
        }
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = (byte) Character.forDigit((c >> shift) & 0xf, 16);
        }
    }

    private void makeRoom() throws IOException {
        if (target != null) {
            writeTo(target);
        } else {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - ROOM, 2L * bytes.length));
        }
    }

    /** Passes on what is complete; a high surrogate waits for what follows. */
    @Override
    public void flush() throws IOException {
        if (target != null) {
            writeTo(target);
            target.flush();
        }
    }

    /** Ends the text; the stream stays open. */
    @Override
    public void close() throws IOException {
        if (high != 0) {
            char last = high;
            high = 0;
            if (size + ROOM > bytes.length) {
                makeRoom();
            }
            lone(last);
        }
        flush();
    }
}
