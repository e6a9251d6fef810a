package org.yupian.tokenize.train;

import java.util.List;

/**
 * A sentence of a corpus with parts of speech.
 *
 * @param words its words
 * @param tags the tag of each word
 * @param compounds words that together are a name or a term, the inner ones first
 */
public record TaggedSentence(List<String> words, List<String> tags, List<Compound> compounds) {
    /**
     * Words {@code [from, to)} that together are one thing, such as {@code [中央/n 电视台/n]nt}.
     *
     * @param tag what they are, or "" where the corpus does not say
     */
    public record Compound(int from, int to, String tag) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there are not as many tags as words
     */
    public TaggedSentence {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        compounds = List.copyOf(compounds);
        if (words.size() != tags.size()) {
            throw new IllegalArgumentException(tags.size() + " tags for " + words.size() + " words");
        }
    }
}
