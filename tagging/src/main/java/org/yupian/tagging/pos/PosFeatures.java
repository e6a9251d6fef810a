package org.yupian.tagging.pos;

import java.util.Arrays;
import java.util.List;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;

/**
 * Scratch of one call: the keys of all features of a block of words, and the scores they give the tags of one word. For
 * one thread.
 */
final class PosFeatures {
    private final SparseWeights weights;
    private final Shape[] shapes;

    /** How far templates look to either side at most. */
    private final int reach;

    private final int[] shapeOf;
    private final int[] shifts;
    private final int[] numbers;
    private final long[][] keys;
    private final long[] wanted;
    private final long[] slots;
    private final int[] rows;

    /** Scratch for blocks of up to so many words. */
    PosFeatures(SparseWeights weights, List<Shape> shapes, int words) {
        this.weights = weights;
        this.shapes = shapes.toArray(new Shape[0]);
        int templates = shapes.stream().mapToInt(Shape::shifts).sum();
        this.shapeOf = new int[templates];
        this.shifts = new int[templates];
        this.numbers = new int[templates];
        int furthest = 0;
        int next = 0;
        for (int s = 0; s < this.shapes.length; s++) {
            for (int k = 0; k < this.shapes[s].shifts(); k++) {
                shapeOf[next] = s;
                shifts[next] = this.shapes[s].shift(k);
                numbers[next++] = k;
                furthest = Math.max(furthest, Math.abs(this.shapes[s].shift(k)));
            }
        }
        this.reach = furthest;
        this.keys = new long[this.shapes.length][words + 2 * furthest];
        this.wanted = new long[templates];
        this.slots = new long[templates];
        this.rows = new int[templates];
    }

    /** Reads a block. */
    void read(Columns block) {
        for (int s = 0; s < shapes.length; s++) {
            shapes[s].keys(block, -reach, block.length() + 2 * reach, keys[s]);
        }
    }

    /**
     * Scores the tags that the word at a position of the block may have.
     *
     * @param candidates tags, as bits
     * @param out the scores of these tags; what others have is without meaning
     */
    void scores(int position, long candidates, int[] out) {
        int count = 0;
        for (int i = 0; i < shapeOf.length; i++) {
            long key = keys[shapeOf[i]][position - shifts[i] + reach];
            if (key != 0) {
                long mixed = SparseWeights.key(key, numbers[i]);
                wanted[count] = mixed;
                slots[count++] = weights.first(mixed);
            }
        }
        Arrays.fill(out, 0);
        int longer = 0;
        for (int i = 0; i < count; i++) {
            int row = weights.add(wanted[i], slots[i], out);
            if (row >= 0) {
                rows[longer++] = row;
            }
        }
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int tag = Long.numberOfTrailingZeros(rest);
            int sum = out[tag];
            for (int i = 0; i < longer; i++) {
                sum += weights.weight(rows[i], tag);
            }
            out[tag] = sum;
        }
    }
}
