package org.yupian.io;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a file or stream through a buffer, with a look ahead: who wants to know what a file is looks and then
 * reads on, since a pipe can be read only once. What is gzipped is unzipped, all members of it. Memory is that of what
 * is looked at. For one thread.
 */
public final class ByteSource implements Closeable {
    private static final int SIZE = 1 << 16;

    /** A buffer that one long line has blown up further than this is given back. */
    private static final int KEPT = 1 << 22;

    /** The most bytes that can be looked at. */
    static final int LARGEST = Integer.MAX_VALUE - 16;

    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final String name;
    private InputStream in;
    private byte[] bytes = new byte[SIZE];
    private int from;
    private int to;
    private boolean ended;

    /** How many bytes came before the first of the buffer. */
    private long before;

    /** The bytes of a stream as they are. */
    ByteSource(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    public static ByteSource open(Path file) throws IOException {
        return of(stream(file), file.toString());
    }

    /**
     * Reads a stream, which is closed with the source; the name is for messages.
     *
     * @throws IOException if its first bytes cannot be read, in which case it is closed; the message has the name
     */
    public static ByteSource of(InputStream in, String name) throws IOException {
        ByteSource source = new ByteSource(in, name);
        String failure = "cannot be read";
        try {
            if (source.startsWith(GZIP)) {
                failure = "begins like gzip, but is none";
                source.unzip();
            }
            return source;
        } catch (IOException e) {
            in.close();
            String reason = e.getMessage() == null ? "it ends in the middle" : e.getMessage();
            throw new IOException("%s: %s: %s".formatted(name, failure, reason), e);
        }
    }

    private static InputStream stream(Path file) throws IOException {
        // Of a pipe the stream of Files cannot say whether more is there.
        boolean pipe = Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
        return pipe ? new FileInputStream(file.toFile()) : Files.newInputStream(file);
    }

    private void unzip() throws IOException {
        InputStream head = new ByteArrayInputStream(Arrays.copyOf(bytes, to));
        in = new GzipMembers(new SequenceInputStream(head, in));
        to = 0;
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** How many bytes have been taken, those of the unzipped file. */
    public long offset() {
        return before + from;
    }

    /** How many bytes are left of those looked at so far. */
    public int ahead() {
        return to - from;
    }

    /** The next byte without taking it, or -1 at the end. */
    public int peek() throws IOException {
        return from < to || fill() ? bytes[from] & 0xff : -1;
    }

    /** Whether the bytes ahead begin with these, which stay. No more is read than it takes to know. */
    public boolean startsWith(byte[] expected) throws IOException {
        int same = 0;
        while (same < expected.length && (same < ahead() || fill()) && bytes[from + same] == expected[same]) {
            same++;
        }
        return same == expected.length;
    }

    /**
     * Where a byte of this value is; nothing is taken.
     *
     * @param start where to begin, counted from here
     * @param limit where to end
     * @return where the first one is, counted from here, or -1 if there is none before the limit
     */
    public int find(int wanted, int start, int limit) throws IOException {
        int at = start;
        do {
            int last = Math.min(limit, to - from);
            at = index((byte) wanted, at, last);
            if (at < last) {
                return at;
            }
        } while (at < limit && fill());
        return -1;
    }

    /** The same among the bytes that are there already, so that nobody waits; how many there are if it is not there. */
    int findNow(int wanted, int start) {
        return index((byte) wanted, start, to - from);
    }

    private int index(byte wanted, int start, int end) {
        byte[] buffer = bytes;
        int last = from + end;
        for (int i = from + start; i < last; i++) {
            if (buffer[i] == wanted) {
                return i - from;
            }
        }
        return Math.max(start, end);
    }

    /** A byte that was looked at. */
    byte at(int index) {
        return bytes[from + index];
    }

    /** Bytes that were looked at, as UTF-8, with U+FFFD for what is malformed; {@code start} is counted from here. */
    public String look(int start, int end) {
        return new String(bytes, from + start, end - start, StandardCharsets.UTF_8);
    }

    /** The bytes that were looked at, as they lie in the buffer until more are read. */
    ByteBuffer buffer(int length) {
        return ByteBuffer.wrap(bytes, from, length);
    }

    /** What it looks like, from its head if that is still there, otherwise from what comes here, now that it is not this. */
    EncodingGuess guess(Charset expected) {
        // Two bytes may be a character only where they begin at an even offset.
        return EncodingGuess.of(bytes, before == 0 ? 0 : from + (int) (offset() & 1), to, expected);
    }

    /** Takes bytes that were looked at. */
    public void skip(int length) {
        from += length;
        if (bytes.length > KEPT && to - from < SIZE) {
            before += from;
            bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), SIZE);
            to -= from;
            from = 0;
        }
    }

    /**
     * Takes 32-bit little-endian numbers.
     *
     * @throws EOFException if there are not so many
     */
    public void floats(float[] target) throws IOException {
        for (int j = 0; j < target.length; j++) {
            while (to - from < Float.BYTES) {
                if (!fill()) {
                    throw new EOFException();
                }
            }
            int bits = (bytes[from] & 0xff)
                    | (bytes[from + 1] & 0xff) << 8
                    | (bytes[from + 2] & 0xff) << 16
                    | bytes[from + 3] << 24;
            from += Float.BYTES;
            target[j] = Float.intBitsToFloat(bits);
        }
    }

    /** Whether more bytes are likely to come without waiting for whoever writes them. */
    boolean ready() throws IOException {
        return !ended && in.available() > 0;
    }

    /** Whether nothing comes behind what was looked at. */
    boolean ended() {
        return ended;
    }

    /** Reads some more bytes; false at the end. */
    boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            before += from;
            to -= from;
            from = 0;
        }
        if (to == bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, 2L * bytes.length));
        }
        int count = in.read(bytes, to, bytes.length - to);
        ended = count < 0;
        to += Math.max(count, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
