package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;

/** The columns by value, and the longest words at each character against a plain search. */
class SegmentationColumnsTest {
    private static Columns fill(Map<String, Integer> words, String text) {
        return fill(List.of(WordTable.of(words)), WordTable.EMPTY, text);
    }

    private static Columns fill(List<WordTable> lexicons, WordTable pairs, String text) {
        return fill(new SegmentationColumns(lexicons, pairs), text);
    }

    private static Columns fill(SegmentationColumns reader, String text) {
        Columns columns = new Columns(SegmentationColumns.NAMES.size());
        Units units = new Units();
        units.read("__" + text + "__", 2, 2 + text.length());
        units.build();
        reader.fill(units, columns);
        return columns;
    }

    private static int[] column(Columns columns, String name) {
        return Arrays.copyOf(columns.column(SegmentationColumns.NAMES.indexOf(name)), columns.length());
    }

    @Test
    void charactersAndRepeats() {
        Columns columns = fill(Map.of(), "甲甲乙甲甲甲");
        assertArrayEquals(new int[] {'甲', '甲', '乙', '甲', '甲', '甲'}, column(columns, "c"));
        // Bit 0: as the last one; bit 1: as the one before that.
        assertArrayEquals(new int[] {0, 1, 0, 2, 1, 3}, column(columns, "r"));
        assertEquals(0, fill(Map.of(), "").length());
    }

    /** Three types side by side, 0 where there is no character. */
    @Test
    void typesOfThreeCharacters() {
        CharacterReadings readings = CharacterReadings.standard();
        int han = readings.type('甲');
        int digit = readings.type('1');
        int letter = readings.type('a');
        assertArrayEquals(
                new int[] {window(0, digit, han), window(digit, han, letter), window(han, letter, 0)},
                column(fill(Map.of(), "1甲a"), "t"));
        assertArrayEquals(new int[] {window(0, han, 0)}, column(fill(Map.of(), "甲"), "t"));
        assertEquals(
                4, Arrays.stream(new int[] {han, digit, letter, 0}).distinct().count());
    }

    private static int window(int before, int own, int after) {
        return (before << (2 * CharacterReadings.TYPE_BITS)) + (own << CharacterReadings.TYPE_BITS) + after;
    }

    /** The longest word that begins, that ends and that passes at each character, up to 6, in base 7. */
    @Test
    void longestWords() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> words = new HashMap<>();
            for (int i = 0; i < 12; i++) {
                words.put(text(random, 1 + random.nextInt(9)), 1 + random.nextInt(7));
            }
            String text = text(random, 1 + random.nextInt(20));
            Columns columns = fill(words, text);
            int[] own = column(columns, "o");
            int[] other = column(columns, "x");
            int[] both = column(columns, "w");
            int[] loose = column(columns, "m");
            for (int i = 0; i < text.length(); i++) {
                String message = "seed " + seed + ", character " + i + " of " + text + ", " + words;
                assertEquals(longest(words, SegmentationColumns.OWN, text, i), own[i], message);
                assertEquals(longest(words, SegmentationColumns.OTHER, text, i), other[i], message);
                assertEquals(longest(words, SegmentationColumns.LOOSE, text, i), loose[i], message);
                assertEquals(own[i] * 343 + other[i], both[i], message);
            }
        }
    }

    /** Words of a standard's corpus and of a dictionary, as one symbol; where no standard is followed they do not count. */
    @Test
    void wordsOfAStandard() {
        WordTable model = WordTable.of(Map.of("甲乙", SegmentationColumns.OF_DICTIONARY | SegmentationColumns.OWN));
        WordTable standard = WordTable.of(Map.of("乙丙丁", SegmentationColumns.OF_STANDARD));
        SegmentationColumns general = new SegmentationColumns(List.of(model), WordTable.EMPTY);
        assertArrayEquals(new int[] {0, 0, 0, 0}, column(fill(general, "甲乙丙丁"), "s"));
        Columns columns = fill(general.withStandard(standard), "甲乙丙丁");
        int begins = 49;
        int ends = 7;
        assertArrayEquals(
                new int[] {2 * begins, 3 * begins * 343 + 2 * ends, 3 * 343, 3 * ends * 343}, column(columns, "s"));
        assertArrayEquals(new int[] {2 * begins, 2 * ends, 0, 0}, column(columns, "o"));
    }

    @Test
    void lexiconsAreReadTogether() {
        WordTable one = WordTable.of(Map.of("甲乙", SegmentationColumns.OTHER));
        WordTable two = WordTable.of(Map.of("甲乙丙", SegmentationColumns.OTHER, "乙丙", SegmentationColumns.OTHER));
        WordTable all = WordTable.of(Map.of(
                "甲乙", SegmentationColumns.OTHER, "甲乙丙", SegmentationColumns.OTHER, "乙丙", SegmentationColumns.OTHER));
        int[] together = column(fill(List.of(all), WordTable.EMPTY, "甲乙丙"), "x");
        assertArrayEquals(together, column(fill(List.of(one, two), WordTable.EMPTY, "甲乙丙"), "x"));
        assertArrayEquals(together, column(fill(List.of(two, one), WordTable.EMPTY, "甲乙丙"), "x"));
    }

    /** An atom is one position, and a word of a lexicon may have some, but does not begin or end inside. */
    @Test
    void wordsHaveWholeAtoms() {
        WordTable words = WordTable.of(Map.of("ac米兰", 1, "c米", 1, "5g", 1, "3甲", 1));
        Columns columns = fill(List.of(words), WordTable.EMPTY, "AC米兰5G3甲");
        // AC 米 兰 5G3 甲: 5G3 is one atom.
        assertArrayEquals(new int[] {3 * 49, 3, 3 * 7, 0, 0}, column(columns, "o"));
    }

    @Test
    void pairsOfChineseCharactersHaveStrengths() {
        WordTable pairs = WordTable.of(Map.of("甲乙", 9, "a甲", 7));
        assertArrayEquals(new int[] {0, 9, 0, 0, 0}, column(fill(List.of(), pairs, "甲乙甲a甲"), "p"));
        assertArrayEquals(new int[] {0, 0}, column(fill(List.of(), WordTable.EMPTY, "甲乙"), "p"));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("甲乙".charAt(random.nextInt(2)));
        }
        return text.toString();
    }

    private static int longest(Map<String, Integer> words, int type, String text, int at) {
        int begins = 0;
        int ends = 0;
        int passes = 0;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 2; to <= Math.min(text.length(), from + 8); to++) {
                if ((words.getOrDefault(text.substring(from, to), 0) & type) != 0) {
                    int length = Math.min(6, to - from);
                    begins = from == at ? Math.max(begins, length) : begins;
                    ends = to == at + 1 ? Math.max(ends, length) : ends;
                    passes = from < at && at + 1 < to ? Math.max(passes, length) : passes;
                }
            }
        }
        return (begins * 7 + ends) * 7 + passes;
    }
}
