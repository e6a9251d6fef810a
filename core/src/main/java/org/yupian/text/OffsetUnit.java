package org.yupian.text;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** The units of offsets in the output. */
public enum OffsetUnit {
    UTF16,
    CODEPOINT,
    UTF8;

    /** From offsets in UTF-16 code units of this text to offsets in this unit. */
    public IntUnaryOperator of(String text) {
        return switch (this) {
            case UTF16 -> IntUnaryOperator.identity();
            case CODEPOINT -> OffsetMap.of(text)::codePoint;
            case UTF8 -> OffsetMap.of(text)::utf8;
        };
    }

    /**
     * From offsets in this unit to offsets in UTF-16 code units of this text. What comes back is strict: it throws an
     * {@link IndexOutOfBoundsException} for an offset outside the text or inside a character.
     */
    public IntUnaryOperator toUtf16(String text) {
        return switch (this) {
            case UTF16 -> offset -> checked(text, offset);
            case CODEPOINT -> OffsetMap.of(text)::fromCodePoint;
            case UTF8 -> OffsetMap.of(text)::fromUtf8;
        };
    }

    private static int checked(String text, int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(
                    "offset " + offset + " lies outside the text of " + text.length() + " code units");
        }
        if (offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
            throw new IndexOutOfBoundsException("offset " + offset + " lies inside a surrogate pair");
        }
        return offset;
    }

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
