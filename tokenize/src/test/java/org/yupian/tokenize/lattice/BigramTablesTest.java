package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Both forms of the bigrams against a map. */
class BigramTablesTest {
    private static Map<Long, Integer> pairs(Random random, int words, int count) {
        Map<Long, Integer> pairs = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            // Nothing stands before the beginning of a line, so 0 is no right word.
            long key = (long) random.nextInt(words) << 32 | 1 + random.nextInt(words - 1);
            pairs.put(key, 1 + random.nextInt(BigramTable.MAX_GAIN));
        }
        return pairs;
    }

    private static BigramTable.Packed packed(int words, Map<Long, Integer> pairs) {
        long[] keys = pairs.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] gains = pairs.values().stream()
                .mapToInt(gain -> gain * BigramTable.GAIN_STEP)
                .toArray();
        return BigramTable.Packed.of(words, keys, gains);
    }

    private static void assertHolds(Map<Long, Integer> pairs, BigramTable table, String message) {
        assertEquals(pairs.size(), table.size(), message);
        pairs.forEach((key, gain) -> assertEquals(
                gain,
                table.gain(table.block((int) (key >>> 32)), (int) (long) key),
                message + ", pair " + Long.toHexString(key)));
    }

    @Test
    void findsEveryPairAndNoOther() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int words = 2 + random.nextInt(100_000);
            Map<Long, Integer> pairs = pairs(random, words, random.nextInt(20_000));
            BigramTable.Packed packed = packed(words, pairs);
            BigramTable table = packed.unpack(words);
            assertHolds(pairs, table, "seed " + seed);
            assertArrayEquals(packed.bytes(), table.packed().bytes(), "seed " + seed);
            for (int i = 0; i < 100_000; i++) {
                int left = random.nextInt(words);
                int right = random.nextInt(words);
                int gain = pairs.getOrDefault((long) left << 32 | right, 0);
                assertEquals(gain, table.gain(table.block(left), right), "seed %d, %d %d".formatted(seed, left, right));
            }
        }
    }

    @Test
    void packsAndUnpacks() {
        for (long seed = 0; seed < 30; seed++) {
            Random random = new Random(seed);
            int words = 2 + random.nextInt(50_000);
            Map<Long, Integer> pairs = pairs(random, words, random.nextInt(5_000));
            BigramTable.Packed packed = packed(words, pairs);
            assertHolds(
                    pairs, BigramTable.Packed.of(packed.bytes(), packed.size()).unpack(words), "seed " + seed);
            assertArrayEquals(packed.bytes(), packed(words, pairs).bytes(), "seed " + seed);
        }
    }

    @Test
    void roundsGainsToSteps() {
        assertEquals(1, BigramTable.Packed.steps(1));
        assertEquals(1, BigramTable.Packed.steps(BigramTable.GAIN_STEP));
        assertEquals(2, BigramTable.Packed.steps(BigramTable.GAIN_STEP * 3 / 2));
        assertEquals(BigramTable.MAX_GAIN, BigramTable.Packed.steps(Integer.MAX_VALUE));
    }

    @Test
    void refusesBytesThatAreNotPairs() {
        Map<Long, Integer> pairs = pairs(new Random(1), 200, 300);
        BigramTable.Packed packed = packed(200, pairs);
        byte[] bytes = packed.bytes();
        assertRefused(Arrays.copyOf(bytes, bytes.length - 1), packed.size(), 200);
        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), packed.size(), 200);
        assertRefused(bytes, packed.size() - 1, 200);
        assertRefused(bytes, packed.size() + 1, 200);
        assertRefused(bytes, packed.size(), 199);
        assertRefused(bytes, packed.size(), 201);
    }

    private static void assertRefused(byte[] bytes, int size, int words) {
        assertThrows(IndexOutOfBoundsException.class, () -> BigramTable.Packed.of(bytes, size)
                .unpack(words));
    }

    @Test
    void bytesAreAsModelsHaveThem() {
        long[] keys = {1L << 32 | 2, 1L << 32 | 130, 3L << 32 | 4};
        int[] gains = {BigramTable.GAIN_STEP, 200 * BigramTable.GAIN_STEP, 255 * BigramTable.GAIN_STEP};
        BigramTable.Packed packed = BigramTable.Packed.of(5, keys, gains);
        assertEquals("0002020180" + "01c8" + "000104ff" + "00", HexFormat.of().formatHex(packed.bytes()));
    }

    /** A word whose pairs have as many slots of their own as the limit says takes the table to the limit, not beyond. */
    @Test
    void refusesPairsBeyondItsSlots() {
        int[] rights = new int[2_000];
        int[] gains = new int[rights.length];
        for (int i = 0; i < rights.length; i++) {
            rights[i] = 5_000 + i;
            gains[i] = 1 + i % BigramTable.MAX_GAIN;
        }
        int slots = 4_096;
        BigramTable table = new BigramTable(10_000, 0, 3 * slots);
        for (int left = 0; left < 3; left++) {
            table.add(left, rights, gains, rights.length);
        }
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> table.add(3, rights, gains, 1));
        assertEquals(
                "pairs of words that take more than the 12288 slots a lattice can have; prune them",
                refusal.getMessage());
        for (int left = 0; left < 3; left++) {
            for (int i = 0; i < rights.length; i++) {
                assertEquals(gains[i], table.gain(table.block(left), rights[i]), left + " " + i);
                assertEquals(0, table.gain(table.block(left), rights[i] + rights.length), left + " " + i);
            }
        }
    }

    @Test
    void theLastSlotsThatABlockCanNameAreFound() {
        int count = 80_000;
        int[] rights = new int[count];
        int[] gains = new int[count];
        for (int i = 0; i < count; i++) {
            rights[i] = 5_000 + i;
            gains[i] = 1 + i % BigramTable.MAX_GAIN;
        }
        // Each word takes 2^17 slots, so 64 of them take all.
        BigramTable table = new BigramTable(5_000 + 2 * count, 0);
        for (int left = 0; left < 64; left++) {
            table.add(left, rights, gains, count);
        }
        for (int i = 0; i < count; i++) {
            assertEquals(gains[i], table.gain(table.block(63), rights[i]), "right word " + rights[i]);
            assertEquals(0, table.gain(table.block(63), rights[i] + count), "right word " + (rights[i] + count));
        }
        assertThrows(IllegalArgumentException.class, () -> table.add(64, rights, gains, 1));
    }

    @Test
    void packsNoMorePairsThanATableHolds() {
        Map<Long, Integer> pairs = pairs(new Random(4), 9_000, 200);
        long[] keys = pairs.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] gains = new int[keys.length];
        int slots = 0;
        BigramTable.Packed packed = null;
        // The least limit that packing admits is the least that unpacking needs.
        while (packed == null) {
            slots += 2;
            try {
                packed = BigramTable.Packed.of(9_000, keys, gains, slots);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().contains("more than the " + slots + " slots"), e.getMessage());
            }
        }
        assertEquals(
                keys.length,
                packed.unpackInto(new BigramTable(9_000, 0, slots), 9_000).size());
        BigramTable smaller = new BigramTable(9_000, 0, slots - 2);
        BigramTable.Packed same = packed;
        assertThrows(IllegalArgumentException.class, () -> same.unpackInto(smaller, 9_000));
    }

    @Test
    void anyBytesAreRefusedOrRead() {
        int read = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);
            try {
                read += BigramTable.Packed.of(bytes, random.nextInt(3))
                                .unpack(1 + random.nextInt(4))
                                .size()
                        + 1;
            } catch (IndexOutOfBoundsException e) {
                assertTrue(e.getMessage() != null, "seed " + seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertTrue(read < 3_000, read + " of 3,000 random texts were taken");
    }
}
