package org.yupian.tokenize.trie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AhoCorasickTest {
    @Test
    void allWordsAreFoundTheLongestFirst() {
        AhoCorasick words = AhoCorasick.of(DoubleArrayTrie.of(List.of("he", "she", "his", "hers", "e")));
        assertEquals(
                List.of("1-4=1", "2-4=0", "3-4=4", "2-6=3"),
                TrieCases.collect(sink -> words.scan("ushers", 0, 6, sink)));
        assertEquals(List.of("2-4=0", "3-4=4"), TrieCases.collect(sink -> words.scan("ushers", 2, 5, sink)));
        assertThrows(IndexOutOfBoundsException.class, () -> words.scan("ushers", 2, 7, (start, end, value) -> {}));
    }

    @Test
    void itAgreesWithANaiveSearch() {
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> words = TrieCases.words(random);
            AhoCorasick automaton = AhoCorasick.of(DoubleArrayTrie.of(words));
            String text = TrieCases.text(random, random.nextInt(200));
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            List<String> expected = new ArrayList<>();
            for (int end = from + 1; end <= to; end++) {
                for (int start = Math.max(from, end - 7); start < end; start++) {
                    Integer value = words.get(text.substring(start, end));
                    if (value != null) {
                        expected.add(start + "-" + end + "=" + value);
                    }
                }
            }
            assertEquals(expected, TrieCases.collect(sink -> automaton.scan(text, from, to, sink)), "seed " + seed);
        }
    }
}
