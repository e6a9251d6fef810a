package org.yupian.keywords.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** N-grams sorted, counted, written, merged and scanned, each step against plain strings and a map. */
class GramsTest {
    private static final int DEPTH = 5;

    /** Stretches of a few characters, some of them repeated over and over. */
    private static List<String> stretches(Random random, int count) {
        List<String> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int letters = 1 + random.nextInt(4);
            StringBuilder stretch = new StringBuilder();
            for (int n = 1 + random.nextInt(30); n > 0; n--) {
                stretch.append((char) ('一' + random.nextInt(letters)));
            }
            stretches.add(stretch.toString());
        }
        return stretches;
    }

    private static HanChunk chunk(List<String> stretches) {
        HanChunk chunk = new HanChunk(1 << 20, null);
        stretches.forEach(stretch -> chunk.add(stretch, 0));
        return chunk;
    }

    /** What is read from each position on, up to the depth, with how often: the slow way. */
    private static Map<String, Long> grams(List<String> stretches, boolean backward) {
        Map<String, Long> grams = new TreeMap<>();
        for (String stretch : stretches) {
            String read = backward ? new StringBuilder(stretch).reverse().toString() : stretch;
            for (int from = 0; from < read.length(); from++) {
                grams.merge(read.substring(from, Math.min(read.length(), from + DEPTH)), 1L, Long::sum);
            }
        }
        return grams;
    }

    private static byte[] run(HanChunk chunk, boolean backward) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RunWriter out = new RunWriter(bytes)) {
            new ChunkGrams(chunk, backward ? -1 : 1, DEPTH).writeTo(out);
        }
        return bytes.toByteArray();
    }

    private static RunReader reader(byte[] run) {
        return new RunReader(new ByteArrayInputStream(run));
    }

    /** Keys and counts in the order they come, as text. */
    private static List<String> read(GramSource source) throws IOException {
        List<String> read = new ArrayList<>();
        try (source) {
            while (source.next()) {
                read.add(new String(source.gram(), 0, source.length()) + " " + source.count());
            }
        }
        return read;
    }

    private static List<String> listed(Map<String, Long> grams) {
        return grams.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
    }

    @Test
    void positionsAreInTheOrderOfWhatIsReadThere() {
        for (long seed = 0; seed < 60; seed++) {
            List<String> stretches = stretches(new Random(seed), 1 + (int) seed);
            HanChunk chunk = chunk(stretches);
            assertEquals(stretches.stream().mapToInt(String::length).sum(), chunk.characters());
            for (int step : new int[] {1, -1}) {
                List<String> sorted = new ArrayList<>();
                for (int position : GramSort.positions(chunk, step, DEPTH)) {
                    StringBuilder gram = new StringBuilder();
                    for (int at = position; chunk.text()[at] != 0 && gram.length() < DEPTH; at += step) {
                        gram.append(chunk.text()[at]);
                    }
                    sorted.add(gram.toString());
                }
                List<String> expected = new ArrayList<>();
                grams(stretches, step < 0).forEach((gram, count) -> {
                    for (long i = 0; i < count; i++) {
                        expected.add(gram);
                    }
                });
                assertEquals(expected, sorted, "seed " + seed + ", step " + step);
            }
        }
    }

    @Test
    void runsHoldEachGramOnceWithItsCount() throws IOException {
        for (long seed = 0; seed < 60; seed++) {
            List<String> stretches = stretches(new Random(seed), 1 + (int) seed);
            for (boolean backward : new boolean[] {false, true}) {
                List<String> expected = listed(grams(stretches, backward));
                assertEquals(expected, read(reader(run(chunk(stretches), backward))), "seed " + seed);
            }
        }
    }

    @Test
    void mergedRunsAreThoseOfAllText() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<String> all = new ArrayList<>();
            List<RunReader> runs = new ArrayList<>();
            for (int run = random.nextInt(6); run > 0; run--) {
                List<String> stretches = stretches(random, random.nextInt(20));
                all.addAll(stretches);
                runs.add(reader(run(chunk(stretches), false)));
            }
            assertEquals(listed(grams(all, false)), read(new RunMerge(runs, () -> {})), "seed " + seed);
        }
    }

    /** Counts of any size, and n-grams of one and of fifteen characters. */
    @Test
    void whatIsWrittenIsRead() throws IOException {
        long[] counts = {1, 127, 128, 16_383, 16_384, 1L << 31, Long.MAX_VALUE};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> expected = new ArrayList<>();
        try (RunWriter out = new RunWriter(bytes)) {
            for (int i = 0; i < 30_000; i++) {
                String gram = "长".repeat(i % 15) + (char) ('一' + i % 20_000);
                long count = counts[i % counts.length];
                out.write(Arrays.copyOf(gram.toCharArray(), 15), gram.length(), count);
                expected.add(gram + " " + count);
            }
        }
        assertTrue(bytes.size() > 1 << 17, "more than two buffers");
        assertEquals(expected, read(reader(bytes.toByteArray())));
    }

    @Test
    void damagedRunsAreRefused() throws IOException {
        byte[] run = run(chunk(List.of("天地玄黄宇宙")), false);
        byte[] cut = Arrays.copyOf(run, run.length - 1);
        assertThrows(IOException.class, () -> read(reader(cut)));
        byte[] tooLong = {(byte) 0xff, 1, 2};
        assertThrows(IOException.class, () -> read(reader(tooLong)));
        assertEquals(List.of(), read(reader(new byte[0])));
    }

    /** What a scan must tell of one n-gram. */
    private static final class Expected {
        long count;
        final Map<Character, Long> followers = new HashMap<>();

        double freedom() {
            double all = followers.values().stream().mapToLong(Long::longValue).sum();
            return followers.values().stream()
                    .mapToDouble(n -> -n / all * Math.log(n / all))
                    .sum();
        }
    }

    private static Map<String, Expected> expected(List<String> stretches, boolean backward) {
        Map<String, Expected> all = new HashMap<>();
        for (String stretch : stretches) {
            String read = backward ? new StringBuilder(stretch).reverse().toString() : stretch;
            for (int from = 0; from < read.length(); from++) {
                for (int to = from + 1; to <= Math.min(read.length(), from + DEPTH - 1); to++) {
                    Expected it = all.computeIfAbsent(read.substring(from, to), key -> new Expected());
                    it.count++;
                    if (to < read.length()) {
                        it.followers.merge(read.charAt(to), 1L, Long::sum);
                    }
                }
            }
        }
        return all;
    }

    @Test
    void aScanTellsWhatAMapTells() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            List<String> stretches = stretches(new Random(seed), 5 + (int) seed);
            for (boolean backward : new boolean[] {false, true}) {
                scan(stretches, backward, new DiscoveryOptions(DEPTH - 1, 2, 0.1, 0.3, true, 1L << 30), "seed " + seed);
            }
        }
    }

    private static void scan(List<String> stretches, boolean backward, DiscoveryOptions options, String message)
            throws IOException {
        Map<String, GramSide> found = new HashMap<>();
        new GramScan(options, backward, side -> assertEquals(null, found.put(side.gram(), side), message))
                .run(reader(run(chunk(stretches), backward)));
        Map<String, Expected> all = expected(stretches, backward);
        all.forEach((read, it) -> {
            String gram = backward ? new StringBuilder(read).reverse().toString() : read;
            boolean passes =
                    read.length() > 1 && it.count >= options.minCount() && it.freedom() >= options.minFreedom() - 1e-9;
            GramSide side = found.remove(gram);
            assertEquals(passes, side != null, message + ", " + gram + " with freedom " + it.freedom());
            if (side != null) {
                assertEquals(it.count, side.count(), message + ", " + gram);
                assertEquals(it.freedom(), side.freedom(), 1e-9, message + ", " + gram);
                for (int length = 1; length < read.length(); length++) {
                    long part = all.get(read.substring(0, length)).count;
                    assertEquals(part, side.part(length), message + ", " + length + " of " + gram);
                }
            }
        });
        assertEquals(Map.of(), found, message);
    }

    /** More occurrences than there are logarithms at hand. */
    @Test
    void manyOccurrences() throws IOException {
        List<String> stretches = new ArrayList<>();
        for (int i = 0; i < 9000; i++) {
            stretches.add("天地" + (i < 5000 ? "玄" : "黄"));
        }
        DiscoveryOptions options = new DiscoveryOptions(DEPTH - 1, 9000, 0.1, 0.3, true, 1L << 30);
        scan(stretches, false, options, "9000");
        scan(stretches, false, new DiscoveryOptions(DEPTH - 1, 9001, 0.1, 0.3, true, 1L << 30), "9001");
    }

    @Test
    void sidesAreWrittenAndRead() throws IOException {
        GramSide side = new GramSide("天地玄", 7, 0.5);
        side.setPart(1, 30);
        side.setPart(2, 12);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (java.io.DataOutputStream out = new java.io.DataOutputStream(bytes)) {
            side.write(out);
        }
        GramSide read = GramSide.read(new java.io.DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals("天地玄 7 0.5", read.gram() + " " + read.count() + " " + read.freedom());
        assertArrayEquals(new long[] {30, 12}, new long[] {read.part(1), read.part(2)});
    }
}
