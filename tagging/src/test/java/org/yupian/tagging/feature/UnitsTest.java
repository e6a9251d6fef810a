package org.yupian.tagging.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.atom.AtomKind;

class UnitsTest {
    private static Units units(String text, int... splits) {
        Units units = new Units();
        units.read(text, 0, text.length());
        for (int at : splits) {
            units.split(at);
        }
        units.build();
        return units;
    }

    /** The units of a text, with bars between them. */
    private static String cut(String text, int... splits) {
        Units units = units(text, splits);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < units.count(); i++) {
            out.append(i == 0 ? "" : "|").append(text, units.start(i), units.start(i + 1));
        }
        return out.toString();
    }

    @Test
    void atomsAreUnitsAndCharactersToo() {
        assertEquals("在|2017-09-01|用|C++|写|了|23,876|行|。", cut("在2017-09-01用C++写了23,876行。"));
        assertEquals("共|1|，|200|人", cut("共1，200人"));
        assertEquals("e\u0301|的\u0301|𠮷|家|葛\udb40\udd00|😀", cut("e\u0301的\u0301𠮷家葛\udb40\udd00😀"));
        assertEquals("", cut(""));
    }

    /** Of an atom only its kind is seen, of a number how long it is. */
    @Test
    void atomsOfAKindAreAlike() {
        for (List<String> alike : List.of(
                List.of("23,876", "4,031", "3.5"),
                List.of("1997", "2024"),
                List.of("12345", "1234567"),
                List.of("iPhone", "Java"),
                List.of("5G", "N95", "C++"),
                List.of("12:21", "09:00:00"),
                List.of("2017-09-01", "010-62345678"),
                List.of("5%", "23.4%"),
                List.of("😀", "👍🏽"))) {
            Set<Integer> symbols = new HashSet<>();
            alike.forEach(atom -> symbols.add(units(atom).symbol(0)));
            assertEquals(1, symbols.size(), alike.toString());
            assertTrue(symbols.iterator().next() < 0, alike.toString());
        }
        assertNotEquals(units("12").symbol(0), units("1997").symbol(0));
        assertEquals('t', units("Ｔ恤").symbol(0), "a letter alone is itself");
        assertEquals(0x20bb7, units("𠮷").symbol(0));
        assertEquals('·', units("甲•乙").symbol(1), "dots between names are one");
        assertEquals('·', units("甲・乙").symbol(1));
    }

    @Test
    void atomsHaveAKind() {
        assertEquals(AtomKind.NUMBER, units("3.5").atom(0));
        assertEquals(AtomKind.PERCENT, units("5%").atom(0));
        assertEquals(AtomKind.TIME, units("12:21").atom(0));
        assertEquals(AtomKind.LETTERS, units("Java").atom(0));
        assertEquals(AtomKind.MIXED, units("5G").atom(0));
        assertEquals(AtomKind.EMAIL, units("a@b.cn").atom(0));
        assertEquals(AtomKind.EMOJI, units("😀").atom(0));
        assertEquals(AtomKind.TIME, units("2017-09-01").atom(0));
        assertEquals(AtomKind.NUMBER, units("12345").atom(0));
        assertNull(units("甲").atom(0));
        assertNull(units("a").atom(0));
        assertNull(units("……").atom(0));
    }

    @Test
    void usersDivideAtoms() {
        assertEquals("abb123|plus|的", cut("abb123plus的", 0, 6));
        assertEquals("2017-|09|-01", cut("2017-09-01", 5, 7));
        assertEquals(units("123").symbol(0), units("abb123", 3).symbol(1));
    }

    @Test
    void placesLeadBothWays() {
        Random random = new Random(1);
        String alphabet = "甲乙1２aＡ.-,，:#@+% \u0301😀あ·";
        Units units = new Units();
        for (int n = 0; n < 2_000; n++) {
            StringBuilder builder = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                builder.appendCodePoint(alphabet.codePoints().toArray()[random.nextInt(20)]);
            }
            String text = builder.toString();
            units.read(text, 0, text.length());
            units.build();
            int inside = 0;
            for (int i = 0; i < text.length(); i++) {
                int unit = units.at(i);
                inside += unit < 0 ? 1 : 0;
                assertTrue(unit < 0 || units.start(unit) == i, text);
            }
            assertEquals(text.length(), units.count() + inside, text);
            assertEquals(units.count(), units.at(text.length()), text);
            assertEquals(text.length(), units.start(units.count()), text);
        }
    }
}
