package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yupian.document.Document;
import org.yupian.document.Keyword;

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
            double[] ranks = WordGraph.of(sequence, size, window).ranks(damping, rounds, 0);
            assertArrayEquals(dense(sequence, size, window, damping, rounds), ranks, 1e-9, "seed " + seed);
        }
    }

    /** 1,024 numbers and fewer are kept in a table of bits, more in a table of pairs: the ranks are the same. */
    @Test
    void sizeMakesNoDifference() {
        Random random = new Random(3);
        int[] sequence = random.ints(6000, 0, 1000).toArray();
        double[] few = WordGraph.of(sequence, 1024, 5).ranks(0.85, 10, 0);
        double[] many = WordGraph.of(sequence, 1025, 5).ranks(0.85, 10, 0);
        assertArrayEquals(few, Arrays.copyOf(many, 1024));
        assertEquals(1 - 0.85, many[1024], 1e-12, "a word without neighbours");
    }

    @Test
    void itEndsWhereNothingChanges() {
        int[] star = {0, 1, 2, 1, 3};
        double[] once = WordGraph.of(star, 4, 2).ranks(0.5, 1, 0);
        // 1 has three neighbours, and they have it alone.
        assertArrayEquals(new double[] {0.5 + 0.5 / 3, 2, 0.5 + 0.5 / 3, 0.5 + 0.5 / 3}, once, 1e-12);
        double[] soon = WordGraph.of(star, 4, 2).ranks(0.5, 100, 1);
        assertArrayEquals(once, soon, "the first round changes by 1");
        double[] later = WordGraph.of(star, 4, 2).ranks(0.5, 100, 0.99);
        assertArrayEquals(dense(star, 4, 2, 0.5, 2), later, 1e-12, "the second by a half");
    }

    private static void comparePairs(WordPairs pairs, int size, long seed) {
        Random random = new Random(seed);
        TreeSet<Long> expected = new TreeSet<>();
        for (int i = 0; i < 5000; i++) {
            int left = random.nextInt(size);
            int right = random.nextInt(size);
            pairs.add(left, right);
            expected.add(((long) left << Integer.SIZE) | right);
        }
        long[] sorted = expected.stream().mapToLong(Long::longValue).toArray();
        assertArrayEquals(sorted, pairs.sorted(), "seed " + seed);
    }

    @Test
    void pairsComeOnceAndInOrder() {
        for (int size : new int[] {1, 63, 64, 65, 200, 1024}) {
            comparePairs(new PairBits(size), size, size);
            comparePairs(new PairSet(), size, size);
        }
        comparePairs(new PairSet(), Integer.MAX_VALUE, 7);
    }

    /** Phrases score what their words do together, times how often they occur. */
    @Test
    void phrasesByHand() {
        Document document = TaggedText.of("甲/n 乙乙/n 的/u 甲/n 乙乙/n");
        TextRankExtractor.Options options = new TextRankExtractor.Options(2, 0.85, 1000, 1e-12);
        List<Keyword> found = TextRankExtractor.of(CandidateRules.WORDS.withWords(2))
                .withOptions(options)
                .extract(document, 9)
                .ranked();
        // Two neighbours of one another: each has the rank 1.
        assertEquals("甲乙乙", found.get(0).term());
        assertEquals(2 * 2, found.get(0).score(), 1e-9);
        assertEquals("乙乙", found.get(1).term());
        assertEquals(1 * 2, found.get(1).score(), 1e-9);
        assertEquals(2, found.size(), "甲 is too short");
        List<Keyword> single = TextRankExtractor.of(CandidateRules.WORDS)
                .withOptions(options)
                .extract(document, 9)
                .ranked();
        assertEquals(1, single.get(0).score(), 1e-9, "single words do not count twice");
    }
}
