package org.yupian.tokenize.matching;

import org.yupian.document.SpanSink;

/** The words of one stretch, as positions in the buffer. For one thread. */
final class Cut {
    private final int[] starts;
    private final int[] ends;
    private int size;

    /** Room for so many words. */
    Cut(int capacity) {
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    void add(int start, int end) {
        starts[size] = start;
        ends[size++] = end;
    }

    /** Turns the order round. */
    void reverse() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int start = starts[i];
            int end = ends[i];
            starts[i] = starts[j];
            ends[i] = ends[j];
            starts[j] = start;
            ends[j] = end;
        }
    }

    int size() {
        return size;
    }

    int start(int index) {
        return starts[index];
    }

    /** The end of the first word that ends at or after a place. */
    int endAfter(int place) {
        int index = 0;
        while (ends[index] < place) {
            index++;
        }
        return ends[index];
    }

    /** Whether up to a place this cut has fewer words than another, or as many and fewer single characters. */
    boolean betterThan(Cut other, int stop, MatchingText text) {
        int words = wordsBefore(stop);
        int otherWords = other.wordsBefore(stop);
        return words != otherWords ? words < otherWords : singles(words, text) < other.singles(otherWords, text);
    }

    private int wordsBefore(int stop) {
        int count = 0;
        while (count < size && starts[count] < stop) {
            count++;
        }
        return count;
    }

    private int singles(int words, MatchingText text) {
        int count = 0;
        for (int i = 0; i < words; i++) {
            if (text.single(starts[i], ends[i])) {
                count++;
            }
        }
        return count;
    }

    /** Hands out the words that begin before a place, as offsets into the text. */
    void handOut(int stop, int base, SpanSink out) {
        for (int i = 0; i < size && starts[i] < stop; i++) {
            out.accept(base + starts[i], base + ends[i]);
        }
    }
}
