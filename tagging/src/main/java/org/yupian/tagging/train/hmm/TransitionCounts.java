package org.yupian.tagging.train.hmm;

/** Counts which labels follow which, and interpolates what follows from one, two and three labels. For one thread. */
final class TransitionCounts {
    /** What no data support still gets this. */
    private static final double FLOOR = 1e-6;

    private final int all;
    private final int[] ones;
    private final int[] twos;
    private final int[] threes;
    private final int[] contexts;
    private final int[] longContexts;
    private long total;

    TransitionCounts(int labels) {
        all = labels + 1;
        ones = new int[all];
        contexts = new int[all];
        twos = new int[all * all];
        longContexts = new int[all * all];
        threes = new int[Math.multiplyExact(all * all, all)];
    }

    void add(int[] path) {
        int outside = all - 1;
        int before2 = outside;
        int before = outside;
        for (int i = 0; i <= path.length; i++) {
            int label = i < path.length ? path[i] : outside;
            ones[label]++;
            contexts[before]++;
            longContexts[before2 * all + before]++;
            twos[before * all + label]++;
            threes[(before2 * all + before) * all + label]++;
            total++;
            before2 = before;
            before = label;
        }
    }

    /** Logarithms of the interpolated probabilities, as {@link org.yupian.tagging.hmm.HmmModel} wants them. */
    float[] scores(int order) {
        double[] lambda = order == 1 ? lambdas1() : lambdas2();
        float[] scores = new float[order == 1 ? all * all : threes.length];
        for (int i = 0; i < scores.length; i++) {
            int label = i % all;
            int before = i / all % all;
            double p = lambda[0] * ratio(ones[label], total)
                    + lambda[1] * ratio(twos[before * all + label], contexts[before]);
            if (order == 2) {
                p += lambda[2] * ratio(threes[i], longContexts[i / all]);
            }
            scores[i] = (float) Math.log(Math.max(FLOOR, p));
        }
        return scores;
    }

    /** Deleted interpolation: each count votes for the length of context that predicts it best without itself. */
    private double[] lambdas2() {
        double[] votes = new double[3];
        for (int i = 0; i < threes.length; i++) {
            if (threes[i] > 0) {
                int label = i % all;
                int before = i / all % all;
                double three = ratio(threes[i] - 1, longContexts[i / all] - 1);
                double two = ratio(twos[before * all + label] - 1, contexts[before] - 1);
                double one = ratio(ones[label] - 1, total - 1);
                votes[three >= two && three >= one ? 2 : two >= one ? 1 : 0] += threes[i];
            }
        }
        return normalised(votes);
    }

    private double[] lambdas1() {
        double[] votes = new double[2];
        for (int i = 0; i < twos.length; i++) {
            if (twos[i] > 0) {
                double two = ratio(twos[i] - 1, contexts[i / all] - 1);
                double one = ratio(ones[i % all] - 1, total - 1);
                votes[two >= one ? 1 : 0] += twos[i];
            }
        }
        return normalised(votes);
    }

    private static double[] normalised(double[] votes) {
        double sum = 0;
        for (double vote : votes) {
            sum += vote;
        }
        for (int i = 0; i < votes.length; i++) {
            votes[i] = sum == 0 ? 1.0 / votes.length : votes[i] / sum;
        }
        return votes;
    }

    private static double ratio(long part, long whole) {
        return whole <= 0 ? 0 : (double) part / whole;
    }
}
