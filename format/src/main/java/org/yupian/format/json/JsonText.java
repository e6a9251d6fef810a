package org.yupian.format.json;

import java.io.IOException;
import java.util.function.IntUnaryOperator;
import org.yupian.document.Spans;
import org.yupian.io.Utf8Writer;

/**
 * The parts of JSON, written straight from the document's text, so that no char is copied on the way. Strings are escaped
 * as Jackson does it.
 */
public final class JsonText {
    private static final String HEXADECIMAL = "0123456789ABCDEF";

    private final Utf8Writer out;

    public JsonText(Utf8Writer out) {
        this.out = out;
    }

    public void raw(String json) throws IOException {
        out.write(json);
    }

    public void raw(char c) throws IOException {
        out.write(c);
    }

    public void number(long number) throws IOException {
        out.writeNumber(number);
    }

    /** A score from 0 to 1 with four digits, which are all that a probability from a model can mean. */
    public void fourDigits(float score) throws IOException {
        // Exact: a float has 24 bits and 10,000 has 14, and a double holds 53.
        long tenThousandths = (long) (score * 10_000.0 + 0.5);
        out.writeNumber(tenThousandths / 10_000);
        out.write('.');
        for (int unit = 1_000; unit > 0; unit /= 10) {
            out.write('0' + (int) (tenThousandths / unit % 10));
        }
    }

    public void string(String text) throws IOException {
        string(text, 0, text.length());
    }

    public void string(String text, int from, int to) throws IOException {
        out.write('"');
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.write(text, done, i - done);
                escape(c);
                done = i + 1;
            }
        }
        out.write(text, done, to - done);
        out.write('"');
    }

    private void escape(char c) throws IOException {
        out.write('\\');
        switch (c) {
            case '\b' -> out.write('b');
            case '\t' -> out.write('t');
            case '\n' -> out.write('n');
            case '\f' -> out.write('f');
            case '\r' -> out.write('r');
            case '"', '\\' -> out.write(c);
            default -> {
                out.write("u00");
                out.write(HEXADECIMAL.charAt(c >> 4));
                out.write(HEXADECIMAL.charAt(c & 0xf));
            }
        }
    }

    /** The beginning of an object with {@code start} and {@code end}. */
    public void range(int start, int end, IntUnaryOperator offsets) throws IOException {
        out.write("{\"start\":");
        out.writeNumber(offsets.applyAsInt(start));
        out.write(",\"end\":");
        out.writeNumber(offsets.applyAsInt(end));
    }

    /** An array of objects with {@code start} and {@code end}. */
    public void ranges(Spans spans, IntUnaryOperator offsets) throws IOException {
        out.write('[');
        for (int i = 0; i < spans.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            range(spans.start(i), spans.end(i), offsets);
            out.write('}');
        }
        out.write(']');
    }
}
