package org.yupian.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks the bytes of a model file and finds its parts. No length is believed before it is checked. */
final class ModelParser {
    private static final int FIRST_CHUNK = 1 << 20;

    private final String name;
    private final ByteBuffer content;

    private ModelParser(String name, ByteBuffer content) {
        this.name = name;
        this.content = content;
    }

    /** A line of the directory, and where the section begins. */
    record Entry(String name, SectionType type, int offset, int length, int checksum) {}

    static ModelFile parse(String name, ByteBuffer content) throws ModelFormatException {
        return new ModelParser(name, content.order(ByteOrder.LITTLE_ENDIAN)).parse();
    }

    /** The bytes of a stream, up to the length in its header. */
    static ByteBuffer readAll(String name, InputStream in) throws IOException {
        byte[] header = in.readNBytes(ModelLayout.HEADER_LENGTH);
        ByteBuffer start = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        int length = new ModelParser(name, start).header();
        byte[] bytes = Arrays.copyOf(header, Math.min(length, FIRST_CHUNK));
        int filled = header.length;
        while (true) {
            int count = in.readNBytes(bytes, filled, bytes.length - filled);
            filled += count;
            if (filled < bytes.length) {
                return ByteBuffer.wrap(bytes, 0, filled).slice();
            }
            if (filled == length) {
                break;
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(length, 4L * bytes.length));
        }
        if (in.read() >= 0) {
            throw new ModelFormatException(name, "file", length + " bytes", "more");
        }
        return ByteBuffer.wrap(bytes);
    }

    /** The head of a model; the stream is read up to the end of the card. */
    static ModelHead head(String name, InputStream in) throws IOException {
        byte[] header = in.readNBytes(ModelLayout.HEADER_LENGTH);
        ModelParser start = new ModelParser(name, ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN));
        int length = start.header();
        int cardLength = start.bounded("card", 12, ModelLayout.MAX_CARD_LENGTH);
        long end = ModelLayout.aligned(ModelLayout.HEADER_LENGTH + (long) cardLength);
        if (end > length) {
            throw start.refusal("header", "a card within the " + length + " bytes of the file", end + "");
        }
        byte[] rest = in.readNBytes((int) end - ModelLayout.HEADER_LENGTH);
        byte[] head = Arrays.copyOf(header, header.length + rest.length);
        System.arraycopy(rest, 0, head, header.length, rest.length);
        if (head.length < end) {
            throw start.refusal("card", "an end at byte " + end + " of the file", head.length + " bytes");
        }
        ModelParser whole = new ModelParser(name, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
        return new ModelHead(whole.card(cardLength), length);
    }

    private ModelFile parse() throws ModelFormatException {
        int length = header();
        if (content.limit() != length) {
            throw refusal("file", length + " bytes", content.limit() + "");
        }
        int cardLength = bounded("card", 12, ModelLayout.MAX_CARD_LENGTH);
        int directoryLength = bounded("directory", 20, ModelLayout.MAX_DIRECTORY_LENGTH);
        long directoryOffset = ModelLayout.aligned(ModelLayout.HEADER_LENGTH + (long) cardLength);
        long sectionsOffset = ModelLayout.aligned(directoryOffset + directoryLength);
        if (sectionsOffset > length) {
            throw refusal(
                    "header", "card and directory within the " + length + " bytes of the file", sectionsOffset + "");
        }
        ModelCard card = card(cardLength);
        ByteBuffer directory = checked("directory", (int) directoryOffset, directoryLength, content.getInt(24));
        List<Entry> entries = entries(directory, (int) sectionsOffset);
        for (Entry entry : entries) {
            checked(entry.name(), entry.offset(), entry.length(), entry.checksum());
        }
        return new ModelFile(name, card, entries, content);
    }

    private ModelCard card(int length) throws ModelFormatException {
        ByteBuffer card = checked("card", ModelLayout.HEADER_LENGTH, length, content.getInt(16));
        return ModelCard.parse(text(card), name);
    }

