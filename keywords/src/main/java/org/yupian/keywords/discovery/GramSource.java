package org.yupian.keywords.discovery;

import java.io.Closeable;
import java.io.IOException;

/** N-grams in order, each once, with their counts. */
interface GramSource extends Closeable {
    /** Goes to the next one; false after the last. */
    boolean next() throws IOException;

    /** The chars of this one; {@link #length} of them count. */
    char[] gram();

    int length();

    long count();
}
