package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keyword;

/** The order of keywords: by score, then the more frequent, then the one that occurs first, the shorter first. */
class RankingTest {
    private static final CandidateRules RULES =
            CandidateRules.WORDS.withWords(3).withLengths(1, 24);

    private static List<String> ranked(Document document, CandidateRules rules, int limit, double... scores) {
        Candidates candidates = Candidates.of(KeptWords.of(document, rules), rules);
        return Ranking.best(candidates, rules, limit, id -> scores.length == 0 ? 1 : scores[id])
                .terms();
    }

    @Test
    void tiesGoToTheMoreFrequentThenToTheFirst() {
        Document document = TaggedText.of("甲/n 的/u 乙/n 的/u 丙/n 的/u 乙/n");
        assertEquals(List.of("乙", "甲", "丙"), ranked(document, RULES, 9));
        assertEquals(List.of("丙", "乙", "甲"), ranked(document, RULES, 9, 1, 1, 2));
        assertEquals(List.of("乙", "甲"), ranked(document, RULES, 2));
        assertEquals(List.of("甲", "甲乙", "乙"), ranked(TaggedText.of("甲/n 乙/n"), RULES, 9));
    }

    @Test
    void shortAndRareOnesAreLeftOut() {
        Document document = TaggedText.of("甲/n 的/u 乙乙/n 的/u 乙乙/n 的/u 丙丙丙/n");
        assertEquals(List.of("乙乙"), ranked(document, RULES.withLeastCount(2), 9));
        assertEquals(List.of("丙丙丙"), ranked(document, RULES.withLengths(3, 24), 9));
        assertEquals(List.of(), ranked(document, RULES.withLeastCount(3), 9));
        assertEquals(List.of(), ranked(document, RULES, 0));
        assertEquals(List.of(), ranked(document, RULES, -1));
        // The rules of ranking may ask for longer ones than those of the candidates.
        Candidates all = Candidates.of(KeptWords.of(document, RULES), RULES);
        assertEquals(
                List.of("乙乙", "丙丙丙"),
                Ranking.best(all, RULES.withLengths(2, 24), 9, id -> 1).terms());
    }

    @Test
    void anyLimitGivesTheFirstOfASortedList() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Document document = PlainCandidates.random(seed, 60);
            Candidates candidates = Candidates.of(KeptWords.of(document, RULES), RULES);
            double[] scores =
                    random.ints(candidates.size(), 0, 4).asDoubleStream().toArray();
            List<Integer> ids = new ArrayList<>();
            for (int id = 0; id < scores.length; id++) {
                ids.add(id);
            }
            ids.sort(Comparator.comparingDouble((Integer id) -> -scores[id])
                    .thenComparing(id -> -candidates.count(id))
                    .thenComparing(id -> id));
            int limit = 1 + random.nextInt(30);
            List<Keyword> best =
                    Ranking.best(candidates, RULES, limit, id -> scores[id]).ranked();
            assertEquals(Math.min(limit, scores.length), best.size(), "seed " + seed);
            for (int i = 0; i < best.size(); i++) {
                assertEquals(candidates.term(ids.get(i)), best.get(i).term(), "seed " + seed + ", place " + i);
                assertEquals(scores[ids.get(i)], best.get(i).score(), "seed " + seed + ", place " + i);
                assertEquals(candidates.count(ids.get(i)), best.get(i).count(), "seed " + seed + ", place " + i);
            }
            assertTrue(best.size() > 0, "seed " + seed);
        }
    }
}
