package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    private static final String MARK = "\ufeff";

    private static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Lines source = TextInput.UTF_8.read(in, "some.txt")) {
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
        return lines(Streams.whole(text.getBytes(StandardCharsets.UTF_8)));
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
        assertEquals(List.of("一", "二", "三"), lines(Streams.whole(Streams.zipped(bytes))));
        assertEquals(List.of("一", "二", "三"), lines(new Streams.Drops(Streams.zipped(bytes), 1)));
        assertEquals(List.of(), lines(Streams.whole(Streams.zipped(new byte[0]))));
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
            assertEquals(expected, lines(Streams.whole(bytes)), "seed " + seed);
            assertEquals(expected, lines(new Streams.Drops(bytes, 1 + random.nextInt(1_000))), "seed " + seed);
        }
    }

    /** Bytes as hexadecimal digits; the offset is counted from the start of the file. */
    @ParameterizedTest
    @CsvSource({
        "ff,                1, 0",
        "61 80,             1, 1",
        "e4 b8 80 c0 80,    1, 3",
        "61 0a 62 e4 b8 0a, 2, 3",
        "61 0a 0a ed a0 80, 3, 3",
        "ef bb bf 61 fe 0a, 1, 4",
        "f0 9f 98,          1, 0",
        "61 0d 0a f8 0d 0a, 2, 3"
    })
    void malformedBytesAreRefusedOrReplacedWithTheirPlace(String hex, long line, int offset) throws IOException {
        byte[] bytes = Streams.hex(hex);
        for (byte[] file : List.of(bytes, Streams.zipped(bytes), Streams.zipped(bytes, bytes.length / 2))) {
            FormatException e = assertThrows(FormatException.class, () -> lines(new Streams.Drops(file, 1)));
            assertEquals(
                    "some.txt:%d: expected UTF-8, found a malformed byte at offset %d".formatted(line, offset),
                    e.getMessage());
            assertEquals(line, e.line());
            List<MalformedText> places = new ArrayList<>();
            List<String> read = new ArrayList<>();
            try (Lines lines = TextInput.UTF_8.replacing(places::add).read(Streams.whole(file), "some.txt")) {
                for (String next = lines.next(); next != null; next = lines.next()) {
                    read.add(next);
                }
            }
            assertEquals(offset, places.get(0).offset());
            assertEquals(line, places.get(0).line());
            String text =
                    new String(bytes, StandardCharsets.UTF_8).replace("\r", "").replace(MARK, "");
            assertEquals(text.lines().toList(), read);
            assertEquals(text.chars().filter(c -> c == '\ufffd').count(), places.size());
        }
    }

    @Test
    void aReplacementCharacterThatWasWrittenIsNotMalformed() throws IOException {
        assertEquals(List.of("a\ufffdb"), lines("a\ufffdb\n"));
    }

    @Test
    void aLineOfTwentyMegabytesIsOneLine() throws IOException {
        String line = "工信处女干事".repeat(20_000_000 / 18);
        assertEquals(List.of("甲", line, "乙"), lines("甲\n" + line + "\n乙\n"));
    }

    @Test
    void aLineThatIsTooLongIsRefusedOrCut() throws IOException {
        String text = "甲乙丙\r\n甲乙丙丁\n戊\n甲乙丙😀";
        TextInput nine = TextInput.UTF_8.withLongest(9);
        try (Lines lines = nine.read(Streams.whole(text.getBytes(StandardCharsets.UTF_8)), "a.txt")) {
            assertEquals("甲乙丙", lines.next());
            assertEquals(
                    "a.txt:2: expected a line of at most 9 bytes, found a longer one",
                    assertThrows(FormatException.class, lines::next).getMessage());
        }
        for (int longest : new int[] {9, 10, 11}) {
            List<Long> told = new ArrayList<>();
            MalformedText.Listener listener = new MalformedText.Listener() {
                @Override
                public void malformed(MalformedText place) {
                    throw new AssertionError(place);
                }

                @Override
                public void tooLong(String file, long line, int most) {
                    assertEquals(longest, most);
                    told.add(line);
                }
            };
            List<String> read = new ArrayList<>();
            TextInput input = TextInput.UTF_8.withLongest(longest).replacing(listener);
            try (Lines lines = input.read(new Streams.Drops(text.getBytes(StandardCharsets.UTF_8), 1), "a.txt")) {
                for (String next = lines.next(); next != null; next = lines.next()) {
                    read.add(next);
                }
            }
            assertEquals(List.of("甲乙丙", "甲乙丙", "戊", "甲乙丙"), read);
            assertEquals(List.of(2L, 4L), told);
        }
        assertThrows(IllegalArgumentException.class, () -> TextInput.UTF_8.withLongest(0));
    }

    /** Whoever waits for an answer gets it before the next line is there. */
    @Test
    void readyMeansThatNobodyHasToWait() throws IOException {
        byte[] bytes = "一\n二\n三".getBytes(StandardCharsets.UTF_8);
        try (Lines lines = TextInput.UTF_8.read(new Streams.Drops(bytes, 9), "a")) {
            assertEquals("一", lines.next());
            assertTrue(lines.ready());
            assertEquals("二", lines.next());
            assertFalse(lines.ready());
            assertEquals("三", lines.peek());
            assertTrue(lines.ready());
            assertEquals("三", lines.next());
        }
    }

    @Test
    void whatIsPassedOverIsReadAllTheSame() throws IOException {
        try (Lines lines = ahead("# a\n\n一\n二")) {
            assertEquals("一", lines.peek(line -> line.isEmpty() || line.startsWith("#")));
            assertEquals("# a", lines.peek());
            assertEquals(0, lines.number());
            assertEquals("# a", lines.next());
            assertEquals("一", lines.peek(String::isEmpty));
            assertNull(lines.peek(line -> true));
            assertEquals(1, lines.number());
            assertEquals("", lines.next());
            assertEquals("一", lines.next());
            assertEquals("二", lines.next());
            assertNull(lines.next());
        }
        // Not for ever: what is looked at is kept.
        try (Lines lines = ahead("#\n\n".repeat(100_000) + "一")) {
            assertNull(lines.peek(line -> line.isEmpty() || line.startsWith("#")));
            assertEquals("#", lines.next());
        }
    }

    @Test
    void whatCannotBeReadOnSaysAfterWhichLine() throws IOException {
        StringBuilder text = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            text.append(random.nextInt()).append('\n');
        }
        byte[] zipped = Streams.zipped(text.toString().getBytes(StandardCharsets.UTF_8));
        try (Lines lines = TextInput.UTF_8.read(Streams.whole(Arrays.copyOf(zipped, zipped.length / 2)), "a.gz")) {
            List<String> read = new ArrayList<>();
            IOException e = assertThrows(IOException.class, () -> {
                for (String next = lines.next(); next != null; next = lines.next()) {
                    read.add(next);
                }
            });
            assertEquals(text.toString().lines().limit(read.size()).toList(), read);
            assertTrue(read.size() > 5_000, "" + read.size());
            String message = String.valueOf(e.getMessage());
            assertTrue(message.startsWith("a.gz: cannot be read on after line " + read.size() + ": "), message);
        }
    }

    @Test
    void theStreamIsClosedWithTheReader() throws IOException {
        Streams.Drops plain = new Streams.Drops(new byte[] {'a'}, 10);
        assertEquals(List.of("a"), lines(plain));
        assertTrue(plain.closed);
        Streams.Drops zipped = new Streams.Drops(Streams.zipped(new byte[] {'a'}), 10);
        assertEquals(List.of("a"), lines(zipped));
        assertTrue(zipped.closed);
    }

    /** Nobody else can: the constructor that fails has given nothing to close. */
    @Test
    void aStreamThatCannotBeReadIsClosedToo() {
        Streams.Drops broken = new Streams.Drops(new byte[] {0x1f, (byte) 0x8b, 0, 0}, 10);
        assertThrows(IOException.class, () -> TextInput.UTF_8.read(broken, "some.txt"));
        assertTrue(broken.closed);
    }

    @Test
    void itemsStandBetweenWhiteSpace() {
        assertEquals(List.of("研究", "生命", "a\u200bb"), Lines.items(" 研究\t\u3000生命\u00a0 a\u200bb\r"));
        assertEquals(List.of("一"), Lines.items("一"));
        assertEquals(List.of(), Lines.items(""));
        assertEquals(List.of(), Lines.items(" \u3000"));
    }

    private static Lines ahead(String text) throws IOException {
        return TextInput.UTF_8.read(Streams.whole(text.getBytes(StandardCharsets.UTF_8)), "a");
    }

    @Test
    void lookingAheadTakesNothing() throws IOException {
        try (Lines lines = ahead("\ufeff一\r\n\n二")) {
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
        try (Lines lines = TextInput.UTF_8.read(Streams.whole(Streams.hex("61 0a 62 ff")), "x")) {
            assertEquals("a", lines.next());
            assertEquals(
                    "x:2: expected UTF-8, found a malformed byte at offset 3",
                    assertThrows(FormatException.class, lines::peek).getMessage());
        }
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 7});
        String message = assertThrows(IOException.class, () -> TextInput.UTF_8.open(file))
                .getMessage();
        assertTrue(message.startsWith(file + ": begins like gzip, but is none: "), message);
        Files.writeString(file, "x");
        try (Lines lines = TextInput.UTF_8.open(file)) {
            assertEquals("x", lines.next());
            assertEquals(file.toString(), lines.name());
        }
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Wherever it is cut: the library takes a head that is cut for the end. */
    @Test
    void aZippedFileThatIsCutIsRefused() throws IOException {
        byte[] first = zipped("a\n");
        byte[] second = zipped("b\n");
        for (int length = 1; length < second.length; length++) {
            byte[] cut = Arrays.copyOf(first, first.length + length);
            System.arraycopy(second, 0, cut, first.length, length);
            // As a file, and as a pipe that gives a member at a time.
            for (InputStream in : List.of(
                    new ByteArrayInputStream(cut),
                    new SequenceInputStream(
                            new ByteArrayInputStream(first), new ByteArrayInputStream(cut, first.length, length)))) {
                try (Lines lines = TextInput.UTF_8.read(in, "x")) {
                    assertEquals("a", lines.next());
                    String message = assertThrows(IOException.class, () -> {
                                lines.next();
                                lines.next();
                            })
                            .getMessage();
                    assertTrue(message.matches("x: cannot be read on after line [12]: .*(middle|end).*"), message);
                }
            }
        }
        byte[] more = Arrays.copyOf(first, first.length + 20);
        assertEquals(List.of("a"), lines(new ByteArrayInputStream(more)));
    }
}
