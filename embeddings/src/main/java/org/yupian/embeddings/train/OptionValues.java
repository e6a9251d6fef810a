package org.yupian.embeddings.train;

/** Refuses values of options that cannot be. */
final class OptionValues {
    private OptionValues() {}

    static void check(boolean right, String expected, Number found) {
        if (!right) {
            throw new IllegalArgumentException("expected %s, found %s".formatted(expected, found));
        }
    }
}
