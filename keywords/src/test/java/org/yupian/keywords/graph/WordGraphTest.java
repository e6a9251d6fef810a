package org.yupian.keywords.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Ranks of words, against a matrix and by hand. */
class WordGraphTest {
    /** TextRank with a dense matrix, as the formula has it. */
    private static double[] dense(int[] sequence, int size, int window, double damping, int rounds) {
        boolean[][] near = new boolean[size][size];
        for (int i = 0; i < sequence.length; i++) {
            for (int j = 0; j < sequence.length; j++) {
                near[sequence[i]][sequence[j]] |= Math.abs(i - j) < window && sequence[i] != sequence[j];
            }
        }
        double[] ranks = new double[size];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < rounds; round++) {
            double[] renewed = new double[size];
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    int neighbours = 0;
                    for (boolean is : near[j]) {
                        neighbours += is ? 1 : 0;
                    }
                    sum += near[i][j] ? ranks[j] / neighbours : 0;
                }
                renewed[i] = 1 - damping + damping * sum;
            }
            ranks = renewed;
        }
        return ranks;
    }

    @Test
    void ranksAreThoseOfTheMatrix() {
        for (long seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(90);
            int[] sequence = random.ints(random.nextInt(150), 0, size).toArray();
            int window = seed == 0 ? Integer.MAX_VALUE : 2 + random.nextInt(6);
            double damping = random.nextInt(10) / 10.0;
            int rounds = 1 + random.nextInt(20);
            double[] ranks = WordGraph.of(sequence, size, window).ranks(new PageRank(damping, rounds, 0));
            assertArrayEquals(dense(sequence, size, window, damping, rounds), ranks, 1e-9, "seed " + seed);
        }
    }

    /** 1,024 numbers and fewer are kept in a table of bits, more in a table of pairs: the ranks are the same. */
    @Test
    void sizeMakesNoDifference() {
        Random random = new Random(3);
        int[] sequence = random.ints(6000, 0, 1000).toArray();
        double[] few = WordGraph.of(sequence, 1024, 5).ranks(new PageRank(0.85, 10, 0));
        double[] many = WordGraph.of(sequence, 1025, 5).ranks(new PageRank(0.85, 10, 0));
        assertArrayEquals(few, Arrays.copyOf(many, 1024));
        assertEquals(1 - 0.85, many[1024], 1e-12, "a word without neighbours");
    }

    @Test
    void itEndsWhereNothingChanges() {
        int[] star = {0, 1, 2, 1, 3};
        double[] once = WordGraph.of(star, 4, 2).ranks(new PageRank(0.5, 1, 0));
        // 1 has three neighbours, and they have it alone.
        assertArrayEquals(new double[] {0.5 + 0.5 / 3, 2, 0.5 + 0.5 / 3, 0.5 + 0.5 / 3}, once, 1e-12);
        double[] soon = WordGraph.of(star, 4, 2).ranks(new PageRank(0.5, 100, 1));
        assertArrayEquals(once, soon, "the first round changes by 1");
        double[] later = WordGraph.of(star, 4, 2).ranks(new PageRank(0.5, 100, 0.99));
        assertArrayEquals(dense(star, 4, 2, 0.5, 2), later, 1e-12, "the second by a half");
    }

    private static void comparePairs(int size, int most, long seed) {
        WordPairs pairs = new WordPairs(size);
        Random random = new Random(seed);
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < 5000; i++) {
            int left = random.nextInt(most);
            int right = random.nextInt(most);
            pairs.add(left, right);
            expected.add(((long) left << Integer.SIZE) | right);
        }
        long[] sorted = expected.stream().mapToLong(Long::longValue).toArray();
        assertArrayEquals(sorted, pairs.sorted(), "seed " + seed);
    }

    @Test
    void pairsComeOnceAndInOrder() {
        for (int size : new int[] {1, 63, 64, 65, 200, 1024}) {
            comparePairs(size, size, size);
            comparePairs(1025, size, size);
        }
        comparePairs(Integer.MAX_VALUE, Integer.MAX_VALUE, 7);
    }
}
