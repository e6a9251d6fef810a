package org.yupian.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the sections of a model and writes the file. The bytes depend on the card and on the sections and
 * their order alone. Arrays are copied when they are given. For one thread.
 *
 * <p>A section's name is one to a hundred of {@code A-Z a-z 0-9 . _ / -}. Each method that adds one throws
 * {@link IllegalArgumentException} if the name is not such, or is taken.
 */
public final class ModelWriter {
    private final byte[] card;
    private final Map<String, Content> sections = new LinkedHashMap<>();

    private ModelWriter(ModelCard card) {
        this.card = card.toJson().getBytes(StandardCharsets.UTF_8);
        if (this.card.length > ModelLayout.MAX_CARD_LENGTH) {
            throw new IllegalArgumentException(
                    "a card of %d bytes, more than %d".formatted(this.card.length, ModelLayout.MAX_CARD_LENGTH));
        }
    }

    /** Not a record: an array in one is no value. */
    private static final class Content {
        final SectionType type;
        final byte[] bytes;

        Content(SectionType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }
    }

    /** A writer for a model with this card. */
    public static ModelWriter of(ModelCard card) {
        return new ModelWriter(card);
    }

    /** Adds a section of bytes. */
    public ModelWriter bytes(String section, byte[] values) {
        add(section, SectionType.BYTES, values.length).put(values);
        return this;
    }

    /** Adds a section of shorts. */
    public ModelWriter shorts(String section, short[] values) {
        add(section, SectionType.SHORTS, values.length).asShortBuffer().put(values);
        return this;
    }

    /** Adds a section of chars. */
    public ModelWriter chars(String section, char[] values) {
        add(section, SectionType.CHARS, values.length).asCharBuffer().put(values);
        return this;
    }

    /** Adds a section of ints. */
    public ModelWriter ints(String section, int[] values) {
        add(section, SectionType.INTS, values.length).asIntBuffer().put(values);
        return this;
    }

    /** Adds a section of longs. */
    public ModelWriter longs(String section, long[] values) {
        add(section, SectionType.LONGS, values.length).asLongBuffer().put(values);
        return this;
    }

    /** Adds a section of floats. */
    public ModelWriter floats(String section, float[] values) {
        add(section, SectionType.FLOATS, values.length).asFloatBuffer().put(values);
        return this;
    }

    /** Adds a section of strings; any string is kept as it is, lone surrogates included. */
    public ModelWriter strings(String section, List<String> values) {
        long units = values.stream().mapToLong(String::length).sum();
        long length = Integer.BYTES + (long) Integer.BYTES * values.size() + Character.BYTES * units;
        ByteBuffer bytes = add(section, SectionType.STRINGS, length);
        bytes.putInt(values.size());
        int end = 0;
        for (String value : values) {
            end += value.length();
            bytes.putInt(end);
        }
        var text = bytes.asCharBuffer();
        values.forEach(text::put);
        return this;
    }

    private ByteBuffer add(String section, SectionType type, long elements) {
        if (!ModelLayout.SECTION_NAME.matcher(section).matches()) {
            throw new IllegalArgumentException("not a name for a section: '" + section + "'");
        }
        long length = elements * type.width();
        if (length > Integer.MAX_VALUE - 64) {
            throw new IllegalArgumentException("section '%s' has %d bytes, more than 2 GiB".formatted(section, length));
        }
        byte[] bytes = new byte[(int) length];
        if (sections.putIfAbsent(section, new Content(type, bytes)) != null) {
            throw new IllegalArgumentException("section '" + section + "' is there already");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
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
        byte[] directory = directory();
        List<byte[]> parts = new ArrayList<>(List.of(card, directory));
        sections.values().forEach(section -> parts.add(section.bytes));
        long length = ModelLayout.HEADER_LENGTH;
        for (byte[] part : parts) {
            length += ModelLayout.aligned(part.length);
        }
        if (length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the model has %d bytes, more than 2 GiB".formatted(length));
        }
        out.write(header(directory, length));
        for (byte[] part : parts) {
            out.write(part);
            out.write(new byte[(int) (ModelLayout.aligned(part.length) - part.length)]);
        }
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

    private byte[] directory() {
        int length = 0;
        for (String section : sections.keySet()) {
            length += 2 + section.length() + 2 * Integer.BYTES;
        }
        if (length > ModelLayout.MAX_DIRECTORY_LENGTH) {
            throw new IllegalArgumentException(sections.size() + " sections are too many");
        }
        ByteBuffer directory = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        sections.forEach((section, content) -> {
            directory.put((byte) content.type.code()).put((byte) section.length());
            directory.put(section.getBytes(StandardCharsets.US_ASCII));
            directory.putInt(content.bytes.length).putInt(ModelLayout.checksum(ByteBuffer.wrap(content.bytes)));
        });
        return directory.array();
    }
}
