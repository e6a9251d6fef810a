package org.yupian.tokenize.lattice;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yupian.pack.PackedInput;
import org.yupian.pack.PackedOutput;

/**
 * Gains of pairs of word ids: for each left word two small open-addressed hash tables of its right words, all in
 * one array. A slot is one int, 24 bits for the right word and eight for the gain.
 *
 * <p>Ids grow as words get rarer. The pairs of frequent right words, which are looked up most, have the first of
 * the two tables to themselves, so that they lie side by side and the caches hold them.
 *
 * <p>Where a left word's tables lie is its block number, to be fetched once per left word; 0 for a word that no
 * pair begins with. Built in ascending order of left words, then immutable.
 *
 * <p>The benchmark {@code Race} earned the layout: over one {@code KeyTable} of all pairs segmentation takes a quarter
 * longer.
 */
final class BigramTable {
    /** Cost units in one step of a gain: 1/16 nat, which costs no accuracy and makes a gain fit one byte. */
    static final int GAIN_STEP = LatticeModel.SCALE / 16;

    /** The greatest gain a pair can have. */
    static final int MAX_GAIN = 0xff;

    /** One more than the greatest word id a table can hold. */
    static final int MAX_WORDS = 1 << 24;

    /** Right words with ids below this are in the first table of each left word. */
    private static final int FREQUENT = 4096;

    /** A block is half the offset of its tables, then the binary logarithm of the length of each. */
    private static final int BITS = 5;

    private static final int BITS_MASK = (1 << BITS) - 1;

    /** So many slots a block can tell apart. */
    static final int MOST_SLOTS = 1 << (Integer.SIZE - 2 * BITS + 1);

    private final int[] blocks;
    private final byte[] greatestAfter;
    private final byte[] greatestBefore;
    private int[] slots;
    private final int most;
    private int used;
    private int size;

    /** An empty table for this many words, with room for about {@code capacity} pairs; it grows. */
    BigramTable(int words, int capacity) {
        this(words, capacity, MOST_SLOTS);
    }

    /** An empty table that grows to so many slots at most. */
    BigramTable(int words, int capacity, int most) {
        this.most = most;
        blocks = new int[words];
        greatestAfter = new byte[words];
        greatestBefore = new byte[words];
        slots = new int[2 * capacity + 16];
    }

    /**
     * Adds all pairs of a left word, which comes after those before.
     *
     * @param rights their right words, none 0 and each once; {@code count} of them
     * @param gains their gains, from 1 to {@link #MAX_GAIN}
     * @throws IllegalArgumentException if they and those before take too many slots
     */
    void add(int left, int[] rights, int[] gains, int count) {
        int frequent = 0;
        for (int i = 0; i < count; i++) {
            frequent += rights[i] < FREQUENT ? 1 : 0;
        }
        int firstBits = bits(frequent);
        int secondBits = bits(count - frequent);
        int length = length(firstBits) + length(secondBits);
        checkSlots(used + length, most);
        if (used + length > slots.length) {
            slots = Arrays.copyOf(slots, Math.max(used + length, slots.length + slots.length / 2));
        }
        blocks[left] = ((used >>> 1) << (2 * BITS)) | (secondBits << BITS) | firstBits;
        used += length;
        for (int i = 0; i < count; i++) {
            slots[slot(blocks[left], rights[i])] = rights[i] << 8 | gains[i];
            greatestAfter[left] = (byte) Math.max(gains[i], greatestAfter(left));
            greatestBefore[rights[i]] = (byte) Math.max(gains[i], greatestBefore(rights[i]));
        }
        size += count;
    }

    private static void checkSlots(long slots, int most) {
        if (slots > most) {
            throw new IllegalArgumentException(
                    "pairs of words that take more than the %d slots a lattice can have; prune them".formatted(most));
        }
    }

    /** The binary logarithm of a length of which {@code count} pairs fill at most two thirds; 0 for none. */
    private static int bits(int count) {
        return count == 0 ? 0 : 32 - Integer.numberOfLeadingZeros(count + count / 2);
    }

    private static int length(int bits) {
        return bits == 0 ? 0 : 1 << bits;
    }

    /** The block of a left word. */
    int block(int left) {
        return blocks[left];
    }

    /** The greatest gain of a pair that begins with the word. */
    int greatestAfter(int left) {
        return greatestAfter[left] & MAX_GAIN;
    }

    /** The greatest gain of a pair that ends with the word. */
    int greatestBefore(int right) {
        return greatestBefore[right] & MAX_GAIN;
    }

    /** The gain of the pair of a block's left word and this right word, or 0 where there is no such pair. */
    int gain(int block, int right) {
        if (((block >>> (right < FREQUENT ? 0 : BITS)) & BITS_MASK) == 0) {
            return 0;
        }
        return slots[slot(block, right)] & MAX_GAIN;
    }

    /** Where the tables of a block begin. */
    private static int base(int block) {
        return (block >>> (2 * BITS)) << 1;
    }

    /** The slot of a right word in a block, or the free slot where it would be. */
    private int slot(int block, int right) {
        int base = base(block);
        int bits = block & BITS_MASK;
        if (right >= FREQUENT) {
            base += bits == 0 ? 0 : 1 << bits;
            bits = (block >>> BITS) & BITS_MASK;
        }
        int mask = (1 << bits) - 1;
        // Knuth's multiplicative hashing: the upper bits of a product.
        int at = (right * 0x9E3779B1) >>> (32 - bits);
        while (slots[base + at] >>> 8 != right && slots[base + at] != 0) {
            at = (at + 1) & mask;
        }
        return base + at;
    }

