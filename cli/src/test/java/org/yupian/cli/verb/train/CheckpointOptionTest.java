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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Yupian;
import org.yupian.cli.process.Environment;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.train.Checkpoint;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;

/** Whatever {@code --checkpoint} names: nothing is lost that the training did not write itself. */
class CheckpointOptionTest {
    private static final String NOTES = "notes that took a year\n";

    /** A checkpoint, by its card. */
    private static final byte[] CHECKPOINT =
            ModelWriter.of(ModelCard.builder("some", Checkpoint.KIND).build()).toBytes();

    private final Yupian yupian;

    CheckpointOptionTest(@TempDir Path folder) {
        yupian = new Yupian(folder);
    }

    private Yupian.Result train(List<String> verb, String... more) throws IOException {
        String corpus =
                switch (verb.get(0)) {
                    case "segment" -> yupian.file("segmented.txt", "研究 生命 的 起源\n研究生 结婚 了\n".repeat(3));
                    case "pos" -> yupian.file("tagged.txt", "研究/v 生命/n 的/u 起源/n\n".repeat(3));
                    default ->
                        verb.contains("words")
                                ? yupian.file("brackets.txt", "[中央/n 电台/n]nt 在/p 北京/ns\n".repeat(3))
                                : yupian.file("labels.txt", "在\tO\n北\tB-LOC\n京\tI-LOC\n\n".repeat(3));
                };
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(verb);
        arguments.addAll(verb.contains("hmm") ? List.of() : List.of("--rounds", "2"));
        arguments.addAll(List.of("--train", corpus, "--out", model().toString()));
        arguments.addAll(List.of(more));
        return yupian.run(arguments.toArray(new String[0]));
    }

    private Path model() {
        return yupian.path("mine.ypm");
    }

    private static final List<List<String>> VERBS = List.of(
            List.of("segment"),
            List.of("segment", "--method", "perceptron"),
            List.of("segment", "--threads", "2"),
            List.of("pos"),
            List.of("pos", "--method", "perceptron"),
            List.of("ner"),
            List.of("ner", "--method", "perceptron"),
            List.of("ner", "--units", "words"));

    private void refused(String words, Yupian.Result result) {
        assertEquals(2, result.status(), result.errors());
        assertTrue(result.errors().startsWith("yupian: " + words), result.errors());
        assertFalse(Files.exists(model()), result.errors());
    }

    @Test
    void whatIsNoCheckpointStaysAsItIs() throws IOException {
        for (List<String> verb : VERBS) {
            for (String text : List.of(NOTES, "", "YPCK")) {
                String notes = yupian.file("notes.txt", text);
                Yupian.Result result = train(verb, "--checkpoint", notes);
                refused(notes + ": expected a checkpoint of a training or nothing", result);
                assertEquals(1, result.errors().lines().count(), result.errors());
                assertEquals(text, Files.readString(Path.of(notes)), "" + verb);
            }
            String standard = yupian.file("mine.ypm.checkpoint", NOTES);
            refused(standard + ": expected a checkpoint of a training or nothing", train(verb));
            assertEquals(NOTES, Files.readString(Path.of(standard)), "" + verb);
            Files.delete(Path.of(standard));
        }
    }

    /** Not even another model, whatever it is called. */
    @Test
    void aModelIsNoCheckpoint() throws IOException {
        Path lattice = yupian.path("lattice-general.ypm");
        byte[] bytes = Files.readAllBytes(lattice);
        refused(
                lattice
                        + ": expected a checkpoint of a training or nothing, since it would be written over, found a model of"
                        + " kind 'lattice'",
                train(List.of("segment"), "--checkpoint", lattice.toString()));
        refused(
                lattice + ": card: expected a model of kind 'checkpoint', found kind 'lattice'",
                train(List.of("segment"), "--resume", lattice.toString()));
        assertArrayEquals(bytes, Files.readAllBytes(lattice));
    }

