package org.yupian.keywords;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Keywords;
import org.yupian.document.Spans;
import org.yupian.keywords.statistics.TermStatistics;

/**
 * Ranks terms by how often they occur in the document (TF 词频), or by that times how rare their words are elsewhere
 * (TF-IDF; Spärck Jones 1972, "A statistical interpretation of term specificity"). A phrase weighs as much as its words
 * together; of phrases that overlap, as often as they occur, only the best is given.
 */
public final class FrequencyExtractor implements KeywordExtractor {
    private final CandidateRules rules;
    private final Optional<TermStatistics> statistics;

    private FrequencyExtractor(CandidateRules rules, Optional<TermStatistics> statistics) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.statistics = statistics;
    }

    /** Term frequency alone. */
    public static FrequencyExtractor of(CandidateRules rules) {
        return new FrequencyExtractor(rules, Optional.empty());
    }

    /** Term frequency times inverse document frequency. */
    public static FrequencyExtractor of(CandidateRules rules, TermStatistics statistics) {
        return new FrequencyExtractor(rules, Optional.of(statistics));
    }

    @Override
    public Set<String> tagSets() {
        return rules.tagSets();
    }

    @Override
    public Keywords extract(Document document, int limit) {
        Candidates candidates = Candidates.of(KeptWords.of(document, rules), rules);
        return DistinctRanking.of(candidates, rules, limit).best(id -> candidates.count(id) * weight(candidates, id));
    }

    private double weight(Candidates candidates, int id) {
        int first = candidates.first(id);
        int last = candidates.last(id);
        if (statistics.isEmpty()) {
            return last - first + 1;
        }
        Spans spans = candidates.words().spans;
        double sum = 0;
        for (int word = first; word <= last; word++) {
            sum += statistics
                    .get()
                    .inverseDocumentFrequency(candidates.words().text, spans.start(word), spans.end(word));
        }
        return sum;
    }
}
