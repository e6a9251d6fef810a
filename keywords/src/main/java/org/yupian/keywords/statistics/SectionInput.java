package org.yupian.keywords.statistics;

import java.io.IOException;
import org.yupian.model.ModelFile;
import org.yupian.pack.PackedInput;

/** Reads the packed numbers of a section, and refuses the file where they are not what they should be. */
final class SectionInput {
    private final ModelFile file;
    private final String section;
    private final PackedInput in;

    SectionInput(ModelFile file, String section) throws IOException {
        this.file = file;
        this.section = section;
        this.in = PackedInput.of(file.bytes(section));
    }

    int remaining() {
        return in.remaining();
    }

    /** The next number, which must be at most so large. */
    int number(int most) throws IOException {
        return (int) number((long) most);
    }

    /** The next number, which must be at most so large. */
    long number(long most) throws IOException {
        long value;
        try {
            value = in.number();
        } catch (IndexOutOfBoundsException e) {
            throw file.refusal(section, "more numbers", String.valueOf(e.getMessage()));
        }
        if (value > most) {
            throw file.refusal(section, "a number up to " + most, value + " at byte " + in.position());
        }
        return value;
    }

    /** Nothing may follow. */
    void end() throws IOException {
        if (in.remaining() > 0) {
            throw file.refusal(section, "its end at byte " + in.position(), in.remaining() + " more bytes");
        }
    }
}
