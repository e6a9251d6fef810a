package org.yupian.embeddings.document;

import java.util.List;
import org.yupian.embeddings.PrincipalComponents;
import org.yupian.embeddings.Vectors;
import org.yupian.embeddings.WordVectors;

/**
 * Vectors of texts 文档向量: weighted means of the vectors of their words, less what all texts have in common if that is
 * asked for. Immutable and safe for all threads.
 */
public final class DocumentVectors {
    private final WordVectors vectors;
    private final WordWeights weights;
    private final float[] common;

    private DocumentVectors(WordVectors vectors, WordWeights weights, float[] common) {
        this.vectors = vectors;
        this.weights = weights;
        this.common = common;
    }

    /** Means with weights. */
    public static DocumentVectors of(WordVectors vectors, WordWeights weights) {
        return new DocumentVectors(vectors, weights, new float[0]);
    }

    /**
     * The same without the direction in which most texts go: the second half of SIF (Arora, Liang and Ma 2017).
     *
     * @param sample texts like those to come, each as its words
     * @throws IllegalArgumentException if there are none
     */
    public DocumentVectors withoutCommonDirection(List<List<String>> sample) {
        DocumentVectors plain = of(vectors, weights);
        float[][] rows = sample.stream().map(plain::vector).toArray(float[][]::new);
        return new DocumentVectors(
                vectors, weights, PrincipalComponents.uncentred(rows, 1).direction(0));
    }

    /** How many numbers a vector has. */
    public int dimension() {
        return vectors.dimension();
    }

    /** The vector of a text, given as its words; zero if none of them has a vector. */
    public float[] vector(List<String> words) {
        float[] sum = new float[dimension()];
        float[] row = new float[dimension()];
        double total = 0;
        for (String word : words) {
            int index = vectors.index(word);
            if (index >= 0) {
                double weight = weights.weight(word);
                vectors.table().copy(index, row, 0);
                Vectors.add(sum, row, (float) weight);
                total += weight;
            }
        }
        for (int j = 0; j < sum.length && total > 0; j++) {
            sum[j] = (float) (sum[j] / total);
        }
        if (common.length > 0) {
            Vectors.add(sum, common, (float) -Vectors.dot(sum, common));
        }
        return sum;
    }
}
