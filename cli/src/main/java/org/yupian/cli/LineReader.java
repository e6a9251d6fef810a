package org.yupian.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of UTF-8. A line ends at LF or CR LF; a lone CR is a character of it. The last line needs no end.
 * A byte order mark at the start is dropped. Malformed bytes become U+FFFD, and each is reported. Memory is that
 * of the longest line. For one thread.
 */
final class LineReader implements LineSource {
    private static final int SIZE = 1 << 16;

    /** A buffer that one long line has blown up further than this is given back. */
    private static final int KEPT = 1 << 22;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private final InputStream in;
    private final String name;
    private final MalformedBytes malformed;
    private byte[] bytes = new byte[SIZE];
    private int from;
    private int to;
    private boolean ended;
    private long number;

    /** From {@code from} to here there is no line feed; so nobody who asks whether a line is there looks twice. */
    private int searched;

    /** How many bytes came before the first of the buffer. */
    private long before;

    LineReader(InputStream in, String name, MalformedBytes malformed) {
        this.in = in;
        this.name = name;
        this.malformed = malformed;
    }

    @Override
    public @Nullable String next() throws IOException {
        int scan = Math.max(from, searched);
        while (true) {
            for (; scan < to; scan++) {
                if (bytes[scan] == '\n') {
                    skipMark(scan);
                    int end = scan > from && bytes[scan - 1] == '\r' ? scan - 1 : scan;
                    return line(end, scan + 1);
                }
            }
            if (ended) {
                skipMark(to);
                return from == to ? null : line(to, to);
            }
            int done = scan - from;
            fill();
            scan = from + done;
        }
    }

    @Override
    public boolean ready() throws IOException {
        int scan = Math.max(from, searched);
        while (scan < to && bytes[scan] != '\n') {
            scan++;
        }
        searched = scan;
        return scan < to || (!ended && in.available() > 0);
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, to - from);
            before += from;
            to -= from;
            from = 0;
            searched = 0;
        }
        if (to == bytes.length) {
            if (to == LARGEST) {
                throw new IOException("%s:%d: the line is longer than 2 GiB".formatted(name, number + 1));
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(LARGEST, 2L * bytes.length));
        }
        int count;
        try {
            count = in.read(bytes, to, bytes.length - to);
        } catch (IOException e) {
            throw new IOException("%s: cannot be read on after line %d: %s".formatted(name, number, e.getMessage()), e);
        }
        ended = count < 0;
        to += Math.max(count, 0);
    }

    /** Before the first line, which lies at the start of the buffer. */
    private void skipMark(int end) {
        if (number == 0 && from == 0 && end >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3)) {
            from = 3;
        }
    }

    private String line(int end, int next) {
        number++;
        String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            report(end);
        }
        from = next;
        if (bytes.length > KEPT && to - from < SIZE) {
            before += from;
            bytes = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), SIZE);
            to -= from;
            from = 0;
            searched = 0;
        }
        return text;
    }

    /** Finds what was malformed; a U+FFFD that was written as such is not. */
    private void report(int end) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes, from, end - from);
        CharBuffer output = CharBuffer.allocate(1024);
        while (true) {
            CoderResult result = decoder.decode(input, output.clear(), true);
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                malformed.at(name, number, before + input.position());
                input.position(input.position() + result.length());
                decoder.reset();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
