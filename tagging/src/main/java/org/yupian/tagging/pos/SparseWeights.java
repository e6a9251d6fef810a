package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;

/**
 * Weights of features for the few tags that each says anything of: a hash table with open addressing from keys to rows
 * of (tag, weight), two bytes a pair. Of a key 16 bits are kept besides its slot; a key that is not there is taken for
 * one that is about once in 15,000 look-ups. Immutable.
 *
 * <p>A slot is one long: the print of its key in the lowest 16 bits, and above it up to three pairs, or where the row
 * begins and ends, so that most look-ups touch memory in one place.
 */
final class SparseWeights {
    /** In the place of the first pair: the row is longer, its length and its begin follow. */
    private static final int LONGER = 0x7f;

    private final long[] slots;
    private final byte[] pairs;

    /** A key and its row. Not a record: an array in one is no value. */
    static final class Row {
        final long key;
        final byte[] pairs;

        Row(long key, byte[] pairs) {
            this.key = key;
            this.pairs = pairs;
        }
    }

    private SparseWeights(long[] slots, byte[] pairs) {
        this.slots = slots;
        this.pairs = pairs;
    }

    /** A slot of a row {@code [from, to)} of the pairs. */
    private static long slot(short print, byte[] pairs, int from, int to) {
        long slot = print & 0xffffL;
        if (to - from > 6) {
            return slot | (long) LONGER << 16 | (long) ((to - from) / 2) << 24 | (long) from << 32;
        }
        for (int i = from, shift = 16; i < to; i++, shift += 8) {
            slot |= (pairs[i] & 0xffL) << shift;
        }
        // Pairs that are not there read as weight 0 for tag 0.
        return slot;
    }

    /** The key of one of the templates that share a shape. */
    static long key(long shapeKey, int shift) {
        long key = (shapeKey + shift) * 0xff51afd7ed558ccdL;
        return key ^ (key >>> 32);
    }

    static SparseWeights of(List<Row> rows) {
        int slots = (int) (rows.size() * 4L / 3 + 1);
        short[] prints = new short[slots];
        Row[] placed = new Row[slots];
        int length = 0;
        for (Row row : rows) {
            int slot = home(row.key, slots);
            while (prints[slot] != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            prints[slot] = print(row.key);
            placed[slot] = row;
            length += row.pairs.length;
        }
        long[] table = new long[slots];
        byte[] pairs = new byte[length];
        int at = 0;
        for (int slot = 0; slot < slots; slot++) {
            if (prints[slot] != 0) {
                byte[] row = placed[slot].pairs;
                System.arraycopy(row, 0, pairs, at, row.length);
                table[slot] = slot(prints[slot], pairs, at, at + row.length);
                at += row.length;
            }
        }
        return new SparseWeights(table, pairs);
    }

    private static int home(long key, int slots) {
        return (int) (((key >>> 32) * slots) >>> 32);
    }

    private static short print(long key) {
        short print = (short) key;
        return print == 0 ? 1 : print;
    }

    /** Adds the weights of a key to the scores of the tags. */
    void add(long key, int[] scores) {
        int at = home(key, slots.length);
        short wanted = print(key);
        long slot = slots[at];
        while ((short) slot != wanted) {
            if (slot == 0) {
                return;
            }
            at = at + 1 == slots.length ? 0 : at + 1;
            slot = slots[at];
        }
        if ((slot >> 16 & 0xff) == LONGER) {
            int from = (int) (slot >>> 32);
            for (int i = from, end = from + 2 * (int) (slot >>> 24 & 0xff); i < end; i += 2) {
                scores[pairs[i]] += pairs[i + 1];
            }
            return;
        }
        scores[(int) (slot >>> 16 & 0xff)] += (byte) (slot >>> 24);
        scores[(int) (slot >>> 32 & 0xff)] += (byte) (slot >>> 40);
        scores[(int) (slot >>> 48 & 0xff)] += (byte) (slot >>> 56);
    }

    /** How many keys there are. */
    int size() {
        int size = 0;
        for (long slot : slots) {
            size += slot == 0 ? 0 : 1;
        }
        return size;
    }

    void writeTo(ModelWriter out, String prefix) {
        int size = size();
        byte[] used = new byte[(slots.length + 7) / 8];
        short[] prints = new short[size];
        byte[] lengths = new byte[size];
        int at = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != 0) {
                used[slot >> 3] |= (byte) (1 << (slot & 7));
                prints[at] = (short) slots[slot];
                lengths[at++] = (byte) length(slots[slot]);
            }
        }
        out.ints(prefix + "slots", new int[] {slots.length});
        out.bytes(prefix + "used", used);
        out.shorts(prefix + "prints", prints);
        out.bytes(prefix + "lengths", lengths);
        out.bytes(prefix + "pairs", pairs);
    }

    /** How many pairs a row has; no weight is 0. */
    private static int length(long slot) {
        if ((slot >> 16 & 0xff) == LONGER) {
            return (int) (slot >>> 24 & 0xff);
        }
        return (slot >>> 56 != 0 ? 1 : 0) + ((slot >>> 40 & 0xff) != 0 ? 1 : 0) + ((slot >>> 24 & 0xff) != 0 ? 1 : 0);
    }

    static SparseWeights load(ModelFile file, String prefix, int tags) throws IOException {
        int[] slots = file.ints(prefix + "slots");
        byte[] used = file.bytes(prefix + "used");
        short[] packedPrints = file.shorts(prefix + "prints");
        byte[] lengths = file.bytes(prefix + "lengths");
        byte[] pairs = file.bytes(prefix + "pairs");
        if (slots.length != 1
                || slots[0] <= packedPrints.length
                || used.length != (slots[0] + 7) / 8
                || lengths.length != packedPrints.length) {
            throw file.refusal(
                    prefix + "slots",
                    "slots, used, prints and lengths that agree",
                    "%s, %d, %d and %d"
                            .formatted(Arrays.toString(slots), used.length, packedPrints.length, lengths.length));
        }
        long[] table = new long[slots[0]];
        int row = 0;
        int at = 0;
        for (int slot = 0; slot < table.length; slot++) {
            if ((used[slot >> 3] >> (slot & 7) & 1) != 0) {
                int end = row == packedPrints.length ? -1 : at + 2 * lengths[row];
                if (end <= at || end > pairs.length || packedPrints[row] == 0) {
                    throw file.refusal(prefix + "prints", "a print and a row for every used slot", "none at " + row);
                }
                table[slot] = slot(packedPrints[row++], pairs, at, end);
                at = end;
            }
        }
        if (at != pairs.length || row != packedPrints.length) {
            throw file.refusal(
                    prefix + "pairs", "pairs for %d rows".formatted(packedPrints.length), at + " of " + pairs.length);
        }
        for (int i = 0; i < at; i += 2) {
            if (pairs[i] < 0 || pairs[i] >= tags || pairs[i + 1] == 0) {
                throw file.refusal(
                        prefix + "pairs", "tags below " + tags + " with weights", pairs[i] + " with " + pairs[i + 1]);
            }
        }
        return new SparseWeights(table, pairs);
    }
}
