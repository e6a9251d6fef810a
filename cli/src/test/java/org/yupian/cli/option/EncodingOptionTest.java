package org.yupian.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;

/** Text in other encodings than UTF-8, with the option that says so and without it. */
class EncodingOptionTest {
    private static final Charset GBK = Charset.forName("GBK");

    private final Yupian yupian;

    EncodingOptionTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private static void printed(String expected, Yupian.Result result) {
        assertEquals(new Yupian.Result(0, expected, ""), result);
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void textIsReadInTheEncodingThatIsNamed() throws IOException {
        String text = "研究生命的起源\r\n长江的\n";
        String cut = "研究 生命 的 起源\n长江 的\n";
        for (String name : List.of("gb18030", "GBK", "utf-16", "UTF-16LE", "utf8")) {
            byte[] bytes = text.getBytes(Charset.forName(name));
            printed(cut, yupian.pipe(bytes, "segment", "--encoding", name));
            printed(cut, yupian.run("segment", "--encoding", name, yupian.file("a.gz", zipped(bytes))));
        }
        printed(
                cut,
                yupian.run(
                        "segment", yupian.file("marked.txt", ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE))));
        byte[] traditional = "南京市長江大橋\n".getBytes(Charset.forName("Big5"));
        printed("南京市 長江 大橋\n", yupian.pipe(traditional, "segment", "--encoding", "big5"));
    }

    @Test
    void dictionariesAndStopWordsAreInTheSameEncoding() throws IOException {
        String words = yupian.file("words.txt", "生命的\n".getBytes(GBK));
        byte[] text = "研究生命的起源\n".getBytes(GBK);
        Yupian.Result result = yupian.pipe(text, "segment", "--encoding", "gbk", "-u", words);
        assertEquals("研究 生命的 起源\n", result.out(), result.errors());
        String marked = yupian.file("marked.txt", "\ufeff生命的\n");
        assertEquals(
                "研究 生命的 起源\n",
                yupian.pipe(text, "segment", "--encoding", "gbk", "-u", marked).out());
        result = yupian.run("explain", "--encoding", "gbk", "-u", words, "研究生命的起源");
        assertTrue(result.out().contains("生命的"), result.errors());

        String stops = yupian.file("stops.txt", "# 我的\n长江\n".getBytes(GBK));
        printed(
                "1\t起源\t1.0000\t1\t3-5\n",
                yupian.run("keywords", "--encoding", "gbk", "--method", "tf", "--stop-words", stops, "-t", "长江的起源"));
        Yupian.Result refused = yupian.run("keywords", "--method", "tf", "--stop-words", stops, "-t", "长江的起源");
        assertEquals(1, refused.status());
        assertEquals(
                "yupian: " + stops + ":1: expected UTF-8, found a malformed byte at offset 2; this looks like GB18030:"
                        + " try --encoding gb18030\n",
                refused.errors());
    }

    @Test
    void aDictionaryInAnotherEncodingSaysWhichOptionHelps() throws IOException {
        String words = yupian.file("words.txt", "# 我的\n生命的\n".getBytes(GBK));
        String refusal = ": malformed UTF-8 at byte offset 2; this looks like GB18030: try --encoding gb18030\n";
        Yupian.Result checked = yupian.run("dictionary", "check", words);
        assertEquals(1, checked.status());
        assertTrue(checked.out().contains("\n" + words + ":1: refused '"), checked.out());
        assertTrue(checked.out().contains(refusal), checked.out());
        // Said once: the second line is refused without it.
        assertEquals(1, checked.out().split("--encoding", -1).length - 1, checked.out());
        Yupian.Result used = yupian.run("segment", "-u", words, "--text", "长江");
        assertTrue(used.errors().contains(refusal), used.errors());
    }

