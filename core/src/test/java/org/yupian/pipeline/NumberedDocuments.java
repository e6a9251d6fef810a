package org.yupian.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;

/** Numbers as documents, and one way to run batches of them: with so many threads of one's own, or with none. */
final class NumberedDocuments {
    private NumberedDocuments() {}

    /** The documents "1", "2" and so on, and then what comes instead of the end, if anything does. */
    static class Numbers implements OrderedBatches.Source {
        private final int count;
        private final @Nullable Exception atTheEnd;
        private int given;
        private boolean ended;

        Numbers(int count) {
            this(count, null);
        }

        Numbers(int count, @Nullable Exception atTheEnd) {
            this.count = count;
            this.atTheEnd = atTheEnd;
        }

        /** How many were given so far. */
        int given() {
            return given;
        }

        @Override
        public @Nullable Document next() throws IOException {
            assertFalse(ended, "asked again after the end");
            if (given < count) {
                given++;
                return Document.of(Integer.toString(given));
            }
            ended = true;
            if (atTheEnd instanceof IOException e) {
                throw e;
            }
            if (atTheEnd instanceof RuntimeException e) {
                throw e;
            }
            return null;
        }
    }

    /** What a batch holds, such as {@code 3:3 4}: the number it states, and its documents. */
    static String shown(OrderedBatches.Batch batch) {
        List<String> texts = batch.documents().stream().map(Document::text).toList();
        return batch.number() + ":" + String.join(" ", texts);
    }

    static OrderedBatches batches(int documents) {
        return OrderedBatches.standard().withSize(documents, Integer.MAX_VALUE);
    }

    /** Runs on this thread alone where {@code threads} is 0. */
    static <R> void run(
            OrderedBatches batches,
            OrderedBatches.Source source,
            OrderedBatches.Work<R> work,
            OrderedBatches.Results<R> results,
            int threads)
            throws IOException {
        if (threads == 0) {
            batches.run(source, work, results);
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            batches.run(source, work, results, pool, threads);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Up to two milliseconds, which depend on the seed. */
    static void sleep(long seed) {
        try {
            Thread.sleep(new Random(seed).nextInt(3));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
