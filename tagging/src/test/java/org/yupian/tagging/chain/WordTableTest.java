package org.yupian.tagging.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;

/** Words and their prefixes, against a map. */
class WordTableTest {
    private static int find(WordTable table, String prefix) {
        long key = WordTable.ROOT;
        for (int i = 0; i < prefix.length(); i++) {
            key = Keys.step(key, prefix.charAt(i));
        }
        return table.find(key);
    }

    private static WordTable readBack(WordTable table) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "words").build());
        table.writeTo(writer, "t");
        return WordTable.load(ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "x.ypm"), "t");
    }

    @Test
    void wordsHaveTheirClassesAndPrefixesGoOn() throws IOException {
        WordTable made = WordTable.of(Map.of("北京", 1, "北京大学", 6, "大", 127, "大学", 64));
        for (WordTable table : List.of(made, readBack(made))) {
            assertEquals(6, table.size(), "北 北京 北京大 北京大学 大 大学");
            assertEquals(0, WordTable.classes(find(table, "北")));
            assertEquals(1, WordTable.classes(find(table, "北京")));
            assertEquals(0, WordTable.classes(find(table, "北京大")));
            assertEquals(6, WordTable.classes(find(table, "北京大学")));
            assertEquals(127, WordTable.classes(find(table, "大")));
            assertTrue(WordTable.continues(find(table, "北")));
            assertTrue(WordTable.continues(find(table, "北京")));
            assertTrue(WordTable.continues(find(table, "大")));
            assertFalse(WordTable.continues(find(table, "北京大学")));
            assertEquals(0, find(table, "学"));
            assertEquals(0, find(table, "京"));
        }
    }

    @Test
    void handsOutTheWordsThatBeginSomewhere() {
        WordTable table = WordTable.of(Map.of("北京", 1, "北京大学", 6, "大", 127, "大学", 64));
        List<String> found = new ArrayList<>();
        char[] text = "去北京大学生".toCharArray();
        for (int to : new int[] {text.length, 4}) {
            for (int from = 0; from < to; from++) {
                table.starting(text, from, to, (start, end, classes) -> found.add(start + "-" + end + " " + classes));
            }
        }
        assertEquals(List.of("1-3 1", "1-5 6", "3-4 127", "3-5 64", "1-3 1", "3-4 127"), found);
    }

    @Test
    void agreesWithAMap() throws IOException {
        Random random = new Random(1);
        Map<String, Integer> words = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                word.append((char) ('一' + random.nextInt(30)));
            }
            words.put(word.toString(), 1 + random.nextInt(127));
        }
        WordTable table = readBack(WordTable.of(words));
        words.forEach((word, classes) -> {
            for (int i = 1; i < word.length(); i++) {
                int prefix = find(table, word.substring(0, i));
                assertTrue(WordTable.continues(prefix), word);
                assertEquals(words.getOrDefault(word.substring(0, i), 0), WordTable.classes(prefix), word);
            }
            assertEquals(classes, WordTable.classes(find(table, word)), word);
        });
        int wrong = 0;
        for (int i = 0; i < 20_000; i++) {
            wrong += find(table, "另" + i) == 0 ? 0 : 1;
        }
        assertTrue(wrong < 20, wrong + " of 20,000 strangers were taken for words");
    }

    @Test
    void emptyWordsAndOtherClassesAreRefused() {
        for (int classes : new int[] {0, -1, 128}) {
            assertThrows(IllegalArgumentException.class, () -> WordTable.of(Map.of("词", classes)), "" + classes);
        }
        assertThrows(IllegalArgumentException.class, () -> WordTable.of(Map.of("", 1)));
        assertEquals(0, WordTable.of(Map.of()).size());
        assertEquals(0, find(WordTable.of(Map.of()), "词"));
    }
}
