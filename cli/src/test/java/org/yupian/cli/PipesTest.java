package org.yupian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that can be read only once: nothing of them is lost by looking what they are. */
class PipesTest {
    private static final String TAGGED = "研究/v 生命/n 的/u 起源/n\n";
    private static final String CONLLU =
            "# newdoc\n# text = 研究生命\n1\t研究\t_\tVERB\tv\t_\t_\t_\t_\t_\n2\t生命\t_\tNOUN\tn\t_\t_\t_\t_\t_\n\n";
    private static final String LABELS = "\n江\tB-PER\n泽\tI-PER\n民\tI-PER\n在\tO\n北\tB-LOC\n京\tI-LOC\n\n";

    private final Path folder;
    private final Yupian yupian;
    private final List<Thread> writers = new ArrayList<>();

    PipesTest(@TempDir Path folder) {
        this.folder = folder;
        this.yupian = new Yupian(folder);
    }

    /** In two members, as {@code cat one.gz two.gz} gives them. */
    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += bytes.length / 2 + 1) {
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(bytes, from, Math.min(bytes.length / 2 + 1, bytes.length - from));
            }
        }
        return out.toByteArray();
    }

    /** A pipe that somebody writes into, a few bytes at a time. */
    private String pipe(String text, boolean zip) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] all = zip ? zipped(bytes) : bytes;
        Path pipe = folder.resolve("pipe" + writers.size());
        try {
            assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Thread writer = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                int step = Math.max(5, all.length / 50);
                for (int from = 0; from < all.length; from += step) {
                    out.write(all, from, Math.min(step, all.length - from));
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        writers.add(writer);
        return pipe.toString();
    }

    private Yupian.Result run(String... arguments) {
        Yupian.Result result = yupian.run(arguments);
        assertEquals(0, result.status(), String.join(" ", arguments) + ": " + result.errors());
        return result;
    }

    private static void words(int count, Yupian.Result result) {
        assertEquals(
                "gold words         %,10d".formatted(count),
                result.out().lines().toList().get(0),
                result.errors());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goldStandardsComeThroughPipes(boolean zip) throws IOException {
        // Far more than any buffer, so that what is lost would be missed.
        words(
                4 * 9_000,
                run("evaluate", "pos", "--gold", pipe(TAGGED.repeat(9_000), zip), "--train", pipe(TAGGED, zip)));
        String universal = yupian.path("universal.ypm").toString();
        run("train", "pos", "--rounds", "1", "--train", pipe(CONLLU.repeat(3), zip), "-o", universal);
        words(2 * 5_000, run("evaluate", "pos", "--model", universal, "--gold", pipe(CONLLU.repeat(5_000), zip)));
        words(4, run("evaluate", "tag", "--gold", pipe(TAGGED, zip)));
        words(4, yupian.pipe(TAGGED, "evaluate", "pos", "--gold", "-"));
        Yupian.Result names = run("evaluate", "ner", "--gold", pipe(LABELS.repeat(3_000), zip));
        assertTrue(names.out().contains("\nall               6,000 "), names.out());
        names = yupian.pipe(LABELS, "evaluate", "ner", "--gold", "-");
        assertTrue(names.out().contains("\nall                   2 "), names.out());
        Yupian.Result cut =
                run("evaluate", "segment", "-g", pipe("研究 生命\n".repeat(30_000), zip), "--words", pipe("研究\n", zip));
        assertTrue(cut.out().contains("gold words         60,000\n"), cut.out());
        assertTrue(run("evaluate", "keywords", "-g", pipe("长江的起源\t长江_起源\n", zip), "--method", "tf")
                .out()
                .startsWith("1 texts, 2 keywords\n"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trainingIsTheSameFromPipes(boolean zip) throws IOException {
        String segmented = "研究 生命 的 起源\n研究生 结婚 了\n".repeat(3);
        String[][] verbs = {{"segment", segmented}, {"pos", TAGGED.repeat(3)}, {"ner", LABELS.repeat(3)}};
        for (String[] verb : verbs) {
            String file = yupian.file("corpus.txt", verb[1]);
            for (String corpus : List.of(file, pipe(verb[1], zip))) {
                String out = yupian.path(corpus.equals(file) ? "file.ypm" : "pipe.ypm")
                        .toString();
                run("train", verb[0], "--rounds", "2", "--train", corpus, "-o", out);
            }
            String expected =
                    run("models", "show", yupian.path("file.ypm").toString()).out();
            String found =
                    run("models", "show", yupian.path("pipe.ypm").toString()).out();
            assertTrue(expected.contains("/corpus.txt\""), expected);
            // A hash of what is gone would be that of nothing.
            assertFalse(found.contains("sha256"), found);
            long[] sizes = {Files.size(yupian.path("file.ypm")), Files.size(yupian.path("pipe.ypm"))};
            assertTrue(Math.abs(sizes[0] - sizes[1]) < 300, Arrays.toString(sizes));
        }
    }

    /** They are read once, before the first round. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void developmentSetsComeThroughPipes(boolean zip) throws IOException {
        String corpus = yupian.file("corpus.txt", "研究 生命\n".repeat(3));
        String out = yupian.path("mine.ypm").toString();
        String dev = pipe("研究 生命\n", zip);
        Yupian.Result result = run("train", "segment", "--train", corpus, "--dev", dev, "-o", out);
        assertTrue(result.errors().contains(dev + ": F1 1.0000"), result.errors());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void dictionariesAndStopWordsComeThroughPipes(boolean zip) throws IOException {
        Yupian.Result result = run("segment", "-u", pipe("生命的\n", zip), "--text", "研究生命的起源");
        assertEquals("研究 生命的 起源\n", result.out());
        result = run("dictionary", "check", pipe("生命的\n".repeat(50_000), zip));
        assertTrue(result.out().contains(": 50,000 read, 1 accepted, 49,999 merged, 0 refused"), result.out());
        result = run("keywords", "--method", "tf", "--stop-words", pipe("\ufeff长江\n", zip), "--text", "长江的起源");
        assertEquals("1\t起源\t1.0000\t1\t3-5\n", result.out());
    }

    @Test
    void pairsAndAnalogiesComeThroughPipes() throws IOException {
        String vectors = yupian.file("v.vec", "4 2\n苹果 1 0\n汽车 0 1\n香蕉 0.9 0.1\n卡车 0.1 0.9\n");
        String pairs = "\ufeff苹果\t香蕉\t9\n汽车\t卡车\t8\n苹果\t汽车\t1\n";
        Yupian.Result result = run(
                "vectors",
                "evaluate",
                "-v",
                vectors,
                "--pairs",
                pipe(pairs, true),
                "--analogies",
                pipe("苹果 香蕉 汽车 卡车\n", true));
        assertTrue(result.out().contains("of 3 covered, 3 in all"), result.out());
        assertTrue(result.out().contains("of 1 covered, 1 in all"), result.out());
    }
}
