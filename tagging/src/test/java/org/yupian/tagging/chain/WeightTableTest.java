package org.yupian.tagging.chain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

/** A table gives the rows that were put into it, however small it was and however much came later. */
class WeightTableTest {
    private static final int WIDTH = 3;

    /** Keys whose lower 16 bits all differ, so that none is taken for another, and their rows. */
    private static Map<Long, byte[]> rows(SplittableRandom random, int from, int count) {
        Map<Long, byte[]> rows = new TreeMap<>();
        for (int i = 1; i <= count; i++) {
            byte[] row = new byte[WIDTH];
            random.nextBytes(row);
            rows.put(random.nextLong() << 16 | (from + i), row);
        }
        return rows;
    }

    private static WeightTable table(Map<Long, byte[]> rows) {
        long[] keys = rows.keySet().stream().mapToLong(Long::longValue).toArray();
        return WeightTable.of(WIDTH, keys, rows.values().toArray(new byte[0][]));
    }

    private static void assertHolds(Map<Long, byte[]> rows, WeightTable table, String message) {
        rows.forEach((key, row) -> {
            assertArrayEquals(row, table.row(key), message);
            assertEquals(table.slot(key) * WIDTH, table.find(key), message);
        });
        assertEquals(rows.size(), table.size(), message);
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 1000; i++) {
            // The lower bits of these no key has.
            long absent = random.nextLong() << 16 | 0xffff - random.nextInt(1000);
            assertTrue(table.slot(absent) < 0, message);
            assertArrayEquals(new byte[WIDTH], table.row(absent), message);
        }
    }

    private static ModelFile file(WeightTable table) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "weights").build());
        table.writeTo(writer, "t");
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm");
    }

    @Test
    void growsFromAnySizeByAnyNumber() throws IOException {
        for (int size : new int[] {0, 1, 2, 3, 7, 20, 1000}) {
            for (int added : new int[] {1, 2, 5, 28, 3000}) {
                SplittableRandom random = new SplittableRandom(size * 31L + added);
                Map<Long, byte[]> rows = rows(random, 0, size);
                WeightTable before = table(rows);
                Map<Long, byte[]> all = new TreeMap<>(rows);
                Map<Long, byte[]> more = rows(random, size, added);
                all.putAll(more);
                WeightTable after = before.with(more);
                String message = added + " more than " + size;
                assertHolds(all, after, message);
                assertHolds(rows, before, "before " + message);
                assertHolds(all, WeightTable.load(file(after), "t", WIDTH), message + ", read again");
            }
        }
    }

    @Test
    void growsAgainAndAgain() throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        Map<Long, byte[]> all = rows(random, 0, 4);
        WeightTable table = table(all);
        for (int round = 0; round < 60; round++) {
            Map<Long, byte[]> more = rows(random, all.size(), 1 + random.nextInt(round % 10 == 9 ? 400 : 20));
            // Some of those that are there change as well.
            for (long key : all.keySet()) {
                if (random.nextInt(4) == 0) {
                    more.put(key, new byte[] {(byte) round, 1, -1});
                }
            }
            all.putAll(more);
            table = WeightTable.load(file(table.with(more)), "t", WIDTH);
            assertHolds(all, table, "seed 1, round " + round);
        }
        int[] regions = file(table).ints("t/slots");
        assertTrue(regions.length > 2 && regions.length < 15, Arrays.toString(regions));
        assertTrue(Arrays.stream(regions).sum() < 4 * all.size(), all.size() + " in " + Arrays.toString(regions));
    }

    /** As long as an eighth stays free there is one region, as in every table that is made at once. */
    @Test
    void whatFitsStaysWhereItIs() throws IOException {
        SplittableRandom random = new SplittableRandom(2);
        Map<Long, byte[]> rows = rows(random, 0, 100);
        WeightTable table = table(rows);
        assertArrayEquals(new int[] {151}, file(table).ints("t/slots"));
        Map<Long, byte[]> few = rows(random, 100, 32);
        WeightTable with = table.with(few);
        assertArrayEquals(new int[] {151}, file(with).ints("t/slots"));
        rows.forEach((key, row) -> assertEquals(table.slot(key), with.slot(key)));
        assertArrayEquals(
                new int[] {151, 75}, file(table.with(rows(random, 100, 33))).ints("t/slots"));
        assertArrayEquals(
                new int[] {151, 1501}, file(table.with(rows(random, 100, 1000))).ints("t/slots"));
        assertArrayEquals(
                file(table).bytes("t/used"), file(table.with(Map.of())).bytes("t/used"));
    }

    @Test
    void regionsThatDoNotFitAreRefused() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        ModelFile good = file(table(rows(random, 0, 10)).with(rows(random, 10, 30)));
        assertArrayEquals(new int[] {16, 46}, good.ints("t/slots"));
        for (int[] bad : new int[][] {{}, {0}, {16}, {62, 0}, {-1, 63}, {16, 46, 8}, {1 << 30, 1 << 30, 1 << 30}}) {
            refused(good, bad);
        }
        // As many slots in all, but one region has only the one slot that is used.
        int used = firstUsed(good);
        refused(good, used == 0 ? new int[] {1, 61} : new int[] {used, 1, 61 - used});
    }

    private static int firstUsed(ModelFile file) throws IOException {
        byte[] used = file.bytes("t/used");
        int slot = 0;
        while ((used[slot >> 3] >> (slot & 7) & 1) == 0) {
            slot++;
        }
        return slot;
    }

    private static void refused(ModelFile good, int[] regions) throws IOException {
        ModelWriter writer = ModelWriter.of(good.card())
                .ints("t/slots", regions)
                .bytes("t/used", good.bytes("t/used"))
                .shorts("t/prints", good.shorts("t/prints"))
                .bytes("t/rows", good.bytes("t/rows"));
        ModelFile file = ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "bad.ypm");
        ModelFormatException e = assertThrows(
                ModelFormatException.class, () -> WeightTable.load(file, "t", WIDTH), Arrays.toString(regions));
        assertTrue(e.getMessage().startsWith("bad.ypm: "), e.getMessage());
    }
}
