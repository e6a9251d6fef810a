package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8LinesTest {
    private static Utf8Lines lines(String text) throws IOException {
        return new Utf8Lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a");
    }

    @Test
    void lookingAheadTakesNothing() throws IOException {
        try (Utf8Lines lines = lines("\ufeff一\r\n\n二")) {
            assertEquals("一", lines.peek());
            assertEquals("一", lines.peek());
            assertEquals(0, lines.number());
            assertEquals("一", lines.next());
            assertEquals(1, lines.number());
            assertEquals("", lines.next());
            assertEquals("二", lines.peek());
            assertEquals(2, lines.number());
            assertEquals("二", lines.next());
            assertEquals(3, lines.number());
            assertNull(lines.peek());
            assertNull(lines.next());
            assertNull(lines.next());
            assertEquals(3, lines.number());
            assertEquals("a", lines.name());
        }
    }

    @Test
    void lookingAheadRefusesWhatIsNotUtf8AtItsLine() throws IOException {
        try (Utf8Lines lines = new Utf8Lines(new ByteArrayInputStream(new byte[] {'a', '\n', 'b', (byte) 0xff}), "x")) {
            assertEquals("a", lines.next());
            assertEquals(
                    "x:2: expected UTF-8, found a malformed byte at offset 1 of the line",
                    assertThrows(FormatException.class, lines::peek).getMessage());
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 7});
        String message =
                assertThrows(IOException.class, () -> Utf8Lines.open(file)).getMessage();
        assertTrue(message.startsWith(file + ": cannot be read: "), message);
        Files.writeString(file, "x");
        try (Utf8Lines lines = Utf8Lines.open(file)) {
            assertEquals("x", lines.next());
            assertEquals(file.toString(), lines.name());
        }
    }
}
