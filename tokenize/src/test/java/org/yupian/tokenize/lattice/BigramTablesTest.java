package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
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
            BigramTable table = packed(words, pairs).unpack(words);
            assertHolds(pairs, table, "seed " + seed);
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
