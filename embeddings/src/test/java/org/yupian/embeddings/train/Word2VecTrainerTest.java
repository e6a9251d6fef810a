package org.yupian.embeddings.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.files.VectorFiles;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.embeddings.files.VectorModel;
import org.yupian.embeddings.files.VectorWriter;
import org.yupian.learning.ProgressListener;
import org.yupian.model.ModelCard;

class Word2VecTrainerTest {
    @TempDir
    Path folder;

    private static Word2VecOptions options(Word2VecOptions.Architecture architecture, boolean hierarchical, long seed) {
        return Word2VecOptions.DEFAULT
                .withArchitecture(architecture)
                .withHierarchical(hierarchical)
                .withDimension(16)
                .withWindow(4)
                .withMinimumCount(1)
                .withEpochs(6)
                .withThreshold(0)
                .withSeed(seed)
                .withRound(500);
    }

    static float[] numbers(WordVectors vectors) {
        float[] all = new float[vectors.size() * vectors.dimension()];
        for (int i = 0; i < vectors.size(); i++) {
            vectors.table().copy(i, all, i * vectors.dimension());
        }
        return all;
    }

    /** How much nearer words of one topic are to each other than to those of another. */
    static double gap(WordVectors vectors) {
        double same = 0;
        double different = 0;
        for (int i = 0; i < 20; i++) {
            same += vectors.similarity("a" + i, "a" + (i + 1) % 20).orElseThrow();
            different += vectors.similarity("a" + i, "b" + i).orElseThrow();
        }
        return (same - different) / 20;
    }

    @ParameterizedTest
    @CsvSource({"SKIP_GRAM, false", "SKIP_GRAM, true", "CBOW, false", "CBOW, true"})
    void wordsOfATopicComeTogether(Word2VecOptions.Architecture architecture, boolean hierarchical) throws IOException {
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            WordVectors vectors =
                    Word2VecTrainer.of(options(architecture, hierarchical, 1)).train(corpus, ProgressListener.NONE);
            assertEquals(40, vectors.size());
            assertTrue(gap(vectors) > 0.5, "gap " + gap(vectors));
        }
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(400))) {
            for (Word2VecOptions.Architecture architecture : Word2VecOptions.Architecture.values()) {
                Word2VecOptions options = options(architecture, false, 5);
                float[] one = numbers(Word2VecTrainer.of(options).train(corpus, ProgressListener.NONE));
                for (int threads = 1; threads <= 4; threads++) {
                    float[] more = numbers(Word2VecTrainer.of(options)
                            .withExecutor(pool, threads)
                            .train(corpus, ProgressListener.NONE));
                    assertArrayEquals(one, more, architecture + ", " + threads + " threads");
                }
                float[] other = numbers(
                        Word2VecTrainer.of(options(architecture, false, 6)).train(corpus, ProgressListener.NONE));
                assertFalse(Arrays.equals(one, other), "the seed makes no difference");
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void wordsNeverSeenGetAVectorFromTheirCharacters() throws IOException {
        Word2VecOptions options =
                options(Word2VecOptions.Architecture.SKIP_GRAM, false, 1).withNgrams(new CharacterNgrams(1, 2, 500));
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            WordVectors vectors = Word2VecTrainer.of(options).train(corpus, ProgressListener.NONE);
            assertTrue(gap(vectors) > 0.5, "gap " + gap(vectors));
            // "a77" begins like the words of one topic.
            assertTrue(
                    vectors.similarity("a77", "a7").orElseThrow()
                            > vectors.similarity("a77", "b7").orElseThrow() + 0.3,
                    vectors.similarity("a77", "a7") + " " + vectors.similarity("a77", "b7"));
            Path file = folder.resolve("ngrams.ypm");
            VectorWriter.of(vectors)
                    .write(
                            file,
                            VectorFormat.YPM,
                            ModelCard.builder("ngrams", VectorModel.KIND).build());
            assertArrayEquals(
                    vectors.vector("a77").orElseThrow(),
                    VectorFiles.open(file).vectors().vector("a77").orElseThrow());
        }
    }

    @Test
    void withoutWaitingWordsOfATopicComeTogetherToo() throws IOException {
        Word2VecOptions options = options(Word2VecOptions.Architecture.SKIP_GRAM, false, 1)
                .withShards(3)
                .withHogwild(true);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            WordVectors vectors =
                    Word2VecTrainer.of(options).withExecutor(pool, 3).train(corpus, ProgressListener.NONE);
            assertTrue(gap(vectors) > 0.5, "gap " + gap(vectors));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void theListenerHearsOfEveryTokenAndOfALossThatFalls() throws IOException {
        double[] losses = new double[2];
        long[] last = new long[2];
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            Word2VecTrainer.of(options(Word2VecOptions.Architecture.SKIP_GRAM, false, 1))
                    .train(corpus, progress -> {
                        losses[0] = losses[0] == 0 ? progress.loss() : losses[0];
                        losses[1] = progress.done() < progress.total() * 9 / 10 ? progress.loss() : losses[1];
                        last[0] = progress.done();
                        last[1] = progress.total();
                        return true;
                    });
        }
        assertEquals(6 * 1_500 * 12, last[1]);
        assertEquals(last[1], last[0]);
        assertTrue(losses[1] < losses[0] - 0.1, Arrays.toString(losses));
    }

    @Test
    void corporaWithNothingToLearnAreRefused() throws IOException {
        Word2VecOptions options = options(Word2VecOptions.Architecture.SKIP_GRAM, false, 1);
        for (List<List<String>> sentences : List.of(List.<List<String>>of(), List.of(Collections.nCopies(50, "字")))) {
            try (EncodedCorpus corpus = Corpora.of(folder, sentences)) {
                IllegalArgumentException e =
                        assertThrows(IllegalArgumentException.class, () -> Word2VecTrainer.of(options)
                                .train(corpus, ProgressListener.NONE));
                assertTrue(String.valueOf(e.getMessage()).startsWith("expected at least two words"), e.getMessage());
            }
        }
    }

    @Test
    void whoListensMayEndIt() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            Word2VecOptions options = options(Word2VecOptions.Architecture.SKIP_GRAM, false, 1);
            for (boolean wild : List.of(false, true)) {
                long[] last = new long[2];
                WordVectors vectors = Word2VecTrainer.of(options.withHogwild(wild))
                        .withExecutor(pool, 2)
                        .train(corpus, progress -> {
                            last[0] = progress.done();
                            last[1] = progress.total();
                            return false;
                        });
                assertEquals(40, vectors.size());
                assertTrue(last[0] > 0 && last[0] < last[1] / 2, last[0] + " of " + last[1]);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void optionsThatCannotBeAreRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Word2VecOptions.DEFAULT.withDimension(0));
        assertEquals("expected a dimension of 1 to 65536, found 0", e.getMessage());
    }
}
