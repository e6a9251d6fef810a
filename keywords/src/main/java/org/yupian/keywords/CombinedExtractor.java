package org.yupian.keywords;

import java.util.Objects;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Keywords;
import org.yupian.keywords.statistics.TermStatistics;

/**
 * Ranks phrases by what speaks for them: how often and how early they occur, whether in the heading, how rare their
 * words are elsewhere, how long they are, how they begin and end, and whether they stand on their own or only inside a
 * longer phrase. The score is the probability that a reader would call the phrase a keyword.
 *
 * <p>Of phrases that overlap, as often as they occur, only the best is given. A word that is at least twice in a text, and
 * half again as often as any other, is among the first five, with the score of the one it takes the place of.
 * A text that has nothing of two chars gets words of one, where two is the least.
 */
public final class CombinedExtractor implements KeywordExtractor {
    /** Phrases of up to five words. */
    public static final CandidateRules RULES = CandidateRules.WORDS
            .withWords(5)
            .withStopWords(StopWords.standard())
            .withLengths(2, 16);

    private final CandidateRules rules;
    private final TermStatistics statistics;

    private CombinedExtractor(CandidateRules rules, TermStatistics statistics) {
        this.rules = Objects.requireNonNull(rules, "rules");
        this.statistics = Objects.requireNonNull(statistics, "statistics");
    }

    /** An extractor that takes the rarity of words from these statistics. */
    public static CombinedExtractor of(CandidateRules rules, TermStatistics statistics) {
        return new CombinedExtractor(rules, statistics);
    }

    @Override
    public Set<String> tagSets() {
        return rules.tagSets();
    }

    @Override
    public Keywords extract(Document document, int limit) {
        KeptWords words = KeptWords.of(document, rules);
        Keywords best = best(Candidates.of(words, rules), rules, limit);
        if (best.size() > 0 || rules.shortest() != RULES.shortest()) {
            return best;
        }
        CandidateRules shorter = rules.withLengths(1, rules.longest());
        return best(Candidates.of(words, shorter), shorter, limit);
    }

    private Keywords best(Candidates candidates, CandidateRules allowed, int limit) {
        PhraseScorer scorer = new PhraseScorer(candidates, statistics);
        return DistinctRanking.withSubject(candidates, allowed, limit).best(scorer::score);
    }
}
