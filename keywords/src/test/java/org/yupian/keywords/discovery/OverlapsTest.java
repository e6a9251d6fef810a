package org.yupian.keywords.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What lives inside one longer word four times of five or more is dropped. */
class OverlapsTest {
    private static NewWord word(String text, long count) {
        return NewWord.of(text, count, 1, 1, 1);
    }

    private static List<String> left(NewWord... words) {
        return Overlaps.resolved(List.of(words)).stream().map(NewWord::text).toList();
    }

    @Test
    void fourOfFiveIsTooMuch() {
        assertEquals(List.of("哈尔滨"), left(word("哈尔滨", 8), word("尔滨", 10)));
        assertEquals(List.of("哈尔滨", "尔滨"), left(word("哈尔滨", 7), word("尔滨", 10)));
        assertEquals(List.of("哈尔滨"), left(word("哈尔滨", 10), word("哈尔", 10)));
        assertEquals(List.of("哈尔滨市"), left(word("哈尔滨市", 10), word("尔滨", 10)), "in the middle too");
    }

    /** Two longer words have it five times each, of ten: neither of them explains it. */
    @Test
    void theGreatestCountsAndNotTheSum() {
        assertEquals(List.of("甲乙丙", "乙丙丁", "乙丙"), left(word("甲乙丙", 5), word("乙丙丁", 5), word("乙丙", 10)));
        assertEquals(List.of("甲乙丙", "乙丙丁"), left(word("甲乙丙", 8), word("乙丙丁", 2), word("乙丙", 10)));
        assertEquals(List.of("乙丙丁", "甲乙丙"), left(word("乙丙丁", 2), word("甲乙丙", 8), word("乙丙", 10)));
    }

    @Test
    void aWordIsNotInsideItself() {
        assertEquals(List.of("甲乙", "乙甲"), left(word("甲乙", 3), word("乙甲", 3)));
        assertEquals(List.of("甲甲甲"), left(word("甲甲甲", 9), word("甲甲", 10)), "twice in the same place");
        assertEquals(List.of(), left());
    }

    @Test
    void orderStaysAndAgreesWithAPlainSearch() {
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<NewWord> words = new ArrayList<>();
            Set<String> texts = new HashSet<>();
            for (int i = 0; i < 40; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = 2 + random.nextInt(4); n > 0; n--) {
                    text.append("甲乙丙".charAt(random.nextInt(3)));
                }
                if (texts.add(text.toString())) {
                    words.add(word(text.toString(), 2 + random.nextInt(9)));
                }
            }
            List<NewWord> expected = words.stream()
                    .filter(word -> words.stream()
                            .filter(other -> !other.text().equals(word.text())
                                    && other.text().contains(word.text()))
                            .allMatch(other -> 5 * other.count() < 4 * word.count()))
                    .toList();
            assertEquals(expected, Overlaps.resolved(words), "seed " + seed);
        }
    }

    @Test
    void theBestComeFirst() {
        List<NewWord> words = new ArrayList<>(List.of(
                new NewWord("乙", 5, 1, 1, 1, 2),
                new NewWord("甲", 5, 1, 1, 1, 2),
                new NewWord("丙", 6, 1, 1, 1, 2),
                new NewWord("丁", 1, 1, 1, 1, 3)));
        words.sort(NewWord::bestFirst);
        assertEquals(
                List.of("丁", "丙", "乙", "甲"),
                words.stream().map(NewWord::text).toList(),
                "by score, count, and code units");
    }
}
