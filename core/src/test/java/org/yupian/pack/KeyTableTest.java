package org.yupian.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The table against {@link HashMap}. */
class KeyTableTest {
    private static final long[] SPECIAL = {0, -1, 1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, 0xffffffffL};

    /** Keys of all sizes, and many that come again. */
    private static long key(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> random.nextInt(-50, 50);
            case 2 -> (long) random.nextInt(100) << 32 | random.nextInt(100);
            default -> random.nextLong();
        };
    }

    private static void assertSame(Map<Long, Integer> expected, KeyTable table, String message) {
        assertEquals(expected.size(), table.size(), message);
        Map<Long, Integer> walked = new HashMap<>();
        for (int place = table.next(KeyTable.ABSENT); place >= 0; place = table.next(place)) {
            walked.put(table.key(place), table.value(place));
        }
        assertEquals(expected, walked, message);
        expected.forEach((key, value) -> assertEquals(value, table.value(table.find(key)), message));
        long[] sorted =
                expected.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        assertArrayEquals(sorted, table.sortedKeys(), message);
    }

    @Test
    void holdsWhatAMapHolds() {
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            KeyTable table = random.nextBoolean() ? new KeyTable() : new KeyTable(1 + random.nextInt(8), 20);
            Map<Long, Integer> map = new HashMap<>();
            for (int step = random.nextInt(3_000); step > 0; step--) {
                long key = key(random);
                int value = random.nextInt();
                assertEquals(map.containsKey(key), table.find(key) >= 0, "seed " + seed);
                int place = table.add(key);
                assertEquals(map.getOrDefault(key, 0), table.value(place), "seed " + seed);
                assertEquals(place, table.find(key), "seed " + seed);
                table.set(place, value);
                map.put(key, value);
            }
            assertSame(map, table, "seed " + seed);
            for (int i = 0; i < 500; i++) {
                long key = random.nextLong();
                assertEquals(map.containsKey(key), table.find(key) >= 0, "seed " + seed);
            }
        }
    }

    @Test
    void keysThatBeginAtTheSamePlaceAreToldApart() {
        KeyTable table = new KeyTable(10, 10);
        Map<Long, Integer> map = new HashMap<>();
        for (long key = 0; map.size() < 500; key++) {
            if ((Keys.spread(key) & 1023) == 1020) {
                table.set(table.add(key), map.size() + 1);
                map.put(key, map.size() + 1);
            } else if (key % 100 == 0) {
                assertEquals(KeyTable.ABSENT, table.find(key));
            }
        }
        assertSame(map, table, "one place for all");
    }

    @Test
    void growsUpToItsLimitAndThenRefuses() {
        KeyTable table = new KeyTable(2, 6);
        for (int i = 0; i < 56; i++) {
            assertFalse(table.full(), i + " keys");
            table.set(table.add(-1 - i), i);
        }
        assertTrue(table.full());
        IllegalStateException refusal = assertThrows(IllegalStateException.class, () -> table.add(7));
        assertEquals("the hash table is full: of 64 places 56 hold keys, and it may not grow", refusal.getMessage());
        assertEquals(3, table.value(table.add(-4)), "a key that is there");
        assertEquals(KeyTable.ABSENT, table.find(7));
        assertEquals(56, table.size());
    }

    @Test
    void withRoomDoesNotGrow() {
        for (int size : new int[] {0, 1, 10, 11, 1000, 40_960, 40_961}) {
            KeyTable table = KeyTable.withRoom(size);
            int place = table.add(5);
            for (int i = 1; i < size; i++) {
                table.add(1000 + i);
            }
            // A place holds as long as the table is as large.
            assertEquals(5, table.key(place), size + " keys");
            assertEquals(place, table.find(5), size + " keys");
        }
    }

    @Test
    void clearingForgetsKeysAndValues() {
        KeyTable table = new KeyTable(4, 4);
        for (long key : SPECIAL) {
            table.set(table.add(key), 9);
        }
        table.clear();
        assertEquals(0, table.size());
        assertEquals(KeyTable.ABSENT, table.next(KeyTable.ABSENT));
        for (long key : SPECIAL) {
            assertEquals(KeyTable.ABSENT, table.find(key), "key " + key);
            assertEquals(0, table.value(table.add(key)), "key " + key);
        }
    }

    @Test
    void refusesSizesThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new KeyTable(0, 4));
        assertThrows(IllegalArgumentException.class, () -> new KeyTable(5, 4));
        assertThrows(IllegalArgumentException.class, () -> new KeyTable(4, 31));
    }
}
