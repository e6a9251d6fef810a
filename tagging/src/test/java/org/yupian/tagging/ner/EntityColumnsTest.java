package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;

/** The columns by value, and what the lexicon says of each character against a plain search. */
class EntityColumnsTest {
    private static Columns fill(Map<String, Integer> lexicon, String text) {
        Columns columns = new Columns(EntityColumns.NAMES.size());
        Units units = Units.withOpenTopics();
        units.read(text, 0, text.length());
        units.build();
        new EntityColumns(WordTable.of(lexicon)).fill(text, 0, units, columns);
        return columns;
    }

    private static int[] column(Columns columns, String name) {
        return Arrays.copyOf(columns.column(EntityColumns.NAMES.indexOf(name)), columns.length());
    }

    @Test
    void charactersAndTypes() {
        CharacterReadings readings = CharacterReadings.standard();
        int han = readings.type('甲');
        int digit = readings.type('1');
        Columns columns = fill(Map.of(), "甲1");
        assertEquals('甲', column(columns, "c")[0]);
        assertTrue(column(columns, "c")[1] < 0, "of a number, how many digits");
        assertArrayEquals(new int[] {han, digit}, column(columns, "t"));
        int bits = CharacterReadings.TYPE_BITS;
        assertArrayEquals(
                new int[] {(han << bits) + digit, (han << (2 * bits)) + (digit << bits)}, column(columns, "v"));
        assertEquals(0, fill(Map.of(), "").length());
    }

    /** A position is an atom; one in letters is which letters, and how many are capitals. */
    @Test
    void atomsAreOnePosition() {
        Columns columns = fill(Map.of(), "在2017年iPhone或IPHONE和Iphone，iphone15");
        int[] c = column(columns, "c");
        int[] t = column(columns, "t");
        assertEquals(10, c.length);
        assertEquals(c[3], c[5], "letters are read as small ones");
        assertEquals(c[3], c[7]);
        assertNotEquals(c[3], c[9]);
        assertEquals(4, Set.of(t[3], t[5], t[7], t[9]).size(), "mixed, capitals, capitalised, small");
        assertArrayEquals(
                new int[] {'@', '甲', '乙'},
                column(fill(Map.of(), "@甲乙"), "c"),
                "there may be names in what is mentioned");
    }

    @Test
    void wordsThatBeginAndEnd() {
        Columns columns = fill(Map.of("北京", EntityColumns.PLACE, "北京大学", EntityColumns.WORD, "学生", 1), "北京大学生");
        int[] first = column(columns, "f");
        int[] last = column(columns, "p");
        assertArrayEquals(new int[] {'京', '大', '生'}, new int[] {first[1], first[2], first[4]});
        assertArrayEquals(new int[] {'北', '大'}, new int[] {last[0], last[2]});
        assertEquals(first[0], last[3], "the longest");
        assertEquals(first[3], last[4]);
        assertNotEquals(first[0], last[1]);
    }

    @Test
    void namesByHand() {
        Map<String, Integer> lexicon = Map.of(
                "北京", EntityColumns.PLACE,
                "北京大学", EntityColumns.ORGANISATION,
                "大学", EntityColumns.SUFFIX | EntityColumns.WORD,
                "学生", EntityColumns.WORD);
        Columns columns = fill(lexicon, "北京大学生");
        // Kinds and length of the longest that begins here: 北京大学 and 大学.
        assertArrayEquals(new int[] {(8 << 3) + 4, 0, (65 << 3) + 2, 0, 0}, column(columns, "b"));
        // Of the longest that ends here: 北京 and 北京大学.
        assertArrayEquals(new int[] {0, (4 << 3) + 2, 0, (8 << 3) + 4, 0}, column(columns, "e"));
        assertArrayEquals(new int[] {12, 12, 73, 73, 0}, column(columns, "n"));
        // Words are 大学 and 学生: begins, ends, passes, in base 7.
        assertArrayEquals(new int[] {0, 0, 98, 98 + 14, 14}, column(columns, "w"));
    }

    @Test
    void theLexiconAgainstAPlainSearch() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> lexicon = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                lexicon.put(text(random, 1 + random.nextInt(18)), 1 + random.nextInt(127));
            }
            String text = text(random, 1 + random.nextInt(30));
            Columns columns = fill(lexicon, text);
            for (int i = 0; i < text.length(); i++) {
                String message = "seed " + seed + ", character " + i + " of " + text + ", " + lexicon;
                Found found = new Found(lexicon, text, i);
                assertEquals(found.words, column(columns, "w")[i], message);
                assertEquals(found.begins, column(columns, "b")[i], message);
                assertEquals(found.ends, column(columns, "e")[i], message);
                assertEquals(found.kinds, column(columns, "n")[i], message);
            }
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(5) == 0 ? '乙' : '甲');
        }
        return text.toString();
    }

    /** What there is to know of one character. */
    private static final class Found {
        int words;
        int begins;
        int ends;
        int kinds;

        Found(Map<String, Integer> lexicon, String text, int at) {
            int[] lengths = new int[3];
            int longestBegins = 0;
            int longestEnds = 0;
            for (int from = 0; from <= at; from++) {
                for (int to = at + 1; to <= Math.min(text.length(), from + EntityColumns.LONGEST); to++) {
                    int classes = lexicon.getOrDefault(text.substring(from, to), 0);
                    int length = Math.min(6, to - from);
                    if ((classes & EntityColumns.WORD) != 0) {
                        lengths[0] = from == at ? Math.max(lengths[0], length) : lengths[0];
                        lengths[1] = to == at + 1 ? Math.max(lengths[1], length) : lengths[1];
                        lengths[2] = from < at && to > at + 1 ? Math.max(lengths[2], length) : lengths[2];
                    }
                    if ((classes & ~EntityColumns.WORD) != 0) {
                        kinds |= classes;
                        if (from == at && to - from > longestBegins) {
                            longestBegins = to - from;
                            begins = (classes << 3) + length;
                        }
                        if (to == at + 1 && to - from > longestEnds) {
                            longestEnds = to - from;
                            ends = (classes << 3) + length;
                        }
                    }
                }
            }
            words = (lengths[0] * 7 + lengths[1]) * 7 + lengths[2];
        }
    }
}
