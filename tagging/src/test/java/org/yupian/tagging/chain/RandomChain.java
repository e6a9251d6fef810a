package org.yupian.tagging.chain;

import java.util.List;
import java.util.Random;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.feature.Templates;

/** Small random chains without features; their scores are multiples of a step, so that sums of them are exact. */
public final class RandomChain {
    /** The unit of all scores, a power of two. */
    public static final float STEP = 0.25f;

    private RandomChain() {}

    /** A chain over these labels whose scores are up to {@code most} steps above or below 0. */
    public static LinearChain of(Random random, int labels, int most) {
        return LinearChain.of(
                scores(random, labels * labels, most), scores(random, labels, most), scores(random, labels, most));
    }

    private static float[] scores(Random random, int count, int most) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            scores[i] = (random.nextInt(2 * most + 1) - most) * STEP;
        }
        return scores;
    }

    /** A model of a chain, which no feature says anything about. */
    public static ChainModel model(List<String> labels, LinearChain chain, float step) {
        return new ChainModel.Builder(labels, Templates.of(List.of("c"), List.of("c[0]")), chain, step).build();
    }

    /** Scores of labels for so many positions, in units, up to {@code most} above or below 0. */
    public static int[] emissions(Random random, int length, int labels, int most) {
        return random.ints((long) length * labels, -most, most + 1).toArray();
    }

    /** What a chain and these emissions give a labelling, in units of {@link #STEP}. */
    public static double score(LinearChain chain, int[] emissions, int[] path) {
        double score = chain.start(path[0]) / STEP + chain.end(path[path.length - 1]) / STEP;
        for (int i = 0; i < path.length; i++) {
            score += emissions[i * chain.labels() + path[i]];
            score += i == 0 ? 0 : chain.transition(path[i - 1], path[i]) / STEP;
        }
        return score;
    }
}
