package org.yupian.sequence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Viterbi, its n best paths and forward-backward against the enumeration of all paths. */
class SequenceDecodingTest {
    private static final float NO = Float.NEGATIVE_INFINITY;
    private static final Comparator<LabelPath> ORDER = Comparator.comparingDouble(LabelPath::score)
            .reversed()
            .thenComparing(LabelPath::labels, SequenceDecodingTest::compareFromTheEnd);

    @Test
    void agreesWithEnumeration() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int labels = 1 + random.nextInt(4);
            int length = random.nextInt(6);
            // Whole numbers up to 3 make many ties, and their sums are exact.
            boolean whole = random.nextBoolean();
            LinearChain chain = LinearChain.of(
                    scores(random, labels * labels, whole),
                    scores(random, labels, whole),
                    scores(random, labels, whole));
            float[] emissions = scores(random, labels * length, whole);
            check(chain, emissions, length, "seed " + seed, whole ? 0 : 1e-9);
        }
    }

    private static void check(LinearChain chain, float[] emissions, int length, String message, double tolerance) {
        List<LabelPath> all = enumerate(chain, emissions, length);
        Viterbi viterbi = Viterbi.of(chain);
        List<LabelPath> best = viterbi.nBest(emissions, length, 7);
        assertEquals(Math.min(7, all.size()), best.size(), message);
        for (int i = 0; i < best.size(); i++) {
            assertArrayEquals(all.get(i).labels(), best.get(i).labels(), message);
            assertEquals(all.get(i).score(), best.get(i).score(), tolerance, message);
        }
        int[] path = new int[length];
        double score = viterbi.decode(emissions, length, new Viterbi.Scratch(), path);
        if (all.isEmpty()) {
            assertEquals(Double.NEGATIVE_INFINITY, score, message);
        } else {
            assertEquals(all.get(0).score(), score, tolerance, message);
            assertArrayEquals(all.get(0).labels(), path, message);
            assertArrayEquals(path, viterbi.decode(emissions, length), message);
        }
        checkSums(chain, emissions, length, all, message);
    }

    private static void checkSums(
            LinearChain chain, float[] emissions, int length, List<LabelPath> all, String message) {
        double sum = 0;
        for (LabelPath path : all) {
            sum += Math.exp(path.score());
        }
        ForwardBackward sums = ForwardBackward.of(chain);
        Marginals marginals = sums.marginals(emissions, length);
        assertEquals(marginals.logPartition(), sums.logPartition(emissions, length), message);
        assertEquals(sum, Math.exp(marginals.logPartition()), 1e-9 * sum, message);
        int labels = chain.labels();
        for (int position = 0; position < length; position++) {
            for (int to = 0; to < labels; to++) {
                double label = 0;
                double[] pairs = new double[labels];
                for (LabelPath path : all) {
                    if (path.label(position) == to) {
                        label += Math.exp(path.score()) / sum;
                        if (position > 0) {
                            pairs[path.label(position - 1)] += Math.exp(path.score()) / sum;
                        }
                    }
                }
                assertEquals(label, marginals.label(position, to), 1e-9, message);
                for (int from = 0; position > 0 && from < labels; from++) {
                    assertEquals(pairs[from], marginals.pair(position, from, to), 1e-9, message);
                }
            }
        }
    }

    @Test
    void scratchServesSequencesOfAllLengths() {
        LinearChain chain = LinearChain.of(new float[] {0, 1, 1, 0}, new float[] {0, 0}, new float[] {0, 0});
        Viterbi viterbi = Viterbi.of(chain);
        Viterbi.Scratch scratch = new Viterbi.Scratch();
        Random random = new Random(7);
        for (int length : new int[] {3, 100, 0, 1, 50}) {
            float[] emissions = scores(random, 2 * length, false);
            int[] path = new int[length];
            viterbi.decode(emissions, length, scratch, path);
            assertArrayEquals(viterbi.decode(emissions, length), path);
        }
    }

    @Test
    void longSequencesStayStable() {
        int length = 100_000;
        float[] emissions = new float[2 * length];
        Arrays.fill(emissions, 50);
        LinearChain even = LinearChain.of(new float[] {0, 0, 0, 0}, new float[] {0, 0}, new float[] {0, 0});
        Marginals marginals = ForwardBackward.of(even).marginals(emissions, length);
        assertEquals(length * (50 + Math.log(2)), marginals.logPartition(), 1e-3);
        assertEquals(0.5, marginals.label(length / 2, 0), 1e-6);
        // Transitions so far apart that scaled sums underflow: the one path left must still be found.
        LinearChain steep = LinearChain.of(new float[] {-2000, 0, -1000, NO}, new float[] {NO, 0}, new float[] {0, NO});
        Marginals forced = ForwardBackward.of(steep).marginals(new float[4], 2);
        assertEquals(-1000, forced.logPartition(), 1e-9);
        assertEquals(1, forced.pair(1, 1, 0), 1e-9);
    }

    @Test
    void everythingForbidden() {
        LinearChain chain = LinearChain.of(new float[] {NO, NO, NO, NO}, new float[] {0, 0}, new float[] {0, 0});
        float[] emissions = new float[6];
        assertEquals(3, Viterbi.of(chain).decode(emissions, 3).length);
        assertTrue(Viterbi.of(chain).nBest(emissions, 3, 4).isEmpty());
        Marginals marginals = ForwardBackward.of(chain).marginals(emissions, 3);
        assertEquals(Double.NEGATIVE_INFINITY, marginals.logPartition());
        assertEquals(0, marginals.label(1, 1));
    }

    @Test
    void allPathsWhenAskedForMoreThanThereAre() {
        LinearChain chain = LinearChain.of(new float[9], new float[3], new float[3]);
        List<LabelPath> paths = Viterbi.of(chain).nBest(new float[12], 4, Integer.MAX_VALUE);
        assertEquals(81, paths.size());
        assertEquals(81, new HashSet<>(paths).size());
        assertEquals("[1, 0, 0, 0] 0.0", paths.get(1).toString());
    }

    @Test
    void refusesWhatDoesNotFit() {
        float[] two = new float[2];
        assertThrows(IllegalArgumentException.class, () -> LinearChain.of(new float[3], two, two));
        assertThrows(
                IllegalArgumentException.class, () -> LinearChain.of(new float[4], two, new float[] {0, Float.NaN}));
        Viterbi viterbi = Viterbi.of(LinearChain.of(new float[4], two, two));
        assertThrows(IllegalArgumentException.class, () -> viterbi.decode(new float[3], 2));
        assertThrows(IllegalArgumentException.class, () -> viterbi.nBest(new float[4], 2, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> viterbi.decode(new float[4], 2, new Viterbi.Scratch(), new int[1]));
    }

    private static float[] scores(Random random, int count, boolean whole) {
        float[] scores = new float[count];
        for (int i = 0; i < count; i++) {
            float score = whole ? random.nextInt(4) : (float) random.nextGaussian();
            scores[i] = random.nextInt(8) == 0 ? NO : score;
        }
        return scores;
    }

    private static List<LabelPath> enumerate(LinearChain chain, float[] emissions, int length) {
        List<LabelPath> all = new ArrayList<>();
        int count = (int) Math.round(Math.pow(chain.labels(), length));
        for (int number = 0; number < count; number++) {
            int[] path = new int[length];
            int rest = number;
            for (int i = 0; i < length; i++) {
                path[i] = rest % chain.labels();
                rest /= chain.labels();
            }
            double score = chain.score(emissions, path);
            if (score > Double.NEGATIVE_INFINITY) {
                all.add(LabelPath.of(path, score));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static int compareFromTheEnd(int[] one, int[] other) {
        for (int i = one.length - 1; i >= 0; i--) {
            if (one[i] != other[i]) {
                return Integer.compare(one[i], other[i]);
            }
        }
        return 0;
    }
}
