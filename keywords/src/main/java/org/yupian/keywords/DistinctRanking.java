package org.yupian.keywords;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.yupian.document.Keywords;

/** Picks the best candidates, each thing once, and if wanted what a text is about among the first. Scratch for one call. */
final class DistinctRanking {
    /** Among so many is what a text is about. */
    private static final int FIRST = 5;

    /** That is a word which occurs so often at least, */
    private static final int LEAST = 2;

    /** and so many times as often as any other. */
    private static final double MARGIN = 1.5;

    private final Candidates candidates;
    private final CandidateRules rules;
    private final int limit;
    private final int subject;
    private final int[] ids;
    private final double[] scores;
    private int size;

    private DistinctRanking(Candidates candidates, CandidateRules rules, int limit, int subject) {
        this.candidates = candidates;
        this.rules = rules;
        this.limit = Math.max(0, Math.min(limit, candidates.size()));
        this.subject = subject;
        this.ids = new int[this.limit];
        this.scores = new double[this.limit];
    }

    /** A ranking by the score alone. */
    static DistinctRanking of(Candidates candidates, CandidateRules rules, int limit) {
        return new DistinctRanking(candidates, rules, limit, -1);
    }

    /** One that has what the text is about among the first. */
    static DistinctRanking withSubject(Candidates candidates, CandidateRules rules, int limit) {
        return new DistinctRanking(candidates, rules, limit, subject(candidates, rules));
    }

    /** The number of what the text is about, or -1. */
    private static int subject(Candidates candidates, CandidateRules rules) {
        int most = -1;
        int second = 0;
        for (int id = 0; id < candidates.size(); id++) {
            boolean word = candidates.first(id) == candidates.last(id)
                    && candidates.end(id) - candidates.start(id) >= rules.shortest();
            if (word && (most < 0 || candidates.count(id) > candidates.count(most))) {
                second = most < 0 ? 0 : candidates.count(most);
                most = id;
            } else if (word) {
                second = Math.max(second, candidates.count(id));
            }
        }
        boolean found = most >= 0
                && candidates.count(most) >= Math.max(LEAST, rules.leastCount())
                && candidates.count(most) >= MARGIN * second;
        return found ? most : -1;
    }

    /** The best, in the order that {@link KeywordExtractor} states. */
    Keywords best(IntToDoubleFunction score) {
        for (long reach = 2L * limit; ; reach *= 4) {
            int most = (int) Math.min(reach, candidates.size());
            choose(Ranking.sorted(candidates, rules, most, score));
            if (size == limit || most == candidates.size()) {
                return new Ranking.Ranked(Arrays.copyOf(ids, size), scores).keywords(candidates);
            }
        }
    }

    private void choose(Ranking.Ranked ranked) {
        size = 0;
        for (int i = 0; i < ranked.ids.length && size < limit; i++) {
            int id = ranked.ids[i];
            if (size == FIRST - 1 && subject >= 0 && isNew(id) && isNew(subject)) {
                add(subject, ranked.scores[i]);
            }
            if (size < limit && isNew(id)) {
                add(id, ranked.scores[i]);
            }
        }
    }

    private boolean isNew(int id) {
        for (int i = 0; i < size; i++) {
            if (candidates.together(id, ids[i])) {
                return false;
            }
        }
        return true;
    }

    private void add(int id, double score) {
        ids[size] = id;
        scores[size++] = score;
    }
}
