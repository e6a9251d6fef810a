package org.yupian.keywords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Spans;

/**
 * Picks the best candidates, in the order that {@link KeywordExtractor} states. The benchmark {@code KeywordRace} earned it
 * a loop of its own: with {@link org.yupian.pack.BestItems} keywords take two hundredths longer.
 */
final class Ranking {
    private Ranking() {}

    /** Candidates, the best first. */
    static final class Ranked {
        /** Their numbers. */
        final int[] ids;

        /** Theirs, one for each at least. */
        final double[] scores;

        Ranked(int[] ids, double[] scores) {
            this.ids = ids;
            this.scores = scores;
        }

        Keywords keywords(Candidates candidates) {
            Spans[] occurrences = candidates.occurrences(ids);
            List<Keyword> keywords = new ArrayList<>(ids.length);
            for (int i = 0; i < ids.length; i++) {
                keywords.add(new Keyword(candidates.term(ids[i]), scores[i], occurrences[i]));
            }
            return new Keywords(keywords);
        }
    }

    static Keywords best(Candidates candidates, CandidateRules rules, int limit, IntToDoubleFunction score) {
        return sorted(candidates, rules, limit, score).keywords(candidates);
    }

    static Ranked sorted(Candidates candidates, CandidateRules rules, int limit, IntToDoubleFunction score) {
        int[] ids = new int[Math.max(0, Math.min(limit, candidates.size()))];
        double[] scores = new double[ids.length];
        int size = 0;
        for (int id = 0; id < candidates.size() && ids.length > 0; id++) {
            boolean tooShort = candidates.end(id) - candidates.start(id) < rules.shortest();
            if (tooShort || candidates.count(id) < rules.leastCount()) {
                continue;
            }
            double own = score.applyAsDouble(id);
            if (size == ids.length && !before(candidates, id, own, ids[size - 1], scores[size - 1])) {
                continue;
            }
            int at = size < ids.length ? size++ : size - 1;
            for (; at > 0 && before(candidates, id, own, ids[at - 1], scores[at - 1]); at--) {
                ids[at] = ids[at - 1];
                scores[at] = scores[at - 1];
            }
            ids[at] = id;
            scores[at] = own;
        }
        return new Ranked(Arrays.copyOf(ids, size), scores);
    }

    /** Candidates are numbered by where they occur first, the shorter first; so a lower number settles a tie. */
    private static boolean before(Candidates candidates, int id, double score, int other, double otherScore) {
        if (score != otherScore) {
            return score > otherScore;
        }
        int more = candidates.count(id) - candidates.count(other);
        return more != 0 ? more > 0 : id < other;
    }
}
