package org.yupian.tagging.feature;

import java.util.Arrays;

/**
 * The symbols of one sequence, column by column: a character, a small class or {@link Symbols#hash} of a string for
 * every position. Scratch of one call, for one thread; it grows to the longest sequence and is used again.
 */
public final class Columns {
    /** No symbol here: a template that reads it does not fire. */
    public static final int NONE = Integer.MIN_VALUE;

    /** What templates read before the first position. */
    static final int BEFORE = Integer.MIN_VALUE + 1;

    /** What templates read after the last position. */
    static final int AFTER = Integer.MIN_VALUE + 2;

    private final int[][] columns;
    private int length;

    /** Empty columns. */
    public Columns(int columns) {
        this.columns = new int[columns][0];
    }

    /** Makes room for a sequence; what the columns held is to be overwritten. */
    public void reset(int newLength) {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].length < newLength) {
                columns[i] = new int[Math.max(newLength, columns[i].length + (columns[i].length >> 1))];
            }
        }
        length = newLength;
    }

    /** How many columns there are. */
    public int size() {
        return columns.length;
    }

    /** How many positions the sequence has. */
    public int length() {
        return length;
    }

    /** A column, to be filled; at least {@link #length} symbols, valid until the next {@link #reset}. */
    public int[] column(int index) {
        return columns[index];
    }

    /** Sets every position of a column to one symbol. */
    public void fill(int index, int symbol) {
        Arrays.fill(columns[index], 0, length, symbol);
    }
}
