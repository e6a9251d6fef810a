package org.yupian.keywords.statistics;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.yupian.model.ModelFile;
import org.yupian.model.SectionType;

/** Reads what {@link PackedWriter} wrote, and believes none of it. */
final class PackedReader {
    private final ModelFile file;
    private final String section;
    private final ByteBuffer bytes;

    PackedReader(ModelFile file, String section) throws IOException {
        this.file = file;
        this.section = section;
        this.bytes = file.buffer(section, SectionType.BYTES);
    }

    int remaining() {
        return bytes.remaining();
    }

    /** The next number, which must be an int and at most so large. */
    int number(int most) throws IOException {
        return (int) number((long) most);
    }

    /** The next number, which must be at most so large. */
    long number(long most) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            if (!bytes.hasRemaining()) {
                throw file.refusal(section, "more numbers", "its end at byte " + bytes.position());
            }
            byte next = bytes.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                if (value < 0 || value > most) {
                    throw file.refusal(section, "a number up to " + most, value + " at byte " + bytes.position());
                }
                return value;
            }
        }
        throw file.refusal(section, "a number of 63 bits at most", "a longer one at byte " + bytes.position());
    }

    /** Nothing may follow. */
    void end() throws IOException {
        if (bytes.hasRemaining()) {
            throw file.refusal(section, "its end at byte " + bytes.position(), bytes.remaining() + " more bytes");
        }
    }
}
