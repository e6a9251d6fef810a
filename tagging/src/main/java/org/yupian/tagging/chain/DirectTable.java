package org.yupian.tagging.chain;

import java.util.BitSet;
import java.util.Optional;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;

/**
 * The weights of a shape that reads one symbol of few, or two neighbours in a column of fewer, as lengths of words and strengths of
 * pairs are: the symbols are the place of the row, where a hash table would have to be searched. The weights of four labels are one
 * number, as {@link QuadTables} adds them up. The benchmark {@code Race} earned it. Immutable.
 */
final class DirectTable {
    /** A single symbol is below. */
    private static final int SINGLE = 512;

    /** Each of two symbols is below. */
    private static final int PAIR = 32;

    private final Shape shape;
    private final WeightTable table;
    private final int column;
    private final boolean pairs;
    private final long[] rows;

    private DirectTable(Shape shape, WeightTable table) {
        this.shape = shape;
        this.table = table;
        this.column = shape.column(0);
        this.pairs = shape.symbols() == 2;
        this.rows = new long[(pairs ? PAIR * PAIR : SINGLE) * shape.shifts()];
    }

    /** The table, if all symbols of the keys are small. */
    static Optional<DirectTable> of(Templates templates, Shape shape, WeightTable table, long[] all) {
        boolean neighbours = shape.symbols() == 2 && shape.readsOnly(shape.column(0)) && shape.span() == 1;
        if (table.size() == 0 || (shape.symbols() > 1 && !neighbours) || table.size() > 2 * PAIR * PAIR) {
            return Optional.empty();
        }
        DirectTable direct = new DirectTable(shape, table);
        return direct.fill(new Columns(templates.columns().size()), all) ? Optional.of(direct) : Optional.empty();
    }

    /** Fills in the rows; returns whether there is one for each key. */
    private boolean fill(Columns symbols, long[] all) {
        BitSet found = new BitSet();
        int length = pairs ? 2 : 1;
        int places = rows.length / shape.shifts();
        symbols.reset(length);
        for (int place = 0; place < places; place++) {
            symbols.column(column)[0] = pairs ? place / PAIR : place;
            if (pairs) {
                symbols.column(column)[1] = place % PAIR;
            }
            for (int anchor = -1; anchor <= length; anchor++) {
                int slot = table.slot(shape.key(symbols, anchor));
                if (slot >= 0) {
                    found.set(slot);
                    for (int k = 0; k < shape.shifts() && anchor == 0; k++) {
                        rows[place * shape.shifts() + k] = all[slot * shape.shifts() + k];
                    }
                }
            }
        }
        return found.cardinality() == table.size();
    }

    /**
     * Adds at the anchors whose symbols all lie in the sequence, and are small.
     *
     * @param sums one a position, with room for so many places before and behind as templates reach
     */
    void add(Columns columns, int reach, long[] sums) {
        int[] symbols = columns.column(column);
        int shifts = shape.shifts();
        int places = rows.length / shifts;
        int last = columns.length() - (pairs ? 1 : 0);
        for (int anchor = 0; anchor < last; anchor++) {
            int place = symbols[anchor];
            if (pairs) {
                int next = symbols[anchor + 1];
                place = (place | next) < 0 || next >= PAIR ? -1 : place * PAIR + next;
            }
            // Other symbols have no keys.
            if (place >= 0 && place < places) {
                for (int k = 0, row = place * shifts; k < shifts; k++) {
                    sums[reach + anchor + shape.shift(k)] += rows[row + k];
                }
            }
        }
    }
}
