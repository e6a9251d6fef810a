package org.yupian.embeddings.train;

import java.util.Arrays;
import org.yupian.embeddings.Vectors;
import org.yupian.embeddings.train.kernel.Randomness;

/** The weights of GloVe and the sums of squares that AdaGrad keeps for each of them. */
final class GloveNetwork {
    private final GloveOptions options;
    private final float[][] words;
    private final float[][] contexts;
    private final float[][] wordSquares;
    private final float[][] contextSquares;
    private final float[] wordBiases;
    private final float[] contextBiases;
    private final float[] wordBiasSquares;
    private final float[] contextBiasSquares;

    GloveNetwork(GloveOptions options, int size) {
        this.options = options;
        Randomness random = new Randomness(options.seed(), -1);
        words = rows(size, random);
        contexts = rows(size, random);
        wordSquares = ones(size);
        contextSquares = ones(size);
        wordBiases = new float[size];
        contextBiases = new float[size];
        wordBiasSquares = ones(1, size)[0];
        contextBiasSquares = ones(1, size)[0];
    }

    private float[][] rows(int size, Randomness random) {
        float[][] rows = new float[size][options.dimension()];
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = (random.fraction() - 0.5f) / options.dimension();
            }
        }
        return rows;
    }

    private float[][] ones(int size) {
        return ones(size, options.dimension());
    }

    private static float[][] ones(int size, int length) {
        float[][] rows = new float[size][length];
        for (float[] row : rows) {
            Arrays.fill(row, 1);
        }
        return rows;
    }

    /** What one thread writes to in between. */
    final class Step {
        private final float[] wordSlope = new float[options.dimension()];
        private final float[] contextSlope = new float[options.dimension()];

        /** Learns a pair; returns its weighted squared error. */
        double learn(int row, int column, float count, float rate) {
            float[] word = words[row];
            float[] context = contexts[column];
            double error = Vectors.fastDot(word, context) + wordBiases[row] + contextBiases[column] - Math.log(count);
            double weight = count >= options.ceiling() ? 1 : Math.pow(count / options.ceiling(), options.power());
            float slope = (float) (weight * error);
            if (!Float.isFinite(slope)) {
                throw new DivergenceException();
            }
            float step = slope * rate;
            scale(wordSlope, context, step);
            scale(contextSlope, word, step);
            descend(word, wordSlope, wordSquares[row]);
            descend(context, contextSlope, contextSquares[column]);
            square(wordSquares[row], wordSlope);
            square(contextSquares[column], contextSlope);
            wordBiases[row] -= step / (float) Math.sqrt(wordBiasSquares[row]);
            contextBiases[column] -= step / (float) Math.sqrt(contextBiasSquares[column]);
            wordBiasSquares[row] += slope * slope;
            contextBiasSquares[column] += slope * slope;
            return 0.5 * weight * error * error;
        }
    }

    // One store a loop: the compiler vectorises those, and not the four at once.

    private static void scale(float[] target, float[] a, float factor) {
        for (int j = 0; j < target.length; j++) {
            target[j] = factor * a[j];
        }
    }

    private static void descend(float[] target, float[] slope, float[] squares) {
        for (int j = 0; j < target.length; j++) {
            target[j] -= slope[j] / (float) Math.sqrt(squares[j]);
        }
    }

    private static void square(float[] target, float[] slope) {
        for (int j = 0; j < target.length; j++) {
            target[j] += slope[j] * slope[j];
        }
    }

    /** Words and contexts added up, rows one after another. */
    float[] sums() {
        int dimension = options.dimension();
        float[] sums = new float[Math.multiplyExact(words.length, dimension)];
        for (int i = 0; i < words.length; i++) {
            for (int j = 0; j < dimension; j++) {
                sums[i * dimension + j] = words[i][j] + contexts[i][j];
            }
        }
        return sums;
    }
}
