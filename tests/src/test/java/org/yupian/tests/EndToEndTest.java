package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.models.Models;

/** The jar as a user runs it. */
class EndToEndTest {
    private static final String SENTENCE = "商品和服务";
    private static final String CUT = "商品 和 服务";

    @TempDir
    Path folder;

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertClean(CommandLine.Result result) {
        assertEquals("", result.errors());
        assertEquals(0, result.status(), result.out());
    }

    /** A refusal: nothing on standard output, one readable line on the other, no trace. */
    private static void assertRefused(int status, CommandLine.Result result, String word) {
        assertEquals(status, result.status(), result.errors());
        assertEquals("", result.out());
        assertTrue(result.errors().startsWith("yupian: ") && result.errors().contains(word), result.errors());
        assertFalse(result.errors().contains("\tat ") || result.errors().contains("Exception"), result.errors());
    }

    @Test
    void segmentsTheTextItIsGiven() throws Exception {
        CommandLine.Result result = CommandLine.run("", "segment", "--text", SENTENCE);
        assertClean(result);
        assertEquals(CUT + "\n", result.out());
    }

    @Test
    void oneLineInIsOneLineOut() throws Exception {
        String input = SENTENCE + "\n\n  \n" + SENTENCE + "\r\n" + SENTENCE;
        CommandLine.Result result = CommandLine.run(input, "segment");
        assertClean(result);
        assertEquals(List.of(CUT, "", "", CUT, CUT), result.lines());
        assertClean(CommandLine.run("", "segment"));
        assertEquals("", CommandLine.run("", "segment").out());
    }

    @Test
    void readsFilesZippedOnesToo() throws Exception {
        Path plain = Files.writeString(folder.resolve("plain.txt"), "\ufeff" + SENTENCE + "\n");
        Path zipped = Files.write(folder.resolve("zipped"), zipped(SENTENCE + "\n" + SENTENCE + "\n"));
        CommandLine.Result result = CommandLine.run("", "segment", plain.toString(), zipped.toString());
        assertClean(result);
        assertEquals(List.of(CUT, CUT, CUT), result.lines());
        assertEquals(
                List.of(CUT), CommandLine.run(zipped(SENTENCE), "segment", "-").lines());
    }

    @Test
    void everyMethodAndModeRuns() throws Exception {
        for (String method : List.of("lattice", "forward", "backward", "bidirectional", "smartcn")) {
            CommandLine.Result result = CommandLine.run(SENTENCE, "segment", "--method", method);
            assertClean(result);
            assertEquals(SENTENCE, result.out().replace(" ", "").trim(), method);
        }
        for (String mode : List.of("precise", "full", "index")) {
            CommandLine.Result result = CommandLine.run(SENTENCE, "segment", "--mode", mode);
            assertClean(result);
            assertTrue(result.out().contains("服务"), mode + ": " + result.out());
        }
    }

    @Test
    void writesJsonWithOffsets() throws Exception {
        CommandLine.Result result = CommandLine.run("😺 " + SENTENCE + "\n\n", "segment", "--format", "jsonl");
        assertClean(result);
        assertEquals(
                List.of(
                        "{\"text\":\"😺 商品和服务\",\"tokens\":[{\"start\":0,\"end\":2,\"text\":\"😺\"},"
                                + "{\"start\":3,\"end\":5,\"text\":\"商品\"},{\"start\":5,\"end\":6,\"text\":\"和\"},"
                                + "{\"start\":6,\"end\":8,\"text\":\"服务\"}]}",
                        "{\"text\":\"\",\"tokens\":[]}"),
                result.lines());
        String inCodePoints = CommandLine.run(
                        "😺 " + SENTENCE, "segment", "--format", "jsonl", "--offsets", "codepoint")
                .out();
        assertTrue(inCodePoints.contains("{\"start\":2,\"end\":4,\"text\":\"商品\"}"), inCodePoints);
        String inBytes = CommandLine.run("😺 " + SENTENCE, "segment", "--format", "jsonl", "--offsets", "utf8")
                .out();
        assertTrue(inBytes.contains("{\"start\":5,\"end\":11,\"text\":\"商品\"}"), inBytes);
    }

