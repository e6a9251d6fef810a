package org.yupian.cli;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines one after another. */
interface LineSource extends Closeable {
    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException;

    /** Whether the next line is likely to come without waiting for whoever writes it. */
    default boolean ready() throws IOException {
        return true;
    }

    @Override
    default void close() throws IOException {}
}
