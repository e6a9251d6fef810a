package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.AllLabellings;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.RandomChain;

/** The best cuts are those that trying all of them finds, by path and by score. */
class CutDecoderTest {
    private static final byte[] PLANS = {CutDecoder.FREE, CutDecoder.FREE, CutDecoder.CUT, CutDecoder.JOIN};

    /** A decoder's answer, kept with what was asked. */
    private static final class Answer {
        final byte[] path;
        final int score;

        Answer(TagScheme scheme, ChainModel model, int[] emissions, byte[] plan, int at) {
            this(scheme, model, 0, emissions, plan, at);
        }

        Answer(TagScheme scheme, ChainModel model, int favour, int[] emissions, byte[] plan, int at) {
            int labels = scheme.labels().size();
            int length = emissions.length / labels;
            path = new byte[length];
            byte[] back = new byte[emissions.length];
            score = new CutDecoder(scheme, model, favour).decode(emissions, length, plan, at, back, path);
        }

        int[] labels() {
            int[] labels = new int[path.length];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = path[i];
            }
            return labels;
        }
    }

    /** All labellings that keep to a plan, of which the place before the first character is no part. */
    private static List<int[]> labellings(TagScheme scheme, int length, byte[] plan, int at) {
        return AllLabellings.of(
                scheme.labels().size(),
                length,
                scheme::allows,
                (position, label) -> position == 0
                        || plan[at + position] == CutDecoder.FREE
                        || TagScheme.begins(label) == (plan[at + position] == CutDecoder.CUT));
    }

    @ParameterizedTest
    @EnumSource(TagScheme.class)
    void findsTheBestOfAllCuts(TagScheme scheme) {
        int labels = scheme.labels().size();
        int tied = 0;
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            // Few different scores make for ties.
            int most = seed % 2 == 0 ? 1 : 60;
            LinearChain chain = RandomChain.of(random, labels, most);
            int length = 1 + random.nextInt(6);
            int[] emissions = RandomChain.emissions(random, length, labels, most);
            int at = random.nextInt(3);
            byte[] plan = new byte[at + length];
            for (int i = 0; i < plan.length; i++) {
                plan[i] = PLANS[random.nextInt(PLANS.length)];
            }
            List<int[]> all = labellings(scheme, length, plan, at);
            int favour = random.nextBoolean() ? 0 : random.nextInt(7) - 3;
            ToDoubleFunction<int[]> score = path -> RandomChain.score(chain, emissions, path) + favour * cuts(path);
            int[] best = AllLabellings.best(all, score);
            ChainModel model = RandomChain.model(scheme.labels(), chain, RandomChain.STEP);
            Answer answer = new Answer(scheme, model, favour, emissions, plan, at);
            String message = scheme + ", seed " + seed;
            assertArrayEquals(best, answer.labels(), message);
            assertEquals(score.applyAsDouble(best), answer.score, message);
            tied += AllLabellings.ties(all, score) > 1 ? 1 : 0;
        }
        assertTrue(tied > 20, "only " + tied + " texts had several best cuts");
    }

    /** How many words begin inside. */
    private static int cuts(int[] path) {
        return (int) Arrays.stream(path).skip(1).filter(TagScheme::begins).count();
    }

    /** Nothing is preferred to anything: from the last character on, the smaller label is taken. */
    @Test
    void ofEqualCutsTheSmallerLabelsWin() {
        LinearChain flat = LinearChain.of(new float[16], new float[4], new float[4]);
        ChainModel model = RandomChain.model(TagScheme.BMES.labels(), flat, 1);
        byte[] free = new byte[3];
        assertArrayEquals(new int[] {3, 0, 2}, new Answer(TagScheme.BMES, model, new int[12], free, 0).labels());
        byte[] cut = {CutDecoder.FREE, CutDecoder.FREE, CutDecoder.CUT};
        assertArrayEquals(new int[] {0, 2, 3}, new Answer(TagScheme.BMES, model, new int[12], cut, 0).labels());
        byte[] joined = {CutDecoder.CUT, CutDecoder.JOIN, CutDecoder.FREE};
        assertArrayEquals(new int[] {0, 1, 2}, new Answer(TagScheme.BMES, model, new int[12], joined, 0).labels());
    }

    @Test
    void scoresAreRoundedToSteps() {
        float[] starts = {0.6f, 0, 0, 0.3f};
        float[] ends = {0, 0, 0.9f, 0.4f};
        float[] transitions = new float[16];
        // E follows B.
        transitions[2] = -0.7f;
        ChainModel model = RandomChain.model(TagScheme.BMES.labels(), LinearChain.of(transitions, starts, ends), 0.5f);
        byte[] joined = {CutDecoder.FREE, CutDecoder.JOIN};
        // 1.2, -1.4 and 1.8 steps.
        assertEquals(1 - 1 + 2, new Answer(TagScheme.BMES, model, new int[8], joined, 0).score);
        byte[] cut = {CutDecoder.FREE, CutDecoder.CUT};
        // 0.6 and 0.8 steps.
        assertEquals(1 + 1, new Answer(TagScheme.BMES, model, new int[8], cut, 0).score);
    }

    /** What is forbidden stays forbidden however long the text: sums of it do not run over. */
    @Test
    void forbiddenTransitionsStaySo() {
        float[] transitions = new float[16];
        // B never follows E or S, so that a text of several characters is one word or all single ones.
        transitions[2 * 4] = Float.NEGATIVE_INFINITY;
        transitions[3 * 4] = Float.NEGATIVE_INFINITY;
        ChainModel model =
                RandomChain.model(TagScheme.BMES.labels(), LinearChain.of(transitions, new float[4], new float[4]), 1);
        int length = 40_000;
        int[] emissions = new int[4 * length];
        for (int i = 0; i < length; i++) {
            emissions[4 * i] = 100;
        }
        Answer answer = new Answer(TagScheme.BMES, model, emissions, new byte[length], 0);
        assertEquals(100, answer.score);
        assertEquals(0, answer.path[0]);
        for (int i = 1; i < length; i++) {
            assertTrue(answer.path[i] != 0, "B at " + i);
        }
    }
}
