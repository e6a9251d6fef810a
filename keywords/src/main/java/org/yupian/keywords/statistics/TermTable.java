package org.yupian.keywords.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.pack.KeyTable;
import org.yupian.pack.Keys;
import org.yupian.text.Normalization;

/**
 * Terms in the order of their UTF-16 code units, with a hash table over them: a look-up makes no string. Immutable.
 */
final class TermTable {
    private final char[] pool;
    private final int[] ends;
    /** The number of each term by its hash; where two have the same, one of them has the next number for it. */
    private final KeyTable numbers;

    private TermTable(char[] pool, int[] ends) {
        this.pool = pool;
        this.ends = ends;
        this.numbers = KeyTable.withRoom(ends.length);
        for (int id = 0; id < ends.length; id++) {
            long key = hash(id);
            int place = numbers.add(key);
            while (numbers.size() == id) {
                place = numbers.add(++key);
            }
            numbers.set(place, id);
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
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = Keys.step(hash, normalization.apply(text.charAt(i)));
        }
        for (int place = numbers.find(hash); place >= 0; place = numbers.find(++hash)) {
            int id = numbers.value(place);
            if (same(id, text, from, to, normalization)) {
                return id;
            }
        }
        return -1;
    }

    private boolean same(int id, CharSequence text, int from, int to, Normalization normalization) {
        int start = start(id);
        if (ends[id] - start != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (pool[start + i - from] != normalization.apply(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private int start(int id) {
        return id == 0 ? 0 : ends[id - 1];
    }

    private long hash(int id) {
        long hash = 0;
        for (int i = start(id); i < ends[id]; i++) {
            hash = Keys.step(hash, pool[i]);
        }
        return hash;
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
