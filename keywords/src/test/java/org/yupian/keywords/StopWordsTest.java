package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StopWordsTest {
    @Test
    void theListLoads() {
        StopWords words = StopWords.standard();
        assertTrue(words.size() > 100, "" + words.size());
        assertTrue(words.contains("进行"));
        assertFalse(words.contains("系统"));
        assertFalse(words.contains("#"));
    }

    @Test
    void remarksAreNoWords() throws IOException {
        assertEquals(
                Set.of("甲", "乙", "丙"),
                StopWords.parse(new BufferedReader(new StringReader("# reason\n甲 乙 # 丁\n\n 丙\n"))));
    }
}
