package org.yupian.keywords.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;

/**
 * Terms in the order of their UTF-16 code units, with an open-addressed hash table over them: a look-up makes no
 * string. Immutable.
 */
final class TermTable {
    private final char[] pool;
    private final int[] ends;
    private final int[] slots;

    private TermTable(char[] pool, int[] ends) {
        this.pool = pool;
        this.ends = ends;
        this.slots = new int[Integer.highestOneBit(Math.max(8, ends.length)) * 4];
        for (int id = 0; id < ends.length; id++) {
            int slot = slot(hash(id));
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = id + 1;
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
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + normalization.apply(text.charAt(i));
        }
        for (int slot = slot(hash); slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            int id = slots[slot] - 1;
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

    private int hash(int id) {
        int hash = 0;
        for (int i = start(id); i < ends[id]; i++) {
            hash = 31 * hash + pool[i];
        }
        return hash;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
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
