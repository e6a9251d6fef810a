package org.yupian.tagging.pos;

/**
 * What a word looks like that no corpus has: the set of kinds of its characters, see {@link WordShapes}, or, where its look alone
 * settles what it is, one of {@link #LETTERS}, {@link #NUMBER}, {@link #TIME} and {@link #MARKS}. Words are read as {@link PosColumns}
 * does, with every digit as 0.
 */
public final class WordForms {
    /** Letters, perhaps with digits and signs: {@code easy_install}, {@code N95}, addresses, {@code @names}, {@code #topics#}, kana. */
    public static final int LETTERS = WordShapes.SETS;

    /** Digits, perhaps with signs: {@code 23,876}, {@code 23.4%}, {@code 010-62345678}. */
    public static final int NUMBER = LETTERS + 1;

    /** Digits that tell a day or the time: {@code 1998年}, {@code 2017-09-01}, {@code 12:21}. */
    public static final int TIME = LETTERS + 2;

    /** Marks, symbols and emoji. */
    public static final int MARKS = LETTERS + 3;

    /** How many forms there are. */
    public static final int COUNT = LETTERS + 4;

    private static final String UNITS = "年月日时分秒";
    private static final int HAN = WordShapes.HAN | WordShapes.NUMERAL;

    private WordForms() {}

    /** Whether words of a form are of one part of speech. */
    public static boolean settles(int form) {
        return form >= LETTERS;
    }

    /**
     * The form of a word.
     *
     * @param shape the kinds of its characters
     */
    static int of(char[] text, int from, int to, int shape) {
        if ((shape & HAN) == 0) {
            if ((shape & (WordShapes.LETTER | WordShapes.OTHER)) != 0) {
                return LETTERS;
            }
            return (shape & WordShapes.DIGIT) == 0
                    ? MARKS
                    : isClock(text, from, to) || isDate(text, from, to) ? TIME : NUMBER;
        }
        boolean named = to - from > 1 && (text[from] == '@' || text[from] == '#');
        return named ? LETTERS : isCounted(text, from, to) ? TIME : shape;
    }

    /** 9:30, 09:00:00; not the score 3:2. */
    private static boolean isClock(char[] text, int from, int to) {
        int colon = digits(text, from, to);
        if (colon == from || colon > from + 2) {
            return false;
        }
        int at = colon;
        while (at + 2 < to && (text[at] == ':' || text[at] == '∶') && digits(text, at + 1, to) == at + 3) {
            at += 3;
        }
        return at == to && at > colon;
    }

    /** A year of four digits, a month and perhaps a day: 2017-09-01, 2017/9. */
    private static boolean isDate(char[] text, int from, int to) {
        int at = from + 4;
        if (to < at + 2 || digits(text, from, to) != at) {
            return false;
        }
        char sign = text[at];
        int parts = 0;
        while (at < to && text[at] == sign) {
            int end = digits(text, at + 1, to);
            if (end == at + 1 || end > at + 3) {
                return false;
            }
            parts++;
            at = end;
        }
        return at == to && (sign == '-' || sign == '/' || (sign == '.' && parts == 2)) && parts <= 2;
    }

    /** 1998年, 12月, 30分. */
    private static boolean isCounted(char[] text, int from, int to) {
        return to - from > 1 && digits(text, from, to) == to - 1 && UNITS.indexOf(text[to - 1]) >= 0;
    }

    private static int digits(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == '0') {
            at++;
        }
        return at;
    }
}
