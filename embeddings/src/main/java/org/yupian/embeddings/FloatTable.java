package org.yupian.embeddings;

/** Rows of 32-bit numbers one after another in an array. */
public final class FloatTable implements VectorTable {
    private final float[] numbers;
    private final int dimension;

    private FloatTable(float[] numbers, int dimension) {
        this.numbers = numbers;
        this.dimension = dimension;
    }

    /**
     * A table over an array, which is not copied and must not change any more.
     *
     * @throws IllegalArgumentException if the dimension is not positive, or the array is not a whole number of rows
     */
    public static FloatTable of(float[] numbers, int dimension) {
        if (dimension < 1 || numbers.length % dimension != 0) {
            throw new IllegalArgumentException("expected rows of one number or more, found %d numbers for rows of %d"
                    .formatted(numbers.length, dimension));
        }
        return new FloatTable(numbers, dimension);
    }

    @Override
    public int rows() {
        return numbers.length / dimension;
    }

    @Override
    public int dimension() {
        return dimension;
    }

    @Override
    public void copy(int row, float[] target, int at) {
        System.arraycopy(numbers, row * dimension, target, at, dimension);
    }
}
