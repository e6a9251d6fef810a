package org.yupian.keywords.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;

/**
 * Terms in the order of their UTF-16 code units: a look-up halves those that begin alike until one is left, and makes no
 * string. A hash table is faster still, but loading it takes a fifth more. Immutable.
 */
final class TermTable {
    private static final int LOWER_BITS = 4;

    private final char[] pool;
    private final int[] ends;
    /** For each value that the upper bits of a first char can have the first term with them, or with greater ones. */
    private final int[] firsts = new int[(1 << (Character.SIZE - LOWER_BITS)) + 1];

    private TermTable(char[] pool, int[] ends) {
        this.pool = pool;
        this.ends = ends;
        for (int id = 0; id < ends.length; id++) {
            firsts[1 + (ends[id] == start(id) ? 0 : pool[start(id)] >>> LOWER_BITS)] = id + 1;
        }
        for (int i = 1; i < firsts.length; i++) {
            firsts[i] = Math.max(firsts[i], firsts[i - 1]);
        }
    }

    /** A table of terms that are sorted and differ. */
    static TermTable of(List<String> sorted) {
        long length = 0;
        for (String term : sorted) {
            length += term.length();
        }
        if (length > Integer.MAX_VALUE - 16) {
            throw new IllegalStateException(
                    "%d terms of %d chars in all are too many; prune them".formatted(sorted.size(), length));
        }
        char[] pool = new char[(int) length];
        int[] ends = new int[sorted.size()];
        int end = 0;
        for (int id = 0; id < ends.length; id++) {
            String term = sorted.get(id);
            term.getChars(0, term.length(), pool, end);
            end += term.length();
            ends[id] = end;
        }
        return new TermTable(pool, ends);
    }

    int size() {
        return ends.length;
    }

    String term(int id) {
        int start = start(id);
        return new String(pool, start, ends[id] - start);
    }

    /** The number of {@code text[from, to)} once each char is read through the table, or -1. */
    int find(CharSequence text, int from, int to, Normalization normalization) {
        int upper = from == to ? 0 : normalization.apply(text.charAt(from)) >>> LOWER_BITS;
        int low = firsts[upper];
        int high = firsts[upper + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(middle, text, from, to, normalization);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private int compare(int id, CharSequence text, int from, int to, Normalization normalization) {
        int start = start(id);
        int length = ends[id] - start;
        int limit = Math.min(length, to - from);
        for (int i = 0; i < limit; i++) {
            int difference = pool[start + i] - normalization.apply(text.charAt(from + i));
            if (difference != 0) {
                return difference;
            }
        }
        return length - (to - from);
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TermTable table && Arrays.equals(pool, table.pool) && Arrays.equals(ends, table.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }
}