    @Test
    void corporaAreReadToo() throws IOException {
        String corpus =
                yupian.file("corpus.txt", "研究 生命 的 起源\n研究生 结婚 了\n".repeat(5).getBytes(GBK));
        String tagged =
                yupian.file("tagged.txt", "研究/v 生命/n 的/u 起源/n\n".repeat(3).getBytes(GBK));
        String labels = yupian.file(
                "labels.txt", "在\tO\n北\tB-LOC\n京\tI-LOC\n\n".repeat(3).getBytes(GBK));
        String out = yupian.path("mine.ypm").toString();
        String[][] runs = {
            {"train", "lattice", corpus, "--dev", corpus, "-o", out},
            {"train", "segment", "--train", corpus, "--dev", corpus, "--rounds", "2", "-o", out},
            {"train", "segment", "--method", "hmm", "--train", corpus, "--dev", corpus, "-o", out},
            {"train", "pos", "--train", tagged, "--dev", tagged, "--rounds", "2", "-o", out},
            {"train", "ner", "--train", labels, "--dev", labels, "--lexicon", tagged, "--rounds", "2", "-o", out},
            {"train", "ner", "--method", "hmm", "--train", labels, "--dev", labels, "-o", out},
            {"evaluate", "segment", "-g", corpus, "--words", corpus},
            {"evaluate", "pos", "-g", tagged, "--train", tagged},
            {"evaluate", "tag", "-g", tagged},
            {"evaluate", "ner", "-g", labels},
            {"statistics", "build", "-o", out, tagged},
            {"vectors", "train", "--epochs", "1", "--minimum-count", "1", "-o", out, corpus},
            {"dictionary", "build", "-o", out, corpus},
            {"new-words", "--min-count", "2", corpus},
        };
        for (String[] run : runs) {
            String[] encoded = Arrays.copyOf(run, run.length + 2);
            encoded[run.length] = "--encoding";
            encoded[run.length + 1] = "gbk";
            Yupian.Result result = yupian.run(encoded);
            assertEquals(0, result.status(), String.join(" ", run) + ": " + result.errors());
            result = yupian.run(run);
            assertEquals(1, result.status(), String.join(" ", run));
            assertTrue(result.errors().contains("this looks like GB18030"), result.errors());
        }
    }

    /** Pairs are in the same encoding as the vectors. */
    @Test
    void vectorsAsTextAreReadToo() throws IOException {
        String vectors = yupian.file("theirs.txt", "3 2\n北京 1 0\n上海 0.8 0.6\n父亲 0 1\n".getBytes(GBK));
        String pairs = yupian.file("pairs.txt", "北京 上海 9\n北京 父亲 1\n".getBytes(GBK));
        String bytes = yupian.path("ours.bin").toString();
        String encoding = "--encoding=gbk";
        printed("0.8000\n", yupian.run("vectors", "similarity", encoding, "-v", vectors, "北京", "上海"));
        assertEquals(
                1,
                yupian.run("vectors", "similarity", "-v", vectors, "北京", "上海").status());
        String scores = yupian.run("vectors", "evaluate", encoding, "-v", vectors, "--pairs", pairs)
                .out();
        assertTrue(scores.contains("1.0000"), scores);
        Yupian.Result converted = yupian.run("vectors", "convert", encoding, "-v", vectors, "-o", bytes);
        assertEquals(0, converted.status(), converted.errors());
        printed("0.8000\n", yupian.run("vectors", "similarity", "-v", bytes, "北京", "上海"));
        printed("0.8000\n", yupian.run("vectors", "similarity", encoding, "-v", bytes, "北京", "上海"));
    }

    @Test
    void whatItLooksLikeIsSaidOncePerFile() throws IOException {
        String first = yupian.file("first.txt", "我们的长江\n".repeat(20).getBytes(GBK));
        String second = yupian.file("second.zip", new byte[] {'P', 'K', 3, 4, 0, (byte) 0xff, (byte) 0xff});
        String third = yupian.file("third.txt", new byte[] {'a', (byte) 0xff, 'b', (byte) 0xfe});
        Yupian.Result result = yupian.run("segment", first, second, third);
        assertEquals(1, result.status());
        List<String> notes = result.errors().lines().toList();
        assertEquals(5, notes.size(), result.errors());
        String found = ": expected UTF-8, found a malformed byte at offset ";
        assertEquals(
                "yupian: " + first + ":1" + found
                        + "0; U+FFFD stands in its place; this looks like GB18030: try --encoding gb18030",
                notes.get(0));
        assertEquals(
                "yupian: " + second + ":1" + found
                        + "5; U+FFFD stands in its place; this looks like a zip archive, such as .xlsx, .docx or .jar,"
                        + " not text",
                notes.get(1));
        assertEquals("yupian: " + third + ":1" + found + "1; U+FFFD stands in its place", notes.get(2));
        assertEquals("yupian: " + third + ":1" + found + "3; U+FFFD stands in its place", notes.get(3));
        assertTrue(notes.get(4).endsWith(" more malformed bytes were replaced"), notes.get(4));
    }

