package org.yupian.tagging.chain;

import java.util.List;
import java.util.stream.IntStream;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * The tables of a model with four labels, as segmentation has them: four scores of 16 bits are added at once in one
 * number, and a carry out of a negative one is undone when they are taken apart. The keys of all anchors come first,
 * so that the look-ups do not wait for one another. The benchmark {@code Race} earned it. Immutable.
 */
final class QuadTables {
    static final int LABELS = 4;

    private final Templates templates;
    private final Shape[] shapes;
    private final WeightTable[] tables;
    /** The rows once more, four bytes to the number. */
    private final int[][] quads;
    /** The shapes whose tables are not empty. */
    private final int[] used;

    QuadTables(Templates templates, List<WeightTable> tables) {
        this.templates = templates;
        this.shapes = templates.shapes().toArray(new Shape[0]);
        this.tables = tables.toArray(new WeightTable[0]);
        this.quads = tables.stream().map(WeightTable::asInts).toArray(int[][]::new);
        this.used = IntStream.range(0, this.tables.length)
                .filter(s -> this.tables[s].size() > 0)
                .toArray();
    }

    /** What {@link ChainModel#scores} gives. */
    void scores(Columns columns, int[] out) {
        int length = columns.length();
        int anchors = templates.anchors(length);
        long[] keys = new long[anchors];
        long[] sums = new long[length];
        for (int s : used) {
            shapes[s].keys(columns, templates.firstAnchor(), anchors, keys);
            add(s, keys, sums);
        }
        for (int i = 0; i < length; i++) {
            long sum = sums[i];
            for (int label = 0; label < LABELS; label++) {
                short score = (short) sum;
                out[i * LABELS + label] = score;
                sum = (sum - score) >> Short.SIZE;
            }
        }
    }

    private void add(int s, long[] keys, long[] sums) {
        Shape shape = shapes[s];
        WeightTable table = tables[s];
        int[] quad = quads[s];
        int shifts = shape.shifts();
        int first = templates.firstAnchor();
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] == 0 ? -1 : table.slot(keys[i]);
            if (slot >= 0) {
                for (int k = 0; k < shifts; k++) {
                    int position = first + i + shape.shift(k);
                    if (position >= 0 && position < sums.length) {
                        int weights = quad[slot * shifts + k];
                        sums[position] += (byte) weights
                                + ((long) (byte) (weights >> 8) << 16)
                                + ((long) (byte) (weights >> 16) << 32)
                                + ((long) (weights >> 24) << 48);
                    }
                }
            }
        }
    }
}
