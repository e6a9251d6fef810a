package org.yupian.tagging.ner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.AllLabellings;
import org.yupian.tagging.chain.RandomChain;

/** Paths and confidences are those that going through all labellings gives. */
class EntityDecoderTest {
    private static final List<String> TYPES = List.of("PER", "LOC");

    /** A chain and a text whose labels score so much, and what the decoder makes of it. */
    private static final class Case {
        final LabelScheme scheme;
        final LinearChain chain;
        final int[] emissions;
        final int length;
        final int labels;
        final EntityDecoder decoder;
        final EntityDecoder.Scratch scratch = new EntityDecoder.Scratch();

        Case(LabelScheme scheme, List<String> types, LinearChain chain, int[] emissions) {
            this.scheme = scheme;
            this.chain = chain;
            this.emissions = emissions;
            this.labels = chain.labels();
            this.length = emissions.length / labels;
            this.decoder = new EntityDecoder(scheme, RandomChain.model(scheme.labels(types), chain, RandomChain.STEP));
        }

        static Case random(LabelScheme scheme, List<String> types, long seed, int length, int most) {
            Random random = new Random(seed);
            int labels = scheme.labels(types).size();
            LinearChain chain = RandomChain.of(random, labels, 8);
            return new Case(scheme, types, chain, RandomChain.emissions(random, length, labels, most));
        }

        /** All labellings that agree with a path outside {@code [from, to)}. */
        List<int[]> around(byte[] path, int from, int to) {
            return AllLabellings.of(
                    labels, length, scheme::allows, (at, label) -> (at >= from && at < to) || path[at] == label);
        }

        double score(int[] path) {
            return RandomChain.score(chain, emissions, path);
        }

        byte[] path() {
            byte[] path = new byte[length];
            decoder.decode(emissions, length, path, scratch);
            return path;
        }

        float confidence(byte[] path, int first, int last) {
            return decoder.confidence(emissions, length, path, first, last, scratch);
        }

        /** The share of the labellings around an entity that have it, exactly it. */
        double share(byte[] path, int first, int last, int around) {
            double all = 0;
            double these = 0;
            List<int[]> labellings = around(path, Math.max(0, first - around), Math.min(length, last + around));
            double most = labellings.stream().mapToDouble(this::score).max().orElseThrow();
            for (int[] labelling : labellings) {
                double weight = Math.exp((score(labelling) - most) * RandomChain.STEP);
                boolean same = last == length || !scheme.continues(labelling[last]);
                for (int i = first; i < last; i++) {
                    same &= labelling[i] == path[i];
                }
                all += weight;
                these += same ? weight : 0;
            }
            return these / all;
        }
    }

    private static int[] ints(byte[] path) {
        int[] labels = new int[path.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = path[i];
        }
        return labels;
    }

    @ParameterizedTest
    @EnumSource(LabelScheme.class)
    void findsTheBestOfAllLabellings(LabelScheme scheme) {
        int tied = 0;
        for (long seed = 0; seed < 300; seed++) {
            int length = 1 + (int) (seed % 5);
            Case it = Case.random(scheme, TYPES, seed, length, seed % 2 == 0 ? 1 : 40);
            List<int[]> all = it.around(new byte[length], 0, length);
            int[] best = AllLabellings.best(all, it::score);
            assertArrayEquals(best, ints(it.path()), scheme + ", seed " + seed);
            tied += AllLabellings.ties(all, it::score) > 1 ? 1 : 0;
        }
        assertTrue(tied > 20, "only " + tied + " texts had several best labellings");
    }

    /** Up to six characters, and all of them near: nothing is taken for right. */
    @ParameterizedTest
    @EnumSource(LabelScheme.class)
    void aConfidenceIsTheExactMarginal(LabelScheme scheme) {
        int compared = 0;
        for (long seed = 0; seed < 200; seed++) {
            int length = 1 + (int) (seed % 6);
            List<String> types = length > 4 ? List.of("PER") : TYPES;
            Case it = Case.random(scheme, types, seed, length, seed % 3 == 0 ? 80 : 12);
            compared += compare(it, 6, scheme + ", seed " + seed);
        }
        assertTrue(compared > 100, "only " + compared + " entities");
    }

    /** Compares the confidences of all entities of the best path; returns how many there were. */
    private static int compare(Case it, int around, String message) {
        byte[] path = it.path();
        int compared = 0;
        for (int first = 0; first < it.length; ) {
            if (path[first] == LabelScheme.OUTSIDE) {
                first++;
                continue;
            }
            int last = it.decoder.end(path, first, it.length);
            double share = it.share(path, first, last, around);
            assertEquals(share, it.confidence(path, first, last), 1e-5 * share, message + ", entity at " + first);
            compared++;
            first = last;
        }
        return compared;
    }

