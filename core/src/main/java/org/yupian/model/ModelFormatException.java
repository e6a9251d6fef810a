package org.yupian.model;

import java.io.IOException;

/**
 * A model file that is damaged, of another version, or not what its reader needs. The message names the file,
 * the part of it, what was expected and what was found.
 */
public final class ModelFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String part;

    /**
     * A refusal.
     *
     * @param file the name of the file
     * @param part the part of the file: {@code header}, {@code card}, {@code directory} or a section's name
     * @param expected what should be there
     * @param found what is there
     */
    public ModelFormatException(String file, String part, String expected, String found) {
        super("%s: %s: expected %s, found %s".formatted(file, part, expected, found));
        this.file = file;
        this.part = part;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The part of the file that is refused: {@code header}, {@code card}, {@code directory} or a section. */
    public String part() {
        return part;
    }
}
