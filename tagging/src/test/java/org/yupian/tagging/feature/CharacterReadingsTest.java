package org.yupian.tagging.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.CharacterKinds;

/** The tables char by char, from what models were trained with. */
class CharacterReadingsTest {
    private static final CharacterReadings READINGS = CharacterReadings.standard();

    private static int type(char normal) {
        int sign = ".%·:-/".indexOf(normal);
        if (sign >= 0) {
            return 1 + sign;
        }
        if ("年月日时分秒".indexOf(normal) >= 0) {
            return 7;
        }
        return switch (CharacterKinds.of(normal)) {
            case CharacterKinds.DIGIT -> 8;
            case CharacterKinds.NUMERAL -> 9;
            default -> 10 + List.of(CharacterClass.values()).indexOf(CharacterClass.of(normal));
        };
    }

    @Test
    void everyCharIsReadThroughTheTables() {
        for (int i = 0; i <= Character.MAX_VALUE; i++) {
            char c = (char) i;
            // All dots between the parts of a name are one.
            boolean dot = "\u2022\u2027\u30fb\uff65".indexOf(c) >= 0;
            char normal = dot ? '·' : Normalization.standard().apply(c);
            String message = "U+%04X".formatted(i);
            assertEquals(normal, READINGS.reading(c), message);
            assertEquals(type(normal), READINGS.type(c), message);
            assertTrue(READINGS.type(c) < 1 << CharacterReadings.TYPE_BITS, message);
        }
    }

    @Test
    void typesAreThoseOfTheModels() {
        assertEquals(1, READINGS.type('．'));
        assertEquals(7, READINGS.type('時'));
        assertEquals(8, READINGS.type('７'));
        assertEquals(9, READINGS.type('萬'));
        assertEquals(10, READINGS.type('國'));
    }
}
