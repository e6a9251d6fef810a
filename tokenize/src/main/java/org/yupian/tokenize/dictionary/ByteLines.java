package org.yupian.tokenize.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Lines of UTF-8, plain or gzipped; a malformed one is marked with where its first bad byte is. */
final class ByteLines implements LineSource {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    /** How many bytes have been taken, those of the mark included. */
    private long taken;

    private boolean afterReturn;
    private final byte[] line = new byte[LONGEST];
    private final CharBuffer chars = CharBuffer.allocate(LONGEST);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    ByteLines(InputStream source) throws IOException {
        in = unzipped(source);
    }

    private static InputStream unzipped(InputStream source) throws IOException {
        PushbackInputStream in = new PushbackInputStream(source, 2);
        byte[] magic = in.readNBytes(2);
        in.unread(magic);
        boolean zipped = magic.length == 2 && (magic[0] & 0xff) == GZIP_FIRST && (magic[1] & 0xff) == GZIP_SECOND;
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }

    @Override
    public @Nullable Line next() throws IOException {
        int c = read();
        if (afterReturn && c == '\n') {
            c = read();
        }
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        boolean first = taken == 1;
        long start = taken - 1;
        int length = 0;
        boolean tooLong = false;
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (length < LONGEST) {
                line[length++] = (byte) c;
            } else {
                tooLong = true;
            }
        }
        afterReturn = c == '\r';
        int mark = first && length >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb && line[2] == (byte) 0xbf
                ? 3
                : 0;
        return line(mark, length, start, tooLong);
    }

    private Line line(int from, int to, long start, boolean tooLong) {
        ByteBuffer bytes = ByteBuffer.wrap(line, from, to - from);
        chars.clear();
        CoderResult result = decoder.reset().decode(bytes, chars, true);
        if (tooLong) {
            return new Line(chars.flip().toString(), "the line is longer than %,d bytes".formatted(LONGEST));
        }
        if (result.isError()) {
            long bad = start + bytes.position();
            String text = new String(line, from, to - from, StandardCharsets.UTF_8);
            return new Line(text, "malformed UTF-8 at byte offset " + bad);
        }
        return new Line(chars.flip().toString(), null);
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        taken++;
        return buffer[at++] & 0xff;
    }
}
