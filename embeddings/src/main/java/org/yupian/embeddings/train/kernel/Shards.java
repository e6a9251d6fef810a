package org.yupian.embeddings.train.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Runs numbered pieces of work on the threads of an executor and waits for all of them. Once one has failed no other is
 * begun, and what it failed with is thrown when the rest are done.
 */
public final class Shards {
    private final Executor executor;
    private final int threads;

    /**
     * Work for an executor.
     *
     * @param threads how many threads work, the calling one included
     */
    public Shards(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** A piece of work. */
    public interface Work {
        void run(int number) throws IOException;
    }

    /** Runs pieces 0 up to {@code count}; which thread takes which is left to chance. */
    public void run(int count, Work work) throws IOException {
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
        @Nullable Throwable failure = null;
        try {
            drain(next, count, work);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        // Leaving earlier would leave others writing into what the caller goes on with.
        for (FutureTask<Void> task : others) {
            Throwable other = await(task);
            failure = failure == null ? other : failure;
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Takes pieces while there are any; once one has failed there are none. */
    private static void drain(AtomicInteger next, int count, Work work) throws IOException {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            boolean done = false;
            try {
                work.run(number);
                done = true;
            } finally {
                if (!done) {
                    next.set(count);
                }
            }
        }
    }

    /** Waits for a task, however often this thread is interrupted, and returns what it failed with. */
    private static @Nullable Throwable await(FutureTask<Void> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return null;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return e.getCause();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
