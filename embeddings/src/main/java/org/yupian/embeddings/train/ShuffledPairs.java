package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.embeddings.train.kernel.Randomness;

/** The pairs of one file in random order. For one thread. */
final class ShuffledPairs {
    private final long[] pairs;
    private final float[] counts;

    private ShuffledPairs(long[] pairs, float[] counts) {
        this.pairs = pairs;
        this.counts = counts;
    }

    static ShuffledPairs read(PairFile file, Randomness random) throws IOException {
        int size = Math.toIntExact(file.size());
        ShuffledPairs shuffled = new ShuffledPairs(new long[size], new float[size]);
        int[] filled = {0};
        file.read((pair, count) -> shuffled.insert(pair, count, filled[0]++, random));
        return shuffled;
    }

    /** Fisher and Yates from the inside: the new one takes a random place, whoever was there goes to the end. */
    private void insert(long pair, float count, int end, Randomness random) {
        int place = random.below(end + 1);
        pairs[end] = pairs[place];
        counts[end] = counts[place];
        pairs[place] = pair;
        counts[place] = count;
    }

    int size() {
        return pairs.length;
    }

    int row(int i) {
        return (int) (pairs[i] >>> 32);
    }

    int column(int i) {
        return (int) pairs[i];
    }

    float count(int i) {
        return counts[i];
    }
}
