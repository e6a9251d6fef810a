package org.yupian.keywords.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yupian.document.Spans;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/**
 * Counts terms document by document. Memory grows with the number of different terms, not with the corpus. For one
 * thread; statistics that several threads counted are {@link TermStatistics#merge merged}.
 */
public final class TermStatisticsBuilder {
    private final Normalization normalization = Normalization.standard();
    private final Map<String, Count> counts = new HashMap<>();
    private long documents;
    private long tokens;

    /** A builder that has counted nothing. */
    public TermStatisticsBuilder() {}

    private static final class Count {
        long occurrences;
        long documents;
        long lastDocument = -1;
    }

    /**
     * Counts one document. Tokens without a letter or digit are no terms.
     *
     * @param words where its tokens are, in UTF-16 code units
     */
    public TermStatisticsBuilder addDocument(CharSequence text, Spans words) {
        for (int i = 0; i < words.size(); i++) {
            CharSequence word = text.subSequence(words.start(i), words.end(i));
            if (!hasWordCharacter(word)) {
                continue;
            }
            Count count = count(normalization.apply(word));
            count.occurrences++;
            if (count.lastDocument != documents) {
                count.lastDocument = documents;
                count.documents++;
            }
            tokens++;
        }
        documents++;
        return this;
    }

    private static boolean hasWordCharacter(CharSequence word) {
        return word.codePoints().mapToObj(CharacterClass::of).anyMatch(kind -> switch (kind) {
            case HAN, KANA, HANGUL, LATIN, DIGIT -> true;
            case OTHER, PUNCTUATION, SYMBOL, EMOJI, MARK, SPACE, CONTROL -> false;
        });
    }

    /** Adds what was counted elsewhere, of other documents. */
    public TermStatisticsBuilder add(TermStatistics other) {
        other.forEach(this::addTerm);
        return addTotals(other.documents(), other.tokens());
    }

    TermStatisticsBuilder addTotals(long moreDocuments, long moreTokens) {
        documents += moreDocuments;
        tokens += moreTokens;
        return this;
    }

    void addTerm(String term, long occurrences, long frequency) {
        Count count = count(term);
        count.occurrences += occurrences;
        count.documents += frequency;
        // Documents are numbered by how many came before; none that was counted elsewhere is the next.
        count.lastDocument = -1;
    }

    private Count count(String term) {
        return counts.computeIfAbsent(term, key -> new Count());
    }

    /** How many documents were counted so far. */
    public long documents() {
        return documents;
    }

    /** How many different terms were counted so far. */
    public int size() {
        return counts.size();
    }

    /** The statistics so far. */
    public TermStatistics build() {
        List<String> terms = new ArrayList<>(counts.keySet());
        Collections.sort(terms);
        long[] occurrences = new long[terms.size()];
        long[] frequencies = new long[terms.size()];
        for (int id = 0; id < occurrences.length; id++) {
            Count count = count(terms.get(id));
            occurrences[id] = count.occurrences;
            frequencies[id] = count.documents;
        }
        return new TermStatistics(documents, tokens, TermTable.of(terms), occurrences, frequencies);
    }
}
