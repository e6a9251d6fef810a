package org.yupian.tagging.chain;

import java.util.Arrays;
import java.util.List;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * The tables of a model of some labels once more, for speed: the weights of eight labels are the bytes of one number,
 * each with 128 added so that none is negative. Spread over two numbers of four 16-bit lanes they are summed up at
 * once. One lane more than there are labels has no weight of its own: what it holds at the end is what was added to
 * all. As long as fewer than 256 weights speak of a position, no sum overflows. The benchmark {@code Race} earned it.
 * Immutable.
 */
final class PackedTables {
    /** The most templates. */
    static final int TEMPLATES = 255;

    private static final int BIAS = 128;
    private static final long BIASES = 0x8080808080808080L;
    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final Templates templates;
    private final Shape[] shapes;
    /** Leads from a key to a slot. */
    private final WeightTable[] tables;
    /** For each table the row of each slot. */
    private final int[][] numbers;
    /** For each table, row and shift as many numbers as the lanes need. */
    private final long[][] rows;

    /** For each table how far from its anchor each template adds, in places of the sums. */
    private final int[][] steps;

    private final int labels;
    private final int words;
    /** How far a template may be from the position it speaks of: sums have so much room at both ends. */
    private final int reach;

    private PackedTables(Templates templates, WeightTable[] tables, int[][] numbers, long[][] rows, int labels) {
        this.templates = templates;
        this.shapes = templates.shapes().toArray(new Shape[0]);
        this.tables = tables;
        this.numbers = numbers;
        this.rows = rows;
        this.labels = labels;
        this.words = words(labels);
        this.steps = new int[shapes.length][];
        int furthest = 0;
        for (int s = 0; s < shapes.length; s++) {
            steps[s] = new int[shapes[s].shifts()];
            for (int k = 0; k < steps[s].length; k++) {
                steps[s][k] = 2 * words * shapes[s].shift(k);
                furthest = Math.max(furthest, Math.abs(shapes[s].shift(k)));
            }
        }
        this.reach = furthest + Math.abs(templates.firstAnchor());
    }

    private static int words(int labels) {
        return labels / Long.BYTES + 1;
    }

    static PackedTables ofDense(Templates templates, List<WeightTable> tables, int labels) {
        int[][] numbers = new int[tables.size()][];
        long[][] rows = new long[tables.size()][];
        for (int s = 0; s < rows.length; s++) {
            WeightTable table = tables.get(s);
            byte[] weights = table.rows();
            rows[s] = empty(weights.length / labels, labels);
            for (int i = 0; i < weights.length; i++) {
                add(rows[s], i / labels, i % labels, weights[i], labels);
            }
            numbers[s] =
                    new int[weights.length / labels / templates.shapes().get(s).shifts()];
            for (int slot = 0; slot < numbers[s].length; slot++) {
                numbers[s][slot] = slot;
            }
        }
        return new PackedTables(templates, tables.toArray(new WeightTable[0]), numbers, rows, labels);
    }

    static PackedTables ofSparse(Templates templates, List<SparseTable> tables, int labels) {
        WeightTable[] places = new WeightTable[tables.size()];
        int[][] numbers = new int[places.length][];
        long[][] rows = new long[places.length][];
        for (int s = 0; s < places.length; s++) {
            SparseTable table = tables.get(s);
            int shifts = templates.shapes().get(s).shifts();
            rows[s] = empty(table.size() * shifts, labels);
            for (int row = 0; row < table.size(); row++) {
                add(rows[s], table, row, shifts, labels);
            }
            places[s] = table.places();
            numbers[s] = places[s].asInts();
        }
        return new PackedTables(templates, places, numbers, rows, labels);
    }

    private static long[] empty(int blocks, int labels) {
        long[] packed = new long[blocks * words(labels)];
        Arrays.fill(packed, BIASES);
        return packed;
    }

    private static void add(long[] packed, SparseTable table, int row, int shifts, int labels) {
        short[] columns = table.columns();
        byte[] weights = table.weights();
        for (int i = table.start(row), end = table.end(row); i < end; i++) {
            add(packed, row * shifts + columns[i] / labels, columns[i] % labels, weights[i], labels);
        }
    }

    private static void add(long[] packed, int block, int label, int weight, int labels) {
        packed[block * words(labels) + label / Long.BYTES] ^=
                ((weight + BIAS) ^ BIAS) * (1L << (Byte.SIZE * (label % Long.BYTES)));
    }

    /** What {@link ChainModel#scores} gives. */
    void scores(Columns columns, int[] out) {
        int length = columns.length();
        int anchors = templates.anchors(length);
        long[] keys = new long[anchors];
        int[] places = new int[anchors];
        long[] sums = new long[2 * words * (length + 2 * reach)];
        for (int s = 0; s < shapes.length; s++) {
            shapes[s].keys(columns, templates.firstAnchor(), anchors, keys);
            for (int i = 0; i < anchors; i++) {
                places[i] = keys[i] == 0 ? -1 : tables[s].slot(keys[i]);
            }
            add(s, places, sums);
        }
        for (int i = 0; i < length; i++) {
            unpack(sums, 2 * words * (i + reach), out, i * labels);
        }
    }

    private void add(int s, int[] places, long[] sums) {
        long[] packed = rows[s];
        int[] number = numbers[s];
        int[] shifts = steps[s];
        int first = 2 * words * (templates.firstAnchor() + reach);
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                int from = number[places[i]] * shifts.length * words;
                int anchor = first + 2 * words * i;
                if (words == 2) {
                    addTwo(packed, from, shifts, anchor, sums);
                } else {
                    addAll(packed, from, shifts, anchor, sums);
                }
            }
        }
    }

    private void addAll(long[] packed, int row, int[] shifts, int anchor, long[] sums) {
        int from = row;
        for (int shift : shifts) {
            int to = anchor + shift;
            for (int word = 0; word < words; word++) {
                long weights = packed[from++];
                sums[to++] += weights & EVEN;
                sums[to++] += (weights >>> Byte.SIZE) & EVEN;
            }
        }
    }

    /** {@link #addAll} for two words, the loop over them unrolled: most models have 8 to 15 labels. */
    private static void addTwo(long[] packed, int row, int[] shifts, int anchor, long[] sums) {
        int from = row;
        for (int shift : shifts) {
            int to = anchor + shift;
            long low = packed[from++];
            long high = packed[from++];
            sums[to] += low & EVEN;
            sums[to + 1] += (low >>> Byte.SIZE) & EVEN;
            sums[to + 2] += high & EVEN;
            sums[to + 3] += (high >>> Byte.SIZE) & EVEN;
        }
    }

    private void unpack(long[] sums, int from, int[] out, int to) {
        int bias = lane(sums, from, labels);
        for (int label = 0; label < labels; label++) {
            out[to + label] = lane(sums, from, label) - bias;
        }
    }

    private static int lane(long[] sums, int from, int label) {
        int at = label % Long.BYTES;
        long lanes = sums[from + 2 * (label / Long.BYTES) + (at & 1)];
        return (int) (lanes >>> (Short.SIZE * (at >> 1))) & 0xffff;
    }
}
