package org.yupian.tokenize;

import java.util.Locale;

/** Which words a segmenter hands out. */
public enum Mode {
    /** One cut of the text: the words do not overlap. */
    PRECISE,
    /** Every word of the dictionaries that occurs in the text, overlaps and all, for looking things up. */
    FULL,
    /** The precise words, and beside each the dictionary words inside it, for search indexes. */
    INDEX;

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
