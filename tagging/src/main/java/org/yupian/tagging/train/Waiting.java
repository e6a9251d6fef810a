package org.yupian.tagging.train;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Waits for work that cannot fail but by a bug. */
final class Waiting {
    private Waiting() {}

    static void get(Future<?> task) {
        boolean interrupted = false;
        while (true) {
            try {
                task.get();
                break;
            } catch (InterruptedException e) {
                // The other parts write into shared arrays: leaving now would not stop them.
                interrupted = true;
            } catch (ExecutionException e) {
                throw new IllegalStateException("a part of a training failed", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
