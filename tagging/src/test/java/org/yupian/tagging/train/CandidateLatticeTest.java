package org.yupian.tagging.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.tagging.chain.AllLabellings;

/** Losses and gradients of a sequence with few candidates, against all labellings it may have. */
class CandidateLatticeTest {
    private static final int LABELS = 5;
    /** Where transitions begin among the weights; what stands before belongs to others. */
    private static final int TRANSITIONS = 7;

    /** A sequence, its candidates and scores, laid into a lattice. */
    private static final class Case {
        final CandidateLattice lattice;
        final int[] gold;
        final long[] allowed;
        final double[][] emissions;
        final float[] values = new float[TRANSITIONS + LABELS * LABELS + LABELS];
        final List<int[]> all;

        Case(Random random, CandidateLattice lattice, int length, int most) {
            this.lattice = lattice;
            gold = random.ints(length, 0, LABELS).toArray();
            allowed = random.longs(length, 0, 1 << LABELS).toArray();
            emissions = new double[length][LABELS];
            for (int i = 0; i < values.length; i++) {
                values[i] = (random.nextInt(2 * most + 1) - most) / 4f;
            }
            lattice.begin(gold, allowed);
            for (int i = 0; i < length; i++) {
                for (int c = 0; c < lattice.count(i); c++) {
                    emissions[i][lattice.label(i, c)] = (random.nextInt(2 * most + 1) - most) / 4.0;
                    lattice.emission(i, c, emissions[i][lattice.label(i, c)]);
                }
            }
            all = AllLabellings.of(
                    LABELS,
                    length,
                    (from, to) -> true,
                    (at, label) -> label == gold[at] || (allowed[at] >> label & 1) != 0);
        }

        double score(int[] path) {
            double score = values[TRANSITIONS + LABELS * LABELS + path[0]];
            for (int i = 0; i < path.length; i++) {
                score += emissions[i][path[i]];
                score += i == 0 ? 0 : values[TRANSITIONS + path[i - 1] * LABELS + path[i]];
            }
            return score;
        }

        double logSum() {
            double most = all.stream().mapToDouble(this::score).max().orElseThrow();
            return most
                    + Math.log(all.stream()
                            .mapToDouble(path -> Math.exp(score(path) - most))
                            .sum());
        }

        /** Expected counts minus those of the right labelling: by position and label, and by start and transition. */
        void compare(double[][] labels, double[][] pairs, String message) {
            for (int i = 0; i < gold.length; i++) {
                for (int c = 0; c < lattice.count(i); c++) {
                    int label = lattice.label(i, c);
                    assertEquals(
                            labels[i][label], lattice.gradient(i, c), 1e-9, message + ", label " + label + " at " + i);
                }
                boolean differs = Math.abs(labels[i][gold[i]]) > 1e-6;
                assertEquals(differs, lattice.differs(i), message + ", position " + i);
            }
            double[][] found = new double[LABELS + 1][LABELS];
            lattice.transitions((from, to, gradient) -> found[from + 1][to] += gradient);
            for (int from = 0; from <= LABELS; from++) {
                for (int to = 0; to < LABELS; to++) {
                    assertEquals(
                            pairs[from][to], found[from][to], 1e-8, message + ", from " + (from - 1) + " to " + to);
                }
            }
        }

        void count(int[] path, double weight, double[][] labels, double[][] pairs) {
            for (int i = 0; i < path.length; i++) {
                labels[i][path[i]] += weight;
                pairs[i == 0 ? 0 : path[i - 1] + 1][path[i]] += weight;
            }
        }
    }

    @Test
    void candidatesAreThoseAllowedAndTheRightOne() {
        CandidateLattice lattice = new CandidateLattice(4, LABELS);
        assertEquals(4, lattice.length());
        lattice.begin(new int[] {3, 0}, new long[] {0b00101, 0});
        assertEquals(3, lattice.count(0));
        assertEquals(0, lattice.label(0, 0));
        assertEquals(2, lattice.label(0, 1));
        assertEquals(3, lattice.label(0, 2));
        assertEquals(1, lattice.count(1));
        assertEquals(0, lattice.label(1, 0));
    }

    @Test
    void expectationsAreThoseOfAllLabellings() {
        CandidateLattice lattice = new CandidateLattice(6, LABELS);
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Case it = new Case(random, lattice, 1 + random.nextInt(5), seed % 3 == 0 ? 80 : 8);
            double loss = lattice.expect(it.values, TRANSITIONS);
            String message = "seed " + seed;
            double all = it.logSum();
            assertEquals(all - it.score(it.gold), loss, 1e-9, message);
            double[][] labels = new double[it.gold.length][LABELS];
            double[][] pairs = new double[LABELS + 1][LABELS];
            it.all.forEach(path -> it.count(path, Math.exp(it.score(path) - all), labels, pairs));
            it.count(it.gold, -1, labels, pairs);
            it.compare(labels, pairs, message);
        }
    }

    @Test
    void theBestPathIsThatOfAllLabellings() {
        CandidateLattice lattice = new CandidateLattice(6, LABELS);
        int tied = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Case it = new Case(random, lattice, 1 + random.nextInt(5), seed % 2 == 0 ? 1 : 60);
            double wrong = lattice.decode(it.values, TRANSITIONS);
            int[] best = AllLabellings.best(it.all, it::score);
            double[][] labels = new double[it.gold.length][LABELS];
            double[][] pairs = new double[LABELS + 1][LABELS];
            it.count(best, 1, labels, pairs);
            it.count(it.gold, -1, labels, pairs);
            int different = 0;
            for (int i = 0; i < best.length; i++) {
                different += best[i] == it.gold[i] ? 0 : 1;
            }
            String message = "seed " + seed;
            assertEquals(different, wrong, message);
            it.compare(labels, pairs, message);
            tied += AllLabellings.ties(it.all, it::score) > 1 ? 1 : 0;
        }
        assertTrue(tied > 30, "only " + tied + " sequences had several best labellings");
    }

    /** What one sequence left behind does not show in the next one. */
    @Test
    void theLatticeIsUsedAgain() {
        CandidateLattice lattice = new CandidateLattice(6, LABELS);
        Case first = new Case(new Random(1), lattice, 6, 60);
        lattice.expect(first.values, TRANSITIONS);
        lattice.begin(new int[] {1, 1}, new long[] {0, 0});
        assertEquals(0, lattice.expect(first.values, TRANSITIONS), 1e-12);
        lattice.transitions((from, to, gradient) -> assertEquals(0, gradient, from + " " + to));
        assertEquals(0, lattice.decode(first.values, TRANSITIONS));
        lattice.transitions((from, to, gradient) -> assertEquals(0, gradient, from + " " + to));
    }
}
