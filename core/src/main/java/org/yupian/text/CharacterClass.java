package org.yupian.text;

/**
 * What kind of character a code point is, coarse enough for atom rules and features 字符类别.
 *
 * <p>The classes come from the Unicode Character Database, version 16, kept as a table of ours, so that every
 * Java version gives the same answer. Unassigned and private code points are {@link #OTHER}.
 */
public enum CharacterClass {
    /** Chinese characters 汉字: every extension, compatibility ideographs, radicals, 々 and 〇. */
    HAN('H'),
    /** Hiragana and katakana letters, half-width ones and the length mark ー too. */
    KANA('K'),
    /** Hangul letters and syllables. */
    HANGUL('G'),
    /** Letters of the Latin script, full-width ones too. */
    LATIN('L'),
    /** Decimal digits of any script, full-width ones too; ½, ① and Ⅳ are symbols. */
    DIGIT('D'),
    /** Punctuation, full-width and ASCII; among the latter {@code # % & * @} and {@code _}. */
    PUNCTUATION('P'),
    /** Mathematical, currency and other symbols, numbers that are not decimal digits, pictographs shown as text. */
    SYMBOL('S'),
    /** What is shown as emoji unless told otherwise, and skin tones, regional indicators, pictographs beyond the BMP. */
    EMOJI('E'),
    /** What joins the character before it: combining marks, variation selectors, joiners, tag characters. */
    MARK('M'),
    /** White space, line ends and the ideographic space U+3000. */
    SPACE('W'),
    /** Control and format characters and lone surrogates. */
    CONTROL('C'),
    /** All else: letters of other scripts, private and unassigned code points. */
    OTHER('O');

    /** The letter that stands for the class in the table's file. */
    final char letter;

    CharacterClass(char letter) {
        this.letter = letter;
    }

    /**
     * The {@link #ordinal ordinals} of the classes of all 65,536 chars, as a new table: for those who make tables of
     * their own from it while a process starts, when a call for each char would be slow.
     */
    public static byte[] plane() {
        return CharacterTable.SHARED.plane();
    }

    /**
     * The class of a code point. A surrogate given by itself is {@link #CONTROL}.
     *
     * @throws IllegalArgumentException if the number is negative or above U+10FFFF
     */
    public static CharacterClass of(int codePoint) {
        return CharacterTable.SHARED.classOf(codePoint);
    }
}
