package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final MalformedBytes malformed = new MalformedBytes(
            Environment.of(InputStream.nullInputStream(), new ByteArrayOutputStream(), errors, Map.of()));

    private List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(Inputs.unzipped(in, "a.txt"), "a.txt", malformed)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
            assertNull(reader.next());
        }
        return lines;
    }

    private List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A stream that hands out one byte at a time and never says that there is more. */
    private static InputStream slow(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return super.read(target, from, Math.min(1, length));
            }

            @Override
            public int available() {
                return 0;
            }
        };
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void linesEndAtLineFeedWithOrWithoutCarriageReturn() throws IOException {
        assertEquals(List.of("甲", "乙", "", "丙\r丁", ""), lines("甲\r\n乙\n\n丙\r丁\n\r\n"));
        assertEquals(List.of("甲", "乙"), lines("甲\n乙"));
        assertEquals(List.of("甲\r"), lines("甲\r"));
        assertEquals(List.of(), lines(""));
        assertEquals(List.of(""), lines("\n"));
    }

    @Test
    void theMarkAtTheStartIsDroppedAndOnlyThere() throws IOException {
        assertEquals(List.of("甲", "\ufeff乙"), lines("\ufeff甲\n\ufeff乙"));
        assertEquals(List.of(""), lines("\ufeff\n"));
        assertEquals(List.of(), lines("\ufeff"));
        assertEquals(List.of("\ufeff"), lines("\ufeff\ufeff"));
    }

    @Test
    void howTheBytesArriveMakesNoDifference() throws IOException {
        byte[] bytes = "\ufeff甲😀\r\n乙\n\n丙".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("甲😀", "乙", "", "丙"), lines(slow(bytes)));
    }

    @Test
    void everyMemberOfAGzipFileIsReadHoweverItArrives() throws IOException {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.write(zipped("甲\n乙"));
        two.write(zipped("丙\n丁\n"));
        assertEquals(List.of("甲", "乙丙", "丁"), lines(new ByteArrayInputStream(two.toByteArray())));
        assertEquals(List.of("甲", "乙丙", "丁"), lines(slow(two.toByteArray())));
    }

    @Test
    void malformedBytesAreReplacedAndReportedWithTheirPlace() throws IOException {
        byte[] bytes = {
            (byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', '\n', 'b', (byte) 0xff, 'c', (byte) 0xe4, (byte) 0xb8, '\n'
        };
        assertEquals(List.of("a", "b\ufffdc\ufffd"), lines(new ByteArrayInputStream(bytes)));
        assertTrue(malformed.finish());
        String report = errors.toString(StandardCharsets.UTF_8);
        assertTrue(report.contains("a.txt:2: expected UTF-8, found a malformed byte at offset 6;"), report);
        assertTrue(report.contains("a.txt:2: expected UTF-8, found a malformed byte at offset 8;"), report);
        assertEquals(2, report.lines().count());
    }

    @Test
    void manyMalformedBytesAreCountedAtTheEnd() throws IOException {
        byte[] bytes = new byte[2500];
        java.util.Arrays.fill(bytes, (byte) 0x80);
        assertEquals(List.of("\ufffd".repeat(2500)), lines(new ByteArrayInputStream(bytes)));
        assertTrue(malformed.finish());
        String report = errors.toString(StandardCharsets.UTF_8);
        assertEquals(11, report.lines().count());
        assertTrue(report.endsWith("yupian: 2,490 more malformed bytes were replaced\n"), report);
    }

    @Test
    void aReplacementCharacterThatWasWrittenIsNotMalformed() throws IOException {
        assertEquals(List.of("a\ufffdb"), lines("a\ufffdb\n"));
        assertEquals("", errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLineOfTwentyMegabytesIsOneLine() throws IOException {
        String line = "工信处女干事".repeat(20_000_000 / 18);
        assertEquals(List.of("甲", line, "乙"), lines("甲\n" + line + "\n乙\n"));
    }

    @Test
    void whatIsReadIsWhatJavaDecodes() throws IOException {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] =
                        bytes[i] % 11 == 0 ? (byte) '\n' : bytes[i] == '\r' || bytes[i] == 0x1f ? (byte) ' ' : bytes[i];
            }
            List<String> expected = new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
            if (expected.get(expected.size() - 1).isEmpty()) {
                expected.remove(expected.size() - 1);
            }
            assertEquals(expected, lines(slow(bytes)), "seed " + seed + ", round " + round);
        }
    }
}
