package org.yupian.tagging.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.learning.Progress;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;

/** A training that was broken off and taken up again gives the same weights as one without a break. */
class CheckpointTest {
    private static final List<String> LABELS = List.of("A", "B", "C");

    private interface Training {
        ChainWeights run(TrainingSet set, int rounds, TrainingListener listener);
    }

    private static final Training PERCEPTRON = (set, rounds, listener) ->
            PerceptronTrainer.of(new PerceptronOptions(rounds, 5)).train(set, listener);

    private static final Training CRF = (set, rounds, listener) ->
            CrfTrainer.of(new CrfOptions(rounds, 0.2, 0.5, 0.01, 4, 5)).train(set, listener);

    /** Labels that follow from the symbols but for some noise. */
    private static TrainingSet set(long seed) {
        Random random = new Random(seed);
        TrainingSet.Builder builder =
                TrainingSet.builder(Templates.of(List.of("c"), List.of("c[0]", "c[-1]", "c[-1] c[0]")), LABELS);
        Columns columns = new Columns(1);
        for (int i = 0; i < 60; i++) {
            int length = 1 + random.nextInt(9);
            columns.reset(length);
            int[] labels = new int[length];
            for (int j = 0; j < length; j++) {
                columns.column(0)[j] = random.nextInt(20);
                labels[j] = random.nextInt(9) == 0 ? random.nextInt(3) : columns.column(0)[j] % 3;
            }
            builder.add(columns, labels);
        }
        return builder.build(1);
    }

    private static byte[] bytes(ChainWeights weights) {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("m", "test").build());
        weights.compress(new Compression(0.001f, 0)).writeTo(writer, "");
        return writer.toBytes();
    }

    /** Goes on from a checkpoint, if there is one, and writes another. */
    private static final class Keeping implements TrainingListener {
        private final Path file;
        private final int last;
        private final List<Integer> rounds = new ArrayList<>();

        Keeping(Path file, int last) {
            this.file = file;
            this.last = last;
        }

        @Override
        public Optional<Checkpoint> start() {
            try {
                return Files.exists(file) ? Optional.of(Checkpoint.read(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void reached(Round round) {
            try {
                round.checkpoint().orElseThrow().write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean heard(Progress progress) {
            rounds.add((int) progress.done());
            return progress.done() < last;
        }
    }

    @Test
    void aBreakMakesNoDifference(@TempDir Path folder) throws IOException {
        TrainingSet set = set(1);
        for (Training training : List.of(PERCEPTRON, CRF)) {
            Path file = folder.resolve("checkpoint");
            byte[] whole = bytes(training.run(set, 6, TrainingListener.NONE));
            Keeping first = new Keeping(file, 2);
            byte[] part = bytes(training.run(set, 6, first));
            assertEquals(List.of(1, 2), first.rounds);
            assertEquals(2, Checkpoint.read(file).round());
            Keeping second = new Keeping(file, 6);
            byte[] rest = bytes(training.run(set(1), 6, second));
            assertEquals(List.of(3, 4, 5, 6), second.rounds);
            assertArrayEquals(whole, rest);
            assertFalse(Arrays.equals(part, whole), "nothing was learned after the second round");
            Files.delete(file);
        }
    }

    @Test
    void listeningMakesNoDifference() {
        byte[] whole = bytes(CRF.run(set(2), 5, TrainingListener.NONE));
        byte[] asked = bytes(CRF.run(set(2), 5, new TrainingListener() {
            @Override
            public boolean heard(Progress progress) {
                return true;
            }

            @Override
            public void reached(Round round) {
                bytes(round.weights());
            }
        }));
        assertArrayEquals(whole, asked);
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused(@TempDir Path folder) {
        Path file = folder.resolve("checkpoint");
        PERCEPTRON.run(set(1), 6, new Keeping(file, 1));
        for (Training training : List.of(PERCEPTRON, CRF)) {
            TrainingSet other = set(training == CRF ? 1 : 3);
            IllegalArgumentException e =
                    assertThrows(IllegalArgumentException.class, () -> training.run(other, 6, new Keeping(file, 6)));
            assertTrue(e.getMessage().contains("checkpoint"), e.getMessage());
        }
    }

    @Test
    void damagedFilesAreRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("checkpoint");
        CRF.run(set(1), 1, new Keeping(file, 1));
        byte[] good = Files.readAllBytes(file);
        assertTrue(good.length > 2 * 4 * 20, "only " + good.length + " bytes");
        Random random = new Random(9);
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            if (i % 2 == 0) {
                bad = Arrays.copyOf(bad, random.nextInt(bad.length));
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, bad);
            ModelFormatException e =
                    assertThrows(ModelFormatException.class, () -> Checkpoint.read(file), "seed 9, case " + i);
            assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
        }
    }

    @Test
    void onlyACheckpointIsOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("checkpoint");
        assertFalse(Checkpoint.isCheckpoint(file));
        assertFalse(Checkpoint.isCheckpoint(folder));
        CRF.run(set(1), 1, new Keeping(file, 1));
        assertTrue(Checkpoint.isCheckpoint(file));
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < 200; length++) {
            Files.write(file, Arrays.copyOf(good, length));
            assertFalse(Checkpoint.isCheckpoint(file), length + " bytes");
        }
        for (int i = 0; i < 200; i++) {
            byte[] bad = good.clone();
            bad[i]++;
            Files.write(file, bad);
            assertFalse(Checkpoint.isCheckpoint(file), "another byte " + i);
        }
        Files.writeString(file, "notes that took a year");
        assertFalse(Checkpoint.isCheckpoint(file));
    }

    @Test
    void aModelOfAnotherKindIsRefusedByItsName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("other.ypm");
        ModelWriter.of(ModelCard.builder("other", "lattice").build()).write(file);
        assertFalse(Checkpoint.isCheckpoint(file));
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> Checkpoint.read(file));
        assertEquals(file + ": card: expected a model of kind 'checkpoint', found kind 'lattice'", e.getMessage());
    }
}
