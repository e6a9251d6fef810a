package org.yupian.format;

import java.io.IOException;
import org.yupian.io.Utf8Writer;

/** What stands between two words; most often one char, which is written faster by itself. */
final class Separator {
    private final String text;
    private final boolean single;
    private final Utf8Writer out;

    Separator(String text, Utf8Writer out) {
        this.text = text;
        this.single = text.length() == 1;
        this.out = out;
    }

    void write() throws IOException {
        if (single) {
            out.write(text.charAt(0));
        } else {
            out.write(text);
        }
    }
}
