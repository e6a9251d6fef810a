package org.yupian.embeddings;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random vectors for tests. */
public final class VectorsForTests {
    private VectorsForTests() {}

    /** Words w0, w1 and so on, in heaps, so that some are much nearer than others. */
    public static WordVectors random(long seed, int size, int dimension) {
        Random random = new Random(seed);
        float[] numbers = new float[size * dimension];
        for (int i = 0; i < size; i++) {
            Random heap = new Random(seed + 1 + i % 20);
            for (int j = 0; j < dimension; j++) {
                numbers[i * dimension + j] = (float) (heap.nextGaussian() + 0.7 * random.nextGaussian());
            }
        }
        return WordVectors.of(words(size), numbers, dimension);
    }

    /** The words w0, w1 and so on. */
    public static List<String> words(int size) {
        return IntStream.range(0, size).mapToObj(i -> "w" + i).toList();
    }
}
