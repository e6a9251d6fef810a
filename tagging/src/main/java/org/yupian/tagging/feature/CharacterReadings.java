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

    /** The reading in the upper half, the type in the lower. */
    private final int[] readings = new int[Character.MAX_VALUE + 1];

    private final byte[] kinds = CharacterKinds.table();

    /** Reads the tables. */
    public CharacterReadings() {
        Normalization normalization = Normalization.standard();
        for (int c = 0; c < readings.length; c++) {
            char reading = normalization.apply((char) c);
            readings[c] = reading << 16 | type(reading);
        }
    }

    private int type(char c) {
        if (kinds[c] == CharacterKinds.NUMERAL) {
            return NUMERAL;
        }
        if (kinds[c] == CharacterKinds.DIGIT) {
            return DIGIT;
        }
        if (UNITS.indexOf(c) >= 0) {
            return UNIT;
        }
        int sign = SIGNS.indexOf(c);
        return sign >= 0 ? FIRST_SIGN + sign : FIRST_CLASS + number(CharacterClass.of(c));
    }

    @SuppressWarnings("EnumOrdinal") // the order of the constants is what models were trained with
    private static int number(CharacterClass type) {
        return type.ordinal();
    }

    /** The normalised character. */
    public char reading(char c) {
        return (char) (readings[c] >>> 16);
    }

    /** The type of a character, a small number. */
    public int type(int c) {
        return readings[c] & 0xffff;
    }

    /** Its {@link CharacterKinds}, after normalisation. */
    public byte kind(char c) {
        return kinds[readings[c] >>> 16];
    }
}
