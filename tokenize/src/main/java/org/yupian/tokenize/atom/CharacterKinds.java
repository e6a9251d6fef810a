package org.yupian.tokenize.atom;

import java.util.Arrays;
import org.yupian.text.CharacterClass;

/**
 * What a char is to a segmenter, by a table of one byte for each char of the BMP: the hot loops read it instead of
 * asking for a {@link CharacterClass} each time.
 */
public final class CharacterKinds {
    /** Han, symbols, and all else that stands for itself. */
    public static final byte OTHER = 0;
    /** White space, which lies between words. */
    public static final byte SPACE = 1;
    /** An Arabic digit. */
    public static final byte DIGIT = 2;
    /** A letter of an alphabet. */
    public static final byte LETTER = 3;
    /** A Chinese numeral, such as 三 or 万. */
    public static final byte NUMERAL = 4;
    /** Kana or hangul. */
    public static final byte FOREIGN = 5;
    /** A combining mark, a joiner or a variation selector: belongs to what stands before it. */
    public static final byte MARK = 6;
    /** A punctuation mark 标点. */
    public static final byte PUNCTUATION = 7;
    /** Half of a surrogate pair; the whole code point decides. */
    public static final byte SURROGATE = 8;
    /** 第, which opens an ordinal. */
    public static final byte ORDINAL_SIGN = 9;
    /** A character of the BMP that shows as an emoji, by itself or with the sign that asks for it, such as U+2764. */
    public static final byte EMOJI = 10;

    /** A full-width comma, which is read as the other one, but never stands in a number. Not in the table: see {@link #raw}. */
    public static final byte CLAUSE = 11;

    /** In a table of classes: each character is looked at by itself. */
    private static final byte SINGLE = -1;

    /** The numerals, without 点, which is one only between two of them. */
    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private CharacterKinds() {}

    /** What a char is, after normalisation. */
    public static byte of(char c) {
        return Table.KINDS[c];
    }

    /**
     * What a char of the text is.
     *
     * @param raw as it is written
     * @param read what it is read as
     */
    public static byte raw(char raw, char read) {
        return raw == '，' ? CLAUSE : Table.KINDS[read];
    }

    private static byte[] table() {
        byte[] kinds = CharacterClass.plane();
        byte[] ofClasses = ofClasses();
        for (int c = 0; c < kinds.length; c++) {
            byte kind = ofClasses[kinds[c]];
            kinds[c] = kind == SINGLE ? single((char) c) : kind;
        }
        // Ideographs that are not assigned yet are Han too.
        Arrays.fill(kinds, '\u4e00', '\ua000', OTHER);
        Arrays.fill(kinds, Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1, SURROGATE);
        for (int i = 0; i < NUMERALS.length(); i++) {
            kinds[NUMERALS.charAt(i)] = NUMERAL;
        }
        kinds['第'] = ORDINAL_SIGN;
        return kinds;
    }

    @SuppressWarnings("EnumOrdinal") // which is what the table of classes holds
    private static byte[] ofClasses() {
        byte[] kinds = new byte[CharacterClass.values().length];
        for (CharacterClass type : CharacterClass.values()) {
            kinds[type.ordinal()] = switch (type) {
                case SPACE -> SPACE;
                case DIGIT -> DIGIT;
                case LATIN -> LETTER;
                case KANA, HANGUL -> FOREIGN;
                case MARK -> MARK;
                case PUNCTUATION -> PUNCTUATION;
                case EMOJI -> EMOJI;
                case HAN, CONTROL -> OTHER;
                case SYMBOL, OTHER -> SINGLE;
            };
        }
        return kinds;
    }

    /** Made when it is first asked for, once for all models. */
    private static final class Table {
        private static final byte[] KINDS = table();
    }

    private static byte single(char c) {
        if (CharacterClass.of(c) == CharacterClass.SYMBOL) {
            // To EmojiSequence every symbol beyond ASCII is one, if the sign follows that asks for colour.
            return c < 0x80 ? OTHER : EMOJI;
        }
        return Character.isLetter(c) ? LETTER : OTHER;
    }
}
