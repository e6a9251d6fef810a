package org.yupian.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Collects the sections of a model and writes the file. The bytes depend on the card and on the sections and
 * their order alone. Arrays are not copied: they have to stay as they are until the file is written, which takes no memory
 * besides theirs. For one thread.
 *
 * <p>A section's name is one to a hundred of {@code A-Z a-z 0-9 . _ / -}. Each method that adds one throws
 * {@link IllegalArgumentException} if the name is not such, or is taken.
 */
public final class ModelWriter {
    /** So many elements of a section are turned into bytes at once. */
    private static final int PIECE = 1 << 13;

    private final byte[] card;
    private final Map<String, Content> sections = new LinkedHashMap<>();

    private ModelWriter(ModelCard card) {
        this.card = card.toJson().getBytes(StandardCharsets.UTF_8);
        if (this.card.length > ModelLayout.MAX_CARD_LENGTH) {
            throw new IllegalArgumentException(
                    "a card of %d bytes, more than %d".formatted(this.card.length, ModelLayout.MAX_CARD_LENGTH));
        }
    }

    /** Puts so many elements of a section, from one of them on, into a buffer that has room for them. */
    private interface Elements {
        void put(int from, int count, ByteBuffer out);
    }

    private record Content(SectionType type, int count, Elements elements) {
        int length() {
            return count * type.width();
        }

        /** The bytes are made piece by piece, so that they take no memory to speak of. */
        void writeTo(OutputStream out) throws IOException {
            ByteBuffer piece = ByteBuffer.allocate(PIECE * type.width()).order(ByteOrder.LITTLE_ENDIAN);
            for (int from = 0; from < count; from += PIECE) {
                int next = Math.min(PIECE, count - from);
                elements.put(from, next, piece.clear());
                out.write(piece.array(), 0, next * type.width());
            }
        }

        int checksum() {
            CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
            try {
                writeTo(sum);
            } catch (IOException e) {
                throw new AssertionError("writing to nowhere does not fail", e);
            }
            return (int) sum.getChecksum().getValue();
        }
    }

    /** A writer for a model with this card. */
    public static ModelWriter of(ModelCard card) {
        return new ModelWriter(card);
    }

    /** Adds a section of bytes. */
    public ModelWriter bytes(String section, byte[] values) {
        return add(section, SectionType.BYTES, values.length, (from, count, out) -> out.put(values, from, count));
    }

    /** Adds a section of shorts. */
    public ModelWriter shorts(String section, short[] values) {
        return add(section, SectionType.SHORTS, values.length, (from, count, out) -> out.asShortBuffer()
                .put(values, from, count));
    }

    /** Adds a section of chars. */
    public ModelWriter chars(String section, char[] values) {
        return add(section, SectionType.CHARS, values.length, (from, count, out) -> out.asCharBuffer()
                .put(values, from, count));
    }

    /** Adds a section of ints. */
    public ModelWriter ints(String section, int[] values) {
        return add(section, SectionType.INTS, values.length, (from, count, out) -> out.asIntBuffer()
                .put(values, from, count));
    }

    /** Adds a section of longs. */
    public ModelWriter longs(String section, long[] values) {
        return add(section, SectionType.LONGS, values.length, (from, count, out) -> out.asLongBuffer()
                .put(values, from, count));
    }

    /** Adds a section of floats. */
    public ModelWriter floats(String section, float[] values) {
        return add(section, SectionType.FLOATS, values.length, (from, count, out) -> out.asFloatBuffer()
                .put(values, from, count));
    }

    /** Adds a section of strings; any string is kept as it is, lone surrogates included. */
    public ModelWriter strings(String section, List<String> values) {
        long units = values.stream().mapToLong(String::length).sum();
        long length = Integer.BYTES + (long) Integer.BYTES * values.size() + Character.BYTES * units;
        checkLength(section, length);
        ByteBuffer bytes = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(values.size());
        int end = 0;
        for (String value : values) {
            end += value.length();
            bytes.putInt(end);
        }
        var text = bytes.asCharBuffer();
        values.forEach(text::put);
        byte[] array = bytes.array();
        return add(section, SectionType.STRINGS, array.length, (from, count, out) -> out.put(array, from, count));
    }

