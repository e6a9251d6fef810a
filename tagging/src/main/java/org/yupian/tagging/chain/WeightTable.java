package org.yupian.tagging.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;

/**
 * The weights of one shape: a hash table with open addressing from keys to rows of bytes, the rows in the order of
 * the slots. Of a key 16 bits are kept besides its slot, so that a key which is not in the table is taken for one that
 * is about once in 15,000 look-ups; a weight too many there does no measurable harm. Immutable.
 *
 * <p>The layout is that of model files, two bytes a place where {@code KeyTable} has twelve. It stands in the loop that
 * the benchmark {@code Race} times: by itself, with a third of the look-ups for a key that is there, that table takes 1.6
 * times as long over a million keys, and 1.2 times over 30,000.
 *
 * <p>What is kept of a key is too little to move it into a larger table. So a table that is full grows by a region:
 * further slots, in which a key is looked for that is not in the regions before.
 */
final class WeightTable {
    private static final int ABSENT = -1;

    /** What virtual machines refuse an array of more bytes than. */
    private static final int MOST = Integer.MAX_VALUE - 8;

    private final int width;
    /** How many slots each region has; mostly there is one. */
    private final int[] regions;

    /** How many slots the first region has. */
    private final int first;

    /** For every slot some bits of its key, or 0 where it is empty. */
    private final short[] prints;

    private final byte[] rows;

    private WeightTable(int width, int[] regions, short[] prints, byte[] rows) {
        this.width = width;
        this.regions = regions;
        this.first = regions[0];
        this.prints = prints;
        this.rows = rows;
    }

