package org.yupian.pack;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Files that are closed together, all of them even if one cannot be: whoever opens many adds each. For one thread. */
public final class OpenFiles implements Closeable {
    private final Deque<Closeable> files = new ArrayDeque<>();

    /** Adds a file and returns it. */
    public <T extends Closeable> T add(T file) {
        files.push(file);
        return file;
    }

    /** Closes all files, the last one first; what a later one fails with is kept with the first failure. */
    @Override
    public void close() throws IOException {
        @Nullable Exception failure = null;
        while (!files.isEmpty()) {
            try {
                files.pop().close();
            } catch (IOException | RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
    }

    /** Closes all files because of a failure, which is to be thrown then and keeps what closing fails with. */
    public void closeAfter(Throwable failure) {
        try {
            close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
