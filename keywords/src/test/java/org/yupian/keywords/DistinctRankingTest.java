package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keywords;

/** The order of keywords, but each thing once, and what the text is about among the first five. */
class DistinctRankingTest {
    private static final CandidateRules RULES =
            CandidateRules.WORDS.withWords(3).withLengths(1, 24);

    private static Candidates candidates(Document document) {
        return Candidates.of(KeptWords.of(document, RULES), RULES);
    }

    private static List<String> ranked(String tagged, int limit) {
        Candidates all = candidates(TaggedText.of(tagged));
        return DistinctRanking.withSubject(all, RULES, limit)
                .best(id -> all.end(id) - all.start(id))
                .terms();
    }

    @Test
    void ofWhatStandsInOneAnotherTheBestIsGiven() {
        assertEquals(List.of("甲乙丙"), ranked("甲/n 乙/n 丙/n", 9));
        assertEquals(List.of("甲乙丙", "乙"), ranked("甲/n 乙/n 丙/n 的/u 乙/n", 9));
        assertEquals(List.of("甲乙丙", "丁甲", "甲"), ranked("甲/n 乙/n 丙/n 的/u 丁/n 甲/n", 9));
        assertEquals(List.of(), ranked("甲/n", 0));
        assertEquals(List.of(), ranked("甲/n", -1));
    }

    /** The longer, the better: a word alone is behind all phrases. */
    @Test
    void whatTheTextIsAboutIsAmongTheFirstFive() {
        String others = "乙乙/n 的/u 丙丙/n 的/u 丁丁/n 的/u 戊戊/n 的/u 己己/n";
        List<String> best = List.of("乙乙", "丙丙", "丁丁", "戊戊", "甲");
        assertEquals(best, ranked(others + " 的/u 甲/n 的/u 甲/n 的/u 甲/n", 5));
        assertEquals(List.of("乙乙", "丙丙", "丁丁", "戊戊", "甲", "己己"), ranked(others + " 的/u 甲/n 的/u 甲/n 的/u 甲/n", 9));
        assertEquals(best.subList(0, 4), ranked(others + " 的/u 甲/n 的/u 甲/n 的/u 甲/n", 4));
        // Twice is enough where all others are there once, but not once, nor what others reach two thirds of.
        assertEquals(best, ranked(others + " 的/u 甲/n 的/u 甲/n", 5));
        assertEquals(
                "甲", ranked(others + " 的/u 甲/n 的/u 甲/n 的/u 甲/n 的/u 戊戊/n", 5).get(4));
        assertEquals("己己", ranked(others + " 的/u 甲/n", 5).get(4));
        assertEquals(
                "己己",
                ranked(others + " 的/u 甲/n 的/u 甲/n 的/u 甲/n 的/u 甲/n 的/u 戊戊/n 的/u 戊戊/n", 5)
                        .get(4));
    }

    @Test
    void itHasTheScoreOfWhatItStandsFor() {
        Candidates all = candidates(TaggedText.of("乙乙/n 的/u 丙丙/n 的/u 丁丁/n 的/u 戊戊/n 的/u 己己/n 的/u 甲/n 的/u 甲/n 的/u 甲/n"));
        Keywords found = DistinctRanking.withSubject(all, RULES, 9).best(id -> all.end(id) - all.start(id));
        assertEquals(
                List.of(3, 1),
                List.of(found.ranked().get(4).count(), found.ranked().get(5).count()));
        assertEquals(2, found.ranked().get(4).score());
        assertEquals(2, found.ranked().get(5).score());
    }

    @Test
    void anyLimitGivesTheFirstOfAll() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Candidates all = candidates(PlainCandidates.random(seed, 60));
            double[] scores = random.ints(all.size(), 0, 9).asDoubleStream().toArray();
            List<String> whole = DistinctRanking.withSubject(all, RULES, all.size())
                    .best(id -> scores[id])
                    .terms();
            for (int limit = 1; limit < 20; limit++) {
                List<String> some = DistinctRanking.withSubject(all, RULES, limit)
                        .best(id -> scores[id])
                        .terms();
                assertEquals(
                        whole.subList(0, Math.min(limit, whole.size())), some, "seed " + seed + ", limit " + limit);
            }
            assertEquals(
                    whole,
                    DistinctRanking.withSubject(all, RULES, Integer.MAX_VALUE)
                            .best(id -> scores[id])
                            .terms());
            List<String> plain = new ArrayList<>(
                    Ranking.best(all, RULES, all.size(), id -> scores[id]).terms());
            assertEquals(plain.subList(0, 1), whole.subList(0, 1), "seed " + seed);
        }
    }
}
