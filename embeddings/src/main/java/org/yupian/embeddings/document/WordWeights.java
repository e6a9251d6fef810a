package org.yupian.embeddings.document;

import java.util.Map;

/** How much a word counts in the vector of a text. */
public interface WordWeights {
    /** The weight of a word, 0 or more. */
    double weight(String word);

    /** Every word counts the same. */
    static WordWeights equal() {
        return word -> 1;
    }

    /**
     * By inverse document frequency, so that a word's weight in a text is TF-IDF: ln((1 + n) / (1 + d)) + 1 for a word in d
     * of n texts.
     *
     * @param frequencies in how many texts each word occurs; a word that is not there occurs in none
     * @param documents how many texts there are
     */
    static WordWeights inverseDocumentFrequency(Map<String, Long> frequencies, long documents) {
        Map<String, Long> kept = Map.copyOf(frequencies);
        return word -> Math.log((1.0 + documents) / (1.0 + kept.getOrDefault(word, 0L))) + 1;
    }

    /**
     * By smooth inverse frequency: a / (a + p) for a word whose share of a corpus is p (Arora, Liang and Ma 2017).
     *
     * @param counts how often each word occurs; a word that is not there never does
     * @param smoothing a; the paper has 0.001
     */
    static WordWeights smoothInverseFrequency(Map<String, Long> counts, double smoothing) {
        Map<String, Long> kept = Map.copyOf(counts);
        double tokens = 0;
        for (long count : kept.values()) {
            tokens += count;
        }
        double all = Math.max(1, tokens);
        return word -> smoothing / (smoothing + kept.getOrDefault(word, 0L) / all);
    }
}
