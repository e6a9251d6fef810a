package org.yupian.keywords.statistics;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.text.Normalization;

/**
 * How often each term of a corpus occurs, and in how many of its documents 词频与文档频率. Terms are kept in their normal
 * form ({@link Normalization#standard()}: half width, small letters, simplified), and whatever is asked for is brought
 * into it first. Immutable and safe for all threads.
 */
public final class TermStatistics {
    /** The kind on the card of a model file. */
    public static final Kind<TermStatistics> KIND = new Kind<>("term-statistics", TermStatistics::load);

    private static final Normalization NORMAL = Normalization.standard();

    private final long documents;
    private final long tokens;
    private final TermTable terms;
    private final long[] occurrences;
    private final long[] frequencies;

    TermStatistics(long documents, long tokens, TermTable terms, long[] occurrences, long[] frequencies) {
        this.documents = documents;
        this.tokens = tokens;
        this.terms = terms;
        this.occurrences = occurrences;
        this.frequencies = frequencies;
    }

    /** Statistics of no documents, in which every term is equally rare. */
    public static TermStatistics empty() {
        return new TermStatisticsBuilder().build();
    }

    /**
     * Reads a model.
     *
     * @throws IOException if it is of another kind or makes no sense
     */
    public static TermStatistics load(ModelFile file) throws IOException {
        return StatisticsFormat.read(file);
    }

    /** A writer of these statistics with a card, whose kind must be {@link #KIND}. */
    public ModelWriter writer(ModelCard card) {
        return StatisticsFormat.write(this, card);
    }

    /** How many documents were counted. */
    public long documents() {
        return documents;
    }

    /** How many tokens were counted, those of terms that were pruned later included. */
    public long tokens() {
        return tokens;
    }

    /** How many different terms there are. */
    public int size() {
        return terms.size();
    }

    /** How often a term occurs; 0 where it is not there. */
    public long occurrences(CharSequence term) {
        int id = find(term, 0, term.length());
        return id < 0 ? 0 : occurrences[id];
    }

    /** In how many documents a term occurs; 0 where it is not there. */
    public long documentFrequency(CharSequence term) {
        int id = find(term, 0, term.length());
        return id < 0 ? 0 : frequencies[id];
    }

    /** The inverse document frequency 逆文档频率 of a term. */
    public double inverseDocumentFrequency(CharSequence term) {
        return inverseDocumentFrequency(term, 0, term.length());
    }

    /**
     * The inverse document frequency of {@code text[from, to)}: ln((N + 1) / (n + ½)), N documents of which n have the
     * term. The half keeps a term that no document has finite, the one keeps a term that all have above zero.
     */
    public double inverseDocumentFrequency(CharSequence text, int from, int to) {
        int id = find(text, from, to);
        return Math.log((documents + 1.0) / ((id < 0 ? 0 : frequencies[id]) + 0.5));
    }

    private int find(CharSequence text, int from, int to) {
        return terms.find(text, from, to, NORMAL);
    }

    /** Hands out all terms in the order of their UTF-16 code units. */
    public void forEach(TermSink sink) {
        for (int id = 0; id < terms.size(); id++) {
            sink.accept(terms.term(id), occurrences[id], frequencies[id]);
        }
    }

    /** These statistics and others as if of one corpus; the order plays no part. */
    public TermStatistics merge(TermStatistics other) {
        return new TermStatisticsBuilder().add(this).add(other).build();
    }

    /** These statistics without the terms that occur in fewer documents; the totals stay what they were. */
    public TermStatistics pruned(long leastDocuments) {
        TermStatisticsBuilder kept = new TermStatisticsBuilder();
        kept.addTotals(documents, tokens);
        forEach((term, count, frequency) -> {
            if (frequency >= leastDocuments) {
                kept.addTerm(term, count, frequency);
            }
        });
        return kept.build();
    }

    long[] occurrenceArray() {
        return occurrences;
    }

    long[] frequencyArray() {
        return frequencies;
    }

    TermTable terms() {
        return terms;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TermStatistics statistics
                && documents == statistics.documents
                && tokens == statistics.tokens
                && terms.equals(statistics.terms)
                && Arrays.equals(occurrences, statistics.occurrences)
                && Arrays.equals(frequencies, statistics.frequencies);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(
                new int[] {Long.hashCode(documents), Long.hashCode(tokens), terms.size(), Arrays.hashCode(frequencies)
                });
    }
}
