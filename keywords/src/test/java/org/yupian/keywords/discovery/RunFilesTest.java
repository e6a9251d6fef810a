package org.yupian.keywords.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The files of n-grams, which an interrupted search may have left, and what becomes of their words. */
class RunFilesTest {
    private static byte[] written(List<String> grams, List<Long> counts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RunWriter out = new RunWriter(bytes)) {
            for (int i = 0; i < grams.size(); i++) {
                out.write(grams.get(i).toCharArray(), grams.get(i).length(), counts.get(i));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void bytesAreAsSearchesHaveLeftThem() throws IOException {
        assertEquals(
                "024e004e01" + "05" + "114e02" + "8001" + "014e03" + "ffffffffffffffff7f",
                HexFormat.of().formatHex(written(List.of("一丁", "一丂", "七"), List.of(5L, 128L, Long.MAX_VALUE))));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(6);
        List<String> grams = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder gram = new StringBuilder();
            for (int n = random.nextInt(16); n > 0; n--) {
                gram.append((char) (random.nextInt(3) * 0x4e00 + random.nextInt(3)));
            }
            grams.add(gram.toString());
            counts.add(random.nextLong() >>> random.nextInt(1, 64));
        }
        byte[] bytes = written(grams, counts);
        try (RunReader in = new RunReader(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < grams.size(); i++) {
                assertTrue(in.next(), "seed 6, " + i);
                assertEquals(grams.get(i), new String(in.gram(), 0, in.length()), "seed 6, " + i);
                assertEquals(counts.get(i), in.count(), "seed 6, " + i);
            }
            assertTrue(!in.next());
        }
        RunReader cut = new RunReader(new ByteArrayInputStream(bytes, 0, bytes.length - 1));
        IOException damaged = assertThrows(IOException.class, () -> {
            while (cut.next()) {}
        });
        assertTrue(damaged.getMessage().contains("damaged"), damaged.getMessage());
    }

    /** Straight from the definition, with all parts of all words in a map. */
    private static List<NewWord> slow(List<NewWord> words) {
        Map<String, Long> most = new HashMap<>();
        for (NewWord word : words) {
            for (int from = 0; from < word.text().length(); from++) {
                for (int to = from + 1; to <= word.text().length(); to++) {
                    if (to - from < word.text().length()) {
                        most.merge(word.text().substring(from, to), word.count(), Math::max);
                    }
                }
            }
        }
        return words.stream()
                .filter(word -> most.getOrDefault(word.text(), 0L) < 0.8 * word.count())
                .toList();
    }

    @Test
    void partsOfLongerWordsAreDroppedAsDefined() {
        int dropped = 0;
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Map<String, NewWord> words = new HashMap<>();
            for (int i = 0; i < 300; i++) {
                StringBuilder text = new StringBuilder();
                for (int n = 2 + random.nextInt(5); n > 0; n--) {
                    text.append((char) ('一' + random.nextInt(4)));
                }
                words.put(text.toString(), NewWord.of(text.toString(), 1 + random.nextInt(40), 1, 1, 1));
            }
            List<NewWord> all = List.copyOf(words.values());
            assertEquals(slow(all), Overlaps.resolved(all), "seed " + seed);
            dropped += all.size() - Overlaps.resolved(all).size();
        }
        assertTrue(dropped > 1_000, dropped + " words dropped");
    }
}
