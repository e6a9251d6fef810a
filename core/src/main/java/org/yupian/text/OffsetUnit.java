package org.yupian.text;

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
}
