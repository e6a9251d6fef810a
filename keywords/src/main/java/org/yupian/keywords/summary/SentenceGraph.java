package org.yupian.keywords.summary;

import java.util.Arrays;
import org.yupian.keywords.graph.PageRank;

/** How alike some sentences are, each with each, and the ranks that follow from it. Scratch for one call. */
final class SentenceGraph {
    private static final PageRank RANK = new PageRank(0.85, 100, 1e-4);

    /** BM25's usual saturation of counts, and how much the length of a sentence matters. */
    private static final double K = 1.2;

    private static final double B = 0.75;

    private final SentenceWords sentences;
    private final int[] chosen;
    private final double meanLength;

    SentenceGraph(SentenceWords sentences, int[] chosen) {
        this.sentences = sentences;
        this.chosen = chosen;
        this.meanLength = Arrays.stream(chosen)
                .mapToDouble(i -> sentences.words(i).length)
                .average()
                .orElse(1);
    }

    /** The rank of each of the chosen sentences; about 1 in the mean. */
    double[] ranks(Similarity similarity) {
        double[][] weights = weights(similarity);
        double[] sums = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            weights[i][i] = 0;
            sums[i] = Arrays.stream(weights[i]).sum();
        }
        return RANK.ranks(sums, (shares, ranks) -> {
            for (int from = 0; from < shares.length; from++) {
                // A sentence like none has no weights, which for cosines are no numbers then.
                for (int to = 0; shares[from] > 0 && to < shares.length; to++) {
                    ranks[to] += shares[from] * weights[from][to];
                }
            }
        });
    }

    private double[][] weights(Similarity similarity) {
        double[][] weights = new double[chosen.length][chosen.length];
        double[] counts = new double[sentences.vocabulary()];
        for (int i = 0; i < chosen.length; i++) {
            int[] own = sentences.words(chosen[i]);
            for (int word : own) {
                counts[word]++;
            }
            for (int j = 0; j < chosen.length; j++) {
                int[] other = sentences.words(chosen[j]);
                weights[i][j] =
                        similarity == Similarity.BM25 ? bm25(own.length, counts, other) : product(counts, other);
            }
            for (int word : own) {
                counts[word] = 0;
            }
        }
        return similarity == Similarity.BM25 ? weights : cosine(weights);
    }

    private double bm25(int length, double[] counts, int[] query) {
        double sum = 0;
        for (int word : query) {
            double count = counts[word];
            sum += sentences.rarity(word) * count * (K + 1) / (count + K * (1 - B + B * length / meanLength));
        }
        return sum;
    }

    private double product(double[] counts, int[] other) {
        double sum = 0;
        for (int word : other) {
            double rarity = sentences.rarity(word);
            sum += counts[word] * rarity * rarity;
        }
        return sum;
    }

    private static double[][] cosine(double[][] products) {
        double[] norms = new double[products.length];
        for (int i = 0; i < norms.length; i++) {
            norms[i] = Math.sqrt(products[i][i]);
        }
        for (int i = 0; i < norms.length; i++) {
            for (int j = 0; j < norms.length; j++) {
                products[i][j] /= norms[i] * norms[j];
            }
        }
        return products;
    }
}
