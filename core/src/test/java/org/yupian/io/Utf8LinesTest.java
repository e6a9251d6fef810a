package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8LinesTest {
    private static final String MARK = "\ufeff";

    /** A stream that gives a few bytes at a time, and notes that it was closed. */
    private static final class Drops extends FilterInputStream {
        private final int most;
        private boolean closed;

        Drops(byte[] bytes, int most) {
            super(new ByteArrayInputStream(bytes));
            this.most = most;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            return super.read(into, from, Math.min(most, length));
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Utf8Lines source = new Utf8Lines(in, "some.txt")) {
            assertEquals(0, source.number());
            for (String line = source.next(); line != null; line = source.next()) {
                lines.add(line);
                assertEquals(lines.size(), source.number());
            }
            assertNull(source.next());
        }
        return lines;
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void linesEndAtLfOrCrLf() throws IOException {
        assertEquals(List.of("一", "", "二😀"), lines("一\n\n二😀\n"));
        assertEquals(List.of("一", "", "二"), lines("一\r\n\r\n二\r\n"));
        assertEquals(List.of("一\r二", "\r三"), lines("一\r二\n\r三\n"));
        assertEquals(List.of("一\u2028二\u0085三\u000b"), lines("一\u2028二\u0085三\u000b\n"));
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertEquals(List.of(), lines(""));
        assertEquals(List.of(""), lines("\n"));
        assertEquals(List.of("一", "二"), lines("一\n二"));
        assertEquals(List.of("a"), lines("a"));
        // A line ends at LF or CR LF; by itself, CR is a character as any other.
        assertEquals(List.of("一\r"), lines("一\r"));
    }

    @Test
    void aByteOrderMarkIsDroppedAtTheStartAlone() throws IOException {
        assertEquals(List.of("一", MARK + "二"), lines(MARK + "一\n" + MARK + "二\n"));
        assertEquals(List.of(MARK + "一"), lines(MARK + MARK + "一"));
        assertEquals(List.of("", "二"), lines(MARK + "\n二"));
        assertEquals(List.of("一" + MARK), lines("一" + MARK));
    }

    @Test
    void whatIsZippedIsUnzipped() throws IOException {
        byte[] bytes = (MARK + "一\r\n二\n三").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("一", "二", "三"), lines(new ByteArrayInputStream(zipped(bytes))));
        assertEquals(List.of("一", "二", "三"), lines(new Drops(zipped(bytes), 1)));
        assertEquals(List.of(), lines(new ByteArrayInputStream(zipped(new byte[0]))));
    }

    @Test
    void theWayBytesArriveMakesNoDifference() throws IOException {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<String> expected = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                // Some are longer than the buffer, which has 65,536 bytes at first.
                String line = "一a😀é".repeat(random.nextInt(8) == 0 ? random.nextInt(40_000) : random.nextInt(5));
                expected.add(line);
                text.append(line).append(random.nextBoolean() ? "\n" : "\r\n");
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            assertEquals(expected, lines(new ByteArrayInputStream(bytes)), "seed " + seed);
            assertEquals(expected, lines(new Drops(bytes, 1 + random.nextInt(1_000))), "seed " + seed);
        }
    }

    /** Bytes as hexadecimal digits; the offset is counted from the start of the line. */
    @ParameterizedTest
    @CsvSource({
        "ff,                1, 0",
        "61 80,             1, 1",
        "e4 b8 80 c0 80,    1, 3",
        "61 0a 62 e4 b8 0a, 2, 1",
        "61 0a 0a ed a0 80, 3, 0",
        "ef bb bf 61 fe 0a, 1, 4",
        "f0 9f 98,          1, 0",
        "61 0d 0a f8 0d 0a, 2, 0"
    })
    void malformedBytesAreRefusedWithTheirPlace(String hex, long line, int offset) throws IOException {
        byte[] bytes = new byte[hex.split(" ").length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16);
        }
        FormatException e = assertThrows(FormatException.class, () -> lines(new ByteArrayInputStream(bytes)));
        assertEquals(
                "some.txt:%d: expected UTF-8, found a malformed byte at offset %d of the line".formatted(line, offset),
                e.getMessage());
        assertEquals(line, e.line());
    }

    @Test
    void theStreamIsClosedWithTheReader() throws IOException {
        Drops plain = new Drops(new byte[] {'a'}, 10);
        assertEquals(List.of("a"), lines(plain));
        assertTrue(plain.closed);
        Drops zipped = new Drops(zipped(new byte[] {'a'}), 10);
        assertEquals(List.of("a"), lines(zipped));
        assertTrue(zipped.closed);
    }

    /** Nobody else can: the constructor that fails has given nothing to close. */
    @Test
    void aStreamThatCannotBeReadIsClosedToo() {
        Drops broken = new Drops(new byte[] {0x1f, (byte) 0x8b, 0, 0}, 10);
        assertThrows(IOException.class, () -> new Utf8Lines(broken, "some.txt"));
        assertTrue(broken.closed);
    }

    @Test
    void itemsStandBetweenWhiteSpace() {
        assertEquals(List.of("研究", "生命", "a\u200bb"), Utf8Lines.items(" 研究\t\u3000生命\u00a0 a\u200bb\r"));
        assertEquals(List.of("一"), Utf8Lines.items("一"));
        assertEquals(List.of(), Utf8Lines.items(""));
        assertEquals(List.of(), Utf8Lines.items(" \u3000"));
    }
}
