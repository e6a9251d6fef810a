package org.yupian.embeddings.files;

import java.io.IOException;

/** A file of word vectors that is damaged or makes no sense; the message names the file, the place, and what is wrong. */
public final class VectorFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;

    /**
     * A refusal.
     *
     * @param file the name of the file
     * @param place the line, as {@code line 3}, or the word, as {@code word 3}
     * @param expected what should be there
     * @param found what is there
     */
    public VectorFormatException(String file, String place, String expected, String found) {
        super("%s: %s: expected %s, found %s".formatted(file, place, expected, found));
        this.file = file;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }
}