    /** Six characters on either side are summed over; further away the best labels are taken for right. */
    @ParameterizedTest
    @EnumSource(LabelScheme.class)
    void labelsFurtherAwayAreTakenForRight(LabelScheme scheme) {
        int compared = 0;
        boolean less = false;
        boolean more = false;
        for (long seed = 0; seed < 6; seed++) {
            Case it = Case.random(scheme, List.of("PER"), seed, 14, 3);
            compared += compare(it, 6, scheme + ", seed " + seed);
            byte[] path = it.path();
            for (int first = 0; first < 14; first++) {
                if (path[first] != LabelScheme.OUTSIDE && scheme.begins(path[first])) {
                    int last = it.decoder.end(path, first, it.length);
                    double share = it.share(path, first, last, 6);
                    less |= Math.abs(share - it.share(path, first, last, 5)) > 1e-3 * share;
                    more |= Math.abs(share - it.share(path, first, last, 7)) > 1e-3 * share;
                }
            }
        }
        assertTrue(compared > 10, "only " + compared + " entities");
        assertTrue(less && more, "another distance would give the same");
    }

    /** A label that is e⁻⁴⁰ times as likely as the best one of its character counts for nothing; one above that does. */
    @Test
    void whatIsTooUnlikelyCountsForNothing() {
        LinearChain flat = LinearChain.of(new float[9], new float[3], new float[3]);
        // In units of a quarter of a nat: O, B and I of one character.
        for (int below : new int[] {0, 4, 16, 60, 100, 159}) {
            Case it = new Case(LabelScheme.BIO, List.of("PER"), flat, new int[] {-below, 0, 0});
            double share = Math.exp(-below / 4.0);
            assertEquals(1 / (1 + share), it.confidence(new byte[] {1}, 0, 1), 1e-6, below + " below");
            // The entity itself may be the unlikely one.
            Case other = new Case(LabelScheme.BIO, List.of("PER"), flat, new int[] {0, -below, 0});
            double expected = share / (1 + share);
            assertEquals(expected, other.confidence(new byte[] {1}, 0, 1), 1e-5 * expected, below + " below");
        }
        for (int below : new int[] {160, 161, 100_000}) {
            Case none = new Case(LabelScheme.BIO, List.of("PER"), flat, new int[] {0, -below, 0});
            assertEquals(0, none.confidence(new byte[] {1}, 0, 1), below + " below");
            Case sure = new Case(LabelScheme.BIO, List.of("PER"), flat, new int[] {-below, 0, 0});
            assertEquals(1, sure.confidence(new byte[] {1}, 0, 1), below + " below");
        }
    }

    /** Starts, ends and the transitions on either side of an entity count, by hand. */
    @Test
    void beginsAndEndsCount() {
        float[] transitions = new float[9];
        float[] starts = {0.5f, 1.5f, 0};
        float[] ends = {0.25f, 2, 0};
        LinearChain chain = LinearChain.of(transitions, starts, ends);
        Case one = new Case(LabelScheme.BIO, List.of("PER"), chain, new int[3]);
        assertArrayEquals(new byte[] {1}, one.path());
        assertEquals(1 / (1 + Math.exp(0.75 - 3.5)), one.confidence(one.path(), 0, 1), 1e-6);
        // B alone at the end of two characters: O B 2.5, B B 3.5, and neither O O 0.75, B O 1.75 nor B I 1.5.
        Case two = new Case(LabelScheme.BIO, List.of("PER"), chain, new int[6]);
        byte[] path = {0, 1};
        double all = Math.exp(2.5) + Math.exp(3.5) + Math.exp(0.75) + Math.exp(1.75) + Math.exp(1.5);
        assertEquals((Math.exp(2.5) + Math.exp(3.5)) / all, two.confidence(path, 1, 2), 1e-6);
        // B at the begin with something else behind it, which is not I.
        double begins = Math.exp(3.5) + Math.exp(1.75);
        assertEquals(begins / all, two.confidence(new byte[] {1, 0}, 0, 1), 1e-6);
    }

    @Test
    void forbiddenLabelsHaveNoShare() {
        float[] starts = {0, Float.NEGATIVE_INFINITY, 0};
        float[] ends = {Float.NEGATIVE_INFINITY, 0, 0};
        // B does not begin, and O does not end.
        LinearChain open = LinearChain.of(new float[9], starts, ends);
        Case only = new Case(LabelScheme.BIO, List.of("PER"), open, new int[6]);
        assertArrayEquals(new byte[] {0, 1}, only.path());
        assertEquals(1, only.confidence(only.path(), 1, 2), 1e-6);
    }

    @Test
    void anEntityEndsWhereTheNextLabelDoesNotGoOn() {
        LinearChain flat = LinearChain.of(new float[25], new float[5], new float[5]);
        EntityDecoder decoder = new Case(LabelScheme.BIO, TYPES, flat, new int[5]).decoder;
        byte[] path = {0, 1, 2, 2, 1, 3, 4, 0};
        assertEquals(4, decoder.end(path, 1, 8));
        assertEquals(5, decoder.end(path, 4, 8));
        assertEquals(7, decoder.end(path, 5, 8));
        assertEquals(6, decoder.end(path, 5, 6), "where the text ends");
        assertEquals(0, decoder.type(2));
        assertEquals(1, decoder.type(3));
    }

    /** The scratch is used again for shorter and longer texts, and nothing is left over. */
    @Test
    void scratchIsUsedAgain() {
        EntityDecoder.Scratch shared = new EntityDecoder.Scratch();
        for (int length : new int[] {3, 1, 6, 0, 4}) {
            Case it = Case.random(LabelScheme.BMES, TYPES, 99 + length, length, 20);
            byte[] path = new byte[length];
            it.decoder.decode(it.emissions, length, path, shared);
            assertArrayEquals(it.path(), path, "length " + length);
        }
    }
}
