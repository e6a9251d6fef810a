package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yupian.document.Entities;
import org.yupian.learning.Score;

/**
 * Finds how probable an entity has to be for the best F1, on text that a model was not trained on; of several corpora the mean of
 * their F1 counts, so that a large one has no more say than a small one. For one thread.
 */
final class ThresholdSearch {
    /** Thresholds are multiples of this. */
    private static final double STEP = 0.05;

    private static final int STEPS = 16;

    /** For each corpus what each threshold would give. */
    private final List<Score[]> scores = new ArrayList<>();

    /** Counts what was found, whatever its probability, in a sentence of a corpus. */
    void add(int corpus, EntitySentence gold, Entities found) {
        while (scores.size() <= corpus) {
            Score[] none = new Score[STEPS];
            Arrays.fill(none, Score.NONE);
            scores.add(none);
        }
        Score[] counts = scores.get(corpus);
        Set<EntityMention> there = new HashSet<>(gold.entities());
        for (int step = 0; step < STEPS; step++) {
            counts[step] = counts[step].plus(new Score(there.size(), 0, 0));
        }
        for (int i = 0; i < found.size(); i++) {
            boolean right = there.contains(new EntityMention(found.start(i), found.end(i), found.type(i)));
            for (int step = 0; step < STEPS && found.score(i) >= (float) (step * STEP); step++) {
                counts[step] = counts[step].plus(new Score(0, 1, right ? 1 : 0));
            }
        }
    }

    /** The best threshold, the lowest of equals. */
    double best() {
        int best = 0;
        for (int step = 1; step < STEPS; step++) {
            best = mean(step) > mean(best) ? step : best;
        }
        return best * STEP;
    }

    private double mean(int step) {
        return scores.stream()
                .mapToDouble(counts -> counts[step].f1())
                .average()
                .orElse(0);
    }
}
