package org.yupian.io;

import java.nio.charset.Charset;

/**
 * Bytes of a text that are none in its encoding.
 *
 * @param file the name of the file
 * @param line the number of their line, from 1
 * @param offset where they begin in the unzipped file, in bytes from 0
 * @param expected the encoding
 * @param guess what the file looks like; nothing after the first place of a file
 */
public record MalformedText(String file, long line, long offset, Charset expected, EncodingGuess guess) {
    /** Is told of malformed text that is read nevertheless. */
    public interface Listener {
        /** Bytes that became U+FFFD. */
        void malformed(MalformedText place);

        /**
         * A line of which the beginning is read, and the rest passed over; without an answer of one's own it is refused.
         *
         * @param longest how many bytes may be in a line
         */
        default void tooLong(String file, long line, int longest) throws FormatException {
            throw MalformedText.tooLong(file, line, longest);
        }
    }

    static FormatException tooLong(String file, long line, int longest) {
        return new FormatException(file, line, "a line of at most %,d bytes".formatted(longest), "a longer one");
    }

    /** File and line, what was expected, what is there, and what it looks like. */
    @Override
    public String toString() {
        return "%s:%d: expected %s, found a malformed byte at offset %d%s"
                .formatted(file, line, expected.name(), offset, guess.remark());
    }
}
