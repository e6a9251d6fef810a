package org.yupian.tokenize.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** However it slides, each char is read as the tables say. */
class SlidingTextTest {
    private static final DoubleArrayTrie WORDS =
            DoubleArrayTrie.of(List.of("研究", "生命", "起源", "cd机", "a b", "\ud83d\ude00"));

    private static void assertReads(CharSequence text, SlidingText read, int from, int to, String message) {
        for (int i = from; i < to; i++) {
            char raw = text.charAt(read.offset(i));
            char reading = Normalization.standard().apply(raw);
            assertEquals(reading, read.chars[i], message);
            assertEquals(WORDS.code(reading), read.codes[i], message);
            assertEquals(CharacterKinds.raw(raw, reading), read.kinds[i], message);
        }
    }

    @Test
    void everyCharIsReadThroughTheTables() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            all.append((char) c);
        }
        for (CharSequence text : new CharSequence[] {all, all.toString()}) {
            SlidingText read = new SlidingText(WORDS, text, 0, text.length(), text.length(), 8);
            assertTrue(read.complete());
            assertEquals(text.length(), read.filled());
            assertReads(text, read, 0, text.length(), text.getClass().getSimpleName());
        }
    }

    @Test
    void slidesOverTheWholeTextAndKeepsTheHistory() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder builder = new StringBuilder();
            for (int n = random.nextInt(400); n > 0; n--) {
                builder.append("研究生命ＣＤ機 a😀\u3000".charAt(random.nextInt(12)));
            }
            CharSequence text = random.nextBoolean() ? builder : builder.toString();
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() + 1 - from);
            int history = random.nextInt(9);
            int capacity = history + 1 + random.nextInt(40);
            SlidingText read = new SlidingText(WORDS, text, from, to, capacity, history);
            int position = 0;
            while (!read.complete()) {
                position += random.nextInt(read.filled() - position + 1);
                int offset = read.offset(position);
                int moved = read.slide(position);
                assertEquals(offset, read.offset(moved), "seed " + seed);
                assertEquals(Math.min(position, history), moved, "seed " + seed);
                assertReads(text, read, 0, read.filled(), "seed " + seed);
                position = moved;
            }
            assertEquals(to, read.offset(read.filled()), "seed " + seed);
        }
    }
}
