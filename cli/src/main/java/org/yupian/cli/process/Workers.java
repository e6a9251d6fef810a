package org.yupian.cli.process;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that work for as long as they are needed, and keep no process alive. */
public final class Workers implements AutoCloseable {
    private final ExecutorService pool;

    /** So many threads of a name. */
    public Workers(String name, int threads) {
        pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Hands work to them; valid until {@link #close}. */
    public Executor executor() {
        return pool;
    }

    /** Ends them, also in the middle of their work. */
    @Override
    public void close() {
        pool.shutdownNow();
    }
}
