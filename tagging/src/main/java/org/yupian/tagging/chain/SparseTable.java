package org.yupian.tagging.chain;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;

/**
 * The weights of one shape where labels are many: of each row only the weights other than 0 are kept, each with its
 * column. A hash table leads from keys to rows, as in {@link WeightTable}. Immutable.
 */
final class SparseTable {
    /** Leads from a key to four bytes, the place of its row. */
    private final WeightTable places;

    /** Where each row ends in {@link #columns}. */
    private final int[] ends;

    private final short[] columns;
    private final byte[] weights;

    private SparseTable(WeightTable places, int[] ends, short[] columns, byte[] weights) {
        this.places = places;
        this.ends = ends;
        this.columns = columns;
        this.weights = weights;
    }

    /** A table of dense rows, of which no one is all 0. */
    static SparseTable of(long[] keys, byte[][] rows) {
        int[] ends = new int[rows.length];
        byte[][] numbers = new byte[rows.length][];
        int size = 0;
        for (int i = 0; i < rows.length; i++) {
            for (byte weight : rows[i]) {
                size += weight == 0 ? 0 : 1;
            }
            ends[i] = size;
            numbers[i] = number(i);
        }
        short[] columns = new short[size];
        byte[] weights = new byte[size];
        int at = 0;
        for (byte[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] != 0) {
                    columns[at] = (short) column;
                    weights[at++] = row[column];
                }
            }
        }
        WeightTable places = WeightTable.of(Integer.BYTES, keys, Arrays.copyOf(numbers, keys.length));
        return new SparseTable(places, ends, columns, weights);
    }

    /** The number of a key's row, or a negative number. */
    int find(long key) {
        int at = places.find(key);
        if (at < 0) {
            return at;
        }
        byte[] bytes = places.rows();
        return (bytes[at] & 0xff)
                | ((bytes[at + 1] & 0xff) << 8)
                | ((bytes[at + 2] & 0xff) << 16)
                | (bytes[at + 3] << 24);
    }

    /** Leads from a key to the number of its row, as four bytes. */
    WeightTable places() {
        return places;
    }

    /** Where a row begins in {@link #columns} and {@link #weights}. */
    int start(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    int end(int row) {
        return ends[row];
    }

    short[] columns() {
        return columns;
    }

    byte[] weights() {
        return weights;
    }

    int size() {
        return ends.length;
    }

    /** A copy of the row of a key as a dense one, all 0 if there is none. */
    byte[] row(long key, int width) {
        byte[] row = new byte[width];
        int number = find(key);
        for (int i = number < 0 ? 0 : start(number), end = number < 0 ? 0 : end(number); i < end; i++) {
            row[columns[i]] = weights[i];
        }
        return row;
    }

    /** This table with other rows for some keys, given as dense ones; what they replace stays behind unused. */
    SparseTable with(Map<Long, byte[]> changes) {
        SparseTable added = of(new long[0], changes.values().toArray(new byte[0][]));
        int[] allEnds = Arrays.copyOf(ends, ends.length + added.ends.length);
        short[] allColumns = Arrays.copyOf(columns, columns.length + added.columns.length);
        byte[] allWeights = Arrays.copyOf(weights, weights.length + added.weights.length);
        System.arraycopy(added.columns, 0, allColumns, columns.length, added.columns.length);
        System.arraycopy(added.weights, 0, allWeights, weights.length, added.weights.length);
        Map<Long, byte[]> numbers = new TreeMap<>();
        int row = ends.length;
        for (long key : changes.keySet()) {
            allEnds[row] = columns.length + added.ends[row - ends.length];
            numbers.put(key, number(row++));
        }
        return new SparseTable(places.with(numbers), allEnds, allColumns, allWeights);
    }

    private static byte[] number(int row) {
        return new byte[] {(byte) row, (byte) (row >> 8), (byte) (row >> 16), (byte) (row >> 24)};
    }

    void writeTo(ModelWriter out, String prefix) {
        // In the order of the slots the numbers of the rows need not be written.
        int[] order = places.inSlotOrder();
        short[] lengths = new short[order.length];
        int total = 0;
        for (int row : order) {
            total += end(row) - start(row);
        }
        short[] orderedColumns = new short[total];
        byte[] orderedWeights = new byte[total];
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            int start = start(order[i]);
            int length = end(order[i]) - start;
            lengths[i] = (short) length;
            System.arraycopy(columns, start, orderedColumns, at, length);
            System.arraycopy(weights, start, orderedWeights, at, length);
            at += length;
        }
        places.writeSlots(out, prefix);
        out.shorts(prefix + "/lengths", lengths);
        out.shorts(prefix + "/columns", orderedColumns);
        out.bytes(prefix + "/weights", orderedWeights);
    }

    static SparseTable load(ModelFile file, String prefix, int width) throws IOException {
        short[] lengths = file.shorts(prefix + "/lengths");
        short[] columns = file.shorts(prefix + "/columns");
        byte[] weights = file.bytes(prefix + "/weights");
        byte[] numbers = new byte[lengths.length * Integer.BYTES];
        int[] ends = new int[lengths.length];
        long end = 0;
        for (int i = 0; i < lengths.length; i++) {
            end += lengths[i] & 0xffff;
            ends[i] = (int) Math.min(end, Integer.MAX_VALUE);
            for (int b = 0; b < Integer.BYTES; b++) {
                numbers[i * Integer.BYTES + b] = (byte) (i >> (Byte.SIZE * b));
            }
        }
        if (end != columns.length || columns.length != weights.length) {
            throw file.refusal(
                    prefix,
                    "%d columns and weights".formatted(end),
                    "%d and %d".formatted(columns.length, weights.length));
        }
        for (short column : columns) {
            if (column < 0 || column >= width) {
                throw file.refusal(prefix + "/columns", "numbers below " + width, "" + column);
            }
        }
        return new SparseTable(WeightTable.load(file, prefix, Integer.BYTES, numbers), ends, columns, weights);
    }
}
