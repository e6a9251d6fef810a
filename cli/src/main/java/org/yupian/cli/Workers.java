package org.yupian.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that work for as long as they are needed, and keep no process alive. */
final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    /** So many threads of a name. */
    Workers(String name, int threads) {
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    Executor executor() {
        return pool;
    }

    /** Ends them, also in the middle of their work. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
