package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.io.FormatException;
import org.yupian.io.TextInput;

class StopWordsTest {
    @Test
    void theListLoads() {
        StopWords words = StopWords.standard();
        assertTrue(words.size() > 100, "" + words.size());
        assertTrue(words.contains("进行"));
        assertTrue(words.contains("the"));
        assertFalse(words.contains("it"), "which is IT");
        assertFalse(words.contains("系统"));
        assertFalse(words.contains("#"));
    }

    private static Set<String> parsed(byte[] text) throws IOException {
        return StopWords.parse(TextInput.UTF_8.read(new ByteArrayInputStream(text), "stop.txt"));
    }

    @Test
    void remarksAreNoWords() throws IOException {
        assertEquals(Set.of("甲", "乙", "丙"), parsed("# reason\n甲 乙 # 丁\n\n 丙\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstWord() throws IOException {
        assertEquals(Set.of("甲", "乙"), parsed("\ufeff甲\r\n乙".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void malformedBytesAreRefused() {
        FormatException e = assertThrows(FormatException.class, () -> parsed(new byte[] {'a', '\n', (byte) 0xff}));
        assertEquals("stop.txt:2: expected UTF-8, found a malformed byte at offset 2", e.getMessage());
    }
}
