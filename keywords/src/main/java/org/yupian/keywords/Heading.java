package org.yupian.keywords;

import org.yupian.text.SentenceEnds;

/**
 * Finds the heading 标题 of a text without markup: a first line that ends in no stop and has lines after it, or what
 * stands behind the last stop with white space after it and ends in none, as where an abstract comes with its title.
 */
final class Heading {
    private static final int LONGEST = 100;
    /** Besides what ends a sentence in any case. */
    private static final String STOPS = ".…：:，,";

    private Heading() {}

    /** Where it begins and where it ends, in UTF-16 code units; an empty range where there is none. */
    static int[] find(String text) {
        int from = 0;
        int to = text.length();
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int line = text.indexOf('\n', from);
        if (line > from && line < to && line - from <= LONGEST && !isStop(text, line - 1)) {
            return new int[] {from, line};
        }
        if (to == from || isStop(text, to - 1)) {
            return new int[] {to, to};
        }
        int least = Math.max(from, to - LONGEST - 1);
        for (int i = to - 1; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i - 1)) && i - 2 >= from && isStop(text, i - 2)) {
                return new int[] {i, to};
            }
        }
        return new int[] {to, to};
    }

    private static boolean isStop(String text, int at) {
        char c = text.charAt(at);
        return SentenceEnds.isStop(c) || SentenceEnds.isSemicolon(c) || STOPS.indexOf(c) >= 0;
    }
}
