package org.yupian.tokenize.dictionary;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of chars that someone else has decoded. */
final class CharLines implements LineSource {
    private static final char MARK = '\ufeff';
    private static final int BUFFER = 1 << 13;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int filled;
    private boolean begun;
    private boolean afterReturn;

    CharLines(Reader in) {
        this.in = in;
    }

    @Override
    public @Nullable Line next() throws IOException {
        int c = read();
        if ((afterReturn && c == '\n') || (!begun && c == MARK)) {
            c = read();
        }
        begun = true;
        afterReturn = false;
        if (c < 0) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        boolean tooLong = false;
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            if (line.length() < LONGEST) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        afterReturn = c == '\r';
        return new Line(line.toString(), tooLong ? "the line is longer than %,d chars".formatted(LONGEST) : null);
    }

    private int read() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(buffer));
            if (filled == 0) {
                return -1;
            }
        }
        return buffer[at++];
    }
}
