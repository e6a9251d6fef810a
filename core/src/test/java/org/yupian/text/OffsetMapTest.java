package org.yupian.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OffsetMapTest {
    @Test
    void byHand() {
        OffsetMap map = OffsetMap.of("aé中😺b");
        assertEquals(0, map.utf8(0));
        assertEquals(1, map.utf8(1));
        assertEquals(3, map.utf8(2));
        assertEquals(6, map.utf8(3));
        assertEquals(10, map.utf8(4)); // inside the pair: its end
        assertEquals(10, map.utf8(5));
        assertEquals(11, map.utf8(6));
        assertEquals(4, map.codePoint(4));
        assertEquals(4, map.codePoint(5));
        assertEquals(5, map.codePoint(6));
        assertThrows(IndexOutOfBoundsException.class, () -> map.codePoint(7));
        assertThrows(IndexOutOfBoundsException.class, () -> map.utf8(-1));
        assertEquals(0, OffsetMap.of("").utf8(0));
    }

    @Test
    void agreesWithTheEncoderOnRandomText() {
        char[] alphabet = {'a', 'é', '中', '\ud83d', '\ude3a', '\ud83d', '\ude3a', '\uffff'};
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            StringBuilder builder = new StringBuilder();
            int length = random.nextInt(400);
            for (int i = 0; i < length; i++) {
                builder.append(alphabet[random.nextInt(alphabet.length)]);
            }
            String text = builder.toString();
            OffsetMap map = OffsetMap.of(text);
            for (int i = 0; i <= length; i++) {
                boolean inside = i > 0 && i < length && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
                String before = text.substring(0, inside ? i + 1 : i).replaceAll("[\ud800-\udfff]", "\ufffd");
                String message = "seed " + seed + " offset " + i;
                assertEquals(before.codePointCount(0, before.length()), map.codePoint(i), message);
                assertEquals(before.getBytes(StandardCharsets.UTF_8).length, map.utf8(i), message);
                assertEquals(inside ? i + 1 : i, map.fromCodePoint(map.codePoint(i)), message);
                assertEquals(inside ? i + 1 : i, map.fromUtf8(map.utf8(i)), message);
            }
        }
    }

    @Test
    void theWayBackIsStrict() {
        OffsetMap map = OffsetMap.of("aé中😺b");
        for (int inside : new int[] {2, 4, 5, 7, 8, 9}) {
            refuses("offset " + inside + " in bytes lies inside a character", () -> map.fromUtf8(inside));
        }
        refuses("offset 12 in bytes lies outside the text", () -> map.fromUtf8(12));
        refuses("offset -1 in bytes lies outside the text", () -> map.fromUtf8(-1));
        refuses("offset 6 in code points lies outside the text", () -> map.fromCodePoint(6));
        refuses("offset -1 in code points lies outside the text", () -> map.fromCodePoint(-1));
        assertEquals(0, OffsetMap.of("").fromUtf8(0));
        assertEquals(64, OffsetMap.of("中".repeat(64)).fromUtf8(192));
        IntUnaryOperator units = OffsetUnit.UTF16.toUtf16("a😺");
        assertEquals(3, units.applyAsInt(3));
        refuses("offset 2 lies inside a surrogate pair", () -> units.applyAsInt(2));
        refuses("offset 4 lies outside the text of 3 code units", () -> units.applyAsInt(4));
        refuses("offset -1 lies outside the text of 3 code units", () -> units.applyAsInt(-1));
        assertEquals(1, OffsetUnit.UTF8.toUtf16("é中").applyAsInt(2));
        assertEquals(3, OffsetUnit.CODEPOINT.toUtf16("a😺b").applyAsInt(2));
    }

    private static void refuses(String message, Executable question) {
        assertEquals(
                message, assertThrows(IndexOutOfBoundsException.class, question).getMessage());
    }
}
