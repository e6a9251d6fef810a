package org.yupian.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * Where things are in a model file. All numbers are little-endian; every part is filled up with zero bytes to
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
}
