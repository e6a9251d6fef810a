package org.yupian.tagging.train;

import java.util.SplittableRandom;

/** Shuffles orders, the same for the same seed. For one thread. */
final class Shuffle {
    private final SplittableRandom random;

    Shuffle(long seed) {
        random = new SplittableRandom(seed);
    }

    void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