    /**
     * A table.
     *
     * @param width the length of a row
     * @param keys the keys, all different
     * @param values the row of each key
     * @throws IllegalArgumentException if they are more than an array can have
     */
    static WeightTable of(int width, long[] keys, byte[][] values) {
        // Never full: a search ends at an empty slot.
        int slots = (int) Math.min(MOST / Math.max(1, width), keys.length * 3L / 2 + 1);
        if (slots <= keys.length) {
            throw new IllegalArgumentException(
                    "%d keys with rows of %d bytes are too many for one table".formatted(keys.length, width));
        }
        short[] prints = new short[slots];
        byte[] rows = new byte[slots * width];
        for (int i = 0; i < keys.length; i++) {
            int slot = Keys.home(keys[i], slots);
            while (prints[slot] != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            prints[slot] = Keys.print(keys[i]);
            System.arraycopy(values[i], 0, rows, slot * width, width);
        }
        return new WeightTable(width, new int[] {slots}, prints, rows);
    }

    /** Where the row of a key begins in {@link #rows}, or a negative number. */
    int find(long key) {
        int slot = slot(key);
        return slot < 0 ? slot : slot * width;
    }

    /** The slot of a key, or a negative number. */
    int slot(long key) {
        int slot = Keys.home(key, first);
        short wanted = Keys.print(key);
        while (true) {
            short print = prints[slot];
            if (print == wanted) {
                return slot;
            }
            if (print == 0) {
                return first == prints.length ? ABSENT : laterSlot(key);
            }
            slot = slot + 1 == first ? 0 : slot + 1;
        }
    }

    /** The slot of a key in the regions behind the first, or a negative number. */
    private int laterSlot(long key) {
        int start = first;
        for (int r = 1; r < regions.length; r++) {
            int slot = place(key, start, regions[r]);
            if (prints[slot] != 0) {
                return slot;
            }
            start += regions[r];
        }
        return ABSENT;
    }

    /** The slot of a key in a region, or the empty one that the search for it ends at. */
    private int place(long key, int start, int slots) {
        int slot = start + Keys.home(key, slots);
        short wanted = Keys.print(key);
        while (prints[slot] != wanted && prints[slot] != 0) {
            slot = slot + 1 == start + slots ? start : slot + 1;
        }
        return slot;
    }

    /** A copy of the row of a key, all 0 if there is none. */
    byte[] row(long key) {
        int at = find(key);
        return at < 0 ? new byte[width] : Arrays.copyOfRange(rows, at, at + width);
    }

    /** This table with other rows for some keys, and with rows for some more. */
    WeightTable with(Map<Long, byte[]> changes) {
        int added = (int) changes.keySet().stream().filter(key -> slot(key) < 0).count();
        WeightTable changed = withRoom(added);
        changes.forEach(changed::put);
        return changed;
    }

    /** A copy whose last region takes so many more keys, and is not so full that searches become long. */
    private WeightTable withRoom(int added) {
        int last = regions[regions.length - 1];
        int used = used(prints.length - last, prints.length);
        if (added == 0 || 8 * ((long) used + added) <= 7L * last) {
            return new WeightTable(width, regions, prints.clone(), rows.clone());
        }
        // At least half as large as all before, so that few regions make a large table.
        long wanted = Math.max(prints.length / 2, added * 3L / 2 + 1);
        int slots = (int) Math.min(wanted, MOST / width - prints.length);
        if (slots <= added) {
            throw new IllegalStateException("%d more keys do not fit a table of %d".formatted(added, prints.length));
        }
        int[] grown = Arrays.copyOf(regions, regions.length + 1);
        grown[regions.length] = slots;
        int all = prints.length + slots;
        return new WeightTable(width, grown, Arrays.copyOf(prints, all), Arrays.copyOf(rows, all * width));
    }

    private void put(long key, byte[] row) {
        int slot = slot(key);
        if (slot < 0) {
            int last = regions[regions.length - 1];
            slot = place(key, prints.length - last, last);
            prints[slot] = Keys.print(key);
        }
        System.arraycopy(row, 0, rows, slot * width, width);
    }

    /** The rows, four bytes to the number, the first one lowest. */
    int[] asInts() {
        int[] ints = new int[rows.length / Integer.BYTES];
        ByteBuffer.wrap(rows).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(ints);
        return ints;
    }

    byte[] rows() {
        return rows;
    }

    /** How many keys there are. */
    int size() {
        return used(0, prints.length);
    }

    private int used(int from, int to) {
        int used = 0;
        for (int slot = from; slot < to; slot++) {
            used += prints[slot] == 0 ? 0 : 1;
        }
        return used;
    }

    /** For rows of four bytes: the numbers they are, in the order of the slots. */
    int[] inSlotOrder() {
        int[] numbers = new int[size()];
        int at = 0;
        for (int slot = 0; slot < prints.length; slot++) {
            if (prints[slot] != 0) {
                int row = slot * width;
                numbers[at++] = (rows[row] & 0xff)
                        | ((rows[row + 1] & 0xff) << 8)
                        | ((rows[row + 2] & 0xff) << 16)
                        | (rows[row + 3] << 24);
            }
        }
        return numbers;
    }

    /** Writes the slots that are used, and which they are. */
    void writeTo(ModelWriter out, String prefix) {
        int size = size();
        byte[] packedRows = new byte[size * width];
        int at = 0;
        for (int slot = 0; slot < prints.length; slot++) {
            if (prints[slot] != 0) {
                System.arraycopy(rows, slot * width, packedRows, at++ * width, width);
            }
        }
        writeSlots(out, prefix);
        out.bytes(prefix + "/rows", packedRows);
    }

    /** Writes all but the rows. */
    void writeSlots(ModelWriter out, String prefix) {
        byte[] used = new byte[(prints.length + 7) / 8];
        short[] packedPrints = new short[size()];
        int at = 0;
        for (int slot = 0; slot < prints.length; slot++) {
            if (prints[slot] != 0) {
                used[slot >> 3] |= (byte) (1 << (slot & 7));
                packedPrints[at++] = prints[slot];
            }
        }
        out.ints(prefix + "/slots", regions);
        out.bytes(prefix + "/used", used);
        out.shorts(prefix + "/prints", packedPrints);
    }

    /** Reads what {@link #writeTo} wrote. */
    static WeightTable load(ModelFile file, String prefix, int width) throws IOException {
        return load(file, prefix, width, file.bytes(prefix + "/rows"));
    }

    /** Reads what {@link #writeSlots} wrote, and puts these rows into the slots. */
    static WeightTable load(ModelFile file, String prefix, int width, byte[] packedRows) throws IOException {
        int[] regions = file.ints(prefix + "/slots");
        byte[] used = file.bytes(prefix + "/used");
        short[] packedPrints = file.shorts(prefix + "/prints");
        long slots = slots(regions);
        if (slots <= packedPrints.length
                || used.length != (slots + 7) / 8
                || (long) packedPrints.length * width != packedRows.length
                || slots * width > Integer.MAX_VALUE) {
            throw new ModelFormatException(
                    file.name(),
                    prefix,
                    "slots, used, prints and rows of agreeing lengths",
                    "%s, %d, %d and %d"
                            .formatted(Arrays.toString(regions), used.length, packedPrints.length, packedRows.length));
        }
        WeightTable table = new WeightTable(width, regions, new short[(int) slots], new byte[(int) slots * width]);
        int at = 0;
        for (int i = 0; i < used.length && at >= 0; i++) {
            at = table.fill(used[i], i * Byte.SIZE, packedPrints, packedRows, at);
        }
        if (at != packedPrints.length) {
            throw new ModelFormatException(
                    file.name(),
                    prefix + "/prints",
                    "a print other than 0 for every used slot",
                    "%d for other slots".formatted(packedPrints.length));
        }
        if (table.isFull()) {
            throw new ModelFormatException(
                    file.name(),
                    prefix + "/used",
                    "an empty slot in each region",
                    "a full one of " + Arrays.toString(regions));
        }
        return table;
    }

    /** How many slots there are in all, or 0 if these are not sizes of regions. */
    private static long slots(int[] regions) {
        long sum = 0;
        for (int slots : regions) {
            if (slots < 1) {
                return 0;
            }
            sum += slots;
        }
        return sum;
    }

    /** Whether a region has no empty slot, so that searches would not end. */
    private boolean isFull() {
        int start = 0;
        // A single region has more slots than there are prints.
        for (int r = 0; r < regions.length && regions.length > 1; r++) {
            if (used(start, start + regions[r]) == regions[r]) {
                return true;
            }
            start += regions[r];
        }
        return false;
    }

    /**
     * Fills the eight slots from {@code first}. A method of its own is compiled after a few hundred calls, while a
     * loop over all slots would be interpreted for a good part of them when a process starts.
     *
     * @param at the place in the packed rows
     * @return the place of the next packed row, or -1 if there is none for a slot
     */
    private int fill(int used, int first, short[] packedPrints, byte[] packedRows, int at) {
        int next = at;
        for (int bits = used & 0xff; bits != 0; bits &= bits - 1) {
            int slot = first + Integer.numberOfTrailingZeros(bits);
            if (slot >= prints.length || next == packedPrints.length || packedPrints[next] == 0) {
                return -1;
            }
            prints[slot] = packedPrints[next];
            System.arraycopy(packedRows, next * width, rows, slot * width, width);
            next++;
        }
        return next;
    }
}
