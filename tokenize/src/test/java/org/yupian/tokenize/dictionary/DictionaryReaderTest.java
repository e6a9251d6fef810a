package org.yupian.tokenize.dictionary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DictionaryReaderTest {
    private static LoadedDictionary read(byte[] bytes, DictionaryFormat format) throws IOException {
        return DictionaryReader.read(new ByteArrayInputStream(bytes), "words.txt", format);
    }

    private static List<String> words(LoadedDictionary loaded) {
        return loaded.dictionary().entries().stream().map(Entry::word).toList();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(buffer)) {
            out.write(bytes);
        }
        return buffer.toByteArray();
    }

    @Test
    void takesAnyLineEndAndAByteOrderMark() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            for (String mark : List.of("", "\ufeff")) {
                String text = mark + "甲乙" + end + end + "  丙丁\u3000" + end + "戊己";
                LoadedDictionary loaded = read(text.getBytes(UTF_8), DictionaryFormat.PLAIN);
                assertEquals(List.of("甲乙", "丙丁", "戊己"), words(loaded));
                assertEquals(
                        "words.txt:4",
                        loaded.dictionary().entries().get(2).origin().toString());
            }
        }
    }

    @Test
    void readsGzippedFilesUnderAnyName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mine.txt");
        Files.write(file, zipped("甲乙\n丙丁\n".getBytes(UTF_8)));
        LoadedDictionary loaded = DictionaryReader.open(file, DictionaryFormat.IK);
        assertEquals(List.of("甲乙", "丙丁"), words(loaded));
        assertEquals("mine.txt", loaded.dictionary().name());
    }

    @Test
    void namesTheFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        byte[] whole = zipped("甲乙\n".repeat(1000).getBytes(UTF_8));
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(whole, whole.length / 2));
        IOException refused = assertThrows(IOException.class, () -> DictionaryReader.open(cut, DictionaryFormat.PLAIN));
        assertTrue(refused.getMessage().startsWith(cut + ": cannot be read"), refused.toString());
        assertThrows(
                NoSuchFileException.class, () -> DictionaryReader.open(folder.resolve("none"), DictionaryFormat.PLAIN));
    }

    @Test
    void saysWhereMalformedBytesAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("\ufeff甲乙\r\n丙".getBytes(UTF_8));
        out.write(0xe4);
        out.write(0xb8);
        out.write("\n丁\n".getBytes(UTF_8));
        DictionaryReport report =
                read(out.toByteArray(), DictionaryFormat.PLAIN).report();

        assertEquals(
                List.of(new DictionaryReport.Refusal(
                        2, "丙\ufffd", "malformed UTF-8 at byte offset 14", Optional.empty())),
                report.refusals());
        assertEquals(2, report.counts().accepted());
    }

    @Test
    void reportsEveryLine() throws IOException {
        String text = "# 我的词\n苹果\tSOFT\t3\n\n中\tNEVER\n蘋果\nc++\n苹果\tHARD\n\u0001\u0007\n";
        LoadedDictionary loaded = read(text.getBytes(UTF_8), DictionaryFormat.YUPIAN);
        DictionaryReport report = loaded.report();

        assertEquals(6, report.counts().read());
        assertEquals(2, report.counts().accepted());
        assertEquals(2, report.counts().merged());
        assertEquals(2, report.counts().refused());
        assertEquals(
                List.of(new DictionaryReport.Merge("蘋果", 2, 5), new DictionaryReport.Merge("苹果", 5, 7)),
                report.merges());
        assertEquals(Rule.HARD, loaded.dictionary().entries().get(0).rule());
        assertEquals(
                "words.txt: 6 read, 2 accepted, 2 merged, 2 refused, the first in line 4 ('中\tNEVER'): "
                        + "NEVER on a single character, which cannot be cut.",
                report.summary());
        assertEquals(
                new DictionaryReport.Refusal(
                        8, "\ufffd\ufffd", "the word contains a control character, U+0001", Optional.empty()),
                report.refusals().get(1));
        assertEquals(
                "words.txt: 1 read, 1 accepted, 0 merged, 0 refused.",
                read("甲乙".getBytes(UTF_8), DictionaryFormat.PLAIN).report().summary());
    }

    @Test
    void keepsTheReportSmall() throws IOException {
        LoadedDictionary loaded = read("中\tNEVER\n甲乙\n".repeat(3000).getBytes(UTF_8), DictionaryFormat.YUPIAN);
        DictionaryReport report = loaded.report();
        assertEquals(
                List.of(6000, 1, 2999, 3000),
                List.of(
                        report.counts().read(),
                        report.counts().accepted(),
                        report.counts().merged(),
                        report.counts().refused()));
        assertEquals(DictionaryReport.KEPT, report.refusals().size());
        assertEquals(DictionaryReport.KEPT, report.merges().size());
    }

    @Test
    void refusesALineWithoutEnd() throws IOException {
        String text = "长".repeat(1 << 20) + "\n甲乙\n";
        LoadedDictionary loaded = read(text.getBytes(UTF_8), DictionaryFormat.PLAIN);
        assertEquals(List.of("甲乙"), words(loaded));
        assertEquals(
                "the line is longer than 65,536 characters",
                loaded.report().refusals().get(0).reason());
        text = "长".repeat(6 << 20) + "\n甲乙\n";
        loaded = read(text.getBytes(UTF_8), DictionaryFormat.PLAIN);
        assertEquals(List.of("甲乙"), words(loaded));
        assertEquals(
                "the line is longer than 16,777,216 bytes",
                loaded.report().refusals().get(0).reason());
    }

    /** No file can have one in any encoding, but a program may. */
    @Test
    void halfASurrogatePairIsNoWord() {
        assertEquals(
                "the word contains half a surrogate pair, U+D83D",
                EntryCheck.problem("甲\ud83d", Rule.HARD, Entry.COMPUTED, List.of()));
    }

    @Test
    void readsOtherEncodings() throws IOException {
        byte[] bytes = "银河系\n太阳\n".getBytes(Charset.forName("GBK"));
        DictionaryReader reader = DictionaryReader.of(DictionaryFormat.PLAIN).withEncoding(Charset.forName("GB18030"));
        assertEquals(List.of("银河系", "太阳"), words(reader.read(new ByteArrayInputStream(bytes), "words.txt")));
        byte[] marked = Arrays.copyOf(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, 9);
        System.arraycopy("银河".getBytes(UTF_8), 0, marked, 3, 6);
        assertEquals(List.of("银河"), words(reader.read(new ByteArrayInputStream(marked), "words.txt")));

        byte[] common = "我们的\n中国人\n".getBytes(Charset.forName("GBK"));
        assertEquals(
                List.of(
                        "malformed UTF-8 at byte offset 0; this looks like GB18030",
                        "malformed UTF-8 at byte offset 7"),
                read(common, DictionaryFormat.PLAIN).report().refusals().stream()
                        .map(DictionaryReport.Refusal::reason)
                        .toList());
        assertEquals(
                List.of(Optional.of(Charset.forName("GB18030")), Optional.empty()),
                read(common, DictionaryFormat.PLAIN).report().refusals().stream()
                        .map(DictionaryReport.Refusal::encoding)
                        .toList());
    }

    @Test
    void takesSeparatorsOfManyCharacters() throws IOException {
        DictionaryReader reader = DictionaryReader.of(DictionaryFormat.YUPIAN).withSeparator("||");
        LoadedDictionary loaded = reader.read(
                new ByteArrayInputStream("Edu Trust认证 || SOFT || 2 || nz\na|b||HARD\n".getBytes(UTF_8)), "words.txt");
        assertEquals(List.of("Edu Trust认证", "a|b"), words(loaded));
        assertEquals(2, loaded.dictionary().entries().get(0).perMillion());
        assertEquals("nz", loaded.dictionary().entries().get(0).tag());
        assertThrows(IllegalArgumentException.class, () -> reader.withSeparator(""));
    }
}
