package org.yupian.tokenize.trie;

/** Takes the keys found in a text, one after another. */
@FunctionalInterface
public interface MatchSink {
    /**
     * Takes a key.
     *
     * @param start where it begins in the text, a UTF-16 offset
     * @param end where it ends
     * @param value its value
     */
    void accept(int start, int end, int value);
}
