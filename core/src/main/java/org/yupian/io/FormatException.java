package org.yupian.io;

import java.io.IOException;

/** A line of a file is not what it should be; the message names the file, the line, and what was found. */
public final class FormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

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
    }

    /** The line, from 1. */
    public long line() {
        return line;
    }
}
