package org.yupian.tokenize.dictionary;

/** What a user's entry asks of the segmenter. */
public enum Rule {
    /** Always a word where it stands, whatever the model says. */
    HARD,
    /** A word the model did not know: it competes with its frequency, or with one computed so that it wins. */
    SOFT,
    /** Never one word: its characters are cut somewhere. */
    NEVER,
    /** Always cut into the parts the entry names. */
    SPLIT
}