    @Test
    void malformedBytesAreReportedAndReplaced() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((SENTENCE + "\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xff, 'a', '\n'});
        bytes.writeBytes(SENTENCE.getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("bad.txt"), bytes.toByteArray());
        CommandLine.Result result = CommandLine.run("", "segment", file.toString());
        assertEquals(1, result.status());
        assertEquals(3, result.lines().size(), result.out());
        assertEquals("\ufffda", result.lines().get(1).replace(" ", ""));
        assertEquals(CUT, result.lines().get(2));
        // 15 bytes of text and a line end stand before the bad one.
        assertTrue(result.errors().contains("bad.txt") && result.errors().contains("16"), result.errors());
    }

    @Test
    void refusesWhatItCannotDo() throws Exception {
        assertRefused(2, CommandLine.run("", "segment", "--nonsense"), "--nonsense");
        assertRefused(2, CommandLine.run("", "segment", "--mode", "nonsense"), "nonsense");
        assertRefused(2, CommandLine.run("", "segmnt"), "segmnt");
        assertRefused(
                2, CommandLine.run("", "segment", folder.resolve("none.txt").toString()), "none.txt");
        assertRefused(
                2, CommandLine.run("", "segment", "--model", "no-such-model", "--text", SENTENCE), "no-such-model");
        Path damaged = Files.write(folder.resolve("damaged.ypm"), new byte[100]);
        assertRefused(
                2, CommandLine.run("", "segment", "--model", damaged.toString(), "--text", SENTENCE), "damaged.ypm");
    }

    @Test
    void userWordsTakeEffectAndAreReported() throws Exception {
        Path words = Files.writeString(folder.resolve("words.txt"), "和服务\n商品和\tNEVER\n\tHARD\n");
        CommandLine.Result result = CommandLine.run(SENTENCE, "segment", "--user-dictionary", words.toString());
        assertEquals(0, result.status(), result.errors());
        assertEquals("商品 和服务\n", result.out());
        assertTrue(result.errors().contains("words.txt"), result.errors());
        CommandLine.Result check = CommandLine.run("", "dictionary", "check", words.toString());
        assertEquals(1, check.status(), check.out() + check.errors());
        assertTrue(
                (check.out() + check.errors()).contains("3"),
                "the line that was refused: " + check.out() + check.errors());
    }

    @Test
    void anyNumberOfThreadsGivesTheSameOutput() throws Exception {
        StringBuilder input = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            input.append(ChaosText.of(random, random.nextInt(80)).replaceAll("[\r\n\\p{Cs}]", ""))
                    .append('\n');
        }
        String one = CommandLine.run(input.toString(), "segment").out();
        String eight =
                CommandLine.run(input.toString(), "segment", "--threads", "8").out();
        assertEquals(one, eight, "seed 1");
        assertEquals(5_000, one.chars().filter(c -> c == '\n').count());
    }

