package org.yupian.tagging.pos;

import org.yupian.text.CharacterClass;

/** What kinds of characters a word has, as bits. Immutable. */
final class WordShapes {
    static final int HAN = 1;
    static final int DIGIT = 2;
    static final int LETTER = 4;
    static final int PUNCTUATION = 8;
    static final int NUMERAL = 16;
    static final int SPACE = 32;
    static final int OTHER = 64;

    /** How many sets of kinds there are. */
    static final int SETS = 128;

    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

    private final byte[] kinds = CharacterClass.plane();

    private WordShapes() {
        CharacterClass[] classes = CharacterClass.values();
        byte[] ofClasses = new byte[classes.length];
        for (int i = 0; i < classes.length; i++) {
            ofClasses[i] = (byte) kind(classes[i]);
        }
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = ofClasses[kinds[c]];
        }
        for (int i = 0; i < NUMERALS.length(); i++) {
            kinds[NUMERALS.charAt(i)] = NUMERAL;
        }
    }

    /** The one set of tables: all taggers see words alike. */
    static WordShapes standard() {
        return Standard.INSTANCE;
    }

    /** Made when it is first asked for. */
    private static final class Standard {
        static final WordShapes INSTANCE = new WordShapes();
    }

    private static int kind(CharacterClass of) {
        return switch (of) {
            case HAN -> HAN;
            case DIGIT -> DIGIT;
            case LATIN -> LETTER;
            case PUNCTUATION, SYMBOL, EMOJI, MARK -> PUNCTUATION;
            case SPACE -> SPACE;
            case KANA, HANGUL, CONTROL, OTHER -> OTHER;
        };
    }

    /** The kinds of a character. */
    int of(char c) {
        return kinds[c];
    }

    /** The kinds of the characters in {@code [from, to)}. */
    int of(char[] text, int from, int to) {
        int set = 0;
        for (int i = from; i < to; i++) {
            if (Character.isHighSurrogate(text[i]) && i + 1 < to && Character.isLowSurrogate(text[i + 1])) {
                set |= kind(CharacterClass.of(Character.toCodePoint(text[i], text[++i])));
            } else {
                set |= kinds[text[i]];
            }
        }
        return set;
    }
}
