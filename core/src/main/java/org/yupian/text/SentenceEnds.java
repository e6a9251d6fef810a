package org.yupian.text;

/**
 * The characters that end a sentence 句末 whatever stands around them: for engines that look at long texts piece by
 * piece and want to divide them where it does no harm. A full stop "." and an ellipsis … end one or not, as their
 * neighbours have it; {@link SentenceSplitter} looks at those as well, and at what closes after a sentence.
 *
 * <p>Full-width forms and what {@link Normalization.Step#WIDTH} makes of them are both there, so it makes no
 * difference whether the text was normalised.
 */
public final class SentenceEnds {
    private static final int NONE = 0;
    private static final int STOP = 1;
    private static final int SEMICOLON = 2;
    private static final int LINE_END = 3;

    private SentenceEnds() {}

    /** Whether a sentence ends behind the character: whether it is a stop, a semicolon or a line end. */
    public static boolean ends(char c) {
        return kind(c) != NONE;
    }

    /** Whether it is one of 。！？!?｡‼⁇⁈⁉, that is one that ends a sentence for {@link SentenceSplitter} too. */
    public static boolean isStop(char c) {
        return kind(c) == STOP;
    }

    /** Whether it is ； or ;. */
    public static boolean isSemicolon(char c) {
        return kind(c) == SEMICOLON;
    }

    /** Whether a line ends behind it: a line feed or carriage return, U+000B, U+000C, U+0085, U+2028 or U+2029. */
    public static boolean isLineEnd(char c) {
        return kind(c) == LINE_END;
    }

    private static int kind(char c) {
        // Nearly all that is asked for lies in this gap, so that a switch over all would take its time.
        if (c > '。' && c < '！') {
            return NONE;
        }
        return switch (c) {
            case '。', '！', '？', '!', '?', '｡', '‼', '⁇', '⁈', '⁉' -> STOP;
            case '；', ';' -> SEMICOLON;
            case '\n', '\u000b', '\f', '\r', '\u0085', '\u2028', '\u2029' -> LINE_END;
            default -> NONE;
        };
    }
}
