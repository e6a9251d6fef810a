package org.yupian.cli.verb.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.cli.process.Environment;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.toolkit.StandardModels;

class TrainSegmentCommandTest {
    private static final String CORPUS = "研究 生命 的 起源\n研究 生命 的 人\n研究生 结婚 了\n南京市 长江 大桥\n".repeat(5);

    private final Yupian yupian;

    TrainSegmentCommandTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private String model() {
        return yupian.path("mine.ypm").toString();
    }

    private Yupian.Result train(String... more) throws IOException {
        String corpus = yupian.file("corpus.txt", CORPUS);
        String[] arguments = {"train", "segment", "--train", corpus, "--out", model()};
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return yupian.run(all);
    }

    private void refused(int status, String words, Yupian.Result result) {
        assertEquals(status, result.status(), result.errors());
        assertTrue(result.errors().contains(words), result.errors());
        assertFalse(Files.exists(yupian.path("mine.ypm")), words);
    }

    @Test
    void whatWasTrainedSegments() throws IOException {
        for (String method : List.of("perceptron", "crf", "hmm")) {
            Yupian.Result result = train("--method", method);
            assertEquals(0, result.status(), result.errors());
            assertTrue(result.errors().contains("mine.ypm: "), result.errors());
            Yupian.Result segmented = yupian.run("segment", "--model", model(), "--text", "研究生命的起源");
            assertEquals("研究 生命 的 起源\n", segmented.out(), method + segmented.errors());
            assertEquals(segmented, yupian.run("segment", "--method", "tagging", "-m", model(), "-t", "研究生命的起源"));
        }
        assertFalse(Files.exists(yupian.path("mine.ypm.checkpoint")));
    }

