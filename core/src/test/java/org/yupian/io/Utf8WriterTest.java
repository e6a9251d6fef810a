package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    private static final String ALPHABET = "ab\u007f\u0080é\u07ff\u0800中\ud7ff\ue000\uffff";

    /** Runs of one kind, as texts have them, with pairs and lone surrogates between. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            switch (random.nextInt(8)) {
                case 0 -> text.append("😀");
                case 1 -> text.append((char) (0xd800 + random.nextInt(0x800)));
                case 2 -> text.append("中".repeat(random.nextInt(40)));
                case 3 -> text.append("a".repeat(random.nextInt(40)));
                default -> text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text, boolean escapes) {
        StringBuilder replaced = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 0xd800 || point > 0xdfff) {
                replaced.appendCodePoint(point);
            } else {
                replaced.append(escapes ? "\\u%04x".formatted(point) : "\ufffd");
            }
        });
        return replaced.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatTheEncoderWritesHoweverTheTextIsCut() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            String text = text(random, seed < 50 ? random.nextInt(400) : 100_000 + random.nextInt(100_000));
            for (boolean escapes : new boolean[] {false, true}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                Utf8Writer stream = Utf8Writer.to(out, escapes);
                Utf8Writer memory = Utf8Writer.inMemory(escapes);
                pieces(text, new Random(seed), stream);
                pieces(text, new Random(seed), memory);
                stream.close();
                memory.close();
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                memory.writeTo(kept);
                byte[] expected = bytes(text, escapes);
                assertArrayEquals(expected, out.toByteArray(), "seed " + seed);
                assertArrayEquals(expected, kept.toByteArray(), "seed " + seed);
            }
        }
    }

    /** Cut anywhere, in pairs too. */
    private static void pieces(String text, Random random, Utf8Writer out) throws IOException {
        int longest = random.nextBoolean() ? 4 : 100_000;
        char[] characters = text.toCharArray();
        for (int at = 0; at < text.length(); ) {
            int length = Math.min(text.length() - at, random.nextInt(longest));
            switch (random.nextInt(3)) {
                case 0 -> out.write(text, at, length);
                case 1 -> out.write(characters, at, length);
                default -> {
                    length = Math.min(1, length);
                    if (length == 1) {
                        out.write(text.charAt(at));
                    }
                }
            }
            at += length;
        }
    }

    @Test
    void writesNumbers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        try (Utf8Writer out = Utf8Writer.to(bytes, true)) {
            for (int i = 0; i < 10_000; i++) {
                for (long number : new long[] {0, 9, 10, i, -i, 1L << i % 64, Long.MAX_VALUE, Long.MIN_VALUE}) {
                    out.writeNumber(number);
                    expected.append(number);
                }
            }
            out.write("\ud83d");
            out.writeNumber(7);
        }
        assertEquals(expected + "\\ud83d7", bytes.toString(StandardCharsets.UTF_8));
    }
}
