package org.yupian.document;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half-open ranges of a text in UTF-16 code units, packed into two arrays. They are sorted by start, then by
 * end, and no range occurs twice. Ranges may leave gaps; only the {@code full} and {@code index} modes of
 * segmentation make ranges that overlap.
 */
public final class Spans implements Layer.Aligned, Checked {
    private static final Spans EMPTY = new Spans(new int[0], new int[0]);

    private final int[] starts;
    private final int[] ends;

    private Spans(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** No ranges. */
    public static Spans empty() {
        return EMPTY;
    }

    /**
     * The ranges {@code [starts[i], ends[i])}; the arrays are copied.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a range is empty or negative, or the
     *     ranges are not in order
     */
    public static Spans of(int[] starts, int[] ends) {
        if (starts.length != ends.length) {
            throw new IllegalArgumentException(starts.length + " starts, but " + ends.length + " ends");
        }
        Builder builder = new Builder(starts.length);
        for (int i = 0; i < starts.length; i++) {
            builder.accept(starts[i], ends[i]);
        }
        return builder.build();
    }

    /**
     * Where each of these words stands in the text that all of them are, one after another without anything between.
     *
     * @throws IllegalArgumentException if a word is empty
     */
    public static Spans adjacent(List<String> words) {
        Builder builder = new Builder(words.size());
        int at = 0;
        for (String word : words) {
            builder.accept(at, at + word.length());
            at += word.length();
        }
        return builder.build();
    }

    /** A builder with room for {@code capacity} ranges; it grows. */
    public static Builder builder(int capacity) {
        return new Builder(capacity);
    }

    @Override
    public int size() {
        return starts.length;
    }

    /** Where range {@code index} begins. */
    public int start(int index) {
        return starts[index];
    }

    /** Where range {@code index} ends, one past its last code unit. */
    public int end(int index) {
        return ends[index];
    }

    /** Whether any two ranges share a code unit. */
    public boolean overlapping() {
        int reach = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < reach) {
                return true;
            }
            reach = ends[i];
        }
        return false;
    }

    /** Hands every range to the sink, in order. */
    public void forEach(SpanSink sink) {
        for (int i = 0; i < starts.length; i++) {
            sink.accept(starts[i], ends[i]);
        }
    }

    /** The number of the first range that begins at {@code offset} or after it; {@link #size()} if there is none. */
    public int firstFrom(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void check(Document document) {
        String text = document.text();
        int reach = 0;
        for (int i = 0; i < starts.length; i++) {
            // Where one word begins at the end of another, the place has been looked at.
            if (ends[i] > text.length()
                    || (starts[i] != reach && insidePair(text, starts[i]))
                    || insidePair(text, ends[i])) {
                throw new IllegalArgumentException(
                        "range %d, [%d, %d), leaves the text of %d code units or cuts a surrogate pair"
                                .formatted(i, starts[i], ends[i], text.length()));
            }
            reach = ends[i];
        }
    }

    private static boolean insidePair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spans spans && Arrays.equals(starts, spans.starts) && Arrays.equals(ends, spans.ends);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(starts) + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        forEach((start, end) ->
                out.append(out.isEmpty() ? "" : " ").append(start).append('-').append(end));
        return out.toString();
    }

    /** Collects ranges in order. For one thread. */
    public static final class Builder implements SpanSink {
        private int[] starts;
        private int[] ends;
        private int size;

        private Builder(int capacity) {
            starts = new int[capacity];
            ends = new int[capacity];
        }

        /**
         * Adds a range.
         *
         * @throws IllegalArgumentException if it is empty or negative, or does not come after the one before
         */
        @Override
        public void accept(int start, int end) {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("not a range: [%d, %d)".formatted(start, end));
            }
            if (size > 0 && (start < starts[size - 1] || (start == starts[size - 1] && end <= ends[size - 1]))) {
                throw new IllegalArgumentException("range [%d, %d) does not come after [%d, %d)"
                        .formatted(start, end, starts[size - 1], ends[size - 1]));
            }
            if (size == starts.length) {
                int grown = Math.max(16, size + (size >> 1));
                starts = Arrays.copyOf(starts, grown);
                ends = Arrays.copyOf(ends, grown);
            }
            starts[size] = start;
            ends[size] = end;
            size++;
        }

        /** How many ranges were added. */
        public int size() {
            return size;
        }

        /** The ranges added so far. */
        public Spans build() {
            return size == 0 ? EMPTY : new Spans(Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
