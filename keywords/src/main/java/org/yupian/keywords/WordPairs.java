package org.yupian.keywords;

/** A set of pairs of numbers. Scratch for one call. */
interface WordPairs {
    /** Adds a pair of numbers that are not negative. */
    void add(int left, int right);

    /** The pairs in order, the left number in the upper half. */
    long[] sorted();
}
