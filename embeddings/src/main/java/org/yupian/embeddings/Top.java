package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.yupian.pack.BestItems;

/** The rows with the highest scores so far. Of equal scores the lower row stays. */
final class Top {
    private final BestItems<Scored> best;
    private final int[] excluded;
    /** The score of the worst row that is kept, once there are enough: nearly all others end at a look at it. */
    private float bar = Float.NEGATIVE_INFINITY;

    private record Scored(int row, float score) {
        /** By falling score; −0 is as good as 0. */
        static int bestFirst(Scored a, Scored b) {
            return a.score == b.score ? Integer.compare(a.row, b.row) : Float.compare(b.score, a.score);
        }
    }

    Top(int count, int... excluded) {
        best = new BestItems<>(count, Scored::bestFirst);
        this.excluded = excluded;
    }

    /** Rows come in ascending order. */
    void offer(int row, float score) {
        if (score <= bar && best.full()) {
            return;
        }
        for (int other : excluded) {
            if (other == row) {
                return;
            }
        }
        if (best.offer(new Scored(row, score)) && best.full()) {
            bar = best.worst().score;
        }
    }

    /** The words, the best first. */
    List<Neighbour> words(WordVectors vectors) {
        List<Neighbour> words = new ArrayList<>();
        for (Scored scored : best.ranked()) {
            words.add(new Neighbour(vectors.words().get(scored.row), scored.score));
        }
        return Collections.unmodifiableList(words);
    }
}
