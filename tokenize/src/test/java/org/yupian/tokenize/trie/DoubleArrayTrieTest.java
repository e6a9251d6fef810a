package org.yupian.tokenize.trie;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

class DoubleArrayTrieTest {
    private static ModelWriter writer() {
        return ModelWriter.of(ModelCard.builder("trie", "test").build());
    }

    private static ModelFile read(ModelWriter writer) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "trie.ypm");
    }

    private static byte[] bytes(DoubleArrayTrie trie) {
        ModelWriter writer = writer();
        trie.writeTo(writer, "t/");
        return writer.toBytes();
    }

    @Test
    void wordsHaveTheirPlaceInTheListForValue() {
        DoubleArrayTrie trie = DoubleArrayTrie.of(List.of("中国人", "中国", "人", "a"));
        assertEquals(4, trie.size());
        assertEquals(1, trie.get("中国"));
        assertEquals(0, trie.get("中国人"));
        assertEquals(-1, trie.get("中"));
        assertEquals(-1, trie.get("国"));
        assertEquals(-1, trie.get(""));
        assertEquals(-1, trie.get("中国人人"));
        assertEquals(List.of("1-3=1", "1-4=0"), TrieCases.collect(sink -> trie.prefixes("a中国人", 1, 4, sink)));
        assertEquals(List.of("1-3=1"), TrieCases.collect(sink -> trie.prefixes("a中国人", 1, 3, sink)));
        assertEquals(0, trie.code('x'));
        assertEquals(-1, trie.stepCode(trie.root(), 0));
        assertThrows(IndexOutOfBoundsException.class, () -> trie.prefixes("a", 0, 2, (start, end, value) -> {}));
    }

    @Test
    void noStepByACharOfNoKeyLeadsAnywhere() {
        DoubleArrayTrie trie = DoubleArrayTrie.of(List.of("a", "ab", "abc", "b"));
        int a = trie.step(trie.root(), 'a');
        assertEquals(0, trie.value(a));
        assertEquals(-1, trie.stepCode(a, 0), "the slot of the value is no child");
        assertEquals(-1, trie.step(a, 'x'));
        assertEquals(-1, trie.step(a, 'a'));
    }

    @Test
    void anEmptyTrieHasNothing() throws IOException {
        DoubleArrayTrie trie = DoubleArrayTrie.of(List.of());
        assertEquals(0, trie.size());
        assertEquals(-1, trie.get("a"));
        assertEquals(-1, trie.get(""));
        trie.forEach((key, value) -> Assertions.fail());
        AhoCorasick.of(trie).scan("abc", 0, 3, (start, end, value) -> Assertions.fail());
        ModelWriter writer = writer();
        trie.writeTo(writer, "");
        assertEquals(-1, DoubleArrayTrie.load(read(writer), "").get("a"));
    }

    @Test
    void mistakesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> DoubleArrayTrie.of(List.of("a", "")));
        assertThrows(IllegalArgumentException.class, () -> DoubleArrayTrie.of(List.of("b", "a", "b")));
        assertThrows(IllegalArgumentException.class, () -> DoubleArrayTrie.of(List.of("a"), new int[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> DoubleArrayTrie.of(List.of("a"), new int[2]));
    }

    @Test
    void itAgreesWithATreeMap(@TempDir Path folder) throws IOException {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> words = TrieCases.words(random);
            DoubleArrayTrie trie = DoubleArrayTrie.of(words);
            ModelWriter writer = writer();
            trie.writeTo(writer, "t/");
            Path path = folder.resolve("trie" + seed + ".ypm");
            writer.write(path);
            compare(trie, words, new Random(seed), "built, seed " + seed);
            compare(DoubleArrayTrie.load(read(writer), "t/"), words, new Random(seed), "loaded, seed " + seed);
            ModelFile mapped = ModelFile.open(path);
            compare(MappedDoubleArrayTrie.load(mapped, "t/"), words, new Random(seed), "mapped, seed " + seed);
        }
    }

    private static void compare(Trie trie, Map<String, Integer> words, Random random, String message) {
        assertEquals(words.size(), trie.size(), message);
        List<Map.Entry<String, Integer>> entries = new ArrayList<>();
        trie.forEach((key, value) -> entries.add(Map.entry(key, value)));
        assertEquals(List.copyOf(words.entrySet()), entries, message);
        for (int i = 0; i < 50; i++) {
            String text = TrieCases.text(random, random.nextInt(12));
            assertEquals(words.getOrDefault(text, -1), trie.get(text), message);
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            List<String> expected = new ArrayList<>();
            for (int end = from + 1; end <= to; end++) {
                Integer value = words.get(text.substring(from, end));
                if (value != null) {
                    expected.add(from + "-" + end + "=" + value);
                }
            }
            assertEquals(expected, TrieCases.collect(sink -> trie.prefixes(text, from, to, sink)), message);
        }
    }

    @Test
    void theOrderOfTheWordsDoesNotChangeTheBytes() {
        Map<String, Integer> words = TrieCases.words(new Random(3));
        List<String> shuffled = new ArrayList<>(words.keySet());
        Collections.shuffle(shuffled, new Random(4));
        int[] values = shuffled.stream().mapToInt(words::get).toArray();
        assertArrayEquals(bytes(DoubleArrayTrie.of(words)), bytes(DoubleArrayTrie.of(shuffled, values)));
    }

    @Test
    void everyCharButOneMayOccurAndKeysMayBeLong() {
        List<String> words = new ArrayList<>();
        for (char c = 1; c != 0; c++) {
            words.add(String.valueOf(c));
        }
        words.add("长".repeat(100_000));
        DoubleArrayTrie trie = DoubleArrayTrie.of(words);
        for (int i = 0; i < words.size(); i++) {
            assertEquals(i, trie.get(words.get(i)));
        }
        assertEquals(-1, trie.get("\0"));
        List<String> keys = new ArrayList<>();
        trie.forEach((key, value) -> keys.add(key));
        assertEquals(words.size(), keys.size());
        words.add("\0");
        assertThrows(IllegalArgumentException.class, () -> DoubleArrayTrie.of(words));
    }

    @Test
    void whatIsNoTrieIsRefusedWhenLoaded() throws IOException {
        ModelFile twice = read(writer().chars("alphabet", new char[] {'a', 'a'})
                .ints("units", new int[] {0, Units.FREE})
                .ints("size", new int[1]));
        assertThrows(ModelFormatException.class, () -> DoubleArrayTrie.load(twice, ""));
        int[][] noTries = {{}, {0}, {0, 0}, {-1, Units.FREE}, {1, Units.FREE}, {0, Units.FREE, 0}};
        for (int[] units : noTries) {
            ModelFile file = read(
                    writer().chars("alphabet", new char[0]).ints("units", units).ints("size", new int[1]));
            assertThrows(ModelFormatException.class, () -> DoubleArrayTrie.load(file, ""));
            assertThrows(ModelFormatException.class, () -> MappedDoubleArrayTrie.load(file, ""));
        }
        for (int[] size : new int[][] {{}, {-1}, {1}, {0, 0}}) {
            ModelFile file = read(writer().chars("alphabet", new char[0])
                    .ints("units", new int[] {0, Units.FREE})
                    .ints("size", size));
            assertThrows(ModelFormatException.class, () -> DoubleArrayTrie.load(file, ""));
        }
    }

    /** Arrays with right checksums and senseless content: walks stay inside and end, the rest says what is wrong. */
    @Test
    void noArrayLeadsAWalkAstray() throws IOException {
        int refused = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            DoubleArrayTrie built = DoubleArrayTrie.of(TrieCases.words(random));
            ModelWriter writer = writer();
            built.writeTo(writer, "");
            ModelFile original = read(writer);
            int[] units = original.ints("units");
            for (int i = 0; i < 5; i++) {
                units[random.nextInt(units.length)] = value(random, units);
            }
            // What loading would refuse at once.
            units[0] &= Integer.MAX_VALUE - 1;
            units[1] = Units.FREE;
            ModelFile damaged = read(writer().chars("alphabet", original.chars("alphabet"))
                    .ints("units", units)
                    .ints("size", original.ints("size")));
            DoubleArrayTrie trie = DoubleArrayTrie.load(damaged, "");
            MappedDoubleArrayTrie mapped = MappedDoubleArrayTrie.load(damaged, "");
            String text = TrieCases.text(random, 50);
            for (int from = 0; from < text.length(); from++) {
                int start = from;
                assertEquals(
                        TrieCases.collect(sink -> trie.prefixes(text, start, text.length(), sink)),
                        TrieCases.collect(sink -> mapped.prefixes(text, start, text.length(), sink)),
                        "seed " + seed);
            }
            refused += refused(() -> AhoCorasick.of(trie).scan(text, 0, text.length(), (start, end, value) -> {}));
            refused += refused(() -> trie.forEach((key, value) -> {}));
        }
        assertTrue(refused > 500, "only " + refused);
    }

    private static int value(Random random, int[] units) {
        return random.nextBoolean() ? random.nextInt() : random.nextInt(2 * units.length) - units.length / 2;
    }

    private static int refused(Runnable action) {
        try {
            action.run();
            return 0;
        } catch (IllegalStateException e) {
            return 1;
        }
    }

    @Test
    void aMillionWordsAreBuiltInSeconds() {
        Random random = new Random(11);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 1_000_000; i++) {
            // The number makes it unique; the chars before it are as unevenly frequent as in text.
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(4); length > 0; length--) {
                word.append((char) ('一' + (int) (Math.pow(random.nextDouble(), 3) * 6000)));
            }
            word.append((char) ('一' + i % 5000)).append((char) ('가' + i / 5000));
            words.add(word.toString());
        }
        // Processor time, since others may use the machine.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        DoubleArrayTrie trie = DoubleArrayTrie.of(words);
        long seconds = (clock.getCurrentThreadCpuTime() - start) / 1_000_000_000;
        assertTrue(seconds < 20, seconds + " s");
        for (int i = 0; i < words.size(); i += 7) {
            assertEquals(i, trie.get(words.get(i)));
        }
        assertTrue(trie.slots() < 12_000_000, trie.slots() + " slots");
    }
}
