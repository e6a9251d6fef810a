package org.yupian.tagging.chain;

import java.util.Map;
import java.util.TreeMap;

/** Weights of one shape that can be moved: rows that were touched or are new, over a table that stays. For one thread. */
final class TableEditor {
    private final RowSource before;
    private final Map<Long, byte[]> rows = new TreeMap<>();

    /** Gives the row of a key as it was. */
    @FunctionalInterface
    interface RowSource {
        /** A copy of the row, all 0 if there is none. */
        byte[] row(long key);
    }

    TableEditor(RowSource before) {
        this.before = before;
    }

    void add(long key, int column, int units) {
        if (units != 0) {
            byte[] row = rows.computeIfAbsent(key, before::row);
            row[column] = (byte) Math.max(-127, Math.min(127, row[column] + units));
        }
    }

    /** The rows that were touched, by key. */
    Map<Long, byte[]> rows() {
        return rows;
    }
}
