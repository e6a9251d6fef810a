package org.yupian.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.yupian.io.Utf8Writer;
import org.yupian.tokenize.Segmenter;

/** The words of a line with a separator between them; white space of the line is what the separator stands for. */
final class PlainFormat implements LineFormat {
    private final Segmenter segmenter;
    private final String separator;

    PlainFormat(Segmenter segmenter, String separator) {
        this.segmenter = segmenter;
        this.separator = separator;
    }

    @Override
    public boolean escapes() {
        return false;
    }

    /** Words go straight into the writer, so that a line of any length needs no list of them. */
    @Override
    public LinePrinter printer(Utf8Writer out) {
        return line -> {
            String text = line.text();
            int[] count = {0};
            try {
                segmenter.segment(text, 0, text.length(), (start, end) -> {
                    try {
                        if (count[0]++ > 0) {
                            out.write(separator);
                        }
                        out.write(text, start, end - start);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            out.write('\n');
        };
    }
}
