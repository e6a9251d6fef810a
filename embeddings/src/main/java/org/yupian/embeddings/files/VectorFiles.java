package org.yupian.embeddings.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
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

    private static final int WIDEST = 1 << 16;

    private VectorFiles() {}

    /**
     * Opens a file.
     *
     * @throws IOException if it cannot be read, is damaged, or is no file of vectors
     */
    public static LoadedVectors open(Path path) throws IOException {
        String name = path.toString();
        try (InputStream file = Files.newInputStream(path);
                InputStream in = unzipped(file, name)) {
            ByteSource source = new ByteSource(in);
            if (source.startsWith(MODEL)) {
                return new LoadedVectors(VectorModel.load(ModelFile.open(path)), VectorFormat.YPM, List.of());
            }
            return read(name, source);
        } catch (EOFException | ZipException e) {
            throw new IOException("%s: damaged: %s".formatted(name, e.getMessage()), e);
        }
    }

    static InputStream unzipped(InputStream file, String name) throws IOException {
        PushbackInputStream start = new PushbackInputStream(file, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        if (magic.length < 2 || magic[0] != 0x1f || magic[1] != (byte) 0x8b) {
            return start;
        }
        try {
            return new GZIPInputStream(start, 1 << 16);
        } catch (IOException e) {
            throw new IOException("%s: begins like gzip, but is none: %s".formatted(name, e), e);
        }
    }

    private static LoadedVectors read(String name, ByteSource source) throws IOException {
        if (source.peek() < 0) {
            throw new VectorFormatException(name, "line 1", "word vectors", "an empty file");
        }
        if (source.startsWith(MARK)) {
            source.skip(MARK.length);
        }
        int end = source.find('\n', LONGEST_FIRST_LINE);
        Matcher first = FIRST_LINE.matcher(end < 0 ? "" : source.look(end));
        if (!first.matches()) {
            return withoutFirstLine(name, source);
        }
        long count = Long.parseLong(first.group(1));
        long width = Long.parseLong(first.group(2));
        if (count < 1 || width < 1 || width > WIDEST) {
            throw new VectorFormatException(
                    name, "line 1", "one word or more, and a dimension of 1 to " + WIDEST, "'" + first.group() + "'");
        }
        int dimension = (int) width;
        source.skip(end + 1);
        if (!isText(source)) {
            return new BinaryVectors(name, source).read(count, dimension).finish(VectorFormat.BINARY);
        }
        VectorRows rows = new TextVectors(name, source, 1).read(dimension);
        if (rows.read() != count) {
            throw new VectorFormatException(
                    name, "line 1", "as many words as there are, " + rows.read(), Long.toString(count));
        }
        return rows.finish(VectorFormat.TEXT);
    }

    private static LoadedVectors withoutFirstLine(String name, ByteSource source) throws IOException {
        TextVectors text = new TextVectors(name, source, 0);
        int dimension = text.dimensionAhead();
        LoadedVectors loaded = text.read(dimension).finish(VectorFormat.GLOVE);
        List<String> remarks = new ArrayList<>(loaded.remarks());
        remarks.add("no first line with the numbers of words and dimensions; took its lines for words and %d numbers"
                .formatted(dimension));
        return new LoadedVectors(loaded.vectors(), loaded.format(), remarks);
    }

    private static boolean isText(ByteSource source) throws IOException {
        int end = source.find('\n', ByteSource.LONGEST_LINE);
        return TextVectors.isText(source.look(end < 0 ? source.ahead() : end));
    }
}
