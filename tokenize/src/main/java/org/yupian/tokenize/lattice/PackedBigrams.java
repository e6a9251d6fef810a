package org.yupian.tokenize.lattice;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Bigrams as they lie in a model file, ordered by left and right word id: for each left word how many right
 * words follow, the distances between their ids, and for each the gain, that is by how much the pair is cheaper
 * than its parts. Counts and distances are base-128 numbers, low digits first; a gain is one byte, {@link
 * #GAIN_STEP} of a cost unit each.
 */
final class PackedBigrams {
    /** Cost units in one step of a gain: 1/16 nat, which costs no accuracy and makes a gain fit one byte. */
    static final int GAIN_STEP = LatticeModel.SCALE / 16;

    private final byte[] bytes;
    private final int size;

    private PackedBigrams(byte[] bytes, int size) {
        this.bytes = bytes;
        this.size = size;
    }

    /**
     * Packs pairs.
     *
     * @param words how many word ids there are
     * @param keys {@code left << 32 | right} for each pair, in ascending order
     * @param gains for each pair the gain in cost units
     */
    static PackedBigrams of(int words, long[] keys, int[] gains) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(keys.length * 3 + words);
        int next = 0;
        for (int left = 0; left < words; left++) {
            int from = next;
            while (next < keys.length && keys[next] >>> 32 == left) {
                next++;
            }
            number(next - from, out);
            int right = 0;
            for (int i = from; i < next; i++) {
                number((int) keys[i] - right, out);
                right = (int) keys[i];
                out.write(steps(gains[i]));
            }
        }
        return new PackedBigrams(out.toByteArray(), keys.length);
    }

    /** Packed pairs as they were read from a file; {@link #unpack} checks them. */
    static PackedBigrams of(byte[] bytes, int size) {
        return new PackedBigrams(bytes.clone(), size);
    }

    /** A gain in steps; at least one, since a pair without any gain need not be there. */
    static int steps(int gain) {
        return Math.max(1, Math.min(BigramTable.MAX_GAIN, Math.round(gain / (float) GAIN_STEP)));
    }

    private static void number(int value, ByteArrayOutputStream out) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
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
     */
    BigramTable unpack(int words) {
        BigramTable table = new BigramTable(words, size);
        int[] rights = new int[16];
        int[] gains = new int[16];
        int at = 0;
        for (int left = 0; left < words; left++) {
            int count = 0;
            for (int shift = 0, digit = 0x80; digit >= 0x80; shift += 7) {
                digit = bytes[at++] & 0xff;
                count |= (digit & 0x7f) << shift;
            }
            if (count < 0 || count > size - table.size()) {
                throw new IndexOutOfBoundsException("%d pairs after word %d".formatted(count, left));
            }
            if (count > rights.length) {
                rights = new int[2 * count];
                gains = new int[2 * count];
            }
            int right = 0;
            for (int i = 0; i < count; i++) {
                int distance = 0;
                for (int shift = 0, digit = 0x80; digit >= 0x80; shift += 7) {
                    digit = bytes[at++] & 0xff;
                    distance |= (digit & 0x7f) << shift;
                }
                right += distance;
                rights[i] = right;
                gains[i] = bytes[at++] & 0xff;
                if (distance <= 0 || right <= 0 || right >= words || gains[i] == 0) {
                    throw new IndexOutOfBoundsException(
                            "the pair (%d, %d) with gain %d".formatted(left, right, gains[i]));
                }
            }
            if (count > 0) {
                table.add(left, rights, gains, count);
            }
        }
        if (at != bytes.length || table.size() != size) {
            throw new IndexOutOfBoundsException(
                    "%d of %d bytes and %d of %d pairs read".formatted(at, bytes.length, table.size(), size));
        }
        return table;
    }
}
