package org.yupian.keywords.summary;

import java.util.Locale;

/** How alike two sentences are. */
public enum Similarity {
    /**
     * How well one answers the other as a query (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework: BM25
     * and Beyond"; with TextRank by Barrios et al. 2016, "Variations of the Similarity Function of TextRank").
     */
    BM25,
    /** The cosine of their words, each weighed by how few sentences have it. */
    COSINE;

    /** In small letters, as on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
