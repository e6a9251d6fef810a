package org.yupian.embeddings.files;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.yupian.io.ByteSource;
import org.yupian.io.FormatException;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.model.ModelFile;

/**
 * Opens files of word vectors, whatever their layout, gzipped or not. What the file claims of its size is compared with
 * what is there, and no memory is asked for because of it.
 */
public final class VectorFiles {
    /** DL4J has a third number, how many texts there were. */
    private static final Pattern FIRST_LINE = Pattern.compile("([0-9]{1,18}) ([0-9]{1,9})( [0-9]{1,18})? ?\\r?");

    /** Our own files begin with this; see the layout in org.yupian.model. */
    private static final byte[] MODEL = {(byte) 0x89, 'Y', 'P', 'M'};

    /** What some editors put in front of UTF-8. */
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** A first line longer than this has no two numbers alone. */
    private static final int LONGEST_FIRST_LINE = 64;

    /** A line longer than this is no line of vectors. */
    private static final int LONGEST_LINE = 1 << 24;

    private static final int WIDEST = 1 << 16;

    private VectorFiles() {}

    /** Opens a file whose text is UTF-8; see {@link #open(Path, Charset)}. */
    public static LoadedVectors open(Path path) throws IOException {
        return open(path, StandardCharsets.UTF_8);
    }

    /**
     * Opens a file.
     *
     * @param encoding that of vectors in text; a byte order mark counts more
     * @throws FormatException if it is no file of vectors
     * @throws IOException if it cannot be read or is damaged
     */
    public static LoadedVectors open(Path path, Charset encoding) throws IOException {
        try (ByteSource source = ByteSource.open(path)) {
            if (source.startsWith(MODEL)) {
                return new LoadedVectors(VectorModel.load(ModelFile.open(path)), VectorFormat.YPM, List.of());
            }
            return read(source, encoding);
        } catch (EOFException | ZipException e) {
            throw new IOException("%s: damaged: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static LoadedVectors read(ByteSource source, Charset encoding) throws IOException {
        String name = source.name();
        if (source.peek() < 0) {
            throw new FormatException(name, 1, "word vectors", "an empty file");
        }
        int start = source.startsWith(MARK) ? MARK.length : 0;
        int end = source.find('\n', start, LONGEST_FIRST_LINE);
        Matcher first = FIRST_LINE.matcher(end < 0 ? "" : source.look(start, end));
        if (first.matches() && !isText(source, end + 1)) {
            Size size = Size.of(first, name);
            source.skip(end + 1);
            return new BinaryVectors(source).read(size.words, size.dimension).finish(VectorFormat.BINARY);
        }
        Lines lines = lines(source, encoding);
        if (!first.matches() && !encoding.equals(StandardCharsets.UTF_8)) {
            // In UTF-16 the digits have other bytes.
            first = FIRST_LINE.matcher(String.valueOf(lines.peek()));
        }
        if (!first.matches()) {
            return withoutFirstLine(new TextVectors(lines));
        }
        Size size = Size.of(first, name);
        lines.next();
        VectorRows rows = new TextVectors(lines).read(size.dimension);
        if (rows.read() != size.words) {
            throw new FormatException(name, 1, "as many words as there are, " + rows.read(), Long.toString(size.words));
        }
        return rows.finish(VectorFormat.TEXT);
    }

    /** What a first line says. */
    private record Size(long words, int dimension) {
        static Size of(Matcher first, String name) throws FormatException {
            long words = Long.parseLong(first.group(1));
            long width = Long.parseLong(first.group(2));
            if (words < 1 || width < 1 || width > WIDEST) {
                throw new FormatException(
                        name, 1, "one word or more, and a dimension of 1 to " + WIDEST, "'" + first.group() + "'");
            }
            return new Size(words, (int) width);
        }
    }

    /** Malformed bytes are in words only, of which the rows take count. */
    private static Lines lines(ByteSource source, Charset encoding) throws IOException {
        return TextInput.UTF_8
                .withEncoding(encoding)
                .replacing(place -> {})
                .withLongest(LONGEST_LINE)
                .read(source);
    }

    private static LoadedVectors withoutFirstLine(TextVectors text) throws IOException {
        int dimension = text.dimensionAhead();
        LoadedVectors loaded = text.read(dimension).finish(VectorFormat.GLOVE);
        List<String> remarks = new ArrayList<>(loaded.remarks());
        remarks.add("no first line with the numbers of words and dimensions; took its lines for words and %d numbers"
                .formatted(dimension));
        return new LoadedVectors(loaded.vectors(), loaded.format(), remarks);
    }

    private static boolean isText(ByteSource source, int start) throws IOException {
        int end = source.find('\n', start, LONGEST_LINE);
        return TextVectors.isText(source.look(start, end < 0 ? source.ahead() : end));
    }
}
