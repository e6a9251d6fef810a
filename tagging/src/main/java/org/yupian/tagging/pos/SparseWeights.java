package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;
import org.yupian.pack.PackedOutput;

/**
 * Weights of features for the few tags that each says anything of: a hash table with open addressing from keys to rows
 * of (tag, weight), two bytes a pair. Of a key 16 bits are kept besides its slot; a key that is not there is taken for
 * one that is about once in 15,000 look-ups. Immutable.
 *
 * <p>A slot is one long: the print of its key in the lowest 16 bits, and above it up to three pairs, or the number of
 * a longer row, so that most look-ups touch memory in one place. Longer rows have a byte for every tag: they are those
 * of frequent features, of which only the weights of the few tags that a word may have are read. It stands
 * in the loop that the benchmark {@code Race} times: {@code KeyTable} with rows apart takes 2.4 times as long over a million
 * keys, and 1.6 times over 30,000.
 */
final class SparseWeights {
    /** In the place of the first pair: the row is longer, its begin follows. */
    private static final int LONGER = 0x7f;

    private final int tags;
    private final long[] slots;

    /** The longer rows, one after another, {@code tags} weights each. */
    private final byte[] rows;

    /** A key and its row. Not a record: an array in one is no value. */
    static final class Row {
        final long key;
        final byte[] pairs;

        Row(long key, byte[] pairs) {
            this.key = key;
            this.pairs = pairs;
        }
    }

    private SparseWeights(int tags, long[] slots, byte[] rows) {
        this.tags = tags;
        this.slots = slots;
        this.rows = rows;
    }

    /** The key of one of the templates that share a shape. */
    static long key(long shapeKey, int shift) {
        long key = (shapeKey + shift) * 0xff51afd7ed558ccdL;
        return key ^ (key >>> 32);
    }