    private ModelWriter add(String section, SectionType type, int count, Elements elements) {
        if (!ModelLayout.SECTION_NAME.matcher(section).matches()) {
            throw new IllegalArgumentException("not a name for a section: '" + section + "'");
        }
        checkLength(section, (long) count * type.width());
        if (sections.putIfAbsent(section, new Content(type, count, elements)) != null) {
            throw new IllegalArgumentException("section '" + section + "' is there already");
        }
        return this;
    }

    private static void checkLength(String section, long length) {
        if (length > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("section '%s' has %d bytes, more than 2 GiB".formatted(section, length));
        }
    }

    /** The bytes of the file; more than 2 GiB cannot be written. */
    public long length() {
        long length = ModelLayout.aligned(ModelLayout.HEADER_LENGTH + (long) card.length);
        length = ModelLayout.aligned(length + directoryLength());
        for (Content section : sections.values()) {
            length = ModelLayout.aligned(length + section.length());
        }
        return length;
    }

    /**
     * Writes the file as a whole or not at all: into a new file beside it, forced to the disk, then moved into
     * place over what was there.
     *
     * @throws IOException if it cannot be written; nothing is left behind
     * @throws IllegalArgumentException if it would be longer than 2 GiB
     */
    public void write(Path path) throws IOException {
        WholeFile.write(path, this::writeTo);
    }

    /**
     * The bytes of the file.
     *
     * @throws IllegalArgumentException if it would be longer than 2 GiB
     */
    public byte[] toBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new AssertionError("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the bytes of the file and leaves the stream open.
     *
     * @throws IOException if they cannot be written
     * @throws IllegalArgumentException if there would be more than 2 GiB
     */
    public void writeTo(OutputStream out) throws IOException {
        long length = length();
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the model has %d bytes, more than 2 GiB".formatted(length));
        }
        byte[] directory = directory();
        out.write(header(directory, length));
        out.write(card);
        fill(out, card.length);
        out.write(directory);
        fill(out, directory.length);
        for (Content section : sections.values()) {
            section.writeTo(out);
            fill(out, section.length());
        }
    }

    /** Zero bytes up to the next multiple of 8. */
    private static void fill(OutputStream out, int length) throws IOException {
        out.write(new byte[(int) (ModelLayout.aligned(length) - length)]);
    }

    private byte[] header(byte[] directory, long length) {
        ByteBuffer header = ByteBuffer.allocate(ModelLayout.HEADER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ModelLayout.magic()).putInt(ModelLayout.VERSION);
        header.putInt(card.length).putInt(ModelLayout.checksum(ByteBuffer.wrap(card)));
        header.putInt(directory.length).putInt(ModelLayout.checksum(ByteBuffer.wrap(directory)));
        header.putLong(length);
        header.putInt(ModelLayout.checksum(ModelLayout.part(header, 0, ModelLayout.CHECKED_HEADER_LENGTH)));
        return header.array();
    }

    private int directoryLength() {
        int length = 0;
        for (String section : sections.keySet()) {
            length += 2 + section.length() + 2 * Integer.BYTES;
        }
        return length;
    }

    private byte[] directory() {
        int length = directoryLength();
        if (length > ModelLayout.MAX_DIRECTORY_LENGTH) {
            throw new IllegalArgumentException(sections.size() + " sections are too many");
        }
        ByteBuffer directory = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        sections.forEach((section, content) -> {
            directory.put((byte) content.type.code()).put((byte) section.length());
            directory.put(section.getBytes(StandardCharsets.US_ASCII));
            directory.putInt(content.length()).putInt(content.checksum());
        });
        return directory.array();
    }
}
