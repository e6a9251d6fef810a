package org.yupian.document;

/** Receives ranges of a text one after another, without an object for each. */
@FunctionalInterface
public interface SpanSink {
    /**
     * Takes the half-open range {@code [start, end)}, in UTF-16 code units.
     *
     * @param start where the range begins
     * @param end where it ends, greater than {@code start}
     */
    void accept(int start, int end);
}
