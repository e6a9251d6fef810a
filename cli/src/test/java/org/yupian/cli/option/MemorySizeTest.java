package org.yupian.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

class MemorySizeTest {
    private static long size(String text) {
        return new MemorySize().convert(text);
    }

    @Test
    void unitsAreBinary() {
        assertEquals(1_048_576, size("1048576"));
        assertEquals(65_536L << 10, size("65536k"));
        assertEquals(512L << 20, size("512m"));
        assertEquals(2L << 30, size("2G"));
        assertEquals(2L << 30, size("2gb"));
        assertEquals(8_589_934_591L << 30, size("8589934591g"));
        assertEquals(999_999_999_999L << 20, size("999999999999m"));
    }

    @Test
    void whatIsNoSizeIsRefused() {
        for (String text : new String[] {"", "g", "-1g", "1.5g", "1t", "1 g", "1000000000000"}) {
            assertThrows(TypeConversionException.class, () -> size(text), text);
        }
    }

    @Test
    void whatNoLongCanHoldIsRefused() {
        for (String text : new String[] {"8589934592g", "17179869185g", "999999999999g"}) {
            TypeConversionException e = assertThrows(TypeConversionException.class, () -> size(text), text);
            assertTrue(e.getMessage().contains("'" + text + "'"), e.getMessage());
        }
    }
}