    int size() {
        return size;
    }

    /** The same pairs as they lie in a model file. */
    Packed packed() {
        PackedOutput out = new PackedOutput(1 << 16);
        for (int block : blocks) {
            int from = base(block);
            int length = length(block & BITS_MASK) + length((block >>> BITS) & BITS_MASK);
            // In ascending order of right words; as longs, since the greatest ids make an int negative.
            long[] pairs = IntStream.range(from, from + length)
                    .mapToLong(slot -> slots[slot] & 0xffffffffL)
                    .filter(pair -> pair != 0)
                    .sorted()
                    .toArray();
            Packed.write(pairs, out);
        }
        return new Packed(out.toBytes(), size);
    }

    /**
     * Bigrams as they lie in a model file, ordered by left and right word id: for each left word how many right
     * words follow, the distances between their ids, and for each the gain, that is by how much the pair is cheaper
     * than its parts. Counts and distances are packed numbers; a gain is one byte, {@link #GAIN_STEP} of a cost unit
     * each.
     */
    static final class Packed {
        private final byte[] bytes;
        private final int size;

        private Packed(byte[] bytes, int size) {
            this.bytes = bytes;
            this.size = size;
        }

        /**
         * Packs pairs.
         *
         * @param words how many word ids there are
         * @param keys {@code left << 32 | right} for each pair, in ascending order
         * @param gains for each pair the gain in cost units
         * @throws IllegalArgumentException if they are more than a table can hold
         */
        static Packed of(int words, long[] keys, int[] gains) {
            return of(words, keys, gains, MOST_SLOTS);
        }

        /** Packs pairs that take so many slots at most. */
        static Packed of(int words, long[] keys, int[] gains, int most) {
            PackedOutput out = new PackedOutput(1 << 16);
            long slots = 0;
            int next = 0;
            for (int left = 0; left < words; left++) {
                int from = next;
                int frequent = 0;
                while (next < keys.length && keys[next] >>> 32 == left) {
                    frequent += (int) keys[next++] < FREQUENT ? 1 : 0;
                }
                slots += length(bits(frequent)) + length(bits(next - from - frequent));
                long[] pairs = new long[next - from];
                for (int i = 0; i < pairs.length; i++) {
                    pairs[i] = (keys[from + i] & 0xffffffffL) << 8 | steps(gains[from + i]);
                }
                write(pairs, out);
            }
            checkSlots(slots, most);
            return new Packed(out.toBytes(), keys.length);
        }

        /** Writes the pairs of a left word, each its right word and, in the lowest eight bits, its gain in steps. */
        private static void write(long[] pairs, PackedOutput out) {
            out.number(pairs.length);
            long right = 0;
            for (long pair : pairs) {
                out.number((pair >>> 8) - right);
                right = pair >>> 8;
                out.octet((int) pair & MAX_GAIN);
            }
        }

        /** Packed pairs as they were read from a file; {@link #unpack} checks them. */
        static Packed of(byte[] bytes, int size) {
            return new Packed(bytes.clone(), size);
        }

        /** A gain in steps; at least one, since a pair without any gain need not be there. */
        static int steps(int gain) {
            return Math.max(1, Math.min(MAX_GAIN, Math.round(gain / (float) GAIN_STEP)));
        }

        byte[] bytes() {
            return Arrays.copyOf(bytes, bytes.length);
        }

        int size() {
            return size;
        }

        /**
         * The pairs as a table for look-ups; gains stay in steps of {@link #GAIN_STEP}.
         *
         * @param words how many word ids there are
         * @throws IndexOutOfBoundsException if the bytes are not what {@link #of} made
         * @throws IllegalArgumentException if they are more than a table can hold
         */
        BigramTable unpack(int words) {
            return unpackInto(new BigramTable(words, size), words);
        }

        /** Puts the pairs into a table that is empty. */
        BigramTable unpackInto(BigramTable table, int words) {
            PackedInput in = PackedInput.of(bytes);
            int[] rights = new int[16];
            int[] gains = new int[16];
            for (int left = 0; left < words; left++) {
                long count = in.number();
                if (count > size - table.size()) {
                    throw new IndexOutOfBoundsException("%d pairs after word %d".formatted(count, left));
                }
                if (count > rights.length) {
                    rights = new int[2 * (int) count];
                    gains = new int[rights.length];
                }
                int right = 0;
                for (int i = 0; i < count; i++) {
                    long distance = in.number();
                    gains[i] = in.octet();
                    if (distance == 0 || distance >= words - right || gains[i] == 0) {
                        throw new IndexOutOfBoundsException(
                                "the pair (%d, %d + %d) with gain %d".formatted(left, right, distance, gains[i]));
                    }
                    right += (int) distance;
                    rights[i] = right;
                }
                if (count > 0) {
                    table.add(left, rights, gains, (int) count);
                }
            }
            if (in.remaining() > 0 || table.size() != size) {
                throw new IndexOutOfBoundsException(
                        "%d bytes more and %d of %d pairs".formatted(in.remaining(), table.size(), size));
            }
            return table;
        }
    }
}
