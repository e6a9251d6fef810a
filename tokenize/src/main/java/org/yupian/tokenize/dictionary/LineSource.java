package org.yupian.tokenize.dictionary;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines one by one, in bounded memory. A line ends at LF, CR or CR LF. */
interface LineSource {
    /** The longest line that is read, in bytes or chars; what is behind it is skipped. */
    int LONGEST = 1 << 16;

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException;

    /**
     * A line.
     *
     * @param text its text, without the line's end and the byte order mark
     * @param problem why it cannot be used, or null
     */
    record Line(String text, @Nullable String problem) {}
}
