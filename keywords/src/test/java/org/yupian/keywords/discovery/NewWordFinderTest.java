package org.yupian.keywords.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.learning.Progress;
import org.yupian.learning.ProgressListener;

class NewWordFinderTest {
    private static final DiscoveryOptions SMALL =
            new DiscoveryOptions(4, 2, 0.1, 0.1, false, DiscoveryOptions.LEAST_MEMORY);

    private static final DiscoveryOptions LETTERS = SMALL.withLetters(true);

    @TempDir
    Path folder;

    private static List<NewWord> find(Path folder, DiscoveryOptions options, List<String> lines) throws IOException {
        try (NewWordFinder finder = NewWordFinder.in(folder, options, ProgressListener.NONE)) {
            for (String line : lines) {
                finder.add(line);
            }
            return finder.find();
        }
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Words from a small vocabulary in random order: {@code words} of them a line. */
    private static List<String> text(int seed, int lines, int words) {
        Random random = new Random(seed);
        List<String> vocabulary = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                word.append((char) ('一' + random.nextInt(40)));
            }
            vocabulary.add(word.toString());
        }
        List<String> text = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(words + 1); n > 0; n--) {
                line.append(vocabulary.get(random.nextInt(vocabulary.size())));
                line.append(random.nextInt(10) == 0 ? "，a" : "");
            }
            text.add(line.toString());
        }
        return text;
    }

    /** The measures of every n-gram the slow way, straight from their definitions. */
    private static Map<String, NewWord> slow(DiscoveryOptions options, List<String> lines) {
        Map<String, Long> counts = new HashMap<>();
        Map<String, Map<Character, Long>> left = new HashMap<>();
        Map<String, Map<Character, Long>> right = new HashMap<>();
        long total = 0;
        for (String line : lines) {
            for (String stretch : line.split("[，a]+")) {
                total += stretch.length();
                for (int from = 0; from < stretch.length(); from++) {
                    for (int to = from + 1; to <= Math.min(stretch.length(), from + options.maxLength()); to++) {
                        String gram = stretch.substring(from, to);
                        counts.merge(gram, 1L, Long::sum);
                        if (from > 0) {
                            left.computeIfAbsent(gram, key -> new HashMap<>())
                                    .merge(stretch.charAt(from - 1), 1L, Long::sum);
                        }
                        if (to < stretch.length()) {
                            right.computeIfAbsent(gram, key -> new HashMap<>())
                                    .merge(stretch.charAt(to), 1L, Long::sum);
                        }
                    }
                }
            }
        }
        Map<String, NewWord> words = new HashMap<>();
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            String gram = entry.getKey();
            double cohesion = Double.MAX_VALUE;
            for (int cut = 1; cut < gram.length(); cut++) {
                double chance = (double) counts.get(gram.substring(0, cut)) * counts.get(gram.substring(cut));
                cohesion = Math.min(cohesion, Math.log(entry.getValue() * (double) total / chance));
            }
            double leftFreedom = entropy(left.getOrDefault(gram, Map.of()));
            double rightFreedom = entropy(right.getOrDefault(gram, Map.of()));
            if (gram.length() > 1
                    && entry.getValue() >= options.minCount()
                    && cohesion >= options.minCohesion()
                    && Math.min(leftFreedom, rightFreedom) >= options.minFreedom()) {
                words.put(gram, NewWord.of(gram, entry.getValue(), cohesion, leftFreedom, rightFreedom));
            }
        }
        return words;
    }

    private static double entropy(Map<Character, Long> counts) {
        double all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.values().stream()
                .mapToDouble(n -> -n / all * Math.log(n / all))
                .sum();
    }

    @Test
    void agreesWithTheDefinitions() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            List<String> text = text(seed, 60, 12);
            Map<String, NewWord> expected = slow(SMALL, text);
            List<NewWord> found = find(folder, SMALL, text);
            assertTrue(!found.isEmpty(), "seed " + seed);
            for (NewWord word : found) {
                NewWord right = expected.get(word.text());
                assertEquals(right.count(), word.count(), word + ", seed " + seed);
                assertEquals(right.cohesion(), word.cohesion(), 1e-9, word + ", seed " + seed);
                assertEquals(right.leftFreedom(), word.leftFreedom(), 1e-9, word + ", seed " + seed);
                assertEquals(right.rightFreedom(), word.rightFreedom(), 1e-9, word + ", seed " + seed);
                assertEquals(right.score(), word.score(), 1e-6, word + ", seed " + seed);
            }
            List<NewWord> resolved = Overlaps.resolved(List.copyOf(expected.values()));
            assertEquals(resolved.size(), found.size(), "seed " + seed);
        }
    }

    /** A run of letters is counted as one more character would be, wherever it stands. */
    @Test
    void lettersInsideAreAsCharacters() throws IOException {
        // No two runs side by side, which would be one, and none alone, which would not count.
        List<String> plain = text(4, 60, 12).stream()
                .map(line -> line.replace('a', '!').replaceAll("丁+", "丁").replaceAll("(?<![一-龥])丁(?![一-龥])", ""))
                .toList();
        List<String> lettered =
                plain.stream().map(line -> line.replace("丁", "5G")).toList();
        List<NewWord> expected = find(folder, SMALL, plain);
        List<NewWord> found = find(folder, SMALL.withLetters(true), lettered);
        assertEquals(
                expected.stream()
                        .map(NewWord::toString)
                        .map(word -> word.replace("丁", "5G"))
                        .collect(Collectors.toSet()),
                found.stream().map(NewWord::toString).collect(Collectors.toSet()));
        assertTrue(found.stream().anyMatch(word -> word.text().contains("5G")), found.toString());
    }

    @Test
    void partsOfSomethingElseAreNoLetters() throws IOException {
        for (String run : List.of("T", "5G", "A股a", "USB3")) {
            assertEquals(Set.of(run + "恤"), words(run), run);
        }
        for (String run : List.of("5", "www.T", "C++", "T-", "abcdefghijklmnopq", "T ")) {
            assertEquals(Set.of(), words(run), run);
        }
        assertEquals(List.of(), find(folder, SMALL.withLetters(true), Collections.nCopies(9, "a b a b c d")));
    }

    /** What is found around a run before 恤 that stands between all kinds of characters. */
    private Set<String> words(String run) throws IOException {
        List<String> lines = new ArrayList<>();
        for (char c : "甲乙丙丁".toCharArray()) {
            lines.add(c + run + "恤" + (char) (c + 1));
        }
        return find(folder, SMALL.withLetters(true), lines).stream()
                .map(NewWord::text)
                .collect(Collectors.toSet());
    }

    @Test
    void whatLivesInALongerWordIsDropped() {
        NewWord whole = NewWord.of("哈尔滨", 10, 1, 1, 1);
        NewWord part = NewWord.of("尔滨", 12, 1, 1, 1);
        NewWord other = NewWord.of("哈尔", 13, 1, 1, 1);
        assertEquals(List.of(whole, other), Overlaps.resolved(List.of(whole, part, other)));
    }

    /** The least memory takes 1.4 million characters at once: this text takes two runs and more. */
    @Test
    void memoryChangesNothing() throws IOException {
        List<String> text = text(1, 60_000, 40);
        List<NewWord> little = find(folder, SMALL, text);
        List<NewWord> much = find(folder, SMALL.withMemory(1L << 30), text);
        assertTrue(little.size() > 20, "" + little.size());
        assertEquals(much, little);
        assertEquals(0, files(folder), "temporary files are left");
    }

    @Test
    void oneEndlessLineIsAsGood() throws IOException {
        List<String> text = text(2, 60_000, 40);
        String line = String.join("，", text);
        assertEquals(find(folder, SMALL, text), find(folder, SMALL, List.of(line)));
        assertTrue(line.length() > 2_000_000, "too short to show anything");
    }

    @Test
    void emptyTextAndTextWithoutChinese() throws IOException {
        assertEquals(List.of(), find(folder, SMALL, List.of()));
        assertEquals(List.of(), find(folder, SMALL, List.of("", "no Chinese here", "😀\ud800", "，。")));
        assertEquals(List.of(), find(folder, SMALL, List.of("词")));
    }

    @Test
    void oneSentenceOverAndOverHasNoWords() throws IOException {
        assertEquals(List.of(), find(folder, SMALL, Collections.nCopies(100_000, "今天天气很好")));
    }

    @Test
    void anInterruptedSearchGoesOn() throws IOException {
        List<String> text = text(3, 80_000, 40).stream()
                .map(line -> line.replace("丁", "5G"))
                .toList();
        Path work = Files.createDirectory(folder.resolve("work"));
        NewWordFinder first = NewWordFinder.at(work, "text", LETTERS, ProgressListener.NONE);
        for (String line : text.subList(0, 70_000)) {
            first.add(line);
        }
        // No close: the process has died.
        long covered = first.covered();
        assertTrue(covered > 0 && covered < 70_000, "no run was spilled");
        List<NewWord> found;
        try (NewWordFinder second = NewWordFinder.resume(work, "text", LETTERS, ProgressListener.NONE)) {
            assertEquals(covered, second.lines());
            for (String line : text.subList((int) second.lines(), text.size())) {
                second.add(line);
            }
            found = second.find();
        }
        assertEquals(find(folder, LETTERS, text), found);
        assertEquals(0, files(work), "temporary files are left");
    }

    @Test
    void whoListensMayEndTheSearch() throws IOException {
        Path work = Files.createDirectory(folder.resolve("ended"));
        List<Progress> heard = new ArrayList<>();
        try (NewWordFinder finder = NewWordFinder.at(work, "text", SMALL, progress -> {
            heard.add(progress);
            return heard.size() < 2;
        })) {
            finder.add("今天天气很好");
            assertThrows(CancellationException.class, finder::find);
        }
        assertEquals(List.of(Progress.of("steps", 1, 3), Progress.of("steps", 2, 3)), heard);
        assertEquals(0, files(work), "temporary files are left");
    }

    @Test
    void anotherSearchIsNotGoneOnWith() throws IOException {
        assertThrows(
                IOException.class,
                () -> NewWordFinder.resume(folder, "text", SMALL, ProgressListener.NONE),
                "there is none");
        Files.writeString(folder.resolve("search.txt"), "max-length=4\ntext\n5\n9\n0\n");
        IOException input = assertThrows(
                IOException.class, () -> NewWordFinder.resume(folder, "other", SMALL, ProgressListener.NONE));
        assertTrue(input.getMessage().contains("other") && input.getMessage().contains("text"), input.getMessage());
        Files.writeString(folder.resolve("search.txt"), "max-length=4\ntext\nfive\n9\n0\n");
        IOException damaged = assertThrows(
                IOException.class, () -> NewWordFinder.resume(folder, "text", SMALL, ProgressListener.NONE));
        assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
    }

    @Test
    void aFolderThatGoesAwayIsAClearError() throws IOException {
        Path work = Files.createDirectory(folder.resolve("gone"));
        try (NewWordFinder finder = NewWordFinder.at(work, "text", SMALL, ProgressListener.NONE)) {
            finder.add("今天天气很好");
            Files.delete(work);
            IOException e = assertThrows(IOException.class, finder::find);
            assertTrue(e.getMessage().contains("gone"), e.getMessage());
        }
        assertFalse(Files.exists(work));
    }

    @Test
    void onlyItsOwnFilesAreDeleted() throws IOException {
        Path mine = Files.writeString(folder.resolve("forward.txt"), "mine");
        try (NewWordFinder finder = NewWordFinder.at(folder, "text", SMALL, ProgressListener.NONE)) {
            finder.add("今天天气很好");
            finder.find();
        }
        assertTrue(Files.exists(mine));
        assertEquals(1, files(folder));
    }
}