    @Test
    void theCardSaysWhereAModelComesFrom() throws IOException {
        String dev = yupian.file("dev.txt", "研究 生命\n");
        String words = StandardModels.LATTICE;
        Yupian.Result result = train(
                "--dev", dev, "--licence", "CC0-1.0", "--terms", "mine alone", "--words-of", words, "--seed", "7");
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.errors().contains("dev.txt: F1 1.0000"), result.errors());
        String card = yupian.run("models", "show", model()).out();
        for (String word : List.of(
                "\"segment-tagging\"",
                "/corpus.txt\"",
                "\"mine alone\"",
                "\"CC0-1.0\"",
                "words of " + words,
                "/dev.txt F1\": 1",
                "\"seed\": 7",
                "\"method\": \"crf\"")) {
            assertTrue(card.contains(word), word + " in " + card);
        }
    }

    @Test
    void trainingIsRepeatable() throws IOException {
        assertEquals(0, train().status());
        byte[] first = Files.readAllBytes(yupian.path("mine.ypm"));
        assertEquals(0, train("--threads", "3").status());
        assertArrayEquals(first, Files.readAllBytes(yupian.path("mine.ypm")));
    }

    @Test
    void severalStandardsBecomeOneModel() throws IOException {
        String here = yupian.file("here.txt", "研究 生命 的 起源\n北京 的 大学\n".repeat(20));
        String there = yupian.file("there.txt", "研究 生命的 起源\n北京 的 大学\n".repeat(20));
        Yupian.Result result =
                yupian.run("train", "segment", "--train", here, there, "--standards", "here,there", "--out", model());
        assertEquals(0, result.status(), result.errors());
        for (String standard : List.of("here", "there")) {
            String wanted = standard.equals("here") ? "研究 生命 的 起源\n" : "研究 生命的 起源\n";
            assertEquals(
                    wanted,
                    yupian.run("segment", "-m", model(), "--standard", standard, "-t", "研究生命的起源")
                            .out());
        }
        Yupian.Result other = yupian.run("segment", "-m", model(), "--standard", "pku", "-t", "研究");
        assertEquals(2, other.status());
        assertTrue(other.errors().contains("expected standard general, here, there, found 'pku'"), other.errors());
        Files.delete(yupian.path("mine.ypm"));
        refused(2, "--standards: expected one for each of 1 corpora", train("--standards", "a,b"));
        refused(2, "--standards: expected names", train("--standards", "A"));
        refused(2, "--standards: expected two or more", train("--standards", "general"));
        refused(2, "--standards: expected two or more, found only a", train("--standards", "a"));
    }

    @Test
    void treebanksAreReadToo() throws IOException {
        String file = yupian.file(
                "tree.conllu", ("1\t研究\t_\t_\t_\t_\t_\t_\t_\t_\n2\t生命\t_\t_\t_\t_\t_\t_\t_\t_\n\n").repeat(9));
        Yupian.Result result = yupian.run("train", "segment", "--train", file, "--out", model());
        assertEquals(0, result.status(), result.errors());
        assertEquals(
                "研究 生命\n", yupian.run("segment", "-m", model(), "-t", "研究生命").out());
    }

    @Test
    void aLexiconStaysBesideTheModel() throws IOException {
        String list = yupian.file("list.txt", "天鹅湖\t9\n研究所\nabc\n湖\n");
        String lexicon = yupian.path("words.ypm").toString();
        Yupian.Result made = yupian.run("train", "lexicon", "--words", list, "--out", lexicon);
        assertEquals(0, made.status(), made.errors());
        assertTrue(made.errors().contains("2 words of 2"), made.errors());
        Yupian.Result result = train("--lexicon", lexicon, "--raw", list, "--raw-minimum", "1");
        assertEquals(0, result.status(), result.errors());
        String card = yupian.run("models", "show", model()).out();
        assertTrue(card.contains("\"lexicon\": \"words\""), card);
        String folder = yupian.path("").getFileName().toString();
        assertTrue(card.contains("\"lexicon words: " + folder + "/list.txt\""), card);
        assertTrue(card.contains("\"raw text: " + folder + "/list.txt\""), card);
        Files.delete(yupian.path("mine.ypm"));
        String none = yupian.file("none.txt", "<project>\n");
        refused(
                1,
                "none.txt: expected Chinese words",
                yupian.run("train", "lexicon", "--words", none, "--out", lexicon));
        refused(2, "'nosuch'", train("--lexicon", "nosuch"));
        refused(2, "none.txt", train("--raw", "none.txt"));
        refused(2, "--raw-minimum", train("--raw-minimum", "0"));
        refused(2, "expected lists of words", yupian.run("train", "lexicon", "--out", lexicon));
        refused(2, "--model, --raw", yupian.run("train", "lexicon", "--words", list, "--raw", list, "--out", lexicon));
    }

    /** What a segmenter never takes for one word, and words cross, is left out. */
    @Test
    void aLexiconIsLookedAtInText() throws IOException {
        assertEquals(0, train().status());
        String list = yupian.file("list.txt", "究生\n生命\n");
        String text = yupian.file("text.txt", "研究生命的起源\n".repeat(9));
        Yupian.Result made = yupian.run(
                "train",
                "lexicon",
                "--words",
                list,
                "--model",
                model(),
                "--raw",
                text,
                "--out",
                yupian.path("words.ypm").toString());
        assertEquals(0, made.status(), made.errors());
        assertTrue(made.errors().contains("1 words of 2"), made.errors());
    }

    @Test
    void corporaThatDoNotFitAreRefused() throws IOException {
        String bad = yupian.file("bad.txt", "研究/v 生命/n\n[研究/v 生命/n\n");
        refused(1, bad + ":2: expected ']'", yupian.run("train", "segment", "--train", bad, "--out", model()));
        String binary = yupian.file("binary.txt", new byte[] {'a', ' ', (byte) 0xff, '\n'});
        refused(1, binary + ":1: expected UTF-8", yupian.run("train", "segment", "--train", binary, "-o", model()));
        String empty = yupian.file("empty.txt", "\n \n");
        refused(1, empty + ": expected segmented", yupian.run("train", "segment", "--train", empty, "-o", model()));
        refused(2, "none.txt", yupian.run("train", "segment", "--train", "none.txt", "-o", model()));
        refused(1, "empty.txt: expected", train("--dev", empty));
        refused(2, "expected one for each of 1 corpora", train("--terms", "a", "--terms", "b"));
        refused(2, "--order", train("--method", "hmm", "--order", "3"));
        refused(2, "hmm has no features", train("--method", "hmm", "--words-of", StandardModels.LATTICE));
        refused(2, "--l1, --l2", train("--method", "perceptron", "--l2", "1"));
        refused(2, "--rounds", train("--rounds", "0"));
        String one = yupian.file("one.txt", "我 爱\n");
        Yupian.Result little = yupian.run("train", "segment", "--train", one, "-o", model());
        assertEquals(0, little.status());
        assertTrue(little.errors().contains("the model has no features"), little.errors());
    }

    @Test
    void modelsThatCannotBeWrittenAreRefusedBeforeTheWork() throws IOException {
        String corpus = yupian.file("corpus.txt", CORPUS);
        String nowhere = yupian.path("nowhere").resolve("mine.ypm").toString();
        refused(2, "expected a folder", yupian.run("train", "segment", "--train", corpus, "--out", nowhere));
        refused(2, "ends in .ypm", yupian.run("train", "segment", "--train", corpus, "--out", "mine.txt"));
    }

    /** Trains two rounds and ends like a process that is killed after them. */
    private Path broken(String corpus) throws IOException {
        TrainingOptions options = new TrainingOptions();
        options.output = model();
        options.corpora = List.of(corpus);
        options.rounds = 2;
        SegmentationTrainer trainer =
                SegmentationTrainer.of(SegmentationOptions.DEFAULT.withMethod(options.chainTrainer(Runnable::run)));
        trainer.corpus();
        CORPUS.lines().forEach(line -> trainer.add(List.of(line.split(" "))));
        Environment environment = Environment.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of());
        try (TrainingRun run = new TrainingRun(options, options.check(List.of()), weights -> "", environment)) {
            trainer.train(run);
        }
        return yupian.path("mine.ypm.checkpoint");
    }

    @Test
    void aTrainingGoesOnFromItsCheckpoint() throws IOException {
        assertEquals(0, train().status());
        byte[] whole = Files.readAllBytes(yupian.path("mine.ypm"));
        Files.delete(yupian.path("mine.ypm"));
        String kept = broken(yupian.file("corpus.txt", CORPUS)).toString();
        String other = kept + ": expected a checkpoint of this training";
        refused(1, other + ", found one with seed 1, not 2\n", train("--resume", kept, "--seed", "2"));
        refused(1, other + ", found one with l2 0.3, not 0.5\n", train("--resume", kept, "--l2", "0.5"));
        refused(
                1,
                other + " by crf, found one by crf of other corpora or options\n",
                train("--resume", kept, "--plain"));
        String fewer = ": expected a checkpoint after round 1 at most, found one after round 2\n";
        refused(1, kept + fewer, train("--resume", kept, "--rounds", "1"));
        refused(2, "corpus.txt", train("--resume", yupian.path("corpus.txt").toString()));
        Yupian.Result result = train("--resume", kept);
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.errors().startsWith("yupian: going on after round 2\n"), result.errors());
        assertArrayEquals(whole, Files.readAllBytes(yupian.path("mine.ypm")));
        assertFalse(Files.exists(Path.of(kept)));
        Path model = Files.move(yupian.path("mine.ypm"), yupian.path("other.ypm"));
        refused(
                2,
                "expected a model of kind 'checkpoint', found kind 'segment-tagging'",
                train("--resume", model.toString()));
    }
}
