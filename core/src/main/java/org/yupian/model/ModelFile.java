package org.yupian.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model: a card that says what it is and where it comes from, and named sections of numbers and text, all in
 * one {@code .ypm} file of at most 2 GiB. Opening checks all of it: magic, version, every length, the CRC32C
 * of the header, of the card and of each section, and that nothing follows. So once opened only a section that
 * is missing, of another type, or senseless to its reader can still be refused.
 *
 * <p>Immutable and safe for all threads; every array handed out is the caller's own.
 */
public final class ModelFile {
    private final String name;
    private final ModelCard card;
    private final Map<String, ModelLayout.Parser.Entry> entries;
    private final ByteBuffer content;

    ModelFile(String name, ModelCard card, List<ModelLayout.Parser.Entry> entries, ByteBuffer content) {
        this.name = name;
        this.card = card;
        this.entries = new LinkedHashMap<>();
        // Loops rather than lambdas wherever a model is opened: the first lambda of a process costs many milliseconds.
        for (ModelLayout.Parser.Entry entry : entries) {
            this.entries.put(entry.name(), entry);
        }
        this.content = content;
    }

    /** One section: its name, its type, and its length in bytes. */
    public record Section(String name, SectionType type, int length) {}

    /**
     * Maps a file into memory. A mapped file must not be truncated or rewritten in place while it is in use;
     * {@link ModelWriter#write} replaces it as a whole, which is harmless.
     *
     * @throws ModelFormatException if the file is damaged or not a model
     * @throws IOException if it cannot be read
     */
    public static ModelFile open(Path path) throws IOException {
        String name = path.toString();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw new ModelFormatException(name, "file", "at most 2 GiB", size + " bytes");
            }
            return ModelLayout.Parser.parse(name, channel.map(FileChannel.MapMode.READ_ONLY, 0, size));
        }
    }

    /**
     * Reads a whole model into the heap and leaves the stream open. Memory grows with the bytes that really
     * arrive, never with a length the stream merely claims.
     *
     * @param name the name of the file in messages
     * @throws ModelFormatException if the bytes are damaged, not a model, or go on after its end
     * @throws IOException if the stream cannot be read
     */
    public static ModelFile read(InputStream in, String name) throws IOException {
        return ModelLayout.Parser.parse(name, ModelLayout.Parser.readAll(name, in));
    }

    /**
     * Reads the head of a file: header and card with their checksums, and not the rest, which may be damaged unseen;
     * but the file has to be as long as its header says.
     *
     * @throws ModelFormatException if the head is damaged, the length is another, or the file is not a model
     * @throws IOException if it cannot be read
     */
    public static ModelHead head(Path path) throws IOException {
        String name = path.toString();
        ModelHead head;
        try (InputStream in = Files.newInputStream(path)) {
            head = ModelLayout.Parser.head(name, in);
        }
        long size = Files.size(path);
        if (size != head.length()) {
            throw new ModelFormatException(name, "file", head.length() + " bytes", size + "");
        }
        return head;
    }

    /**
     * Reads the head of a model up to the end of its card, and leaves the stream open there. What follows is not asked
     * for, so the length is what the header says.
     *
     * @param name the name of the file in messages
     * @throws ModelFormatException if the head is damaged or not that of a model
     * @throws IOException if the stream cannot be read
     */
    public static ModelHead head(InputStream in, String name) throws IOException {
        return ModelLayout.Parser.head(name, in);
    }

    /** The name of the file, as given when it was opened. */
    public String name() {
        return name;
    }

    /** What the model is and where it comes from. */
    public ModelCard card() {
        return card;
    }

    /** The id on the card. */
    public String id() {
        return card.id();
    }

    /** The bytes of the whole file. */
    public long length() {
        return content.limit();
    }

    /** The sections, in the order of the file. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(entries.size());
        entries.values().forEach(entry -> sections.add(new Section(entry.name(), entry.type(), entry.length())));
        return List.copyOf(sections);
    }

    /** Whether there is a section of this name. */
    public boolean has(String section) {
        return entries.containsKey(section);
    }

    /**
     * Checks that the model is of the kind its reader understands.
     *
     * @return this model
     * @throws ModelFormatException if it is of another kind
     */
    public ModelFile require(Kind<?> kind) throws ModelFormatException {
        if (!kind.is(card)) {
            throw refusal("card", "a model of kind '" + kind + "'", "kind '" + card.kind() + "'");
        }
        return this;
    }

    /** The exception to throw when the content of a section makes no sense to its reader. */
    public ModelFormatException refusal(String section, String expected, String found) {
        return new ModelFormatException(name, section, expected, found);
    }

    /**
     * A read-only little-endian view of a section of any type, starting at position 0: memory-mapped if the
     * file was opened from a path. No bytes are copied.
     *
     * @throws ModelFormatException if there is no such section
     */
    public ByteBuffer buffer(String section) throws ModelFormatException {
        ModelLayout.Parser.Entry entry = entries.get(section);
        if (entry == null) {
            throw refusal(section, "a section of this name", entries.isEmpty() ? "none" : "only " + entries.keySet());
        }
        ByteBuffer part = ModelLayout.part(content, entry.offset(), entry.length());
        return part.asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The same view of a section that must be of the type.
     *
     * @throws ModelFormatException if there is no such section or it is of another type
     */
    public ByteBuffer buffer(String section, SectionType type) throws ModelFormatException {
        ByteBuffer buffer = buffer(section);
        ModelLayout.Parser.Entry entry = entries.get(section);
        if (entry != null && entry.type() != type) {
            throw refusal(section, type.toString(), entry.type().toString());
        }
        return buffer;
    }

    /** A copy of a section of bytes; {@link ModelFormatException} if it is missing or of another type. */
    public byte[] bytes(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.BYTES);
        byte[] values = new byte[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    /** A copy of a section of shorts; {@link ModelFormatException} if it is missing or of another type. */
    public short[] shorts(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.SHORTS);
        short[] values = new short[buffer.remaining() / Short.BYTES];
        buffer.asShortBuffer().get(values);
        return values;
    }

    /** A copy of a section of chars; {@link ModelFormatException} if it is missing or of another type. */
    public char[] chars(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.CHARS);
        char[] values = new char[buffer.remaining() / Character.BYTES];
        buffer.asCharBuffer().get(values);
        return values;
    }

    /** A copy of a section of ints; {@link ModelFormatException} if it is missing or of another type. */
    public int[] ints(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.INTS);
        int[] values = new int[buffer.remaining() / Integer.BYTES];
        buffer.asIntBuffer().get(values);
        return values;
    }

    /** A copy of a section of longs; {@link ModelFormatException} if it is missing or of another type. */
    public long[] longs(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.LONGS);
        long[] values = new long[buffer.remaining() / Long.BYTES];
        buffer.asLongBuffer().get(values);
        return values;
    }

    /** A copy of a section of floats; {@link ModelFormatException} if it is missing or of another type. */
    public float[] floats(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.FLOATS);
        float[] values = new float[buffer.remaining() / Float.BYTES];
        buffer.asFloatBuffer().get(values);
        return values;
    }

    /**
     * The strings of a section.
     *
     * @throws ModelFormatException if it is missing, of another type, or its lengths do not add up
     */
    public List<String> strings(String section) throws ModelFormatException {
        ByteBuffer buffer = buffer(section, SectionType.STRINGS);
        int count = buffer.remaining() < Integer.BYTES ? -1 : buffer.getInt();
        long rest = buffer.remaining() - (long) count * Integer.BYTES;
        if (count < 0 || rest < 0 || rest % Character.BYTES != 0) {
            throw refusal(section, "a list of strings", "%d strings in %d bytes".formatted(count, buffer.capacity()));
        }
        int textLength = (int) rest / Character.BYTES;
        int[] ends = new int[count];
        buffer.asIntBuffer().get(ends);
        char[] text = new char[textLength];
        buffer.position(buffer.position() + count * Integer.BYTES)
                .asCharBuffer()
                .get(text);
        String[] strings = new String[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = ends[i];
            if (end < start || end > textLength) {
                throw refusal(section, "string %d to end in [%d, %d]".formatted(i, start, textLength), end + "");
            }
            strings[i] = new String(text, start, end - start);
            start = end;
        }
        if (start != textLength) {
            throw refusal(section, start + " code units of text", textLength + "");
        }
        return List.of(strings);
    }

    @Override
    public String toString() {
        return card.id() + " (" + name + ")";
    }
}
