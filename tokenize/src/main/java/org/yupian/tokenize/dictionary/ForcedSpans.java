package org.yupian.tokenize.dictionary;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;

/**
 * Where a text must be cut as the user said: ranges in UTF-16 code units that are sorted and do not overlap,
 * each with its entry and the pieces it becomes. No word may reach over the border of a range, and the words
 * inside are its pieces. Immutable.
 */
public final class ForcedSpans {
    private static final ForcedSpans NONE =
            new ForcedSpans(new int[0], new int[0], new int[0], List.of(), new int[0][]);

    private final int[] starts;
    private final int[] ends;
    private final int[] numbers;
    private final List<Entry> entries;
    /** For each entry the start and end of each part, relative to the word; null for one that stays whole. */
    private final int[] @Nullable [] cuts;

    private ForcedSpans(int[] starts, int[] ends, int[] numbers, List<Entry> entries, int[] @Nullable [] cuts) {
        this.starts = starts;
        this.ends = ends;
        this.numbers = numbers;
        this.entries = entries;
        this.cuts = cuts;
    }

    /** Nothing is forced. */
    public static ForcedSpans none() {
        return NONE;
    }

    /** How many ranges there are. */
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

    /** The number of the entry behind range {@code index}, see {@link ForcedWords#entry}. */
    public int number(int index) {
        return numbers[index];
    }

    /** The entry behind range {@code index}. */
    public Entry entry(int index) {
        return entries.get(numbers[index]);
    }

    /** How many words range {@code index} becomes: 1 for HARD, the number of parts for SPLIT. */
    public int pieces(int index) {
        int[] parts = cuts[numbers[index]];
        return parts == null ? 1 : parts.length / 2;
    }

    /** Where a piece of range {@code index} begins, as an offset into the text. */
    public int pieceStart(int index, int piece) {
        int[] parts = cuts[numbers[index]];
        return parts == null ? starts[index] : starts[index] + parts[2 * piece];
    }

    /** Where a piece of range {@code index} ends; white space may lie between it and the next one. */
    public int pieceEnd(int index, int piece) {
        int[] parts = cuts[numbers[index]];
        return parts == null ? ends[index] : starts[index] + parts[2 * piece + 1];
    }

    /** Hands the pieces of range {@code index} to the sink, in order. */
    public void pieces(int index, SpanSink out) {
        for (int piece = 0; piece < pieces(index); piece++) {
            out.accept(pieceStart(index, piece), pieceEnd(index, piece));
        }
    }

    /** The first range that ends after the offset, or {@link #size} where none does. */
    public int firstEndingAfter(int offset) {
        int found = Arrays.binarySearch(ends, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Collects ranges in ascending order. */
    static final class Builder {
        private int[] starts = new int[8];
        private int[] ends = new int[8];
        private int[] numbers = new int[8];
        private int size;

        void add(int start, int end, int number) {
            if (size == starts.length) {
                starts = Arrays.copyOf(starts, 2 * size);
                ends = Arrays.copyOf(ends, 2 * size);
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            starts[size] = start;
            ends[size] = end;
            numbers[size++] = number;
        }

        void add(ForcedSpans other, int index) {
            add(other.starts[index], other.ends[index], other.numbers[index]);
        }

        ForcedSpans build(List<Entry> entries, int[] @Nullable [] cuts) {
            return size == 0
                    ? NONE
                    : new ForcedSpans(
                            Arrays.copyOf(starts, size),
                            Arrays.copyOf(ends, size),
                            Arrays.copyOf(numbers, size),
                            entries,
                            cuts);
        }
    }
}
