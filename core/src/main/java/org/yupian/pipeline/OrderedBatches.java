package org.yupian.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;

/**
 * Takes documents one after another and has batches of them worked on, by the caller's executor or on the calling thread;
 * what becomes of them comes back in the order of the documents. There are never more than a few batches under way, so
 * memory does not grow with the number of documents. Immutable; a run belongs to one thread.
 *
 * <p>The first failure, in the order of the documents, ends a run and is thrown; what comes before it is worked on and
 * taken, also where the source fails in the middle of a batch. So the same is done on any number of threads.
 */
public final class OrderedBatches {
    /** Batches under way for each thread: one in work, one waiting. */
    private static final int AHEAD = 2;

    private static final OrderedBatches STANDARD = new OrderedBatches(4096, 1 << 16);

    private final int documents;
    private final int units;

    private OrderedBatches(int documents, int units) {
        this.documents = documents;
        this.units = units;
    }

    /** Batches of at most 4,096 documents, which end once they have 65,536 UTF-16 code units together. */
    public static OrderedBatches standard() {
        return STANDARD;
    }

    /**
     * Batches of another size.
     *
     * @param most how many documents at most
     * @param full a batch with so many UTF-16 code units or more takes no further document
     * @throws IllegalArgumentException if one of them is below 1
     */
    public OrderedBatches withSize(int most, int full) {
        if (most < 1 || full < 1) {
            throw new IllegalArgumentException("expected 1 or more, found %d and %d".formatted(most, full));
        }
        return new OrderedBatches(most, full);
    }

    /** Documents one after another. */
    @FunctionalInterface
    public interface Source {
        /** The next document, or null after the last. */
        @Nullable
        Document next() throws IOException;

        /** Whether the next document is likely to come without waiting for whoever writes it. */
        default boolean ready() throws IOException {
            return true;
        }
    }

    /**
     * Some documents in a row.
     *
     * @param number the number of the first one among all, from 1
     * @param documents at least one
     */
    public record Batch(long number, List<Document> documents) {
        /** A batch with this list, which is not copied. */
        public Batch {
            if (documents.isEmpty()) {
                throw new IllegalArgumentException("a batch without documents");
            }
        }
    }

    /**
     * What is done with a batch; any thread may do it, and several at the same time.
     *
     * @param <R> what becomes of it
     */
    @FunctionalInterface
    public interface Work<R> {
        /** The result for a batch. */
        R of(Batch batch) throws IOException;
    }

    /**
     * Takes what became of the batches, in their order and on the thread that runs.
     *
     * @param <R> what became of one
     */
    @FunctionalInterface
    public interface Results<R> {
        /** Takes the next result. */
        void take(R result) throws IOException;
    }

    /**
     * Works through all documents on the calling thread. The result of a batch is taken before the next one is read.
     *
     * @throws IOException what the source, the work or the taking throws
     */
    public <R> void run(Source source, Work<R> work, Results<R> results) throws IOException {
        Reading reading = new Reading(source);
        for (Batch batch = reading.next(); batch != null; batch = reading.next()) {
            results.take(work.of(batch));
        }
        reading.end();
    }

    /**
     * The same, while an executor works: the calling thread reads and takes results. Results are taken before anyone has
     * to wait for more documents. Where something fails, batches that wait are not begun, and those in work are
     * interrupted, but not waited for.
     *
     * @param threads how many threads the executor has, at least 1; twice as many batches are under way
     * @throws IOException what the source, the work or the taking throws
     * @throws IllegalArgumentException if there is not even one thread
     */
    public <R> void run(Source source, Work<R> work, Results<R> results, Executor executor, int threads)
            throws IOException {
        if (threads < 1) {
            throw new IllegalArgumentException("expected 1 thread or more, found " + threads);
        }
        Reading reading = new Reading(source);
        Deque<FutureTask<R>> under = new ArrayDeque<>();
        try {
            for (Batch next = reading.next(); next != null; next = reading.next()) {
                Batch batch = next;
                FutureTask<R> task = new FutureTask<>(() -> work.of(batch));
                under.add(task);
                executor.execute(task);
                while (!under.isEmpty() && (under.size() >= AHEAD * threads || !reading.ready())) {
                    takeFirst(under, results);
                }
            }
            while (!under.isEmpty()) {
                takeFirst(under, results);
            }
            reading.end();
        } finally {
            // The last first: a thread that is interrupted would begin what waits.
            under.descendingIterator().forEachRemaining(task -> task.cancel(true));
        }
    }

    private static <R> void takeFirst(Deque<FutureTask<R>> under, Results<R> results) throws IOException {
        // Not removed before it is there: whoever is interrupted has to stop it.
        R result = result(under.element());
        under.remove();
        results.take(result);
    }

    private static <R> R result(FutureTask<R> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failure) {
                throw failure;
            }
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new AssertionError(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** The batches of one run. A failure of the source waits until what was read before it has had its turn. */
    private final class Reading {
        private final Source source;
        private long number = 1;
        private boolean done;
        private @Nullable Exception failure;

        Reading(Source source) {
            this.source = source;
        }

        /** The next documents, as many as are there; null at the end, and where the source has failed. */
        @Nullable
        Batch next() {
            List<Document> batch = new ArrayList<>();
            try {
                read(batch);
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
            if (batch.isEmpty()) {
                return null;
            }
            Batch next = new Batch(number, batch);
            number += batch.size();
            return next;
        }

        private void read(List<Document> batch) throws IOException {
            long length = 0;
            while (!done) {
                Document document = source.next();
                if (document == null) {
                    // Nobody is asked again who has said that there is no more.
                    done = true;
                    return;
                }
                batch.add(document);
                length += document.text().length();
                if (batch.size() == documents || length >= units || !source.ready()) {
                    return;
                }
            }
        }

        /** Whether nobody has to wait for the next batch, if there is one. */
        boolean ready() {
            try {
                return done || source.ready();
            } catch (IOException | RuntimeException e) {
                fail(e);
                return true;
            }
        }

        private void fail(Exception e) {
            done = true;
            failure = e;
        }

        /** Throws what the source has thrown, if it has. */
        void end() throws IOException {
            if (failure instanceof IOException e) {
                throw e;
            }
            if (failure instanceof RuntimeException e) {
                throw e;
            }
        }
    }
}
