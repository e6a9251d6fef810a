package org.yupian.tagging.feature;

import java.util.List;

/**
 * Templates that are shifts of one another, such as {@code c[-1] c[0]} and {@code c[0] c[1]}: they read the same
 * symbols, so that one look-up at an <em>anchor</em>, the leftmost position they read, serves all of them. Immutable.
 */
public final class Shape {
    private static final long SEED = 0x9e3779b97f4a7c15L;

    private final int number;
    private final int[] columns;
    private final int[] offsets;
    private final int[] shifts;

    Shape(int number, List<Integer> columns, List<Integer> offsets, List<Integer> shifts) {
        this.number = number;
        this.columns = columns.stream().mapToInt(Integer::intValue).toArray();
        this.offsets = offsets.stream().mapToInt(Integer::intValue).toArray();
        this.shifts = shifts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Its number among the shapes of its templates. */
    public int number() {
        return number;
    }

    /** How many templates share the shape. */
    public int shifts() {
        return shifts.length;
    }

    /** The position that template {@code index} speaks of, relative to the anchor. */
    public int shift(int index) {
        return shifts[index];
    }

    /** Whether it reads symbols of a column. */
    public boolean reads(int column) {
        for (int one : columns) {
            if (one == column) {
                return true;
            }
        }
        return false;
    }

    /** Whether it reads symbols of one column alone. */
    public boolean readsOnly(int column) {
        for (int one : columns) {
            if (one != column) {
                return false;
            }
        }
        return true;
    }

    /** How far behind its anchor the last symbol stands that it reads. */
    public int span() {
        int span = 0;
        for (int offset : offsets) {
            span = Math.max(span, offset);
        }
        return span;
    }

    /** The column of a symbol it reads. */
    public int column(int index) {
        return columns[index];
    }

    /** How far behind its anchor a symbol stands that it reads. */
    public int offset(int index) {
        return offsets[index];
    }

    /** How many symbols it reads. */
    public int symbols() {
        return columns.length;
    }

    /**
     * The key of what is read at an anchor.
     *
     * @param anchor a position, or one a little outside the sequence
     * @return 64 bits that name shape and symbols, or 0 if a symbol is {@link Columns#NONE}
     */
    public long key(Columns sequence, int anchor) {
        // Spread over all bits: beside a symbol, a small number would make keys of different shapes alike.
        long key = (number + 1) * SEED;
        for (int i = 0; i < columns.length; i++) {
            int position = anchor + offsets[i];
            int symbol = position < 0
                    ? Columns.BEFORE
                    : position >= sequence.length() ? Columns.AFTER : sequence.column(columns[i])[position];
            if (symbol == Columns.NONE) {
                return 0;
            }
            key = mix(key, symbol);
        }
        key ^= key >>> 29;
        return key == 0 ? 1 : key;
    }

    /**
     * The keys at consecutive anchors, as {@link #key} gives them.
     *
     * @param first the first anchor
     * @param count how many
     * @param out where the keys go, from 0
     */
    public void keys(Columns sequence, int first, int count, long[] out) {
        int span = span();
        // Anchors whose templates read nothing outside the sequence need no check at each symbol.
        int inner = Math.max(0, -first);
        int outer = Math.max(inner, Math.min(count, sequence.length() - span - first));
        for (int i = 0; i < inner && i < count; i++) {
            out[i] = key(sequence, first + i);
        }
        if (columns.length <= 3) {
            inner(sequence, first, inner, outer, out);
        } else {
            for (int i = inner; i < outer; i++) {
                out[i] = key(sequence, first + i);
            }
        }
        for (int i = outer; i < count; i++) {
            out[i] = key(sequence, first + i);
        }
    }

    private void inner(Columns sequence, int first, int from, int to, long[] out) {
        long seed = (number + 1) * SEED;
        int[] a = sequence.column(columns[0]);
        int[] b = sequence.column(columns[Math.min(1, columns.length - 1)]);
        int[] c = sequence.column(columns[columns.length - 1]);
        int offsetA = first + offsets[0];
        int offsetB = first + (columns.length > 1 ? offsets[1] : 0);
        int offsetC = first + offsets[columns.length - 1];
        for (int i = from; i < to; i++) {
            int symbolA = a[offsetA + i];
            boolean none = symbolA == Columns.NONE;
            long key = mix(seed, symbolA);
            if (columns.length > 1) {
                int symbolB = b[offsetB + i];
                none |= symbolB == Columns.NONE;
                key = mix(key, symbolB);
            }
            if (columns.length > 2) {
                int symbolC = c[offsetC + i];
                none |= symbolC == Columns.NONE;
                key = mix(key, symbolC);
            }
            key ^= key >>> 29;
            out[i] = none ? 0 : key == 0 ? 1 : key;
        }
    }

    // The finisher of MurmurHash3 (Appleby), one round per symbol: cheap, and every bit of the symbol counts.
    private static long mix(long key, int symbol) {
        long mixed = (key ^ (symbol & 0xffffffffL)) * 0xff51afd7ed558ccdL;
        return (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    }
}
