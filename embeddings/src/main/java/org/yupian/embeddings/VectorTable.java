package org.yupian.embeddings;

/**
 * The numbers of word vectors, a row for each word. Immutable and safe for all threads; where they lie, and with how many
 * bits, is the business of each kind.
 */
public interface VectorTable {
    /** How many rows there are. */
    int rows();

    /** How many numbers a row has. */
    int dimension();

    /** Copies row {@code row} to {@code target}, from {@code at} on. */
    void copy(int row, float[] target, int at);
}
