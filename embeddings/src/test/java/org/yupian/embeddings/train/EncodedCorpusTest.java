package org.yupian.embeddings.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedCorpusTest {
    @TempDir
    Path folder;

    private static List<List<String>> read(EncodedCorpus corpus, int parts) throws IOException {
        List<List<String>> sentences = new ArrayList<>();
        int[] numbers = new int[SentenceCursor.LONGEST];
        for (int part = 0; part < parts; part++) {
            SentenceCursor cursor = corpus.part(part, parts);
            long tokens = 0;
            for (int length = cursor.next(numbers); length >= 0; length = cursor.next(numbers)) {
                List<String> words = new ArrayList<>();
                for (int i = 0; i < length; i++) {
                    words.add(corpus.words().get(numbers[i]));
                }
                sentences.add(words);
                tokens += length;
            }
            assertEquals(cursor.tokens(), tokens, "part " + part);
        }
        return sentences;
    }

    @Test
    void allPartsTogetherAreWhatWasAdded() throws IOException {
        Random random = new Random(1);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            List<String> sentence = new ArrayList<>();
            for (int j = random.nextInt(20); j >= 0; j--) {
                // Enough kinds of words for numbers of one, two and three bytes.
                sentence.add("词" + (int) (30_000 * Math.pow(random.nextDouble(), 4)));
            }
            sentences.add(sentence);
        }
        try (EncodedCorpus corpus = Corpora.of(folder, sentences)) {
            for (int parts : new int[] {1, 2, 3, 7}) {
                assertEquals(sentences, read(corpus, parts), parts + " parts, seed 1");
            }
            long half = corpus.part(0, 2).tokens();
            assertTrue(
                    Math.abs(2 * half - corpus.tokens()) <= 3 * EncodedCorpus.STRIDE, half + " of " + corpus.tokens());
            assertEquals(
                    sentences.stream()
                            .mapToInt(s -> Collections.frequency(s, "词0"))
                            .sum(),
                    corpus.count(corpus.words().indexOf("词0")));
            assertThrows(IllegalArgumentException.class, () -> corpus.part(2, 2));
        }
    }

    @Test
    void batchesOfSeveralThreadsGiveWhatOneGives() throws Exception {
        Random random = new Random(3);
        List<List<String>> sentences = new ArrayList<>();
        for (int i = 0; i < 4_000; i++) {
            // Short and long words, and one that differs from another by U+0000 alone.
            sentences.add(List.of(
                    "词" + random.nextInt(300), "很长的词" + random.nextInt(3_000), "\0a", "a", "" + (char) (0x4e00 + i)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try (CorpusEncoder encoder = CorpusEncoder.in(folder)) {
            encoder.add(sentences.get(0));
            for (int from = 1; from < sentences.size(); from += 300) {
                List<Future<SentenceBatch>> batches = new ArrayList<>();
                for (int at = from; at < from + 300; at += 100) {
                    List<List<String>> some =
                            sentences.subList(Math.min(at, sentences.size()), Math.min(at + 100, sentences.size()));
                    batches.add(pool.submit(() -> batch(encoder.newBatch(), some)));
                }
                for (Future<SentenceBatch> batch : batches) {
                    encoder.add(batch.get());
                }
            }
            try (EncodedCorpus many = encoder.finish();
                    EncodedCorpus one = Corpora.of(folder, sentences)) {
                assertEquals(sentences, read(many, 1), "seed 3");
                assertEquals(one.words(), many.words());
                for (int i = 0; i < one.words().size(); i++) {
                    assertEquals(one.count(i), many.count(i), one.words().get(i));
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static SentenceBatch batch(SentenceBatch batch, List<List<String>> sentences) {
        for (List<String> sentence : sentences) {
            sentence.forEach(word -> batch.add(word, 0, word.length()));
            batch.endSentence();
        }
        return batch;
    }

    @Test
    void aLongSentenceComesInPieces() throws IOException {
        List<String> book = Collections.nCopies(2 * SentenceCursor.LONGEST + 1, "字");
        try (EncodedCorpus corpus = Corpora.of(folder, List.of(List.of(), book, List.of("完")))) {
            assertEquals(
                    List.of(SentenceCursor.LONGEST, SentenceCursor.LONGEST, 1, 1),
                    read(corpus, 1).stream().map(List::size).toList());
        }
    }

    @Test
    void nothingIsLeftInTheFolder() throws IOException {
        Corpora.of(folder, Corpora.topics(10)).close();
        CorpusEncoder.in(folder).close();
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
