package org.yupian.embeddings.train.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WindowKernelTest {
    private static float[][] random(Random random, int rows, int dimension) {
        float[][] matrix = new float[rows][dimension];
        for (float[] row : matrix) {
            for (int j = 0; j < dimension; j++) {
                row[j] = random.nextFloat() - 0.5f;
            }
        }
        return matrix;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    private static float[][] copy(float[][] matrix) {
        return Arrays.stream(matrix).map(float[]::clone).toArray(float[][]::new);
    }

    /** The textbook: all slopes first, then all steps. */
    private static void step(float[][] x, float[][] o, float[] labels, float rate) {
        float[][] x0 = copy(x);
        float[][] o0 = copy(o);
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < o.length; k++) {
                double slope = rate * (labels[k] - 1 / (1 + Math.exp(-dot(x0[i], o0[k]))));
                for (int j = 0; j < x[i].length; j++) {
                    x[i][j] += (float) (slope * o0[k][j]);
                    o[k][j] += (float) (slope * x0[i][j]);
                }
            }
        }
    }

    @Test
    void aStepIsThatOfTheTextbookForEveryShape() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(7);
            int m = 1 + random.nextInt(9);
            int dimension = 1 + random.nextInt(40);
            float[][] inputs = random(random, n, dimension);
            float[][] outputs = random(random, m, dimension);
            float[] labels = new float[m];
            labels[random.nextInt(m)] = 1;
            float[][] wantedInputs = copy(inputs);
            float[][] wantedOutputs = copy(outputs);
            step(wantedInputs, wantedOutputs, labels, 0.5f);
            WindowKernel kernel = new WindowKernel(dimension, 7, 9);
            kernel.step(inputs, n, outputs, m, labels, 0.5f);
            for (int i = 0; i < n; i++) {
                assertArrayEquals(wantedInputs[i], inputs[i], 0.01f, "seed " + seed + ", input " + i);
            }
            for (int k = 0; k < m; k++) {
                assertArrayEquals(wantedOutputs[k], outputs[k], 0.01f, "seed " + seed + ", output " + k);
            }
        }
    }

    @Test
    void aWordThatIsTwiceInTheWindowMovesTwice() {
        float[] word = {0.5f, -0.25f};
        float[] output = {1, 1};
        WindowKernel kernel = new WindowKernel(2, 2, 1);
        kernel.step(new float[][] {word, word}, 2, new float[][] {output}, 1, new float[] {1}, 0.1f);
        double slope = 0.1 * (1 - 1 / (1 + Math.exp(-0.25)));
        assertEquals(0.5 + 2 * slope, word[0], 1e-3);
        assertEquals(-0.25 + 2 * slope, word[1], 1e-3);
    }

    @Test
    void theLossIsTheNegativeLogLikelihood() {
        float[][] inputs = {{1, 0}, {0, 2}};
        float[][] outputs = {{1, 1}, {-1, 0.5f}};
        float[] labels = {1, 0};
        double wanted = 0;
        for (float[] x : inputs) {
            wanted += Math.log1p(Math.exp(-dot(x, outputs[0]))) + Math.log1p(Math.exp(dot(x, outputs[1])));
        }
        assertEquals(wanted / 2, new WindowKernel(2, 2, 2).loss(inputs, 2, outputs, 2, labels), 0.02);
    }
}
