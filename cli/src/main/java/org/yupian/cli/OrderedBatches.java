package org.yupian.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines and has batches of them worked on, on however many threads; what becomes of them comes back in the order
 * of the lines. The calling thread reads and takes results, the others work; there are never more than a few batches,
 * so memory does not grow with the input. For one thread.
 */
final class OrderedBatches {
    private static final int BATCH_LINES = 4096;
    private static final int BATCH_UNITS = 1 << 16;

    /** Batches under way for each thread: one in work, one waiting. */
    private static final int AHEAD = 2;

    private final LineSource source;
    private final Progress progress;
    private long number;

    OrderedBatches(LineSource source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    /** What is done with a batch, by any thread. */
    interface Work<R> {
        R of(List<Line> batch) throws IOException;
    }

    /** Takes what became of the batches, on the calling thread. */
    interface Results<R> {
        void take(R result) throws IOException;
    }

    /** Works through all lines. Results are taken before anyone has to wait for more input. */
    <R> void run(int threads, Work<R> work, Results<R> results) throws IOException {
        if (threads == 1) {
            for (List<Line> batch = batch(); !batch.isEmpty(); batch = batch()) {
                results.take(work.of(batch));
            }
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "yupian-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            runOn(pool, threads * AHEAD, work, results);
        } finally {
            pool.shutdownNow();
        }
    }

    private <R> void runOn(ExecutorService pool, int most, Work<R> work, Results<R> results) throws IOException {
        Deque<Future<R>> under = new ArrayDeque<>();
        for (List<Line> batch = batch(); !batch.isEmpty(); batch = batch()) {
            List<Line> lines = batch;
            under.add(pool.submit(() -> work.of(lines)));
            while (!under.isEmpty() && (under.size() >= most || !source.ready())) {
                results.take(result(under.remove()));
            }
        }
        while (!under.isEmpty()) {
            results.take(result(under.remove()));
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
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

    /** The next lines, as many as are there; empty at the end. */
    private List<Line> batch() throws IOException {
        List<Line> batch = new ArrayList<>();
        int units = 0;
        for (Line line = next(); line != null; line = next()) {
            batch.add(line);
            units += line.text().length();
            if (batch.size() == BATCH_LINES || units >= BATCH_UNITS || !source.ready()) {
                break;
            }
        }
        return batch;
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        String text = source.next();
        if (text == null) {
            progress.finish();
            return null;
        }
        number++;
        progress.lines(number);
        return new Line(number, text);
    }
}
