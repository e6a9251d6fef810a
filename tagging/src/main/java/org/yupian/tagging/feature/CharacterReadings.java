package org.yupian.tagging.feature;

import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.CharacterKinds;

/** What a character is read as, and its type, by table. Immutable and safe for all threads. */
public final class CharacterReadings {
    /** Numerals have types of their own, digits too; so have the units of dates and times. */
    private static final String UNITS = "年月日时分秒";

    /** Signs that stand in numbers, addresses and names. */
    private static final String SIGNS = ".%·:-/";

    /** How many bits a type has; type 0 is that of no character. */
    public static final int TYPE_BITS = 5;

    private static final int FIRST_SIGN = 1;
    private static final int UNIT = FIRST_SIGN + SIGNS.length();
    private static final int DIGIT = UNIT + 1;
    private static final int NUMERAL = DIGIT + 1;
    private static final int FIRST_CLASS = NUMERAL + 1;

    private final Normalization normalization = Normalization.standard();

    /** The type of each char, whether normalised or not. */
    private final byte[] types = new byte[Character.MAX_VALUE + 1];

    private CharacterReadings() {
        byte[] ofNormalised = types();
        for (int c = 0; c < types.length; c++) {
            types[c] = ofNormalised[reading((char) c)];
        }
    }

    /** The one set of tables: all taggers read characters alike. */
    public static CharacterReadings standard() {
        return Standard.INSTANCE;
    }

    /** The types of normalised characters. Models were trained with the order of the constants of CharacterClass. */
    private static byte[] types() {
        byte[] types = CharacterClass.plane();
        for (int c = 0; c < types.length; c++) {
            byte kind = CharacterKinds.of((char) c);
            types[c] = (byte)
                    (kind == CharacterKinds.NUMERAL
                            ? NUMERAL
                            : kind == CharacterKinds.DIGIT ? DIGIT : FIRST_CLASS + types[c]);
        }
        for (int i = 0; i < UNITS.length(); i++) {
            types[UNITS.charAt(i)] = (byte) UNIT;
        }
        for (int i = 0; i < SIGNS.length(); i++) {
            types[SIGNS.charAt(i)] = (byte) (FIRST_SIGN + i);
        }
        return types;
    }

    /** The normalised character; all marks that stand between the parts of a name are read as the middle dot. */
    public char reading(char c) {
        return isDot(c) ? '·' : normalization.apply(c);
    }

    private static boolean isDot(char c) {
        return c == '\u2022' || c == '\u2027' || c == '\u30fb' || c == '\uff65';
    }

    /** The type of a character, a small number. */
    public int type(char c) {
        return types[c];
    }

    /** Made when it is first asked for. */
    private static final class Standard {
        static final CharacterReadings INSTANCE = new CharacterReadings();
    }
}
