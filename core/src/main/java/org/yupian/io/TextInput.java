package org.yupian.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How text is read: in which encoding, what becomes of bytes that are none in it, and how long a line may be. A byte
 * order mark of UTF-8, UTF-16 or UTF-32 at the start of a file counts more than the encoding given here. Immutable.
 */
public final class TextInput {
    /** Text in UTF-8, with malformed bytes refused and lines of any length. */
    public static final TextInput UTF_8 = new TextInput(StandardCharsets.UTF_8, null, ByteSource.LARGEST - 2);

    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] UTF_16LE_MARK = {(byte) 0xff, (byte) 0xfe};
    private static final byte[] UTF_16BE_MARK = {(byte) 0xfe, (byte) 0xff};
    private static final byte[] UTF_32LE_MARK = {(byte) 0xff, (byte) 0xfe, 0, 0};
    private static final byte[] UTF_32BE_MARK = {0, 0, (byte) 0xfe, (byte) 0xff};

    private final Charset encoding;
    private final MalformedText.@Nullable Listener listener;
    private final int longest;

    private TextInput(Charset encoding, MalformedText.@Nullable Listener listener, int longest) {
        this.encoding = encoding;
        this.listener = listener;
        this.longest = longest;
    }

    /** The same for another encoding, whichever this Java has: GB18030, GBK, Big5, UTF-16 and so on. */
    public TextInput withEncoding(Charset other) {
        return new TextInput(other, listener, longest);
    }

    /** The same, where malformed bytes become U+FFFD and this listener is told of each; otherwise they are refused. */
    public TextInput replacing(MalformedText.Listener told) {
        return new TextInput(encoding, told, longest);
    }

    /**
     * The same with a limit to the length of a line.
     *
     * @param bytes how long a line in UTF-8 may be without its end, at least 1
     * @throws IllegalArgumentException if it is less
     */
    public TextInput withLongest(int bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("expected lines of 1 byte or more, found " + bytes);
        }
        return new TextInput(encoding, listener, Math.min(bytes, ByteSource.LARGEST - 2));
    }

    /**
     * Opens a file, gzipped or not.
     *
     * @throws IOException if it cannot be read; the message names it
     */
    public Lines open(Path file) throws IOException {
        return read(ByteSource.open(file));
    }

    /**
     * Reads a stream, gzipped or not, which is closed with the lines; the name is for messages.
     *
     * @throws IOException if its first bytes cannot be read, in which case it is closed
     */
    public Lines read(InputStream in, String name) throws IOException {
        return read(ByteSource.of(in, name));
    }

    /**
     * Reads the bytes that are left as if they were a file; they are closed with the lines.
     *
     * @throws IOException if the first of them cannot be read, in which case they are closed
     */
    public Lines read(ByteSource bytes) throws IOException {
        try {
            return new Lines(bytes, this);
        } catch (FormatException e) {
            bytes.close();
            throw e;
        } catch (IOException e) {
            bytes.close();
            throw new IOException(bytes.name() + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The encoding of these bytes. */
    Charset encodingOf(ByteSource bytes) throws IOException {
        if (bytes.startsWith(UTF_8_MARK)) {
            return StandardCharsets.UTF_8;
        }
        if (bytes.startsWith(UTF_16LE_MARK)) {
            return bytes.startsWith(UTF_32LE_MARK) ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE;
        }
        if (bytes.startsWith(UTF_16BE_MARK)) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.startsWith(UTF_32BE_MARK) ? Charset.forName("UTF-32BE") : encoding;
    }

    /** How long a line may be in bytes of UTF-8. */
    int longest() {
        return longest;
    }

    /** Reports malformed bytes, which are replaced, or refuses them. */
    void malformed(MalformedText place) throws FormatException {
        if (listener == null) {
            throw new FormatException(place);
        }
        listener.malformed(place);
    }

    /** Reports a line that is too long, of which the beginning is read, or refuses it. */
    void longer(String file, long line) throws FormatException {
        if (listener == null) {
            throw MalformedText.tooLong(file, line, longest);
        }
        listener.tooLong(file, line, longest);
    }
}
