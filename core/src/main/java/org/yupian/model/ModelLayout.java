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
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Where things are in a model file, and the reading that checks it all. All numbers are little-endian; every part is filled up with zero bytes to
 * a multiple of 8, so that mapped sections are aligned.
 *
 * <pre>
 *  0  8 bytes  magic
 *  8  int      format version
 * 12  int      bytes of the card
 * 16  int      CRC32C of the card
 * 20  int      bytes of the directory
 * 24  int      CRC32C of the directory
 * 28  long     bytes of the file
 * 36  int      CRC32C of the 36 bytes before
 * 40           card: UTF-8 JSON
 *              directory, for each section: byte type, byte length of the name, name in ASCII,
 *              int bytes of the section, int CRC32C of the section
 *              sections in the order of the directory
 * </pre>
 */
final class ModelLayout {
    /** The carriage return and line feeds are there to be damaged by transfers that take the file for text. */
    private static final byte[] MAGIC = {(byte) 0x89, 'Y', 'P', 'M', '\r', '\n', 0x1A, '\n'};

    static final int MAGIC_LENGTH = MAGIC.length;
    static final int VERSION = 1;
    static final int HEADER_LENGTH = 40;
    static final int CHECKED_HEADER_LENGTH = 36;
    static final int MAX_CARD_LENGTH = 1 << 20;
    static final int MAX_DIRECTORY_LENGTH = 1 << 20;
    static final Pattern SECTION_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,99}");

    private ModelLayout() {}

    static byte[] magic() {
        return MAGIC.clone();
    }

    static boolean hasMagic(ByteBuffer content) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (content.get(i) != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    /** The next multiple of 8. */
    static long aligned(long length) {
        return (length + 7) & ~7L;
    }

    /** A little-endian view of a range. */
    static ByteBuffer part(ByteBuffer content, int from, int length) {
        return content.slice(from, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    static int checksum(ByteBuffer bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.duplicate());
        return (int) crc.getValue();
    }

    static String hex(int checksum) {
        return "%08x".formatted(checksum);
    }

    /** Checks the bytes of a model file and finds its parts. No length is believed before it is checked. */
    static final class Parser {
        private static final int FIRST_CHUNK = 1 << 20;

        private final String name;
        private final ByteBuffer content;

        private Parser(String name, ByteBuffer content) {
            this.name = name;
            this.content = content;
        }

        /** A line of the directory, and where the section begins. */
        record Entry(String name, SectionType type, int offset, int length, int checksum) {}

        static ModelFile parse(String name, ByteBuffer content) throws ModelFormatException {
            return new Parser(name, content.order(ByteOrder.LITTLE_ENDIAN)).parse();
        }

        /** The bytes of a stream, up to the length in its header. */
        static ByteBuffer readAll(String name, InputStream in) throws IOException {
            byte[] header = in.readNBytes(HEADER_LENGTH);
            ByteBuffer start = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            int length = new Parser(name, start).header();
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
            byte[] header = in.readNBytes(HEADER_LENGTH);
            Parser start = new Parser(name, ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN));
            int length = start.header();
            int cardLength = start.bounded("card", 12, MAX_CARD_LENGTH);
            long end = aligned(HEADER_LENGTH + (long) cardLength);
            if (end > length) {
                throw start.refusal("header", "a card within the " + length + " bytes of the file", end + "");
            }
            byte[] rest = in.readNBytes((int) end - HEADER_LENGTH);
            byte[] head = Arrays.copyOf(header, header.length + rest.length);
            System.arraycopy(rest, 0, head, header.length, rest.length);
            if (head.length < end) {
                throw start.refusal("card", "an end at byte " + end + " of the file", head.length + " bytes");
            }
            Parser whole = new Parser(name, ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN));
            return new ModelHead(whole.card(cardLength), length);
        }

        private ModelFile parse() throws ModelFormatException {
            int length = header();
            if (content.limit() != length) {
                throw refusal("file", length + " bytes", content.limit() + "");
            }
            int cardLength = bounded("card", 12, MAX_CARD_LENGTH);
            int directoryLength = bounded("directory", 20, MAX_DIRECTORY_LENGTH);
            long directoryOffset = aligned(HEADER_LENGTH + (long) cardLength);
            long sectionsOffset = aligned(directoryOffset + directoryLength);
            if (sectionsOffset > length) {
                throw refusal(
                        "header",
                        "card and directory within the " + length + " bytes of the file",
                        sectionsOffset + "");
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
            ByteBuffer card = checked("card", HEADER_LENGTH, length, content.getInt(16));
            return ModelCard.parse(text(card), name);
        }

        /** Checks the header and gives the length of the file it states. */
        private int header() throws ModelFormatException {
            if (content.limit() < HEADER_LENGTH) {
                throw refusal("header", HEADER_LENGTH + " bytes", content.limit() + "");
            }
            if (!hasMagic(content)) {
                throw refusal("header", "the magic of a Yupian model", "another kind of file");
            }
            int version = content.getInt(8);
            if (version != VERSION) {
                throw refusal("header", "format version " + VERSION, version + "");
            }
            compare("header", content.getInt(36), part(content, 0, CHECKED_HEADER_LENGTH));
            long length = content.getLong(28);
            if (length < HEADER_LENGTH || length > Integer.MAX_VALUE) {
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
                offset = aligned(offset + entry.length());
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
            if (!SECTION_NAME.matcher(section).matches()) {
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
            ByteBuffer bytes = part(content, offset, length);
            compare(part, checksum, bytes);
            for (int i = offset + length; i < aligned((long) offset + length); i++) {
                if (content.get(i) != 0) {
                    throw refusal(part, "zero at byte " + i + " of the file, after its end", content.get(i) + "");
                }
            }
            return bytes;
        }

        private void compare(String part, int expected, ByteBuffer bytes) throws ModelFormatException {
            int found = checksum(bytes);
            if (found != expected) {
                throw refusal(part, "CRC32C " + hex(expected), hex(found));
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
}
