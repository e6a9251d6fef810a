package org.yupian.keywords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.yupian.document.Keyword;
import org.yupian.document.Keywords;
import org.yupian.document.Spans;
import org.yupian.pack.BestItems;

/** Picks the best candidates, in the order that {@link KeywordExtractor} states. */
final class Ranking {
    private Ranking() {}

    /** A candidate. They are numbered by where they occur first, the shorter first; so a lower number settles a tie. */
    private record Scored(int id, int count, double score) {
        static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
                .thenComparingInt(Scored::count)
                .reversed()
                .thenComparingInt(Scored::id);
    }

    static Keywords best(Candidates candidates, CandidateRules rules, int limit, IntToDoubleFunction score) {
        BestItems<Scored> best = new BestItems<>(Math.max(0, limit), Scored.BEST_FIRST);
        for (int id = 0; id < candidates.size() && limit > 0; id++) {
            int count = candidates.count(id);
            boolean tooShort = candidates.end(id) - candidates.start(id) < rules.shortest();
            if (!tooShort && count >= rules.leastCount()) {
                best.offer(new Scored(id, count, score.applyAsDouble(id)));
            }
        }
        return keywords(candidates, best.ranked());
    }

    private static Keywords keywords(Candidates candidates, List<Scored> ranked) {
        Spans[] occurrences =
                candidates.occurrences(ranked.stream().mapToInt(Scored::id).toArray());
        List<Keyword> keywords = new ArrayList<>(ranked.size());
        for (int i = 0; i < occurrences.length; i++) {
            Scored scored = ranked.get(i);
            keywords.add(new Keyword(candidates.term(scored.id), scored.score, occurrences[i]));
        }
        return new Keywords(keywords);
    }
}
