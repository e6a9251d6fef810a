package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every encoding in every wrapping, against what Java decodes at once and what is split by hand. */
class EncodedLinesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Lines as their definition has them; the mark is gone already. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', from)) {
            lines.add(text.substring(from, feed > from && text.charAt(feed - 1) == '\r' ? feed - 1 : feed));
            from = feed + 1;
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static List<String> read(TextInput input, InputStream in) throws IOException {
        List<String> read = new ArrayList<>();
        try (Lines lines = input.read(in, "a.txt")) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
                assertEquals(read.size(), lines.number());
            }
        }
        return read;
    }

    /** Some lines in Chinese, a few of them longer than any buffer. */
    private static String text(Random random, boolean emoji) {
        StringBuilder text = new StringBuilder();
        String[] parts = {"天", "氣", "a", "Ω", "，", emoji ? "😀" : "的", "\r", "語言"};
        for (int i = random.nextInt(12); i >= 0; i--) {
            int length = random.nextInt(10) == 0 ? random.nextInt(20_000) : random.nextInt(20);
            for (int j = 0; j < length; j++) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        if (random.nextBoolean()) {
            text.append("末");
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE"})
    void everyEncodingIsReadInEveryWrapping(String name) throws IOException {
        Charset charset = Charset.forName(name);
        boolean unicode = name.startsWith("UTF");
        boolean marked = unicode && !name.equals("UTF-16");
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            String text = text(random, unicode || name.equals("GB18030"));
            List<String> expected = split(text);
            for (String mark : marked ? List.of("", "\ufeff") : List.of("")) {
                byte[] bytes = (mark + text).getBytes(charset);
                int cut = random.nextInt(bytes.length + 1);
                for (byte[] file : List.of(bytes, Streams.zipped(bytes), Streams.zipped(bytes, cut))) {
                    TextInput input = TextInput.UTF_8.withEncoding(charset);
                    String where = name + ", seed " + seed + ", mark '" + mark + "'";
                    assertEquals(expected, read(input, Streams.whole(file)), where);
                    assertEquals(expected, read(input, new Streams.Drops(file, 1 + random.nextInt(5_000))), where);
                    assertEquals(expected, read(input, new Streams.Drops(file, 1)), where);
                    if (!mark.isEmpty()) {
                        // It says what the file is, whatever the user does.
                        assertEquals(expected, read(TextInput.UTF_8, Streams.whole(file)), where);
                        assertEquals(
                                expected,
                                read(TextInput.UTF_8.withEncoding(GB18030), new Streams.Drops(file, 1)),
                                where);
                    }
                }
            }
        }
    }

    /** Who writes a line and waits gets it answered. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
    void aLineIsGivenBeforeMoreIsAskedFor(String name) throws IOException {
        byte[] line = "天\n".getBytes(Charset.forName(name));
        InputStream in = new InputStream() {
            private boolean given;

            @Override
            public int read() {
                throw new AssertionError("byte by byte");
            }

            @Override
            public int read(byte[] target, int from, int length) {
                if (given) {
                    throw new AssertionError("more is asked for");
                }
                given = true;
                System.arraycopy(line, 0, target, from, line.length);
                return line.length;
            }

            @Override
            public int available() {
                return 0;
            }
        };
        try (Lines lines = TextInput.UTF_8.withEncoding(Charset.forName(name)).read(in, "a")) {
            assertEquals("天", lines.next());
            assertFalse(lines.ready());
        }
    }

    @Test
    void theMarkOfGb18030IsDroppedToo() throws IOException {
        byte[] bytes = "\ufeff天气\n\ufeff".getBytes(GB18030);
        assertEquals(List.of("天气", "\ufeff"), read(TextInput.UTF_8.withEncoding(GB18030), Streams.whole(bytes)));
        assertEquals(List.of(), read(TextInput.UTF_8, Streams.whole(Streams.hex("ff fe"))));
        assertEquals(List.of("\ufeff"), read(TextInput.UTF_8, Streams.whole(Streams.hex("ff fe ff fe"))));
    }

    /** A place, found by decoding all at once. */
    private record Place(long line, long offset) {}

    private static List<Place> malformed(byte[] bytes, Charset charset) {
        List<Place> places = new ArrayList<>();
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(2 * bytes.length + 1);
        long line = 1;
        int counted = 0;
        for (CoderResult result = decoder.decode(input, output, true);
                result.isError();
                result = decoder.decode(input, output, true)) {
            for (; counted < output.position(); counted++) {
                line += output.get(counted) == '\n' ? 1 : 0;
            }
            places.add(new Place(line, input.position()));
            input.position(input.position() + result.length());
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE", "Shift_JIS", "US-ASCII"})
    void malformedBytesAreReplacedAsJavaDoesAndReportedWithTheirPlaces(String name) throws IOException {
        Charset charset = Charset.forName(name);
        for (long seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            byte[] bytes = new byte[1 + random.nextInt(seed % 10 == 0 ? 40_000 : 300)];
            random.nextBytes(bytes);
            // No mark, no gzip, and some lines.
            bytes[0] = 'x';
            for (int i = 1; i < bytes.length; i++) {
                bytes[i] = bytes[i] % 13 == 0 ? (byte) '\n' : bytes[i];
            }
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            List<Place> places = malformed(bytes, charset);
            String where = name + ", seed " + seed;
            for (byte[] file : List.of(bytes, Streams.zipped(bytes, random.nextInt(bytes.length)))) {
                List<Place> told = new ArrayList<>();
                TextInput input = TextInput.UTF_8.withEncoding(charset).replacing(place -> {
                    assertEquals(charset, place.expected());
                    told.add(new Place(place.line(), place.offset()));
                });
                assertEquals(split(text), read(input, new Streams.Drops(file, 1 + random.nextInt(7))), where);
                assertEquals(places, told, where);
            }
        }
    }

    @Test
    void whatComesBeforeMalformedBytesIsReadBeforeTheyAreRefused() throws IOException {
        byte[] head = "天气\r\n".repeat(3).getBytes(GB18030);
        byte[] bytes = Streams.joined(head, Streams.hex("61 ff 0a"));
        List<String> read = new ArrayList<>();
        try (Lines lines = TextInput.UTF_8.withEncoding(GB18030).read(Streams.whole(bytes), "a.txt")) {
            for (int i = 0; i < 3; i++) {
                read.add(String.valueOf(lines.next()));
            }
            FormatException e = assertThrows(FormatException.class, lines::next);
            assertEquals("a.txt:4: expected GB18030, found a malformed byte at offset 19", e.getMessage());
        }
        assertEquals(List.of("天气", "天气", "天气"), read);
    }

    @Test
    void utf8MarkedTextThatIsSaidToBeSomethingElseKeepsItsOffsets() {
        byte[] bytes = Streams.joined("\ufeff天\n".getBytes(StandardCharsets.UTF_8), Streams.hex("61 ff"));
        FormatException e = assertThrows(
                FormatException.class, () -> read(TextInput.UTF_8.withEncoding(GB18030), Streams.whole(bytes)));
        assertEquals("a.txt:2: expected UTF-8, found a malformed byte at offset 8", e.getMessage());
    }
}