    @Test
    void aClosedPipeEndsQuietly() throws Exception {
        Path file = Files.writeString(folder.resolve("long.txt"), (SENTENCE + "\n").repeat(400_000));
        Process process = CommandLine.start("segment", file.toString());
        byte[] first = process.getInputStream().readNBytes(18);
        process.getInputStream().close();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        assertEquals(CUT, new String(first, StandardCharsets.UTF_8).substring(0, CUT.length()));
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.exitValue());
    }

    @Test
    void evaluatesAndExplains() throws Exception {
        Path gold = Files.writeString(folder.resolve("gold.txt"), CUT + "\n" + CUT + "\n");
        CommandLine.Result score = CommandLine.run("", "evaluate", "segment", "--gold", gold.toString());
        assertClean(score);
        assertTrue(score.out().contains("1.000"), score.out());
        CommandLine.Result graph = CommandLine.run("", "explain", "--format", "dot", SENTENCE);
        assertClean(graph);
        assertTrue(graph.out().startsWith("digraph") && graph.out().contains("服务"), graph.out());
        CommandLine.Result why = CommandLine.run("", "explain", "--why-not", "和服", SENTENCE);
        assertEquals(0, why.status(), why.errors());
        assertTrue(why.out().contains("'和服'"), why.out());
    }

    @Test
    void longLinesBreakNothing() throws Exception {
        String line = SENTENCE.repeat(20_000);
        for (List<String> arguments : List.of(
                List.of("segment"), List.of("segment", "--n-best", "2"), List.of("segment", "--format", "jsonl"))) {
            CommandLine.Result result = CommandLine.run(line + "\n" + SENTENCE, arguments.toArray(String[]::new));
            assertFalse(result.errors().contains("internal error"), arguments + ": " + result.errors());
            assertTrue(result.out().contains("服务"), arguments + ": the line after it is cut all the same");
        }
    }

    @Test
    void listsTheModelsThatAreShipped() throws Exception {
        CommandLine.Result result = CommandLine.run("", "models");
        assertClean(result);
        assertTrue(result.out().contains("lattice-smartcn") && result.out().contains("Apache-2.0"), result.out());
        for (String id : Models.artifacts().keySet()) {
            assertTrue(
                    result.lines().stream().anyMatch(line -> line.startsWith(id + "  ", 2)), id + ": " + result.out());
        }
    }

    /** Each part has an index under the same name; none may get lost. */
    @Test
    void theIndexesOfAllPartsAreInTheJar() throws Exception {
        try (JarFile jar = new JarFile(CommandLine.jar().toFile())) {
            var index = jar.getJarEntry("META-INF/yupian/models/index.txt");
            String text = new String(jar.getInputStream(index).readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(
                    new TreeSet<>(Models.artifacts().keySet()),
                    text.lines().filter(line -> !line.isBlank()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void aTrainedModelIsAModelToUse() throws Exception {
        Path corpus = Files.writeString(folder.resolve("corpus.txt"), "商品和 服务\n商品和 服务\n商品和 好\n".repeat(20));
        Path model = folder.resolve("mine.ypm");
        CommandLine.Result trained =
                CommandLine.run("", "train", "lattice", corpus.toString(), "--output", model.toString());
        assertEquals(0, trained.status(), trained.errors());
        assertEquals(
                "商品和 服务\n",
                CommandLine.run(SENTENCE, "segment", "--model", model.toString())
                        .out());
    }

    @Test
    void tagsAndFindsNamesOutOfTheBox() throws Exception {
        String models = CommandLine.run("", "models").out();
        assumeTrue(models.contains("pos-pku ") && models.contains("ner-general "), "a checkout without these models");
        String sentence = "江泽民在北京会见了代表团。";
        CommandLine.Result tagged = CommandLine.run("", "tag", "--text", sentence);
        assertClean(tagged);
        assertTrue(tagged.out().contains("北京/ns") && tagged.out().endsWith("。/w\n"), tagged.out());
        CommandLine.Result universal = CommandLine.run("", "tag", "--tagset", "upos", "--text", sentence);
        assertTrue(universal.out().contains("北京/PROPN") && universal.out().endsWith("。/PUNCT\n"), universal.out());
        CommandLine.Result names = CommandLine.run("", "ner", "--format", "plain", "--text", sentence);
        assertClean(names);
        assertTrue(names.out().startsWith("[江泽民]PER在[北京]LOC"), names.out());
        assertRefused(2, CommandLine.run("", "ner", "--permissive-only", "--text", sentence), "permissive");
        CommandLine.Result open =
                CommandLine.run("", "ner", "--terms", "open", "--format", "plain", "--text", sentence);
        assertClean(open);
        assertTrue(open.out().startsWith("[江泽民]PER在[北京]LOC"), open.out());
    }
}
