package org.yupian.embeddings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many analogies come out right.
 *
 * @param right questions whose best answer is the expected one
 * @param covered questions all four words of which have vectors
 * @param questions how many there are in all
 */
public record AnalogyScore(int right, int covered, int questions) {
    /** A question and its answer. */
    public record Item(Analogies.Question question, String answer) {}

    /** The share of right answers among the covered questions, or NaN if there are none. */
    public double accuracy() {
        return (double) right / covered;
    }

    /** Scores a solver on questions. */
    public static AnalogyScore of(Analogies analogies, WordVectors vectors, List<Item> items) {
        List<Item> covered = new ArrayList<>();
        for (Item item : items) {
            Analogies.Question question = item.question;
            if (vectors.index(question.a()) >= 0
                    && vectors.index(question.b()) >= 0
                    && vectors.index(question.c()) >= 0
                    && vectors.index(item.answer) >= 0) {
                covered.add(item);
            }
        }
        List<Optional<List<Neighbour>>> answers =
                analogies.solve(covered.stream().map(Item::question).toList(), 1);
        int right = 0;
        for (int i = 0; i < covered.size(); i++) {
            String wanted = covered.get(i).answer;
            right += answers.get(i)
                    .filter(best -> !best.isEmpty() && best.get(0).word().equals(wanted))
                    .map(best -> 1)
                    .orElse(0);
        }
        return new AnalogyScore(right, covered.size(), items.size());
    }
}
