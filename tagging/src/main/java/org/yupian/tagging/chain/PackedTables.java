package org.yupian.tagging.chain;

import java.util.ArrayList;
import java.util.List;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * The tables of a model of a few labels once more, for speed: the weights of four labels are 16 bits each of one
 * number, so that they are added at once; a carry out of a negative one is undone when they are taken apart. As long
 * as fewer than 256 weights speak of a position, no sum overflows. Immutable.
 */
final class PackedTables {
    private static final int LANES = 4;

    private final Templates templates;
    private final Shape[] shapes;
    private final List<RowFinder> finders;
    /** For each table, row and shift as many numbers as the labels need. */
    private final long[][] rows;

    private final int labels;
    private final int words;

    /** Leads from a key to its row, or a negative number. */
    @FunctionalInterface
    private interface RowFinder {
        int find(long key);
    }

    private PackedTables(Templates templates, List<RowFinder> finders, List<long[]> rows, int labels) {
        this.templates = templates;
        this.shapes = templates.shapes().toArray(new Shape[0]);
        this.finders = List.copyOf(finders);
        this.rows = rows.toArray(new long[0][]);
        this.labels = labels;
        this.words = words(labels);
    }

    private static int words(int labels) {
        return (labels + LANES - 1) / LANES;
    }

    static PackedTables ofDense(Templates templates, List<WeightTable> tables, int labels) {
        List<RowFinder> finders = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        for (WeightTable table : tables) {
            byte[] weights = table.rows();
            long[] packed = new long[weights.length / labels * words(labels)];
            for (int i = 0; i < weights.length; i++) {
                add(packed, i / labels, i % labels, weights[i], labels);
            }
            finders.add(table::slot);
            rows.add(packed);
        }
        return new PackedTables(templates, finders, rows, labels);
    }

    static PackedTables ofSparse(Templates templates, List<SparseTable> tables, int labels) {
        List<RowFinder> finders = new ArrayList<>();
        List<long[]> rows = new ArrayList<>();
        for (int s = 0; s < tables.size(); s++) {
            SparseTable table = tables.get(s);
            int shifts = templates.shapes().get(s).shifts();
            long[] packed = new long[table.size() * shifts * words(labels)];
            for (int row = 0; row < table.size(); row++) {
                for (int i = table.start(row); i < table.end(row); i++) {
                    int column = table.columns()[i];
                    add(packed, row * shifts + column / labels, column % labels, table.weights()[i], labels);
                }
            }
            finders.add(table::find);
            rows.add(packed);
        }
        return new PackedTables(templates, finders, rows, labels);
    }

    private static void add(long[] packed, int block, int label, int weight, int labels) {
        packed[block * words(labels) + label / LANES] += (long) weight << (Short.SIZE * (label % LANES));
    }

    void scores(Columns columns, int[] out) {
        int length = columns.length();
        int first = templates.firstAnchor();
        int anchors = templates.anchors(length);
        long[] keys = new long[anchors];
        long[] sums = new long[words * length];
        for (int s = 0; s < shapes.length; s++) {
            Shape shape = shapes[s];
            RowFinder finder = finders.get(s);
            long[] packed = rows[s];
            int shifts = shape.shifts();
            shape.keys(columns, first, anchors, keys);
            for (int i = 0; i < anchors; i++) {
                int row = keys[i] == 0 ? -1 : finder.find(keys[i]);
                if (row >= 0) {
                    for (int k = 0; k < shifts; k++) {
                        int position = first + i + shape.shift(k);
                        if (position >= 0 && position < length) {
                            int from = (row * shifts + k) * words;
                            int to = position * words;
                            for (int word = 0; word < words; word++) {
                                sums[to + word] += packed[from + word];
                            }
                        }
                    }
                }
            }
        }
        for (int i = 0; i < length; i++) {
            for (int word = 0; word < words; word++) {
                int label = word * LANES;
                unpack(sums[i * words + word], out, i * labels + label, Math.min(LANES, labels - label));
            }
        }
    }

    private static void unpack(long packed, int[] out, int at, int count) {
        long sum = packed;
        for (int label = 0; label < count; label++) {
            short score = (short) sum;
            out[at + label] = score;
            sum = (sum - score) >> Short.SIZE;
        }
    }
}
