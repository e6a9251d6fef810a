package org.yupian.keywords;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Keywords;

/**
 * Finds what matters in a document. Immutable and safe for all threads; any text gets an answer.
 *
 * <p>The order is total, so that the first five of ten are the five: by falling score, then falling count, then where
 * a term occurs first, then the shorter one first.
 */
public interface KeywordExtractor {
    /**
     * The best terms of a document; fewer where there are no more.
     *
     * @param document has {@link org.yupian.document.Layer#TOKENS} and {@link org.yupian.document.Layer#POS}
     * @param limit how many at most
     */
    Keywords extract(Document document, int limit);

    /** The names of the sets whose parts of speech it tells apart; empty where any will do. */
    Set<String> tagSets();
}
