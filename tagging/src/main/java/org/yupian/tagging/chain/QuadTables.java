package org.yupian.tagging.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** Those that have keys. */
    private final Table[] tables;

    /** How far a template may be from the position it speaks of: sums have so much room at both ends. */
    private final int reach;

    /** The weights of one shape. */
    private static final class Table {
        final Shape shape;
        final int[] shifts;
        final WeightTable slots;
        /** The rows once more, the weights of four labels to the number. */
        final long[] rows;
        /** Null where symbols are many. */
        final @Nullable DirectTable direct;

        Table(Templates templates, Shape shape, WeightTable slots) {
            this.shape = shape;
            this.slots = slots;
            this.shifts = IntStream.range(0, shape.shifts()).map(shape::shift).toArray();
            this.rows = spread(slots.rows());
            this.direct = DirectTable.of(templates, shape, slots, rows).orElse(null);
        }
    }

    QuadTables(Templates templates, List<WeightTable> tables) {
        this.templates = templates;
        List<Table> used = new ArrayList<>();
        int furthest = 0;
        for (Shape shape : templates.shapes()) {
            if (tables.get(shape.number()).size() > 0) {
                used.add(new Table(templates, shape, tables.get(shape.number())));
            }
            for (int k = 0; k < shape.shifts(); k++) {
                furthest = Math.max(furthest, Math.abs(shape.shift(k)));
            }
        }
        this.tables = used.toArray(new Table[0]);
        this.reach = furthest + Math.abs(templates.firstAnchor());
    }

    /** What {@link ChainModel#scores} gives. */
    void scores(Columns columns, int[] out) {
        int length = columns.length();
        int anchors = templates.anchors(length);
        long[] keys = new long[anchors];
        long[] sums = new long[length + 2 * reach];
        for (Table table : tables) {
            if (table.direct == null) {
                table.shape.keys(columns, templates.firstAnchor(), anchors, keys);
                add(table, keys, sums);
            } else {
                table.direct.add(columns, reach, sums);
                borders(table, columns, sums);
            }
        }
        for (int i = 0; i < length; i++) {
            long sum = sums[reach + i];
            for (int label = 0; label < LABELS; label++) {
                short score = (short) sum;
                out[i * LABELS + label] = score;
                sum = (sum - score) >> Short.SIZE;
            }
        }
    }

    /** Adds at the anchors from which a shape reads what is not in the sequence. */
    private void borders(Table table, Columns columns, long[] sums) {
        int first = templates.firstAnchor();
        int end = first + templates.anchors(columns.length());
        int outside = Math.max(0, columns.length() - table.shape.span());
        for (int anchor = first; anchor < end; anchor = anchor == -1 ? outside : anchor + 1) {
            add(table, table.shape.key(columns, anchor), reach + anchor, sums);
        }
    }

    private void add(Table table, long[] keys, long[] sums) {
        int first = reach + templates.firstAnchor();
        for (int i = 0; i < keys.length; i++) {
            add(table, keys[i], first + i, sums);
        }
    }

    private static void add(Table table, long key, int place, long[] sums) {
        int slot = key == 0 ? -1 : table.slots.slot(key);
        if (slot >= 0) {
            long[] rows = table.rows;
            int row = slot * table.shifts.length;
            for (int shift : table.shifts) {
                sums[place + shift] += rows[row++];
            }
        }
    }

    /** Weights of one byte as weights of 16 bits. */
    private static long[] spread(byte[] rows) {
        long[] spread = new long[rows.length / LABELS];
        for (int i = 0; i < rows.length; i++) {
            spread[i / LABELS] += (long) rows[i] << (Short.SIZE * (i % LABELS));
        }
        return spread;
    }
}
