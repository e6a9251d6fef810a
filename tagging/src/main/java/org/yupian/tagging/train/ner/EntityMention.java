package org.yupian.tagging.train.ner;

/**
 * An entity in a corpus.
 *
 * @param start where it begins, in UTF-16 code units of the sentence
 * @param end where it ends, one past its last code unit
 * @param type such as {@code PER}
 */
public record EntityMention(int start, int end, String type) {
    /** A mention that is not empty. */
    public EntityMention {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a range: [%d, %d)".formatted(start, end));
        }
    }
}
