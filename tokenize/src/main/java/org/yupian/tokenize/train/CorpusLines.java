package org.yupian.tokenize.train;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lines of UTF-8, plain or gzipped, that end at LF or CR LF; a byte order mark at the start is dropped. Unlike a
 * text to segment, a corpus with malformed bytes is refused: it would teach them.
 */
final class CorpusLines implements Closeable {
    private final InputStream in;
    private final String name;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private long number;

    CorpusLines(InputStream source, String name) throws IOException {
        PushbackInputStream start = new PushbackInputStream(source, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean zipped = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        this.in = zipped ? new GZIPInputStream(start, 1 << 15) : start;
        this.name = name;
    }

    /** The line that was read last, from 1. */
    long number() {
        return number;
    }

    @Nullable
    String next() throws IOException {
        int scan = from;
        while (true) {
            for (; scan < to; scan++) {
                if (bytes[scan] == '\n') {
                    String line = line(scan > from && bytes[scan - 1] == '\r' ? scan - 1 : scan);
                    from = scan + 1;
                    return line;
                }
            }
            int done = scan - from;
            if (!fill()) {
                String line = from == to ? null : line(to);
                from = to;
                return line;
            }
            scan = from + done;
        }
    }

    private boolean fill() throws IOException {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        if (to == bytes.length) {
            if (to > Integer.MAX_VALUE / 2) {
                throw new CorpusFormatException(name, number + 1, "a line of less than 1 GiB", "a longer one");
            }
            bytes = Arrays.copyOf(bytes, 2 * to);
        }
        int count = in.read(bytes, to, bytes.length - to);
        to += Math.max(count, 0);
        return count >= 0;
    }

    private String line(int end) throws CorpusFormatException {
        number++;
        ByteBuffer line = ByteBuffer.wrap(bytes, from, end - from);
        String text;
        try {
            text = decoder.decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new CorpusFormatException(
                    name, number, "UTF-8", "a malformed byte at offset " + (line.position() - from) + " of the line");
        }
        return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
