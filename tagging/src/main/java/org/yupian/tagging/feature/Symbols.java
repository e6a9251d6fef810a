package org.yupian.tagging.feature;

/** Symbols of strings. */
public final class Symbols {
    private Symbols() {}

    /**
     * A symbol for {@code text[from, to)}: 31 bits of its hash, so that two strings may, very seldom, share one. Never
     * one of the values that {@link Columns} reserves.
     */
    public static int hash(CharSequence text, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
            hash ^= hash >>> 15;
        }
        hash *= 0x2c1b3c6d;
        return (hash ^ hash >>> 13) & Integer.MAX_VALUE;
    }

    /** The symbol of a whole string. */
    public static int hash(CharSequence text) {
        return hash(text, 0, text.length());
    }
}
