package org.yupian.embeddings.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs numbered pieces of work on the threads of an executor and waits for all of them. */
final class Shards {
    private final Executor executor;
    private final int threads;

    Shards(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** A piece of work. */
    interface Work {
        void run(int number) throws IOException;
    }

    /** Runs pieces 0 up to {@code count}; which thread takes which is left to chance. */
    void run(int count, Work work) throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, count); i++) {
            FutureTask<Void> task = new FutureTask<>(() -> {
                drain(next, count, work);
                return null;
            });
            others.add(task);
            executor.execute(task);
        }
        try {
            drain(next, count, work);
        } finally {
            // Leaving earlier would leave others writing into what the caller goes on with.
            next.set(count);
            for (FutureTask<Void> task : others) {
                await(task);
            }
        }
    }

    private static void drain(AtomicInteger next, int count, Work work) throws IOException {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            work.run(number);
        }
    }

    private static void await(FutureTask<Void> task) throws IOException {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new AssertionError(e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
