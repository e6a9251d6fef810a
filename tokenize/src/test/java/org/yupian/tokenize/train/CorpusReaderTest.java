package org.yupian.tokenize.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.io.FormatException;

class CorpusReaderTest {
    private static List<List<String>> all(byte[] bytes, CorpusReader.Format format) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        try (CorpusReader reader = CorpusReader.of(new ByteArrayInputStream(bytes), "corpus.txt", format)) {
            for (List<String> words = reader.next(); words != null; words = reader.next()) {
                sentences.add(words);
            }
        }
        return sentences;
    }

    private static List<List<String>> all(String text) throws IOException {
        return all(text.getBytes(StandardCharsets.UTF_8), CorpusReader.Format.AUTO);
    }

    private static String refusal(String text, CorpusReader.Format format) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return refusal(bytes, format);
    }

    private static String refusal(byte[] bytes, CorpusReader.Format format) {
        return String.valueOf(
                assertThrows(FormatException.class, () -> all(bytes, format)).getMessage());
    }

    @Test
    void wordsStandBetweenWhiteSpaceOfAnyKind() throws IOException {
        assertEquals(
                List.of(List.of("我", "爱", "北京"), List.of("ＡＢＣ", "1/2", "是", "😀")),
                all("\ufeff我  爱\u3000北京 \r\n\r\n \n\tＡＢＣ 1/2 是 😀"));
    }

    @Test
    void pfrIsRecognisedByItsFirstLine() throws IOException {
        assertEquals(
                List.of(List.of("江", "泽民", "中央", "电视台", "着", "，"), List.of("一", "/", "[", "]", "１／２")),
                all("\n江/nr  泽民/nr  [中央/n  电视台/n]nt  着{zhe5}/u  ，/w  \n一/m //w [/w ]/w １／２/m\n"));
    }

    @Test
    void theNumberOfAParagraphIsNoWord() throws IOException {
        assertEquals(
                List.of(List.of("迈向", "新", "世纪")),
                all("19980101-01-001-001/m  迈向/v  新/a  世纪/n\n19980101-01-001-002/m\n"));
    }

    @Test
    void linesAreCountedThroughBlankOnes() throws IOException {
        byte[] bytes = "\n\n甲\n\n乙".getBytes(StandardCharsets.UTF_8);
        try (CorpusReader reader =
                CorpusReader.of(new ByteArrayInputStream(bytes), "corpus.txt", CorpusReader.Format.AUTO)) {
            assertEquals(List.of("甲"), reader.next());
            assertEquals(3, reader.line());
            assertEquals(CorpusReader.Format.WORDS, reader.format());
            assertEquals(List.of("乙"), reader.next());
            assertEquals(5, reader.line());
        }
    }

    @Test
    void gzipIsReadAsIs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("corpus.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("甲 乙\n丙".getBytes(StandardCharsets.UTF_8));
        }
        try (CorpusReader reader = CorpusReader.open(file, CorpusReader.Format.WORDS)) {
            assertEquals(List.of("甲", "乙"), reader.next());
            assertEquals(List.of("丙"), reader.next());
        }
    }

    @Test
    void aLineLongerThanTheBufferIsWhole() throws IOException {
        String word = "长".repeat(100_000);
        assertEquals(List.of(List.of("甲"), List.of(word, "乙"), List.of("丙")), all("甲\n" + word + " 乙\n丙\n"));
    }

    @Test
    void badLinesAreRefusedWithFileAndLine() {
        assertEquals("corpus.txt:2: expected word/TAG, found '乙'", refusal("甲/n\n乙\n", CorpusReader.Format.AUTO));
        assertEquals(
                "corpus.txt:1: expected ']' for every '[', found the end of the line",
                refusal("[甲/n 乙/n", CorpusReader.Format.PFR));
        assertEquals(
                "corpus.txt:1: expected '[' before ']', found '乙/n]nt'",
                refusal("甲/n 乙/n]nt", CorpusReader.Format.PFR));
    }

    @Test
    void malformedBytesAreRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("甲\n乙".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xff);
        String message = refusal(bytes.toByteArray(), CorpusReader.Format.AUTO);
        assertTrue(message.startsWith("corpus.txt:2: expected UTF-8"), message);
        assertTrue(message.endsWith("offset 7"), message);
    }
}
