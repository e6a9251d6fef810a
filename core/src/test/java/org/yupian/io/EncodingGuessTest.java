package org.yupian.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingGuessTest {
    private static final String SIMPLIFIED = "今天的会议上，我们讨论了这个问题。\r\n下雨了，路上没有人。\r\n";
    private static final String TRADITIONAL = "今天的會議上，我們討論了這個問題。\r\n下雨了，路上沒有人。\r\n";
    private static final String MIXED = "Version 2.0 of the program:\n这个程序在 Windows 上也可以用。\n";
    private static final String SHORT = "我的书\n";
    private static final String JAPANESE = "これは日本語の文章です。今日は天気がいいから、散歩しましょう。\n";
    private static final String KOREAN = "오늘은 날씨가 좋습니다. 산책하러 갑시다.\n";
    private static final String FRENCH = "L'été dernier, les élèves ont mangé à la crêperie.\n";

    private static String message(byte[] bytes, Charset charset) {
        return String.valueOf(assertThrows(FormatException.class, () -> {
                    try (Lines lines = TextInput.UTF_8.withEncoding(charset).read(Streams.whole(bytes), "a.txt")) {
                        drain(lines);
                    }
                })
                .getMessage());
    }

    private static void drain(Lines lines) throws IOException {
        String line = lines.next();
        while (line != null) {
            line = lines.next();
        }
    }

    private static String guess(byte[] bytes) {
        return message(bytes, StandardCharsets.UTF_8).replaceFirst(".* at offset [0-9]+(; )?", "");
    }

    private static String text(String name) {
        return switch (name) {
            case "simplified" -> SIMPLIFIED;
            case "traditional" -> TRADITIONAL;
            case "mixed" -> MIXED;
            case "short" -> SHORT;
            case "japanese" -> JAPANESE;
            case "korean" -> KOREAN;
            default -> FRENCH;
        };
    }

    @ParameterizedTest
    @CsvSource({
        "simplified,  GB18030,    this looks like GB18030",
        "simplified,  GBK,        this looks like GB18030",
        "simplified,  UTF-16LE,   this looks like UTF-16LE",
        "simplified,  UTF-16BE,   this looks like UTF-16BE",
        "traditional, Big5,       this looks like Big5",
        "traditional, GB18030,    this looks like GB18030",
        "traditional, UTF-16LE,   this looks like UTF-16LE",
        "traditional, UTF-16BE,   this looks like UTF-16BE",
        "mixed,       GBK,        this looks like GB18030",
        "mixed,       UTF-16LE,   this looks like UTF-16LE",
        "mixed,       UTF-16BE,   this looks like UTF-16BE",
        "short,       GBK,        this looks like GB18030",
        "japanese,    Shift_JIS,  ''",
        "japanese,    EUC-JP,     ''",
        "korean,      EUC-KR,     ''",
        "french,      ISO-8859-1, ''"
    })
    void chineseTextIsTold(String text, String encoding, String expected) {
        assertEquals(expected, guess(text(text).getBytes(Charset.forName(encoding))));
    }

    @Test
    void oneMalformedByteInGoodTextIsNotAnotherEncoding() {
        byte[] bytes = Streams.joined(
                SIMPLIFIED.repeat(2000).getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0xff},
                SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        assertEquals("", guess(bytes));
    }

    @Test
    void damagedTextOfAnotherEncodingIsToldAllTheSame() {
        byte[] bytes = SIMPLIFIED.repeat(50).getBytes(Charset.forName("GBK"));
        bytes[500] = (byte) 0xff;
        assertEquals("this looks like GB18030", guess(bytes));
        for (int i = 0; i < bytes.length; i += 50) {
            bytes[i] = (byte) 0xff;
        }
        assertEquals("", guess(bytes));
    }

    @Test
    void textInUtf8IsToldToo() {
        byte[] bytes = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "a.txt:1: expected US-ASCII, found a malformed byte at offset 0; this looks like UTF-8",
                message(bytes, StandardCharsets.US_ASCII));
    }

    @Test
    void whatIsNoTextIsTold() {
        assertEquals(
                "this looks like a model of Yupian, not text",
                guess(Streams.hex("89 59 50 4d 0d 0a 1a 0a 01 00 00 00")));
        assertEquals(
                "this looks like a zip archive, such as .xlsx, .docx or .jar, not text",
                guess(Streams.hex("50 4b 03 04 14 00 00 00 08 00 ae 81")));
        assertEquals("this looks like binary data, not text", guess(Streams.hex("7f 45 4c 46 02 01 01 00 00 ff")));
        assertEquals("this looks like binary data, not text", guess(Streams.hex("61 01 02 03 04 05 06 07 ff")));
    }

    @Test
    void aGuessIsMadeAtTheFirstPlaceOnly() throws IOException {
        List<MalformedText> places = new ArrayList<>();
        byte[] bytes = ("good\n" + SIMPLIFIED).getBytes(Charset.forName("GBK"));
        try (Lines lines = TextInput.UTF_8.replacing(places::add).read(Streams.whole(bytes), "a.txt")) {
            drain(lines);
        }
        assertEquals(
                Charset.forName("GB18030"), places.get(0).guess().encoding().orElseThrow());
        assertEquals(2, places.get(0).line());
        assertEquals(5, places.get(0).offset());
        places.stream().skip(1).forEach(place -> assertEquals("", place.guess().remark()));
    }
}
