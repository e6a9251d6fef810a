package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.keywords.statistics.TermStatistics;
import org.yupian.keywords.statistics.TermStatisticsBuilder;

/** Every feature and its weight: scores are sums that were written down by hand, and those of a plain search. */
class PhraseScorerTest {
    private static final CandidateRules RULES = CandidateRules.WORDS.withWords(3);

    /** The rarity of any word where nothing was counted, ln 2, by its weight. */
    private static final double UNKNOWN = 0.05 * Math.log(2);

    /** A candidate of four characters at the begin of the text, once, with nothing on either side. */
    private static final double PLAIN = -0.8 + 4 * -0.5 + 0.55 + 0.45 + UNKNOWN;

    private static double score(String tagged, String term, TermStatistics statistics) {
        Candidates candidates = Candidates.of(KeptWords.of(TaggedText.of(tagged), RULES), RULES);
        PhraseScorer scorer = new PhraseScorer(candidates, statistics);
        for (int id = 0; id < candidates.size(); id++) {
            if (candidates.term(id).equals(term)) {
                double score = scorer.score(id);
                return Math.log(score / (1 - score));
            }
        }
        throw new AssertionError("no candidate " + term + " in " + tagged);
    }

    private static void assertScore(double expected, String tagged, String term) {
        assertEquals(expected, score(tagged, term, TermStatistics.empty()), 1e-9, term + " in " + tagged);
    }

    @Test
    void aPlainWord() {
        assertScore(PLAIN, "甲甲甲甲/n", "甲甲甲甲");
    }

    @Test
    void frequencyAndPlace() {
        assertScore(PLAIN + 0.15 * 4 * Math.log(3), "甲甲甲甲/n 的/u 甲甲甲甲/n 的/u 甲甲甲甲/n", "甲甲甲甲");
        assertScore(PLAIN - 0.5 + 0.15 * 5 * Math.log(2), "甲甲甲甲甲/n 的/u 甲甲甲甲甲/n", "甲甲甲甲甲");
        assertScore(PLAIN - 0.2 * Math.log(4), "的/u 的/u 的/u 甲甲甲甲/n", "甲甲甲甲");
    }

    @Test
    void theHeading() {
        assertScore(PLAIN - 0.2 * Math.log(4) + 1.1, "的/u 。/w _ 甲甲甲甲/n", "甲甲甲甲");
    }

    @Test
    void whatIsDefined() {
        assertScore(PLAIN + 0.45, "甲甲甲甲/n 是/u", "甲甲甲甲");
        assertScore(PLAIN + 0.15 * 4 * Math.log(2) + 0.45, "甲甲甲甲/n 的/u 甲甲甲甲/n 是/u", "甲甲甲甲");
        assertScore(PLAIN, "甲甲甲甲/n _ 是/u", "甲甲甲甲");
        // With something before it, it is no whole.
        assertScore(PLAIN + 0.4 - 0.9 - 0.55 - 0.2 * Math.log(3), "乙乙/n 甲甲甲甲/n 是/u", "甲甲甲甲");
    }

    @Test
    void whatIsQuoted() {
        double second = PLAIN - 0.2 * Math.log(2);
        assertScore(second + 0.7, "《/w 甲甲甲甲/n 》/w", "甲甲甲甲");
        assertScore(second + 0.7, "\"/w 甲甲甲甲/n \"/w", "甲甲甲甲");
        assertScore(second, "《/w 甲甲甲甲/n ”/w", "甲甲甲甲");
        assertScore(second, "《/w 甲甲甲甲/n", "甲甲甲甲");
    }

    @Test
    void names() {
        assertScore(PLAIN + 0.45, "甲甲甲甲/nr", "甲甲甲甲");
        assertScore(PLAIN + 0.45, "甲/nr 甲甲甲/nr", "甲甲甲甲");
        assertScore(PLAIN - 2 * 0.5, "Java/nr 甲甲/n", "Java甲甲");
    }

    @Test
    void lengths() {
        assertScore(PLAIN + 2 * 0.5 - 2.1, "甲甲/n", "甲甲");
        assertScore(PLAIN + 0.5 - 0.85, "甲甲甲/n", "甲甲甲");
        assertScore(PLAIN - 3 * 0.5, "甲甲甲甲甲甲甲/n", "甲甲甲甲甲甲甲");
    }

    /** Half of the time with something behind it, which makes a longer candidate of both. */
    @Test
    void partsOfLongerOnes() {
        double twice = PLAIN + 0.15 * 4 * Math.log(2);
        assertScore(twice + 0.4 / 2 - 0.45 / 2, "甲甲甲甲/n 的/u 甲甲甲甲/n 乙乙/n", "甲甲甲甲");
        assertScore(twice + 0.4 / 2 - 0.55 / 2, "甲甲甲甲/n 的/u 乙乙/n 甲甲甲甲/n", "甲甲甲甲");
        assertScore(PLAIN + 0.4 - 0.9 - 0.45, "甲甲甲甲/n 乙乙/n", "甲甲甲甲");
        // Twice in one and once in another of three times: two thirds.
        assertScore(
                PLAIN + 0.15 * 4 * Math.log(3) + 0.4 * 2 / 3 - 0.45,
                "甲甲甲甲/n 乙乙/n 的/u 甲甲甲甲/n 丙丙/n 的/u 甲甲甲甲/n 乙乙/n",
                "甲甲甲甲");
    }

