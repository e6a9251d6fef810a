package org.yupian.tagging.chain;

import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;

/** A copy of a model whose weights can be moved, for learning from a few corrections. For one thread. */
public final class ChainEditor {
    private final ChainModel original;
    private final Shape[] shapes;
    private final TableEditor[] tables;
    private final int labels;

    /** A copy of the model. */
    public ChainEditor(ChainModel model) {
        original = model;
        shapes = model.templates().shapes().toArray(new Shape[0]);
        labels = model.labels().size();
        tables = new TableEditor[shapes.length];
        for (int s = 0; s < shapes.length; s++) {
            tables[s] = model.editor(s);
        }
    }

    /**
     * Where two labellings of a sequence differ, moves the weights of the features of that position.
     *
     * @param from the labels whose weights go down
     * @param to the labels whose weights go up
     * @param units by how many units of {@link ChainModel#step}; a weight stops at 127 of them
     * @return how many weights were moved
     */
    public int move(Columns columns, int[] from, int[] to, int units) {
        int length = columns.length();
        int moved = 0;
        int first = original.templates().firstAnchor();
        int anchors = original.templates().anchors(length);
        for (int s = 0; s < shapes.length; s++) {
            for (int anchor = first; anchor < first + anchors; anchor++) {
                long key = shapes[s].key(columns, anchor);
                for (int k = 0; key != 0 && k < shapes[s].shifts(); k++) {
                    int position = anchor + shapes[s].shift(k);
                    if (position >= 0 && position < length && from[position] != to[position]) {
                        tables[s].add(key, k * labels + to[position], units);
                        tables[s].add(key, k * labels + from[position], -units);
                        moved += 2;
                    }
                }
            }
        }
        return moved;
    }

    /** How many features speak of the positions where two labellings differ. */
    public int features(Columns columns, int[] from, int[] to) {
        // Moving by nothing counts and touches nothing.
        return move(columns, from, to, 0) / 2;
    }

    /** The model as it is now. */
    public ChainModel model() {
        return original.edited(tables);
    }
}
