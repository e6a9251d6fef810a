package org.yupian.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HalfPrecisionTest {
    @Test
    void everyHalfComesBack() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            // The exponent of all ones is kept for what is no number.
            if ((bits & 0x7c00) != 0x7c00) {
                assertEquals((short) bits, HalfPrecision.fromFloat(HalfPrecision.toFloat((short) bits)));
            }
        }
    }

    @Test
    void numbersAreThoseOfTheStandard() {
        assertEquals(1f, HalfPrecision.toFloat((short) 0x3c00));
        assertEquals(-2f, HalfPrecision.toFloat((short) 0xc000));
        assertEquals(65504f, HalfPrecision.toFloat((short) 0x7bff));
        assertEquals(0x1p-24f, HalfPrecision.toFloat((short) 1));
        assertEquals((short) 0x7bff, HalfPrecision.fromFloat(1e9f));
        // Half way between two neighbours the even one is taken.
        assertEquals((short) 0x3c00, HalfPrecision.fromFloat(1 + 0x1p-11f));
        assertEquals((short) 0x3c02, HalfPrecision.fromFloat(1 + 3 * 0x1p-11f));
    }
}
