package org.yupian.tokenize.dictionary;

import org.yupian.text.CharacterClass;

/** White space as dictionaries know it. */
final class Blanks {
    private Blanks() {}

    static boolean is(char c) {
        return c == ' ' || c == '\t' || CharacterClass.of(c) == CharacterClass.SPACE;
    }

    static boolean breaksLine(int c) {
        return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** The text without white space at either end. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
