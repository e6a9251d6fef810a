package org.yupian.tagging.segment;

import java.util.List;
import java.util.Locale;

/** How the place of a character in its word is written as a label 词位标注. */
public enum TagScheme {
    /** Begin, middle and end of a word, or a word by itself. */
    BMES("B", "M", "E", "S"),
    /** The second and the third character have labels of their own (Zhao, Huang and Li 2006). */
    SIX("B", "M", "E", "S", "B2", "B3");

    private static final int BEGIN = 0;
    private static final int MIDDLE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;
    private static final int SECOND = 4;
    private static final int THIRD = 5;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives what cannot change
    private final List<String> labels;

    TagScheme(String... labels) {
        this.labels = List.of(labels);
    }

    /** The names of the labels. */
    public List<String> labels() {
        return labels;
    }

    /** The scheme with these labels, or null. */
    public static @org.jspecify.annotations.Nullable TagScheme of(List<String> labels) {
        return labels.equals(BMES.labels) ? BMES : labels.equals(SIX.labels) ? SIX : null;
    }

    /**
     * The label of a character.
     *
     * @param index its place in the word, from 0
     * @param length the length of the word
     */
    public int label(int index, int length) {
        if (length == 1) {
            return SINGLE;
        }
        if (index == 0) {
            return BEGIN;
        }
        if (index == length - 1) {
            return END;
        }
        return this == SIX && index <= 2 ? SECOND + index - 1 : MIDDLE;
    }

    /** Whether a word begins at this label. */
    public static boolean begins(int label) {
        return label == BEGIN || label == SINGLE;
    }

    /** Whether a word ends at this label. */
    public static boolean ends(int label) {
        return label == END || label == SINGLE;
    }

    /** Whether {@code to} may follow {@code from}; -1 stands for the begin and the end of the sequence. */
    public boolean allows(int from, int to) {
        if (from < 0 || ends(from)) {
            return to < 0 ? from >= 0 : begins(to);
        }
        if (to < 0 || begins(to)) {
            return false;
        }
        if (this == BMES || from == MIDDLE) {
            return to == MIDDLE || to == END;
        }
        return to == END || (from == BEGIN ? to == SECOND : to == (from == SECOND ? THIRD : MIDDLE));
    }

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
