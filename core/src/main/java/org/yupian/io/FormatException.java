package org.yupian.io;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file is not what it should be; the message names the file, the line or another place, and what was found. */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final transient @Nullable MalformedText malformed;

    /**
     * A line that cannot be read.
     *
     * @param file the name of the file
     * @param line the line, from 1
     * @param expected what should have been there, as half a sentence
     * @param found what is there
     */
    public FormatException(String file, long line, String expected, String found) {
        super("%s:%d: expected %s, found %s".formatted(file, line, expected, found));
        this.line = line;
        this.malformed = null;
    }

    /**
     * A file, or a place in it that is no line.
     *
     * @param place the name of the file, and the place if that is not all of it, as {@code file: word 3}
     * @param expected what should have been there, as half a sentence
     * @param found what is there
     */
    public FormatException(String place, String expected, String found) {
        super("%s: expected %s, found %s".formatted(place, expected, found));
        this.line = 0;
        this.malformed = null;
    }

    /** Bytes that are no text in the encoding that was expected. */
    public FormatException(MalformedText malformed) {
        super(malformed.toString());
        this.line = malformed.line();
        this.malformed = malformed;
    }

    /** The line, from 1; 0 if it is no single line. */
    public long line() {
        return line;
    }

    /** The place where the bytes are no text in the encoding that was expected, if that is what is wrong. */
    public Optional<MalformedText> malformed() {
        return Optional.ofNullable(malformed);
    }
}
