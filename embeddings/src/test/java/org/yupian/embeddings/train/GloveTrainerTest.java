package org.yupian.embeddings.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.embeddings.WordVectors;
import org.yupian.learning.ProgressListener;

class GloveTrainerTest {
    private static final GloveOptions OPTIONS = options(16, 4, 1, 20);

    @TempDir
    Path folder;

    private static GloveOptions options(int dimension, int window, int minimumCount, int epochs) {
        return GloveOptions.DEFAULT
                .withDimension(dimension)
                .withWindow(window)
                .withMinimumCount(minimumCount)
                .withEpochs(epochs)
                .withRate(0.05f)
                .withThreshold(0)
                .withMemory(GloveOptions.LEAST_MEMORY);
    }

    @Test
    void wordsOfATopicComeTogetherOnAnyNumberOfThreads() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            WordVectors one = GloveTrainer.of(OPTIONS, folder).train(corpus, ProgressListener.NONE);
            assertTrue(Word2VecTrainerTest.gap(one) > 0.3, "gap " + Word2VecTrainerTest.gap(one));
            WordVectors more =
                    GloveTrainer.of(OPTIONS, folder).withExecutor(pool, 3).train(corpus, ProgressListener.NONE);
            assertArrayEquals(Word2VecTrainerTest.numbers(one), Word2VecTrainerTest.numbers(more));
        } finally {
            pool.shutdownNow();
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void frequentWordsAreThinnedOut() throws IOException {
        GloveOptions thin = options(4, 4, 1, 1).withThreshold(0.001);
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(1_500))) {
            TrainingVocabulary vocabulary = TrainingVocabulary.of(corpus, 1);
            double all = sum(corpus, vocabulary, OPTIONS);
            double few = sum(corpus, vocabulary, thin);
            // Each of 40 words is a fortieth of the corpus: sqrt(0.04) + 0.04 of its tokens are kept.
            assertEquals(0.24, few / all, 0.12, few + " of " + all);
        }
    }

    @Test
    void whoListensMayEndIt() throws IOException {
        try (EncodedCorpus corpus = Corpora.of(folder, Corpora.topics(200))) {
            long[] heard = new long[2];
            WordVectors vectors = GloveTrainer.of(OPTIONS, folder).train(corpus, progress -> {
                heard[0]++;
                heard[1] = progress.total() / progress.done();
                return heard[0] < 3;
            });
            assertEquals(3, heard[0]);
            // Three of four turns of the first of twenty epochs, each about as long.
            assertTrue(heard[1] > 20 && heard[1] < 33, heard[1] + " times as much");
            assertEquals(40, vectors.size());
        }
    }

    private double sum(EncodedCorpus corpus, TrainingVocabulary vocabulary, GloveOptions options) throws IOException {
        double[] total = new double[1];
        try (Cooccurrences pairs = Cooccurrences.count(corpus, vocabulary, options, folder)) {
            for (int rows = 0; rows < Cooccurrences.BLOCKS; rows++) {
                for (int columns = 0; columns < Cooccurrences.BLOCKS; columns++) {
                    for (int part = 0; part < Cooccurrences.FILES; part++) {
                        pairs.file(rows, columns, part).read((pair, sum) -> total[0] += sum);
                    }
                }
            }
        }
        return total[0];
    }

    @Test
    void weightsThatRunAwayAreSaid() {
        GloveNetwork.Step step = new GloveNetwork(OPTIONS, 2).new Step();
        assertThrows(DivergenceException.class, () -> {
            for (int i = 0; i < 100; i++) {
                step.learn(0, 1, 1_000, 1e30f);
            }
        });
    }

    @Test
    void pairsAreCountedByDistance() throws IOException {
        // "rare" gets no vector, and those around it move together.
        List<List<String>> sentences =
                List.of(List.of("a", "b", "a", "rare", "c"), List.of("a", "a", "b", "c", "d", "d"));
        GloveOptions options = options(2, 2, 2, 1);
        Map<String, Float> found = new HashMap<>();
        try (EncodedCorpus corpus = Corpora.of(folder, sentences)) {
            TrainingVocabulary vocabulary = TrainingVocabulary.of(corpus, 2);
            List<String> words = vocabulary.words();
            try (Cooccurrences pairs = Cooccurrences.count(corpus, vocabulary, options, folder)) {
                for (int rows = 0; rows < Cooccurrences.BLOCKS; rows++) {
                    for (int columns = 0; columns < Cooccurrences.BLOCKS; columns++) {
                        for (int part = 0; part < Cooccurrences.FILES; part++) {
                            pairs.file(rows, columns, part)
                                    .read((pair, sum) ->
                                            found.put(words.get((int) (pair >>> 32)) + words.get((int) pair), sum));
                        }
                    }
                }
                assertEquals(found.size(), pairs.pairs());
            }
        }
        // A word beside itself stands on both sides, so it counts twice.
        Map<String, Float> wanted = new HashMap<>(Map.of("aa", 3f, "dd", 2f));
        Map.of("ab", 3.5f, "ac", 1.5f, "bc", 1.5f, "bd", 0.5f, "cd", 1.5f).forEach((pair, sum) -> {
            wanted.put(pair, sum);
            wanted.put("" + pair.charAt(1) + pair.charAt(0), sum);
        });
        assertEquals(wanted.keySet(), found.keySet());
        wanted.forEach((pair, sum) -> assertEquals(sum, found.get(pair), 1e-6f, pair));
    }

    @Test
    void aTableThatIsFullIsEmptiedAndTheSumsStayTheSame() throws IOException {
        PairTable table = new PairTable(4);
        PairFile file = new PairFile(folder);
        for (int i = 0; i < 20_000; i++) {
            table.add(PairTable.pair(i % 97, i % 53), 1);
            if (table.full()) {
                table.drain(file::add);
            }
        }
        table.drain(file::add);
        assertTrue(file.size() > 97 * 53, "nothing was emptied early");
        // 2^10 places are too few for all at once.
        for (int most : new int[] {20, 10}) {
            file = file.merged(folder, most);
            Map<Long, Float> sums = new HashMap<>();
            file.read((pair, sum) -> assertEquals(null, sums.put(pair, sum)));
            assertEquals(97 * 53, sums.size());
            assertEquals(20_000, sums.values().stream().mapToDouble(sum -> sum).sum());
            assertEquals(4, sums.get(PairTable.pair(5, 5)));
        }
        file.close();
    }
}
