package org.yupian.cli;

import java.util.function.IntUnaryOperator;
import org.yupian.text.OffsetMap;

/** The units of offsets in the output. */
enum OffsetUnit {
    UTF16,
    CODEPOINT,
    UTF8;

    /** From offsets in UTF-16 code units of this text to offsets in this unit. */
    IntUnaryOperator of(String text) {
        return switch (this) {
            case UTF16 -> IntUnaryOperator.identity();
            case CODEPOINT -> OffsetMap.of(text)::codePoint;
            case UTF8 -> OffsetMap.of(text)::utf8;
        };
    }
}
