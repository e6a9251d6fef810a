package org.yupian.tagging.hmm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.AllLabellings;

/** The path is the best of all, and of several the one with the smaller labels, from the last one on. */
class HmmDecodingTest {
    private static final ModelCard CARD =
            ModelCard.builder("hmm-tiny", HmmModel.KIND).build();
    private static final List<String> LABELS = List.of("A", "B", "C");
    private static final int OUTSIDE = 3;

    /** A random model over five strings, and one for all others. */
    private static final class Case {
        final int order;
        final float[] transitions;
        final Map<String, float[]> scores = new HashMap<>();
        final HmmModel model;

        Case(int order, Random random, int most) {
            this.order = order;
            transitions = new float[order == 1 ? 16 : 64];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = -random.nextInt(most) / 4f;
            }
            for (String text : List.of("", "a", "b", "c", "d", "e")) {
                float[] row = new float[3];
                for (int label = 0; label < 3; label++) {
                    row[label] = random.nextInt(4) == 0 ? Float.NEGATIVE_INFINITY : -random.nextInt(most) / 4f;
                }
                // None is without any label.
                row[random.nextInt(3)] = 0;
                scores.put(text, row);
            }
            Map<String, float[]> known = new HashMap<>(scores);
            known.remove("");
            model = HmmModel.of(CARD, LABELS, order, transitions, known, Map.of("", of("")));
        }

        private float[] of(String text) {
            return scores.getOrDefault(text, scores.getOrDefault("", new float[3]));
        }

        double score(List<String> texts, int[] path) {
            double score = 0;
            int before2 = OUTSIDE;
            int before = OUTSIDE;
            for (int i = 0; i <= path.length; i++) {
                int label = i < path.length ? path[i] : OUTSIDE;
                int context = order == 1 ? before : before2 * 4 + before;
                score += transitions[context * 4 + label] + (i < path.length ? of(texts.get(i))[label] : 0);
                before2 = before;
                before = label;
            }
            return score;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void findsTheBestOfAllPaths(int order) {
        int tied = 0;
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            Case it = new Case(order, random, seed % 2 == 0 ? 3 : 200);
            List<String> texts = new ArrayList<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                texts.add("abcdexyz".substring(random.nextInt(8)).substring(0, 1));
            }
            List<int[]> all = AllLabellings.of(
                    3,
                    texts.size(),
                    (from, to) -> true,
                    (at, label) -> it.of(texts.get(at))[label] > Float.NEGATIVE_INFINITY);
            int[] best = AllLabellings.best(all, path -> it.score(texts, path));
            assertArrayEquals(best, it.model.decode(texts), "order " + order + ", seed " + seed + ", " + texts);
            tied += AllLabellings.ties(all, path -> it.score(texts, path)) > 1 ? 1 : 0;
        }
        assertTrue(tied > 50, "only " + tied + " texts had several best paths");
    }

    /** Nothing is preferred to anything. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void ofEqualPathsTheSmallerLabelsWin(int order) {
        float[] none = new float[3];
        HmmModel model = HmmModel.of(CARD, LABELS, order, new float[order == 1 ? 16 : 64], Map.of(), Map.of("", none));
        assertArrayEquals(new int[4], model.decode(List.of("p", "q", "r", "s")));
    }

    /** A or C at the end, A or B before it, and only A C and B A score alike: the one that ends in A wins. */
    @Test
    void tiesAreSettledFromTheEndInSecondOrderToo() {
        float[] transitions = new float[64];
        // Before2 is outside; of the pairs A A, A C, B A and B C two lose at once.
        transitions[(OUTSIDE * 4) * 4] = -1;
        transitions[(OUTSIDE * 4 + 1) * 4 + 2] = -1;
        float[] aOrB = {0, 0, Float.NEGATIVE_INFINITY};
        float[] aOrC = {0, Float.NEGATIVE_INFINITY, 0};
        HmmModel model =
                HmmModel.of(CARD, LABELS, 2, transitions, Map.of("x", aOrB, "y", aOrC), Map.of("", new float[3]));
        assertArrayEquals(new int[] {1, 0}, model.decode(List.of("x", "y")));
    }

    /** Endings: the longest one that is known speaks for a string that is not. */
    @Test
    void unknownStringsGoByTheirEnding() {
        float[] a = {0, -9, -9};
        float[] b = {-9, 0, -9};
        float[] c = {-9, -9, 0};
        HmmModel model = HmmModel.of(CARD, LABELS, 1, new float[16], Map.of("学", c), Map.of("", a, "学", b, "哲学", c));
        assertArrayEquals(new int[] {2, 1, 2, 0, 2}, model.decode(List.of("学", "数学", "哲学", "学生", "道哲学")));
    }
}
