package org.yupian.cli.verb.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Main;
import org.yupian.cli.Yupian;
import org.yupian.text.CharacterClass;

class SegmentCommandTest {
    private final Path folder;
    private final Yupian yupian;

    SegmentCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.yupian = new Yupian(folder);
    }

    private static void printed(String expected, Yupian.Result result) {
        assertEquals("", result.errors());
        assertEquals(expected, result.out());
        assertEquals(0, result.status());
    }

    @Test
    void oneLineInIsOneLineOut() {
        printed("研究 生命 的 起源\n", yupian.run("segment", "--text", "研究生命的起源"));
        printed("研究 生命\n\n的 起源\n\n", yupian.pipe("研究生命\n\n的起源\r\n \n", "segment"));
        printed("长江 的\n", yupian.pipe("长江\t 的", "segment", "-"));
        printed("", yupian.pipe("", "segment"));
        printed("\n", yupian.run("segment", "--text", ""));
        printed("长江/的\n起源\n", yupian.run("segment", "--separator", "/", "--text", "长江的\n起源\n"));
    }

    @Test
    void aSeparatorMayBeATabOrALineFeed() {
        String[][] table = {{"\\t", "\t"}, {"\t", "\t"}, {"\\n", "\n"}, {"\\\\t", "\\t"}, {"\\", "\\"}, {"\\r|", "\\r|"}
        };
        for (String[] row : table) {
            printed("长江" + row[1] + "的\n", yupian.run("segment", "--separator", row[0], "--text", "长江的"));
        }
        Yupian.Result best = yupian.run("segment", "--separator", "\\t", "--n-best", "1", "--text", "长江的");
        assertTrue(best.out().endsWith("\t长江\t的\n\n"), best.out());
    }

    @Test
    void aFileThatIsNoModelIsToldFromAnId() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path file = Files.createTempFile(here, "tagged", ".txt");
        try {
            String name = String.valueOf(file.getFileName());
            Yupian.Result result = yupian.run("segment", "--model", name, "--text", "长江");
            assertEquals(2, result.status());
            assertTrue(result.errors().startsWith("yupian: no model '" + name + "' in "), result.errors());
            assertTrue(
                    result.errors()
                            .endsWith("; expected an id or a .ypm file, found a file of this name that is no model\n"),
                    result.errors());
            Files.copy(yupian.path("lattice-general.ypm"), file, StandardCopyOption.REPLACE_EXISTING);
            result = yupian.run("segment", "--model", name, "--text", "长江");
            assertTrue(
                    result.errors()
                            .endsWith("; there is a model in a file of this name: ./" + name + " would be that\n"),
                    result.errors());
            printed("长江\n", yupian.run("segment", "--model", "./" + name, "--text", "长江"));
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void filesFollowOneAnother() throws IOException {
        String first = yupian.file("一.txt", "\ufeff研究生命");
        String second = yupian.file("二.txt", "\ufeff长江的\n");
        printed("研究 生命\n长江 的\n起源\n", yupian.pipe("起源", "segment", first, second, "-"));
    }

    @Test
    void everyMethodSegments() {
        for (String method : List.of("lattice", "forward", "backward", "bidirectional", "smartcn")) {
            Yupian.Result result = yupian.run("segment", "--method", method, "--text", "长江的起源 ok");
            assertEquals("", result.errors(), method);
            assertEquals("长江的起源ok", result.out().replace(" ", "").strip(), method);
        }
        printed("研究生 命\n", yupian.run("segment", "--method", "FORWARD", "--text", "研究生命"));
        printed("研究 生命\n", yupian.run("segment", "--method", "backward", "--text", "研究生命"));
    }

    @Test
    void fullAndIndexHandOutWordsInsideWords() {
        List<String> precise = words(yupian.run("segment", "--text", "研究生结婚"));
        List<String> index = words(yupian.run("segment", "--mode", "index", "--text", "研究生结婚"));
        assertEquals(List.of("研究生", "结婚"), precise);
        assertTrue(index.containsAll(precise) && index.contains("研究"), index.toString());
        List<String> full = words(yupian.run("segment", "--mode", "full", "--text", "研究生命"));
        assertTrue(full.containsAll(List.of("研究", "研究生", "生命")), full.toString());
    }

    private static List<String> words(Yupian.Result result) {
        assertEquals(0, result.status(), result.errors());
        return List.of(result.out().strip().split(" "));
    }

    @Test
    void jsonHasTextAndTokensWithOffsets() {
        printed("""
                {"text":"😀 长江","tokens":[{"start":0,"end":2,"text":"😀"},{"start":3,"end":5,"text":"长江"}]}
                {"text":"","tokens":[]}
                """, yupian.pipe("😀 长江\n\n", "segment", "--format", "jsonl"));
        printed(
                "{\"text\":\"😀长江\",\"tokens\":[{\"start\":0,\"end\":1,\"text\":\"😀\"},{\"start\":1,\"end\":3,\"text\":\"长江\"}]}\n",
                yupian.pipe("😀长江", "segment", "--format", "jsonl", "--offsets", "codepoint"));
        printed(
                "{\"text\":\"😀长江\",\"tokens\":[{\"start\":0,\"end\":4,\"text\":\"😀\"},{\"start\":4,\"end\":10,\"text\":\"长江\"}]}\n",
                yupian.pipe("😀长江", "segment", "--format", "jsonl", "--offsets", "utf8"));
    }

    @Test
    void oddTextIsValidJson() throws IOException {
        String odd = "\"\\/\b\f\u0000\u001f\u007f\u2028\uffff\ud800長\udc00𠀀\ud83d\ud83d";
        Yupian.Result result = yupian.run("segment", "--format", "jsonl", "--text", odd);
        assertTrue(result.out().contains("\\ud800"), result.out());
        List<String> strings = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(result.out())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    strings.add(json.getText());
                }
            }
        }
        assertEquals(odd, strings.get(0));
        String tokens = String.join("", strings.subList(1, strings.size()));
        assertEquals(unspaced(odd), unspaced(tokens));
    }

    private static String unspaced(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> CharacterClass.of(c) != CharacterClass.SPACE)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    @Test
    void loneSurrogatesArePlainReplacementCharacters() {
        Yupian.Result result = yupian.run("segment", "--separator", "", "--text", "\ud800长江\udc00");
        assertEquals("\ufffd长江\ufffd\n", result.out());
    }

    @Test
    void conlluHasABlockForEachSentence() {
        printed("""
                # newdoc id = 1
                # sent_id = 1-1
                # text = 长江 的  起源
                1	长江	_	_	_	_	_	_	_	_
                2	的	_	_	_	_	_	_	_	SpacesAfter=\\s\\s
                3	起源	_	_	_	_	_	_	_	_

                # newdoc id = 3
                # sent_id = 3-1
                # text = 结婚。
                1	结婚	_	_	_	_	_	_	_	SpacesBefore=\\s|SpaceAfter=No
                2	。	_	_	_	_	_	_	_	SpaceAfter=No

                # sent_id = 3-2
                # text = 结婚
                1	结婚	_	_	_	_	_	_	_	_

                """, yupian.pipe("长江 的  起源\n\n 结婚。结婚\n", "segment", "--format", "conllu"));
    }

    @Test
    void nBestIsABlockOrAnObject() {
        Yupian.Result plain = yupian.run("segment", "--n-best", "2", "--text", "研究生命");
        List<String> lines = plain.out().lines().toList();
        assertEquals(3, lines.size(), plain.out());
        assertTrue(lines.get(0).endsWith("\t研究 生命"), lines.get(0));
        assertEquals("", lines.get(2));
        Yupian.Result json = yupian.run("segment", "--n-best", "2", "--format", "jsonl", "--text", "研究生命");
        assertEquals(1, json.out().lines().count());
        assertTrue(json.out().startsWith("{\"text\":\"研究生命\",\"paths\":[{\"cost\":"), json.out());
    }

    @Test
    void laterDictionariesHavePriorityAndReportsGoToTheErrorStream() throws IOException {
        String lower = yupian.file("lower.txt", "研究生\n\n研究生\n\u0001x\n");
        String upper = yupian.file("upper.txt", "研究生\tNEVER\n");
        Yupian.Result one = yupian.run("segment", "--method", "lattice", "--user-dictionary", lower, "--text", "研究生命");
        assertEquals("研究生 命\n", one.out());
        assertTrue(
                one.errors().startsWith("yupian: " + lower + ": 3 read, 1 accepted, 1 merged, 1 refused\n"),
                one.errors());
        assertTrue(one.errors().contains(lower + ":4: refused '"), one.errors());
        assertEquals(0, one.status());
        assertEquals(
                "研究 生命\n",
                yupian.run("segment", "--method", "lattice", "-u", lower, "-u", upper, "--text", "研究生命")
                        .out());
        assertEquals(
                "研究生 命\n",
                yupian.run("segment", "--method", "lattice", "-u", upper, "-u", lower, "--text", "研究生命")
                        .out());
    }

    @Test
    void theOrderIsThatOfTheInputOnAnyNumberOfThreads() {
        String text = IntStream.range(0, 20_000)
                .mapToObj(i -> i % 7 == 0 ? "" : "研究生命" + i + "长江".repeat(i % 13))
                .collect(Collectors.joining("\n"));
        for (String format : List.of("plain", "jsonl", "conllu")) {
            Yupian.Result one = yupian.pipe(text, "segment", "--format", format);
            assertEquals(one, yupian.pipe(text, "segment", "--format", format, "--threads", "8"), format);
        }
    }

    @Test
    void aLineOfTwentyMegabytesIsSegmented() {
        String line = "研究生命的起源".repeat(1_000_000);
        Yupian.Result result = yupian.pipe(line + "\n长江\n", "segment", "--threads", "2");
        assertEquals("研究 生命 的 起源 ".repeat(1_000_000).strip() + "\n长江\n", result.out());
    }

    @Test
    void aReaderThatLeavesEndsTheRunQuietly() {
        for (String threads : List.of("1", "4")) {
            ByteArrayOutputStream errors = new ByteArrayOutputStream();
            OutputStream closed = new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("Broken pipe");
                }
            };
            byte[] in = "研究生命\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            String[] arguments = {"segment", "--threads", threads};
            int status = Main.run(arguments, new ByteArrayInputStream(in), closed, errors, yupian.variables());
            assertEquals(0, status);
            assertEquals("", errors.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void anOutputWithoutRoomIsAnError() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String[] arguments : new String[][] {{"segment", "--text", "长江"}, {"models"}}) {
            errors.reset();
            int status = Main.run(arguments, new ByteArrayInputStream(new byte[0]), full, errors, yupian.variables());
            assertEquals(2, status);
            assertEquals(
                    "yupian: standard output: cannot be written: No space left on device\n",
                    errors.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void malformedInputIsSegmentedButTheStatusSaysSo() {
        Yupian.Result result = yupian.pipe(new byte[] {'a', (byte) 0xff, '\n'}, "segment", "--separator", "");
        assertEquals("a\ufffd\n", result.out());
        assertEquals(1, result.status());
        assertTrue(result.errors().startsWith("yupian: standard input:1: expected UTF-8"), result.errors());
    }

    @Test
    void whatCannotBeIsRefusedWithAHint() throws IOException {
        for (String[] arguments : new String[][] {
            {"segment", "--threads", "0"},
            {"segment", "--n-best", "2", "--mode", "full", "--text", "x"},
            {"segment", "--n-best", "2", "--method", "forward", "--text", "x"},
            {"segment", "--format", "conllu", "--mode", "index", "--text", "x"},
            {"segment", "--method", "smartcn", "--mode", "full", "--text", "x"},
            {"segment", "--text", "x", "file.txt"},
            {"segment", "--model", "No Model", "--text", "x"},
            {"segment", "--mode", "fast"},
            {"segment", "--unknown"},
        }) {
            Yupian.Result result = yupian.run(arguments);
            assertEquals(2, result.status(), String.join(" ", arguments));
            assertEquals("", result.out());
            assertEquals(2, result.errors().lines().count(), result.errors());
            assertTrue(result.errors().endsWith("yupian: try 'yupian segment --help'\n"), result.errors());
        }
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        String broken = yupian.file("broken.ypm", "no model");
        String cut = yupian.file("cut.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 1});
        for (String[] arguments : new String[][] {
            {"segment", yupian.path("none.txt").toString()},
            {"segment", folder.toString()},
            {"segment", "--user-dictionary", yupian.path("none.txt").toString(), "--text", "x"},
            {"segment", "--model", "none", "--text", "x"},
            {"segment", "--model", broken, "--text", "x"},
            {"segment", "--models", yupian.path("none").toString(), "--text", "x"},
            {"segment", cut},
        }) {
            Yupian.Result result = yupian.run(arguments);
            assertEquals(2, result.status(), String.join(" ", arguments));
            assertEquals("", result.out());
            assertEquals(1, result.errors().lines().count(), result.errors());
            String named = arguments[1].startsWith("--") ? arguments[2] : arguments[1];
            assertTrue(result.errors().startsWith("yupian: ") && result.errors().contains(named), result.errors());
        }
    }
}