    @Test
    void manyMalformedBytesAreCountedAtTheEnd() {
        byte[] bytes = new byte[2500];
        Arrays.fill(bytes, (byte) 0x80);
        Yupian.Result result = yupian.pipe(bytes, "segment", "--separator", "");
        assertEquals("\ufffd".repeat(2500) + "\n", result.out());
        assertEquals(11, result.errors().lines().count());
        assertTrue(result.errors().endsWith("yupian: 2,490 more malformed bytes were replaced\n"), result.errors());
    }

    @Test
    void corporaThatAreNoTextAreRefusedAsWhatTheyAre() throws IOException {
        String out = yupian.path("mine.ypm").toString();
        String model = yupian.path("lattice-general.ypm").toString();
        String sheet = yupian.file("sheet.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 8, (byte) 0xae, (byte) 0x81});
        for (String verb : List.of("segment", "pos", "ner")) {
            for (String file : List.of(model, sheet)) {
                Yupian.Result result = yupian.run("train", verb, "--train", file, "-o", out);
                assertEquals(1, result.status());
                String what =
                        file.equals(sheet) ? "this looks like a zip archive" : "this looks like a model of Yupian";
                assertTrue(result.errors().startsWith("yupian: " + file + ":1: expected UTF-8"), result.errors());
                assertTrue(result.errors().contains(what), result.errors());
            }
        }
    }

    @Test
    void namesThatAreNoneAreRefusedWithThoseLikeThem() {
        for (String[] pair : new String[][] {
            {"gbk1", "gbk"},
            {"gb18031", "gb18030"},
            {"utf", "utf-8"},
            {"Big-6", "big5"},
            {"gb2313", "gb2312"},
            {"gkb", "gbk"},
        }) {
            Yupian.Result result = yupian.run("segment", "--encoding", pair[0], "--text", "x");
            assertEquals(2, result.status());
            String first = result.errors().lines().toList().get(0);
            assertTrue(
                    first.startsWith("yupian: --encoding: expected the name of an encoding, such as gb18030, found '"
                            + pair[0] + "'; did you mean "),
                    first);
            assertTrue(first.matches(".*(did you mean | or )" + pair[1] + "[ ?].*"), first);
            assertTrue(first.endsWith("? 'yupian help encodings' lists all"), first);
        }
        Yupian.Result odd = yupian.run("segment", "--encoding", "no such name", "--text", "x");
        assertTrue(odd.errors().contains("'no such name'; 'yupian help encodings' lists all"), odd.errors());
        List<String> all = yupian.run("help", "encodings").out().lines().toList();
        assertTrue(all.containsAll(List.of("utf-8", "gb18030", "gbk", "big5", "utf-16")), all.toString());
        String completion = yupian.run("completion").out();
        assertTrue(completion.contains("--encoding) value='utf-8 gb18030 gbk big5 utf-16'"), "no completion");
    }

    @Test
    void whatCouldBeReadOfAFileThatIsCutIsAnswered() throws IOException {
        byte[] small = zipped("长江\n的\n起源\n".getBytes(StandardCharsets.UTF_8));
        String file = yupian.file("cut.gz", Arrays.copyOf(small, small.length - 6));
        for (String threads : List.of("1", "2")) {
            Yupian.Result result = yupian.run("segment", "--threads", threads, file);
            assertEquals("长江\n的\n起源\n", result.out());
            assertEquals(2, result.status());
            assertTrue(
                    result.errors().startsWith("yupian: " + file + ": cannot be read on after line 3: "),
                    result.errors());
        }
    }
}
