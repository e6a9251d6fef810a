package org.yupian.tokenize.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** Random dictionaries over random text: the promises of a segmenter, and a search that tries every word. */
class MaximumMatchingRandomTest {
    private static final String[] HAN = {"甲", "乙", "丙", "丁", "。"};

    private static final String[] ANY = {
        "甲",
        "乙",
        "丙",
        "雲",
        "三",
        "百",
        "第",
        "年",
        "a",
        "B",
        "Ａ",
        "1",
        "２",
        "-",
        ".",
        ",",
        "@",
        "#",
        "：",
        "。",
        " ",
        "\n",
        "\u3000",
        "\u0301",
        "😺",
        "\u200d",
        "🏽",
        "🇨",
        "\ud83d",
        "\ude3a",
        "𠮷",
        "\udb40\udd00",
        "あ",
        "한",
        "\u0000",
        "\uffff"
    };

    private static String text(Random random, int length, String[] letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private static Set<String> words(Random random, String[] letters) {
        Set<String> words = new TreeSet<>();
        for (int i = 0; i < 12; i++) {
            words.add(text(random, 1 + random.nextInt(4), letters));
        }
        return words;
    }

    @Test
    void findsTheLongestWord() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Set<String> words = words(random, HAN);
            String text = text(random, random.nextInt(30), HAN);
            String where = "seed %d, round %d: %s with %s".formatted(seed, round, text, words);
            DoubleArrayTrie trie = DoubleArrayTrie.of(words);
            for (Direction direction : Direction.values()) {
                Spans spans = MaximumMatchingSegmenter.of(trie, direction).segment(text);
                if (direction == Direction.FORWARD) {
                    assertEquals(naiveForward(words, text), spans, where);
                } else if (direction == Direction.BACKWARD) {
                    assertEquals(naiveBackward(words, text), spans, where);
                } else {
                    int fewest = Math.min(
                            naiveForward(words, text).size(),
                            naiveBackward(words, text).size());
                    // Stretch by stretch it may do better than either does on the whole.
                    assertTrue(spans.size() <= fewest, where);
                }
            }
        }
    }

    private static Spans naiveForward(Set<String> words, String text) {
        Spans.Builder spans = Spans.builder(8);
        for (int at = 0; at < text.length(); ) {
            int end = text.length();
            while (end > at + 1 && !words.contains(text.substring(at, end))) {
                end--;
            }
            spans.accept(at, end);
            at = end;
        }
        return spans.build();
    }

    private static Spans naiveBackward(Set<String> words, String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int first = text.length();
        for (int at = text.length(); at > 0; ) {
            int start = 0;
            while (start < at - 1 && !words.contains(text.substring(start, at))) {
                start++;
            }
            starts[--first] = start;
            ends[first] = at;
            at = start;
        }
        return Spans.of(Arrays.copyOfRange(starts, first, starts.length), Arrays.copyOfRange(ends, first, ends.length));
    }

    @Test
    void keepsThePromisesOnAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        UserDictionary user = UserDictionary.builder("user")
                .hard("甲乙丙")
                .soft("雲a")
                .soft("丙 丙")
                .never("甲乙")
                .split("乙丙", "乙", "丙")
                .build();
        for (int round = 0; round < 400; round++) {
            DoubleArrayTrie trie = DoubleArrayTrie.of(words(random, ANY));
            String text = text(random, random.nextInt(round % 100 == 0 ? 20_000 : 40), ANY);
            String where = "seed %d, round %d".formatted(seed, round);
            for (Direction direction : Direction.values()) {
                MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(trie, direction);
                Spans spans = segmenter.segment(text);
                check(spans, text, false, where + " " + direction);
                assertEquals(spans, segmenter.segment(CharBuffer.wrap(text)), where);
                check(segmenter.withDictionary(user).segment(text), text, true, where + " " + direction);
            }
        }
    }

    private static void check(Spans spans, String text, boolean spaces, String where) {
        int reached = 0;
        for (int i = 0; i < spans.size(); i++) {
            int start = spans.start(i);
            int end = spans.end(i);
            assertTrue(reached <= start && start < end && end <= text.length(), where);
            assertTrue(text.substring(reached, start).chars().allMatch(MaximumMatchingRandomTest::space), where);
            String word = text.substring(start, end);
            assertTrue(
                    word.chars().noneMatch(MaximumMatchingRandomTest::space) || (spaces && word.matches("丙[ \u3000]丙")),
                    () -> where + ": white space in " + word);
            assertFalse(cutsPair(text, start) || cutsPair(text, end), where);
            assertFalse(reached == start && start > 0 && marks(text, start), where + ": a mark is left alone");
            assertFalse(spaces && word.equals("甲乙"), where);
            reached = end;
        }
        assertTrue(text.substring(reached).chars().allMatch(MaximumMatchingRandomTest::space), where);
    }

    private static boolean space(int c) {
        return CharacterClass.of(c) == CharacterClass.SPACE;
    }

    private static boolean marks(String text, int offset) {
        return CharacterClass.of(text.codePointAt(offset)) == CharacterClass.MARK;
    }

    private static boolean cutsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    @Test
    void aWordMayStandAnywhereInALongText() {
        DoubleArrayTrie words = DoubleArrayTrie.of(List.of("甲乙丙丁", "丁戊", "戊己"));
        String unit = "甲乙丙丁戊己";
        int units = 20_000;
        for (Direction direction : Direction.values()) {
            Spans spans = MaximumMatchingSegmenter.of(words, direction).segment(unit.repeat(units));
            assertEquals(2 * units, spans.size(), direction.label());
        }
    }

    @Test
    void longLinesTakeTheirTimeAndNoMore() {
        DoubleArrayTrie words = DoubleArrayTrie.of(List.of("甲乙", "乙甲", "甲甲", "乙乙乙", "丙"));
        // The first is over 10 MB in UTF-8.
        Random random = new Random(7);
        String mixed = text(random, 4_000_000, new String[] {"甲", "乙", "丙", "。", "丁", "1"});
        String unbroken = text(random, 500_000, new String[] {"甲", "乙"});
        String[] lines = {
            mixed,
            unbroken,
            "甲".repeat(500_001),
            "a".repeat(500_000),
            "1,".repeat(250_000),
            "a.".repeat(250_000),
            "\u0301".repeat(500_000),
            "e\u0301".repeat(250_000),
            "😺".repeat(250_000),
            " ".repeat(500_000),
            "#@".repeat(250_000),
            "…".repeat(500_000),
            "三".repeat(500_000),
            "あ".repeat(500_000)
        };
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(words, direction);
            for (String line : lines) {
                int[] covered = {0};
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30),
                        () -> segmenter.segment(line, 0, line.length(), (start, end) -> covered[0] += end - start),
                        () -> direction + " on " + line.substring(0, 4));
                int expected = line.charAt(0) == ' ' ? 0 : line.length();
                assertEquals(expected, covered[0], () -> direction + " on " + line.substring(0, 4));
            }
        }
    }
}
