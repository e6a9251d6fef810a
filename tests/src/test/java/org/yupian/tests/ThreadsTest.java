package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingSegmenter;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.lattice.LatticeSegmenter;

/** A segmenter is one for all threads. */
class ThreadsTest {
    private static final int THREADS = 8;
    private static final int CUTS = 1_000;

    private static List<String> texts(long seed, int count) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(ChaosText.of(random, random.nextInt(400)));
        }
        return texts;
    }

    private static <T> List<T> inParallel(Callable<T> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : pool.invokeAll(Collections.nCopies(THREADS, task))) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void eightThreadsGetWhatOneGets() throws Exception {
        List<String> texts = texts(1, 60);
        for (var engine : Engines.all(ChaosText.dictionary()).entrySet()) {
            Segmenter segmenter = engine.getValue();
            List<Spans> expected = texts.stream().map(segmenter::segment).toList();
            for (List<Spans> found :
                    inParallel(() -> texts.stream().map(segmenter::segment).toList())) {
                assertEquals(expected, found, engine.getKey() + ", seed 1");
            }
        }
    }

    /** A second by default, with the profile nightly twenty; {@code -Dyupian.threads.seconds=60} makes it a minute. */
    @Test
    void pipelinesGiveTheSameBytesForAsLongAsWanted() throws Exception {
        List<String> texts = texts(3, 40);
        var pipelines = Taggers.pipelines();
        long seconds = Long.getLong("yupian.threads.seconds", 1);
        long share = seconds * 1_000_000_000L / pipelines.size();
        for (var pipeline : pipelines.entrySet()) {
            List<byte[]> expected = texts.stream()
                    .map(text -> bytes(pipeline.getValue().run(text)))
                    .toList();
            long end = System.nanoTime() + share;
            List<Integer> rounds = inParallel(() -> {
                int done = 0;
                do {
                    for (int i = 0; i < texts.size(); i++) {
                        assertArrayEquals(
                                expected.get(i),
                                bytes(pipeline.getValue().run(texts.get(i))),
                                pipeline.getKey() + ", seed 3, text " + i);
                    }
                    done++;
                } while (System.nanoTime() - end < 0);
                return done;
            });
            assertEquals(THREADS, rounds.size());
        }
    }

    /** All layers of a document, written out. */
    private static byte[] bytes(Document document) {
        StringBuilder out = new StringBuilder(document.text());
        for (Layer<?> layer : document.layers()) {
            out.append('\n').append(layer).append(' ');
            if (document.get(layer) instanceof Tags tags) {
                for (int i = 0; i < tags.size(); i++) {
                    out.append(tags.tag(i)).append(' ');
                }
            } else {
                out.append(document.get(layer));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_16BE);
    }

    @Test
    void explanationsToo() throws Exception {
        LatticeSegmenter lattice = LatticeSegmenter.of(Engines.models().get(0)).withDictionary(ChaosText.dictionary());
        TaggingSegmenter tagger =
                TaggingSegmenter.of(TinyTagging.model(TagScheme.BMES)).withDictionary(ChaosText.dictionary());
        Function<String, String> explain =
                text -> lattice.explain(text).toText() + tagger.explain(text).toText();
        List<String> texts = texts(2, 40);
        List<String> expected = texts.stream().map(explain).toList();
        for (List<String> found : inParallel(() -> texts.stream().map(explain).toList())) {
            assertEquals(expected, found, "seed 2");
        }
    }

    @Test
    void dictionariesAreSwappedUnderLoad() throws Exception {
        LatticeSegmenter plain = LatticeSegmenter.of(Engines.models().get(0));
        String text = "研究生命起源和南京市长江大桥".repeat(50);
        Spans before = plain.segment(text);
        Spans after = plain.withDictionary(UserDictionary.of("究生", "江大")).segment(text);
        assertTrue(!before.equals(after), "the dictionary makes no difference");
        AtomicReference<LatticeSegmenter> current = new AtomicReference<>(plain);
        AtomicBoolean done = new AtomicBoolean();
        Thread swapper = new Thread(() -> {
            while (!done.get()) {
                current.set(plain.withDictionary(UserDictionary.of("究生", "江大")));
                pause();
                current.set(plain);
                pause();
            }
        });
        swapper.start();
        try {
            List<int[]> seen = inParallel(() -> {
                int[] counts = new int[2];
                for (int i = 0; i < CUTS; i++) {
                    Spans found = current.get().segment(text);
                    assertTrue(
                            found.equals(before) || found.equals(after), "neither the one cut nor the other: " + found);
                    counts[found.equals(before) ? 0 : 1]++;
                }
                return counts;
            });
            int old = seen.stream().mapToInt(counts -> counts[0]).sum();
            assertTrue(
                    old > 0 && old < THREADS * CUTS,
                    old + " of " + THREADS * CUTS + " cuts were without the dictionary");
        } finally {
            done.set(true);
            swapper.join();
        }
    }

    /** Long enough for the others to see what was set. */
    private static void pause() {
        LockSupport.parkNanos(2_000_000);
    }
}
