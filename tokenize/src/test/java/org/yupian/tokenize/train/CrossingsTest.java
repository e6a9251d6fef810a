package org.yupian.tokenize.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;

class CrossingsTest {
    private static int count(String ranges, String others) {
        return Crossings.count(spans(ranges), spans(others));
    }

    /** Ranges such as {@code "0-2 3-4"}. */
    private static Spans spans(String ranges) {
        Spans.Builder spans = Spans.builder(4);
        for (String range : ranges.split(" ")) {
            if (!range.isEmpty()) {
                String[] ends = range.split("-");
                spans.accept(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            }
        }
        return spans.build();
    }

    @Test
    void aRangeCrossesWhatItSharesAPartWith() {
        assertEquals(0, count("2-5", "2-5"), "equal");
        assertEquals(0, count("2-5", "1-6"), "inside");
        assertEquals(0, count("2-5", "2-6"), "inside, with the same start");
        assertEquals(0, count("2-5", "1-5"), "inside, with the same end");
        assertEquals(0, count("2-5", "3-4"), "around");
        assertEquals(0, count("2-5", "2-4"), "around, with the same start");
        assertEquals(0, count("2-5", "3-5"), "around, with the same end");
        assertEquals(0, count("2-5", "0-2 5-7"), "beside");
        assertEquals(0, count("2-5", "2-3 3-4 4-5"), "around several");
        assertEquals(1, count("2-5", "1-3"), "over the start");
        assertEquals(1, count("2-5", "4-6"), "over the end");
        assertEquals(1, count("2-5", "1-3 3-4 4-6"), "over both, which is one");
    }

    @Test
    void eachRangeCounts() {
        assertEquals(2, count("0-3 3-6", "2-4"), "two that one crosses");
        assertEquals(1, count("2-4", "0-3 3-6"), "one that crosses two");
        assertEquals(3, count("0-2 2-4 4-6", "1-3 3-5"));
        assertEquals(1, count("0-2 7-9", "3-5 8-12"), "with gaps");
        assertEquals(0, count("", "0-2"));
        assertEquals(0, count("0-2", ""));
    }

    @Test
    void rangesThatOverlapAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> count("0-2 1-3", "0-3"));
        assertThrows(IllegalArgumentException.class, () -> count("0-3", "0-2 1-3"));
    }

    @Test
    void agreesWithAComparisonOfEachWithEach() {
        long seed = 20261127;
        Random random = new Random(seed);
        int crossing = 0;
        for (int round = 0; round < 5_000; round++) {
            Spans ranges = any(random);
            Spans others = any(random);
            int expected = each(ranges, others);
            assertEquals(expected, Crossings.count(ranges, others), "seed " + seed + ": " + ranges + " and " + others);
            crossing += expected;
        }
        assertTrue(crossing > 5_000, "seed " + seed + ": " + crossing);
    }

    private static Spans any(Random random) {
        Spans.Builder spans = Spans.builder(8);
        int gaps = random.nextInt(3);
        for (int at = random.nextInt(1 + gaps); at < 16; ) {
            int end = at + 1 + random.nextInt(4);
            spans.accept(at, end);
            at = end + random.nextInt(1 + gaps);
        }
        return spans.build();
    }

    private static int each(Spans ranges, Spans others) {
        int count = 0;
        for (int i = 0; i < ranges.size(); i++) {
            boolean crosses = false;
            for (int k = 0; k < others.size(); k++) {
                boolean apart = ranges.end(i) <= others.start(k) || others.end(k) <= ranges.start(i);
                boolean holds = ranges.start(i) <= others.start(k) && others.end(k) <= ranges.end(i);
                boolean held = others.start(k) <= ranges.start(i) && ranges.end(i) <= others.end(k);
                crosses |= !apart && !holds && !held;
            }
            count += crosses ? 1 : 0;
        }
        return count;
    }
}