    @Test
    void aCheckpointIsWrittenOverAndGoesWhenItHasDoneItsDuty() throws IOException {
        for (List<String> verb : VERBS) {
            Path kept = Path.of(yupian.file("some.checkpoint", CHECKPOINT));
            assertEquals(0, train(verb, "--checkpoint", kept.toString()).status(), "" + verb);
            assertFalse(Files.exists(kept), "" + verb);
            Path fresh = yupian.path("fresh.checkpoint");
            assertEquals(0, train(verb, "--checkpoint", fresh.toString()).status(), "" + verb);
            assertFalse(Files.exists(fresh), "" + verb);
            Files.delete(model());
        }
    }

    @Test
    void trainingsWithoutCheckpointsTakeNone() throws IOException {
        String notes = yupian.file("notes.txt", NOTES);
        for (List<String> verb : List.of(
                List.of("segment", "--optimizer", "lbfgs"),
                List.of("segment", "--method", "hmm"),
                List.of("pos", "--method", "hmm"),
                List.of("ner", "--optimizer", "lbfgs"),
                List.of("ner", "--method", "hmm"),
                List.of("ner", "--units", "words", "--optimizer", "lbfgs"))) {
            for (String option : List.of("--checkpoint", "--resume")) {
                refused("--checkpoint, --resume: expected --method perceptron, or crf", train(verb, option, notes));
                assertEquals(NOTES, Files.readString(Path.of(notes)), "" + verb);
            }
            String other = yupian.file("mine.ypm.checkpoint", NOTES);
            assertEquals(0, train(verb).status(), "" + verb);
            assertEquals(NOTES, Files.readString(Path.of(other)), "" + verb);
            Files.delete(model());
        }
    }

    @Test
    void aCheckpointIsNotTheModelNorInNoFolder() throws IOException {
        String model = model().toString();
        refused("--checkpoint: expected another file", train(List.of("segment"), "--checkpoint", model));
        Path folder = yupian.path("");
        refused(
                "--checkpoint: expected another file",
                train(
                        List.of("segment"),
                        "--checkpoint",
                        folder.resolve(".").resolve("mine.ypm").toString()));
        String nowhere = yupian.path("nowhere").resolve("some.checkpoint").toString();
        refused(nowhere + ": expected a folder", train(List.of("pos"), "--checkpoint", nowhere));
        refused(folder + ": expected a name for a file", train(List.of("ner"), "--checkpoint", folder.toString()));
    }

    /** After its last round a training that goes on has nothing to write. */
    @Test
    void aCheckpointOfTheLastRoundIsLeftToWhoeverWroteIt() throws IOException {
        Yupian.Result none = train(List.of("segment"));
        assertEquals(0, none.status(), none.errors());
        byte[] whole = Files.readAllBytes(model());
        byte[] bytes = lastRound();
        Path kept = Path.of(yupian.file("mine.ypm.checkpoint", bytes));
        Yupian.Result result = train(List.of("segment"), "--resume", kept.toString());
        assertEquals(0, result.status(), result.errors());
        assertArrayEquals(bytes, Files.readAllBytes(kept));
        assertArrayEquals(whole, Files.readAllBytes(model()));
    }

    /** The checkpoint of a training that ended like a process that is killed before it writes the model. */
    private byte[] lastRound() throws IOException {
        TrainingOptions options = new TrainingOptions();
        options.output = model().toString();
        options.corpora = List.of(yupian.path("segmented.txt").toString());
        options.rounds = 2;
        SegmentationTrainer trainer =
                SegmentationTrainer.of(SegmentationOptions.DEFAULT.withMethod(options.chainTrainer(Runnable::run)));
        trainer.corpus();
        Files.readAllLines(yupian.path("segmented.txt")).forEach(line -> trainer.add(List.of(line.split(" "))));
        Environment environment = Environment.of(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of());
        try (TrainingRun run = new TrainingRun(options, options.check(List.of()), weights -> "", environment)) {
            trainer.train(run);
        }
        return Files.readAllBytes(yupian.path("mine.ypm.checkpoint"));
    }
}
