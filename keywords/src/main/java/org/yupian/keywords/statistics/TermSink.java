package org.yupian.keywords.statistics;

/** Takes terms with their numbers one after another. */
public interface TermSink {
    /**
     * One term.
     *
     * @param term in its normal form
     * @param occurrences how often it occurs
     * @param documents in how many documents
     */
    void accept(String term, long occurrences, long documents);
}