    /** Checks the header and gives the length of the file it states. */
    private int header() throws ModelFormatException {
        if (content.limit() < ModelLayout.HEADER_LENGTH) {
            throw refusal("header", ModelLayout.HEADER_LENGTH + " bytes", content.limit() + "");
        }
        if (!ModelLayout.hasMagic(content)) {
            throw refusal("header", "the magic of a Yupian model", "another kind of file");
        }
        int version = content.getInt(8);
        if (version != ModelLayout.VERSION) {
            throw refusal("header", "format version " + ModelLayout.VERSION, version + "");
        }
        compare("header", content.getInt(36), ModelLayout.part(content, 0, ModelLayout.CHECKED_HEADER_LENGTH));
        long length = content.getLong(28);
        if (length < ModelLayout.HEADER_LENGTH || length > Integer.MAX_VALUE) {
            throw refusal("header", "a length of at most 2 GiB", length + " bytes");
        }
        return (int) length;
    }

    private int bounded(String part, int at, int limit) throws ModelFormatException {
        int length = content.getInt(at);
        if (length < 0 || length > limit) {
            throw refusal("header", "a %s of at most %d bytes".formatted(part, limit), length + "");
        }
        return length;
    }

    private List<Entry> entries(ByteBuffer directory, int sectionsOffset) throws ModelFormatException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long offset = sectionsOffset;
        while (directory.hasRemaining()) {
            Entry entry = entry(directory, (int) offset);
            if (!names.add(entry.name())) {
                throw refusal("directory", "each name once", "'" + entry.name() + "' twice");
            }
            offset = ModelLayout.aligned(offset + entry.length());
            if (offset > content.limit()) {
                throw refusal(
                        entry.name(),
                        "at most %d bytes, to the end of the file".formatted(content.limit() - entry.offset()),
                        entry.length() + "");
            }
            entries.add(entry);
        }
        if (offset != content.limit()) {
            throw refusal("file", "an end after the last section, at " + offset, content.limit() + " bytes");
        }
        return entries;
    }

    private Entry entry(ByteBuffer directory, int offset) throws ModelFormatException {
        int at = directory.position();
        int code = directory.get();
        int nameLength = directory.hasRemaining() ? Byte.toUnsignedInt(directory.get()) : Integer.MAX_VALUE;
        if (directory.remaining() - 2L * Integer.BYTES < nameLength) {
            throw refusal("directory", "a whole entry at " + at, "its beginning only");
        }
        byte[] bytes = new byte[nameLength];
        directory.get(bytes);
        String section = new String(bytes, StandardCharsets.US_ASCII);
        if (!ModelLayout.SECTION_NAME.matcher(section).matches()) {
            throw refusal("directory", "the name of a section at " + at, "'" + section + "'");
        }
        SectionType type = SectionType.of(code);
        if (type == null) {
            throw refusal(section, "a known type", "type " + code);
        }
        int length = directory.getInt();
        if (length < 0 || length % type.width() != 0) {
            throw refusal(section, "a length that is a multiple of " + type.width(), length + "");
        }
        return new Entry(section, type, offset, length, directory.getInt());
    }

    /** A part whose checksum is right and that is followed by zero bytes up to the next multiple of 8. */
    private ByteBuffer checked(String part, int offset, int length, int checksum) throws ModelFormatException {
        ByteBuffer bytes = ModelLayout.part(content, offset, length);
        compare(part, checksum, bytes);
        for (int i = offset + length; i < ModelLayout.aligned((long) offset + length); i++) {
            if (content.get(i) != 0) {
                throw refusal(part, "zero at byte " + i + " of the file, after its end", content.get(i) + "");
            }
        }
        return bytes;
    }

    private void compare(String part, int expected, ByteBuffer bytes) throws ModelFormatException {
        int found = ModelLayout.checksum(bytes);
        if (found != expected) {
            throw refusal(part, "CRC32C " + ModelLayout.hex(expected), ModelLayout.hex(found));
        }
    }

    private String text(ByteBuffer card) throws ModelFormatException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(card).toString();
        } catch (CharacterCodingException e) {
            ModelFormatException refusal = refusal("card", "UTF-8", "malformed bytes at " + card.position());
            refusal.initCause(e);
            throw refusal;
        }
    }

    private ModelFormatException refusal(String part, String expected, String found) {
        return new ModelFormatException(name, part, expected, found);
    }
}
