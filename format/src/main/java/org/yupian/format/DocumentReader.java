package org.yupian.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Document;

/** Reads documents one after another. For one thread. */
public interface DocumentReader extends Closeable {
    /**
     * The next document, or null after the last.
     *
     * @throws org.yupian.io.FormatException if it is malformed: the file, the line, what was expected and what was
     *     found
     * @throws IOException if it cannot be read
     */
    @Nullable
    Document next() throws IOException;

    /** The line that the last document begins in, from 1; 0 before the first. */
    long line();
}
