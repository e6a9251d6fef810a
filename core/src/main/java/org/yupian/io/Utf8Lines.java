package org.yupian.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;

/**
 * Lines of UTF-8, plain or gzipped, that end at LF or CR LF; a byte order mark at the start is dropped. Unlike a
 * text to segment, a corpus with malformed bytes is refused: it would teach them. For one thread.
 */
public final class Utf8Lines implements Closeable {
    private final InputStream in;
    private final String name;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private long number;
    private boolean peeked;
    private @Nullable String ahead;

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    public static Utf8Lines open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            return new Utf8Lines(in, file.toString());
        } catch (IOException e) {
            in.close();
            throw new IOException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a stream, which is closed with the reader; the name is for messages.
     *
     * @throws IOException if its first bytes cannot be read, in which case it is closed
     */
    public Utf8Lines(InputStream source, String name) throws IOException {
        this.name = name;
        try {
            this.in = plain(source);
        } catch (IOException e) {
            source.close();
            throw e;
        }
    }

    private static InputStream plain(InputStream source) throws IOException {
        PushbackInputStream start = new PushbackInputStream(source, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        boolean zipped = magic.length == 2 && magic[0] == 0x1f && magic[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(start, 1 << 15) : start;
    }

    /** The name for messages. */
    public String name() {
        return name;
    }

    /** The number of the line that {@link #next} gave last, from 1; 0 before the first. */
    public long number() {
        return ahead == null ? number : number - 1;
    }

    /**
     * The line that {@link #next} will give, or null after the last: to see what a file is before it is read.
     *
     * @throws FormatException if it is not UTF-8
     */
    public @Nullable String peek() throws IOException {
        if (!peeked) {
            ahead = read();
            peeked = true;
        }
        return ahead;
    }

    /**
     * The next line, or null after the last.
     *
     * @throws FormatException if it is not UTF-8
     */
    public @Nullable String next() throws IOException {
        if (!peeked) {
            return read();
        }
        String line = ahead;
        peeked = false;
        ahead = null;
        return line;
    }

    private @Nullable String read() throws IOException {
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
                throw new FormatException(name, number + 1, "a line of less than 1 GiB", "a longer one");
            }
            bytes = Arrays.copyOf(bytes, 2 * to);
        }
        int count = in.read(bytes, to, bytes.length - to);
        to += Math.max(count, 0);
        return count >= 0;
    }

    private String line(int end) throws FormatException {
        number++;
        ByteBuffer line = ByteBuffer.wrap(bytes, from, end - from);
        String text;
        try {
            text = decoder.decode(line).toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(
                    name, number, "UTF-8", "a malformed byte at offset " + (line.position() - from) + " of the line");
        }
        return number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** The parts between white space, that of Chinese texts included. */
    public static List<String> items(String line) {
        List<String> items = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < line.length(); i++) {
            boolean space = CharacterClass.of(line.charAt(i)) == CharacterClass.SPACE;
            if (space && start >= 0) {
                items.add(line.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            items.add(line.substring(start));
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
