package org.yupian.text;

import java.util.Arrays;

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
    private final char letter;

    CharacterClass(char letter) {
        this.letter = letter;
    }

    /**
     * The {@link #ordinal ordinals} of the classes of all 65,536 chars, as a new table: for those who make tables of
     * their own from it while a process starts, when a call for each char would be slow.
     */
    public static byte[] plane() {
        return Table.SHARED.plane();
    }

    /**
     * The class of a code point. A surrogate given by itself is {@link #CONTROL}.
     *
     * @throws IllegalArgumentException if the number is negative or above U+10FFFF
     */
    public static CharacterClass of(int codePoint) {
        return Table.SHARED.classOf(codePoint);
    }

    /** The class of every code point: a flat table for the BMP, sorted runs beyond it. Immutable. */
    private static final class Table {
        /** Read when a class is first asked for. */
        static final Table SHARED = new Table(Resource.bytes("character-classes.txt"));

        private static final int PLANE = 0x10000;

        private final CharacterClass[] classes = CharacterClass.values();
        private final byte[] plane = new byte[PLANE];
        private final int[] starts;
        private final byte[] indexes;

        /**
         * Reads runs such as {@code 4e00H}; digits are lower-case, so the upper-case letter ends a run's number.
         * Loops over bytes and fills bytes, because this happens once, in interpreted code, while a process starts.
         */
        private Table(byte[] file) {
            byte[] byLetter = new byte[128];
            for (byte i = 0; i < classes.length; i++) {
                byLetter[classes[i].letter] = i;
            }
            int[] numbers = new int[file.length / 2];
            byte[] values = new byte[file.length / 2];
            int size = 0;
            int number = 0;
            for (int i = Resource.bodyStart(file); i < file.length; i++) {
                int c = file[i];
                if (c >= 'a') {
                    number = number << 4 | c - 'a' + 10;
                } else if (c >= 'A') {
                    numbers[size] = number;
                    values[size++] = byLetter[c];
                    number = 0;
                } else if (c >= '0') {
                    number = number << 4 | c - '0';
                }
            }
            int run = 0;
            for (; run < size && numbers[run] < PLANE; run++) {
                int next = run + 1 < size ? Math.min(numbers[run + 1], PLANE) : PLANE;
                Arrays.fill(plane, numbers[run], next, values[run]);
            }
            // The run that reaches over the plane's end is kept with those beyond it.
            starts = Arrays.copyOfRange(numbers, run - 1, size);
            indexes = Arrays.copyOfRange(values, run - 1, size);
        }

        /** A copy of the numbers of the classes of all chars of the BMP. */
        byte[] plane() {
            return plane.clone();
        }

        CharacterClass classOf(int codePoint) {
            if (codePoint >>> 16 == 0) {
                return classes[plane[codePoint]];
            }
            if (!Character.isValidCodePoint(codePoint)) {
                throw new IllegalArgumentException("not a code point: " + codePoint);
            }
            int found = Arrays.binarySearch(starts, codePoint);
            return classes[indexes[found >= 0 ? found : -found - 2]];
        }
    }
}
