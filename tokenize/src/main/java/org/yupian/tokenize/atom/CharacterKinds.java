package org.yupian.tokenize.atom;

import java.nio.CharBuffer;
import org.yupian.text.CharacterClass;
import org.yupian.text.EmojiSequence;

/**
 * What a char is to a segmenter, as one byte a char of the BMP: the hot loops read this table instead of
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

    /** The numerals, without 点, which is one only between two of them. */
    private static final String NUMERALS = "〇零一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    /** The variation selector that asks for a symbol in colour. */
    private static final char EMOJI_STYLE = '\ufe0f';

    private CharacterKinds() {}

    /** A new table, indexed by char after normalisation. */
    public static byte[] table() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < kinds.length; c++) {
            kinds[c] = kind((char) c);
        }
        for (int i = 0; i < NUMERALS.length(); i++) {
            kinds[NUMERALS.charAt(i)] = NUMERAL;
        }
        kinds['第'] = ORDINAL_SIGN;
        return kinds;
    }

    private static byte kind(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return OTHER;
        }
        return switch (CharacterClass.of(c)) {
            case SPACE -> SPACE;
            case DIGIT -> DIGIT;
            case LATIN -> LETTER;
            case KANA, HANGUL -> FOREIGN;
            case MARK -> MARK;
            case PUNCTUATION -> PUNCTUATION;
            case EMOJI -> EMOJI;
            case SYMBOL -> emoji(c) ? EMOJI : OTHER;
            case HAN, CONTROL -> OTHER;
            case OTHER -> Character.isLetter(c) ? LETTER : OTHER;
        };
    }

    private static boolean emoji(char c) {
        return EmojiSequence.end(CharBuffer.wrap(new char[] {c, EMOJI_STYLE}), 0, 2) == 2;
    }
}
