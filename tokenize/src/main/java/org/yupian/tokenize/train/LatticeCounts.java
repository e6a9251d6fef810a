package org.yupian.tokenize.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.tokenize.lattice.LatticeModel;

/**
 * How often words and pairs of neighbours occur, by the word ids of a {@link LatticeModel}. Corpora may weigh
 * more or less, so beside the weighted count of a pair stands how often it was seen. For one thread.
 */
final class LatticeCounts {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Integer, Double> unigrams = new TreeMap<>();
    private final Map<Long, Pair> bigrams = new HashMap<>();

    /** The counts of one pair: weighted, and as seen. */
    static final class Pair {
        private double weighted;
        private int seen;

        double weighted() {
            return weighted;
        }

        /** The mean weight of the corpora it was seen in. */
        double unit() {
            return weighted / seen;
        }
    }

    /** The id of a normalised word, which is given one if it has none yet. */
    int word(String normalised) {
        return ids.computeIfAbsent(normalised, w -> {
            words.add(w);
            return LatticeModel.FIRST_WORD + words.size() - 1;
        });
    }

    /** The id of a normalised word, or -1 where it has none. */
    int known(String normalised) {
        return ids.getOrDefault(normalised, -1);
    }

    /** The words in the order of their ids. */
    List<String> words() {
        return words;
    }

    void add(int id, double weight) {
        unigrams.merge(id, weight, Double::sum);
    }

    void add(int left, int right, double weight, int times) {
        Pair pair = bigrams.computeIfAbsent((long) left << 32 | right, key -> new Pair());
        pair.weighted += weight;
        pair.seen += times;
    }

    Map<Integer, Double> unigrams() {
        return unigrams;
    }

    /** The pairs, sorted by {@code left << 32 | right}, so that sums do not depend on hashing. */
    Map<Long, Pair> bigrams() {
        return new TreeMap<>(bigrams);
    }
}
