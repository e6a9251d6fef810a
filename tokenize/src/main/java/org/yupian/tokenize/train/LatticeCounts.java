package org.yupian.tokenize.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.tokenize.lattice.LatticeModel;

/**
 * How often words and pairs of neighbours occur, by the word ids of a {@link LatticeModel}. Counts need not be
 * whole: corpora may weigh more or less. For one thread.
 */
final class LatticeCounts {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final Map<Integer, Double> unigrams = new TreeMap<>();
    /** By {@code left << 32 | right}; sorted, so that what is computed from it does not depend on hashing. */
    private final Map<Long, Double> bigrams = new TreeMap<>();

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

    void add(int id, double count) {
        unigrams.merge(id, count, Double::sum);
    }

    void add(int left, int right, double count) {
        bigrams.merge((long) left << 32 | right, count, Double::sum);
    }

    Map<Integer, Double> unigrams() {
        return unigrams;
    }

    Map<Long, Double> bigrams() {
        return bigrams;
    }
}
