package org.yupian.cli;

import java.io.IOException;
import org.yupian.io.Utf8Writer;

/** What a line becomes. Immutable and for all threads; what it keeps while printing lies in the printer. */
interface LineFormat {
    /** A printer into a writer of its own, for one thread. */
    LinePrinter printer(Utf8Writer out) throws IOException;

    /** Whether it writes JSON, where a lone surrogate is an escape. */
    boolean escapes();
}
