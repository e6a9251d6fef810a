package org.yupian.cli;

import java.io.IOException;
import java.io.OutputStream;
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
 * Turns lines into output, in their order on however many threads. The calling thread reads and writes, the
 * others work on batches; there are never more than a few batches, so memory does not grow with the input.
 */
final class OrderedLines {
    private static final int BATCH_LINES = 512;
    private static final int BATCH_UNITS = 1 << 16;

    /** Batches under way for each thread: one in work, one waiting. */
    private static final int AHEAD = 2;

    private final LineSource source;
    private final LineFormat format;
    private final OutputStream out;
    private final Progress progress;
    private long number;

    OrderedLines(LineSource source, LineFormat format, OutputStream out, Progress progress) {
        this.source = source;
        this.format = format;
        this.out = out;
        this.progress = progress;
    }

    void run(int threads) throws IOException {
        if (threads == 1) {
            runAlone();
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "yupian-worker");
            thread.setDaemon(true);
            return thread;
        });
        try {
            runOn(pool, threads * AHEAD);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Straight through: what was read is written before anyone has to wait for more input. */
    private void runAlone() throws IOException {
        Utf8Writer writer = Utf8Writer.to(out, format.escapes());
        LinePrinter printer = format.printer(writer);
        for (Line line = next(); line != null; line = next()) {
            printer.print(line);
            if (!source.ready()) {
                writer.flush();
            }
        }
        writer.close();
    }

    private void runOn(ExecutorService pool, int most) throws IOException {
        Deque<Future<Utf8Writer>> under = new ArrayDeque<>();
        for (List<Line> batch = batch(); !batch.isEmpty(); batch = batch()) {
            List<Line> work = batch;
            under.add(pool.submit(() -> printed(work)));
            while (!under.isEmpty() && (under.size() >= most || !source.ready())) {
                write(under.remove());
            }
        }
        while (!under.isEmpty()) {
            write(under.remove());
        }
        out.flush();
    }

    private Utf8Writer printed(List<Line> batch) throws IOException {
        Utf8Writer writer = Utf8Writer.inMemory(format.escapes());
        LinePrinter printer = format.printer(writer);
        for (Line line : batch) {
            printer.print(line);
        }
        writer.close();
        return writer;
    }

    private void write(Future<Utf8Writer> batch) throws IOException {
        try {
            batch.get().writeTo(out);
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

    private @Nullable Line next() throws IOException {
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
