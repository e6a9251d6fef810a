package org.yupian.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a section of a model file holds. All numbers are little-endian. */
public enum SectionType {
    /** Raw bytes. */
    BYTES(1, 1),
    /** 16-bit signed integers. */
    SHORTS(2, 2),
    /** UTF-16 code units. */
    CHARS(3, 2),
    /** 32-bit signed integers. */
    INTS(4, 4),
    /** 64-bit signed integers. */
    LONGS(5, 8),
    /** 32-bit IEEE 754 numbers. */
    FLOATS(6, 4),
    /**
     * Strings: their number as an int, where each one ends as an int (in code units of the text that
     * follows), then the text of all of them as UTF-16 code units. Unlike UTF-8 this keeps lone surrogates,
     * and it is smaller for Chinese.
     */
    STRINGS(7, 1);

    private final int code;
    private final int width;

    SectionType(int code, int width) {
        this.code = code;
        this.width = width;
    }

    /** The number that stands for the type in a file. */
    int code() {
        return code;
    }

    /** Bytes of one element, or 1 where elements differ in length. */
    int width() {
        return width;
    }

    static @Nullable SectionType of(int code) {
        for (SectionType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