    /** A table of rows with different keys. */
    static SparseWeights of(List<Row> rows, int tags) {
        // Half empty: most keys that are asked for are not there, and each of them is sought up to an empty slot.
        int slots = Math.toIntExact(2L * rows.size() + 1);
        short[] prints = new short[slots];
        Row[] placed = new Row[slots];
        for (Row row : rows) {
            int slot = Keys.home(row.key, slots);
            while (prints[slot] != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            prints[slot] = Keys.print(row.key);
            placed[slot] = row;
        }
        Filling filling = new Filling(tags, slots);
        for (int slot = 0; slot < slots; slot++) {
            if (prints[slot] != 0) {
                filling.row(slot, prints[slot], placed[slot].pairs, 0, placed[slot].pairs.length);
            }
        }
        return filling.table();
    }

    /** A table that is being filled. */
    private static final class Filling {
        private final int tags;
        private final long[] slots;
        private byte[] rows = new byte[1 << 16];
        private int length;
        private int row;
        private int at;

        Filling(int tags, int slots) {
            this.tags = tags;
            this.slots = new long[slots];
        }

        void row(int slot, short print, byte[] pairs, int from, int to) {
            slots[slot] = print & 0xffffL;
            if (to - from > 6) {
                slots[slot] |= (long) LONGER << 16 | (long) length << 32;
                if (tags > rows.length - length) {
                    int room = Math.addExact(length, tags);
                    rows = Arrays.copyOf(rows, (int) Math.max(room, Math.min(2L * rows.length, Integer.MAX_VALUE - 8)));
                }
                for (int i = from; i < to; i += 2) {
                    rows[length + pairs[i]] = pairs[i + 1];
                }
                length += tags;
                return;
            }
            // Pairs that are not there read as weight 0 for tag 0.
            for (int i = from, shift = 16; i < to; i++, shift += 8) {
                slots[slot] |= (pairs[i] & 0xffL) << shift;
            }
        }

        /**
         * Fills the eight slots from {@code first}, as packed; see {@code WeightTable} for why eight.
         *
         * @return how many bytes of the pairs were read, or -1 if they are no rows for these slots
         */
        int fill(int used, int first, short[] prints, byte[] lengths, byte[] pairs) {
            for (int bits = used & 0xff; bits != 0; bits &= bits - 1) {
                int slot = first + Integer.numberOfTrailingZeros(bits);
                int end = row == prints.length ? -1 : at + 2 * lengths[row];
                if (slot >= slots.length || end <= at || end > pairs.length || prints[row] == 0) {
                    return -1;
                }
                for (int i = at; i < end; i += 2) {
                    if (pairs[i] < 0 || pairs[i] >= tags || pairs[i + 1] == 0) {
                        return -1;
                    }
                }
                row(slot, prints[row++], pairs, at, end);
                at = end;
            }
            return at;
        }

        SparseWeights table() {
            return new SparseWeights(tags, slots, Arrays.copyOf(rows, length));
        }
    }

    /** The slot where the search for a key begins. */
    long first(long key) {
        return slots[Keys.home(key, slots.length)];
    }

    /**
     * Looks a key up. A row of few weights is added to the scores of its tags.
     *
     * @param first what {@link #first} gave: reads of many keys that do not wait for each other cost little more than one
     * @return where a longer row begins, for {@link #weight}, or -1 if there is none
     */
    int add(long key, long first, int[] scores) {
        short wanted = Keys.print(key);
        long slot = first;
        if ((short) slot != wanted) {
            int at = Keys.home(key, slots.length);
            while ((short) slot != wanted) {
                if (slot == 0) {
                    return -1;
                }
                at = at + 1 == slots.length ? 0 : at + 1;
                slot = slots[at];
            }
        }
        if ((slot >> 16 & 0xff) == LONGER) {
            return (int) (slot >>> 32);
        }
        scores[(int) (slot >>> 16 & 0xff)] += (byte) (slot >>> 24);
        scores[(int) (slot >>> 32 & 0xff)] += (byte) (slot >>> 40);
        scores[(int) (slot >>> 48 & 0xff)] += (byte) (slot >>> 56);
        return -1;
    }

    /** The weight of a tag in a longer row. */
    int weight(int row, int tag) {
        return rows[row + tag];
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
        PackedOutput pairs = new PackedOutput();
        int row = 0;
        for (int slot = 0; slot < slots.length; slot++) {
            if (slots[slot] != 0) {
                used[slot >> 3] |= (byte) (1 << (slot & 7));
                prints[row] = (short) slots[slot];
                int before = pairs.size();
                pairs(slots[slot], pairs);
                lengths[row++] = (byte) ((pairs.size() - before) / 2);
            }
        }
        out.ints(prefix + "slots", new int[] {slots.length});
        out.bytes(prefix + "used", used);
        out.shorts(prefix + "prints", prints);
        out.bytes(prefix + "lengths", lengths);
        out.bytes(prefix + "pairs", pairs.toBytes());
    }

    /** Writes the pairs of a slot. */
    private void pairs(long slot, PackedOutput out) {
        boolean longer = (slot >> 16 & 0xff) == LONGER;
        for (int i = 0; i < (longer ? tags : 3); i++) {
            int tag = longer ? i : (int) ((slot >>> (16 + 16 * i)) & 0xff);
            byte weight = longer ? rows[(int) (slot >>> 32) + i] : (byte) (slot >>> (24 + 16 * i));
            if (weight != 0) {
                out.octet(tag).octet(weight);
            }
        }
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
        Filling filling = new Filling(tags, slots[0]);
        int at = 0;
        for (int i = 0; i < used.length && at >= 0; i++) {
            at = filling.fill(used[i], i * Byte.SIZE, packedPrints, lengths, pairs);
        }
        if (at != pairs.length) {
            throw file.refusal(
                    prefix + "pairs",
                    "for every used slot a print and pairs of a tag below %d and a weight".formatted(tags),
                    "%d prints and %d bytes of others".formatted(packedPrints.length, pairs.length));
        }
        return filling.table();
    }
}
