package org.yupian.document;

import java.util.Objects;

/**
 * A word or phrase that matters in a document.
 *
 * @param term as it is written where it occurs first
 * @param score how much it matters, by the measure of the method that found it; finite, and comparable within one
 *     document only
 * @param occurrences where it occurs as a run of whole words, in UTF-16 code units
 */
public record Keyword(String term, double score, Spans occurrences) {
    /**
     * A keyword.
     *
     * @throws IllegalArgumentException if the score is not finite
     */
    public Keyword {
        Objects.requireNonNull(term, "term");
        Objects.requireNonNull(occurrences, "occurrences");
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("keyword '%s' has score %s".formatted(term, score));
        }
    }

    /** How often it occurs. */
    public int count() {
        return occurrences.size();
    }

    @Override
    public String toString() {
        return term;
    }
}
