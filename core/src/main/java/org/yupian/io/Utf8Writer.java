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

    /** The most digits of a long. */
    private static final int DIGITS = 19;

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
        int to = from + length;
        int at = from;
        while (at < to) {
            at = high == 0 ? run(text, at, to) : at;
            if (at < to) {
                put(text[at++]);
            }
        }
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        int to = from + length;
        int at = from;
        while (at < to) {
            at = high == 0 ? run(text, at, to) : at;
            if (at < to) {
                put(text.charAt(at++));
            }
        }
    }

    /**
     * Writes a whole number in decimal, without a string for it.
     *
     * @throws IOException if the stream cannot take what is in the buffer
     */
    public void writeNumber(long number) throws IOException {
        if (number < 0 || high != 0) {
            write(Long.toString(number));
            return;
        }
        if (size + DIGITS > bytes.length) {
            makeRoom();
        }
        int end = size + 1;
        for (long rest = number / 10; rest != 0; rest /= 10) {
            end++;
        }
        size = end;
        long rest = number;
        do {
            bytes[--end] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest != 0);
    }

    /** Encodes what is no surrogate as long as there is room for any char; where it stopped. */
    private int run(String text, int from, int to) {
        byte[] into = bytes;
        int end = size;
        int last = from + Math.min(to - from, (into.length - end) / 3);
        int at = from;
        for (; at < last; at++) {
            char c = text.charAt(at);
            if (c < 0x80) {
                into[end++] = (byte) c;
            } else if (c < 0x800) {
                into[end] = (byte) (0xc0 | c >> 6);
                into[end + 1] = (byte) (0x80 | (c & 0x3f));
                end += 2;
            } else if (!Character.isSurrogate(c)) {
                into[end] = (byte) (0xe0 | c >> 12);
                into[end + 1] = (byte) (0x80 | (c >> 6 & 0x3f));
                into[end + 2] = (byte) (0x80 | (c & 0x3f));
                end += 3;
            } else {
                break;
            }
        }
        size = end;
        return at;
    }

    /** The same; a loop over either kind of text is faster than one over what both have in common. */
    private int run(char[] text, int from, int to) {
        byte[] into = bytes;
        int end = size;
        int last = from + Math.min(to - from, (into.length - end) / 3);
        int at = from;
        for (; at < last; at++) {
            char c = text[at];
            if (c < 0x80) {
                into[end++] = (byte) c;
            } else if (c < 0x800) {
                into[end] = (byte) (0xc0 | c >> 6);
                into[end + 1] = (byte) (0x80 | (c & 0x3f));
                end += 2;
            } else if (!Character.isSurrogate(c)) {
                into[end] = (byte) (0xe0 | c >> 12);
                into[end + 1] = (byte) (0x80 | (c >> 6 & 0x3f));
                into[end + 2] = (byte) (0x80 | (c & 0x3f));
                end += 3;
            } else {
                break;
            }
        }
        size = end;
        return at;
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
