package org.yupian.format;

import java.io.IOException;
import java.util.Set;
import org.yupian.document.Layer;
import org.yupian.io.Utf8Writer;

/** How documents are laid out as text. Immutable and safe for all threads. */
public interface DocumentFormat {
    /** The layers that a document must have to be written. */
    Set<Layer<?>> requires();

    /**
     * Whether it is JSON, where a lone surrogate becomes an escape; {@link Utf8Writer} is to be made with this. UTF-8
     * has no bytes for a lone surrogate, so that the other formats either have an escape of their own or lose it to
     * U+FFFD.
     */
    boolean escapes();

    /**
     * A writer of documents, for one thread. What several writers wrote may be put one behind the other.
     *
     * @param out where to; it is left open
     * @throws IOException if it cannot be written to
     */
    DocumentWriter writer(Utf8Writer out) throws IOException;
}
