package org.yupian.learning;

/** Refuses values of options that cannot be, everywhere in the same words. */
public final class OptionValues {
    private OptionValues() {}

    /**
     * Refuses a value.
     *
     * @param right whether the value can be
     * @param expected what could be, such as {@code 1 epoch or more}
     * @throws IllegalArgumentException if it is not right: {@code expected 1 epoch or more, found 0}
     */
    public static void check(boolean right, String expected, Object found) {
        if (!right) {
            throw new IllegalArgumentException("expected %s, found %s".formatted(expected, found));
        }
    }
}
