package org.yupian.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
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

    /** A text as if it were one line. */
    static LineSource ofOne(String text) {
        Iterator<String> one = List.of(text).iterator();
        return () -> one.hasNext() ? one.next() : null;
    }

    /** The lines of a text; a line end at its very end does not begin another one. */
    static LineSource of(String text) {
        return new LineSource() {
            private int at;
            private boolean ended;

            @Override
            public @Nullable String next() {
                if (ended) {
                    return null;
                }
                int from = at;
                int feed = text.indexOf('\n', from);
                int end = feed < 0 ? text.length() : feed;
                at = end + 1;
                ended = at >= text.length();
                return text.substring(from, feed > from && text.charAt(feed - 1) == '\r' ? feed - 1 : end);
            }
        };
    }
}