    /** Where a part occurs once, and the longer one more often, as it is cut otherwise there, it is always part of it. */
    @Test
    void noShareIsAboveOne() {
        assertScore(PLAIN + 0.4 - 0.9 - 0.45, "甲甲甲甲/n 乙乙/n 的/u 甲甲/n 甲甲乙乙/n", "甲甲甲甲");
    }

    @Test
    void adjectivesAndVerbs() {
        assertScore(PLAIN - 1, "甲甲甲甲/a", "甲甲甲甲");
        assertScore(PLAIN - 0.45, "甲甲甲甲/v", "甲甲甲甲");
        assertScore(PLAIN, "甲甲甲甲/vn", "甲甲甲甲");
        assertScore(PLAIN - 0.45, "甲甲/v 甲甲/n", "甲甲甲甲");
        assertScore(PLAIN - 1, "甲甲/n 甲甲/a", "甲甲甲甲");
        assertScore(PLAIN - 0.45 - 1, "甲甲/v 甲甲/a", "甲甲甲甲");
        assertScore(PLAIN, "甲甲/a 甲甲/v 。/w", "甲甲甲甲");
        assertScore(PLAIN - 0.45, "甲甲甲/n 甲/v", "甲甲甲甲");
        assertScore(PLAIN, "甲甲甲/n 甲/vn", "甲甲甲甲");
        // 是 makes it no verb.
        assertScore(PLAIN + 0.45, "甲甲甲/n 甲/v 是/u", "甲甲甲甲");
    }

    @Test
    void theLeastRareWordCounts() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        for (int i = 0; i < 9; i++) {
            Spans words = i < 5 ? Spans.of(new int[] {0, 2}, new int[] {2, 4}) : Spans.of(new int[] {0}, new int[] {2});
            counts.addDocument("丙丙丁丁", words);
        }
        TermStatistics statistics = counts.build();
        double often = Math.log(10 / 9.5);
        double seldom = Math.log(10 / 5.5);
        double never = Math.log(10 / 0.5);
        double rest = PLAIN - UNKNOWN;
        assertEquals(rest + 0.05 * often, score("丙丙/n 丁丁/n", "丙丙丁丁", statistics), 1e-9);
        assertEquals(rest + 0.05 * seldom, score("丁丁/n 戊戊/n", "丁丁戊戊", statistics), 1e-9);
        assertEquals(rest + 0.05 * seldom, score("戊戊/n 丁丁/n", "戊戊丁丁", statistics), 1e-9);
        assertEquals(rest + 0.05 * never, score("戊戊/n 己己/n", "戊戊己己", statistics), 1e-9);
    }

    @Test
    void agreesWithAPlainSearch() {
        TermStatisticsBuilder counts = new TermStatisticsBuilder();
        counts.addDocument("甲乙丙丁", Spans.of(new int[] {0, 1, 2}, new int[] {1, 2, 4}));
        counts.addDocument("甲", Spans.of(new int[] {0}, new int[] {1}));
        TermStatistics statistics = counts.build();
        for (long seed = 0; seed < 100; seed++) {
            Document document = PlainCandidates.random(seed, 60);
            Candidates candidates = Candidates.of(KeptWords.of(document, RULES), RULES);
            PlainCandidates plain = new PlainCandidates(document, RULES);
            PhraseScorer scorer = new PhraseScorer(candidates, statistics);
            int id = 0;
            for (String reading : plain.byReading.keySet()) {
                double score = scorer.score(id++);
                double expected = sum(plain, reading, document, statistics);
                assertTrue(score > 0 && score < 1, "seed " + seed);
                assertEquals(expected, Math.log(score / (1 - score)), 1e-9, reading + ", seed " + seed);
            }
        }
    }

    private static double sum(PlainCandidates plain, String reading, Document document, TermStatistics statistics) {
        PlainCandidates.Candidate it = plain.byReading.get(reading);
        Tags tags = document.get(Layer.POS);
        int start = it.occurrences.get(0)[0];
        int chars = it.occurrences.get(0)[1] - start;
        double count = it.count();
        double share = Math.min(1, plain.within(reading) / count);
        double rarity = Double.MAX_VALUE;
        for (int word = it.firstWord; word <= it.lastWord; word++) {
            rarity = Math.min(rarity, statistics.inverseDocumentFrequency(plain.reading(word, word)));
        }
        double sum = -0.8 + 0.15 * chars * Math.log(count) - 0.2 * Math.log(start + 1) - 0.5 * chars + 0.4 * share;
        sum += 0.55 * it.opens / count + 0.45 * it.closes / count + 0.05 * rarity;
        sum += (it.headed ? 1.1 : 0) + (chars == 2 ? -2.1 : chars == 3 ? -0.85 : 0) + (share == 1 ? -0.9 : 0);
        sum += Set.of("a", "b").contains(tags.tag(it.lastWord)) ? -1 : 0;
        boolean shortVerb = tags.tag(it.lastWord).equals("v")
                && document.get(Layer.TOKENS).end(it.lastWord)
                                - document.get(Layer.TOKENS).start(it.lastWord)
                        == 1;
        sum += it.lastWord > it.firstWord && shortVerb ? -0.45 : 0;
        return sum + (Set.of("v", "Vg", "i", "Ng").contains(tags.tag(it.firstWord)) ? -0.45 : 0);
    }
}
