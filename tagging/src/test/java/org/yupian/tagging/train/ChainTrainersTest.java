package org.yupian.tagging.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.yupian.sequence.ForwardBackward;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Marginals;
import org.yupian.sequence.Viterbi;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;

class ChainTrainersTest {
    @Test
    void bothMethodsLearnARule() {
        TrainingSet set = ToySet.make(400, 1);
        ChainWeights field =
                CrfTrainer.of(new CrfOptions(8, 0.2, 0.01, 0, 4, 1)).train(set, TrainingListener.NONE);
        assertEquals(1.0, accuracy(field), 0.005, "CRF");
        ChainWeights perceptron =
                PerceptronTrainer.of(new PerceptronOptions(8, 1)).train(set, TrainingListener.NONE);
        assertEquals(1.0, accuracy(perceptron), 0.005, "perceptron");
    }

    @Test
    void wholeSetAtOnceGoesToTheSameOptimum() {
        TrainingSet set = ToySet.make(300, 1);
        ChainWeights exact =
                LbfgsTrainer.of(new LbfgsOptions(200, 1, 0, 5, 1e-7)).train(set, TrainingListener.NONE);
        assertEquals(1.0, accuracy(exact), 0.005);
        // The other trainer does not penalise transitions, so the two agree but roughly.
        ChainWeights stochastic =
                CrfTrainer.of(new CrfOptions(200, 0.1, 1, 0, 4, 1)).train(set, TrainingListener.NONE);
        assertArrayEquals(emissions(exact), emissions(stochastic), 0.3f);
        // With an absolute penalty, weights that are not worth it are 0 exactly, and the rest still does the work.
        int[] nonZero = {0};
        ChainWeights sparse =
                LbfgsTrainer.of(new LbfgsOptions(200, 0, 1, 5, 1e-7)).train(set, TrainingListener.NONE);
        sparse.visit((key, shape, values, offset) -> {
            for (int k = 0; k < set.templates().shapes().get(shape).shifts() * 4; k++) {
                nonZero[0] += values[offset + k] == 0 ? 0 : 1;
            }
        });
        assertTrue(nonZero[0] < set.weights() / 3, nonZero[0] + " of " + set.weights());
        assertEquals(1.0, accuracy(sparse), 0.01);
    }

    @Test
    void threadsDoNotChangeWhatIsLearned() {
        TrainingSet set = ToySet.make(60, 2);
        CrfOptions options = new CrfOptions(3, 0.2, 0.1, 0.01, 8, 1);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            float[] alone = emissions(CrfTrainer.of(options).train(set, TrainingListener.NONE));
            float[] together =
                    emissions(CrfTrainer.of(options).withExecutor(pool, 3).train(set, TrainingListener.NONE));
            assertArrayEquals(alone, together);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void absolutePenaltyMakesWeightsZero() {
        TrainingSet set = ToySet.make(100, 3);
        int[] nonZero = new int[2];
        for (int i = 0; i < 2; i++) {
            int at = i;
            CrfOptions options = new CrfOptions(5, 0.2, 0, i, 4, 1);
            CrfTrainer.of(options).train(set, TrainingListener.NONE).visit((key, shape, values, offset) -> {
                for (int k = 0; k < set.templates().shapes().get(shape).shifts() * 4; k++) {
                    nonZero[at] += values[offset + k] == 0 ? 0 : 1;
                }
            });
        }
        assertTrue(nonZero[1] < nonZero[0] / 2, nonZero[1] + " of " + nonZero[0]);
    }

    @Test
    void expectationsAreThoseOfForwardBackward() {
        SplittableRandom random = new SplittableRandom(7);
        int labels = 3;
        float[] transitions = random.doubles(9, -2, 2).collect(() -> new Floats(9), Floats::add, (a, b) -> {}).values;
        transitions[1] = Float.NEGATIVE_INFINITY;
        LinearChain chain = LinearChain.of(transitions, new float[] {0.5f, -1, 0}, new float[] {0, 1, -0.5f});
        Expectations expectations = new Expectations(labels);
        expectations.chain(chain);
        for (int length = 1; length < 7; length++) {
            float[] emissions = random.doubles((long) length * labels, -9, 9)
                    .collect(() -> new Floats(18), Floats::add, (a, b) -> {})
                    .values;
            Marginals expected = ForwardBackward.of(chain).marginals(emissions, length);
            double[] pairs = new double[labels * labels + 2 * labels];
            float[] found = emissions.clone();
            assertEquals(expected.logPartition(), expectations.run(found, length, pairs), 1e-4, "length " + length);
            double[] sums = new double[labels * labels];
            for (int i = 0; i < length; i++) {
                for (int label = 0; label < labels; label++) {
                    assertEquals(expected.label(i, label), found[i * labels + label], 1e-5);
                    for (int from = 0; i > 0 && from < labels; from++) {
                        sums[from * labels + label] += expected.pair(i, from, label);
                    }
                }
            }
            for (int k = 0; k < sums.length; k++) {
                assertEquals(sums[k], pairs[k], 1e-5, "pair " + k + ", length " + length);
            }
        }
    }

    @Test
    void domainsAddToWhatIsShared() {
        ChainWeights weights =
                CrfTrainer.of(new CrfOptions(8, 0.2, 0.01, 0, 4, 1)).train(twoDomains(5), TrainingListener.NONE);
        assertEquals(1.0, accuracy(weights.domain(0)), 0.01);
        assertTrue(accuracy(weights.domain(1)) < 0.97, "the other domain labels one symbol its own way");
    }

    @Test
    void refiningMovesOnlyWhatADomainHasOfItsOwn() {
        float[] shares = {0.5f, 0.25f};
        CrfTrainer trainer = CrfTrainer.of(new CrfOptions(8, 0.2, 0.01, 0, 4, 1));
        ChainWeights weights = trainer.train(twoDomains(5), TrainingListener.NONE);
        // The second domain has another symbol of its own now.
        ChainWeights refined = trainer.refine(twoDomains(9), weights, domain -> domain == 1, TrainingListener.NONE);
        assertArrayEquals(emissions(weights.common(shares)), emissions(refined.common(shares)), 1e-5f);
        assertArrayEquals(emissions(weights.domain(0)), emissions(refined.domain(0)), 1e-5f);
        assertEquals(weights.chain(), refined.chain());
        float[] second = emissions(refined.domain(1));
        float[] sum = emissions(refined.common(shares));
        float[] own = emissions(refined.own(1, shares));
        for (int i = 0; i < sum.length; i++) {
            assertEquals(second[i], sum[i] + own[i], 1e-4f, "cell " + i);
        }
        assertTrue(labelled(refined.domain(1), 9) > 0.97, "symbol 9 is labelled as the second domain has it now");
        assertTrue(labelled(weights.domain(1), 9) < 0.5, "and was not before");
    }

    /** Sequences of two domains; the second labels one symbol its own way. */
    private static TrainingSet twoDomains(int symbol) {
        TrainingSet.Builder builder = TrainingSet.builder(ToySet.TEMPLATES, ToySet.LABELS, 2);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            Columns columns = ToySet.columns(random, 8);
            int[] labels = ToySet.labels(columns);
            int domain = i % 2;
            for (int k = 0; k < labels.length; k++) {
                labels[k] = domain == 1 && columns.column(0)[k] == symbol ? 3 : labels[k];
            }
            builder.add(columns, labels, domain);
        }
        return builder.build(1);
    }

    private static float[] emissions(ChainWeights weights) {
        float[] emissions = new float[200 * ToySet.LABELS.size()];
        weights.emissions(ToySet.columns(new SplittableRandom(8), 200), emissions);
        return emissions;
    }

    /** How much of a symbol gets the last label. */
    private static double labelled(ChainWeights weights, int symbol) {
        Columns columns = ToySet.columns(new SplittableRandom(8), 200);
        int[] path = Viterbi.of(weights.chain()).decode(emissions(weights), 200);
        int all = 0;
        int last = 0;
        for (int i = 0; i < path.length; i++) {
            if (columns.column(0)[i] == symbol) {
                all++;
                last += path[i] == 3 ? 1 : 0;
            }
        }
        return (double) last / all;
    }

    @Test
    void compressedModelScoresAsTheWeightsDo() {
        ChainWeights weights =
                CrfTrainer.of(new CrfOptions(4, 0.2, 0.1, 0, 4, 1)).train(ToySet.make(200, 5), TrainingListener.NONE);
        ChainModel model = weights.compress(new Compression(0.05f, 0));
        SplittableRandom random = new SplittableRandom(6);
        float[] exact = new float[80];
        float[] rounded = new float[80];
        for (int length = 0; length <= 20; length++) {
            Columns columns = ToySet.columns(random, length);
            weights.emissions(columns, exact);
            model.emissions(columns, rounded);
            for (int i = 0; i < length * 4; i++) {
                // Five templates, each rounded by half a step at most.
                assertEquals(exact[i], rounded[i], 5 * 0.025f + 1e-4f, "length " + length + ", cell " + i);
            }
        }
    }

    /** What may not follow does not, and what is not possible is not learned. */
    @Test
    void aSetKnowsWhatMayFollowAndWhatIsPossible() {
        TrainingSet.Builder builder = TrainingSet.builder(ToySet.TEMPLATES, ToySet.LABELS);
        assertThrows(IllegalArgumentException.class, () -> builder.mask(TransitionMask.none(3)));
        builder.mask(TransitionMask.of(4, (from, to) -> from != 2 || to != 2));
        SplittableRandom random = new SplittableRandom(8);
        Columns columns = ToySet.columns(random, 8);
        int[] labels = ToySet.labels(columns);
        assertThrows(IllegalArgumentException.class, () -> builder.add(columns, labels, new long[7]));
        builder.add(columns, labels);
        TrainingSet plain = builder.build(1);
        for (ChainTrainer trainer : List.of(
                CrfTrainer.of(CrfOptions.DEFAULT),
                PerceptronTrainer.of(PerceptronOptions.DEFAULT),
                LbfgsTrainer.of(LbfgsOptions.DEFAULT.withIterations(3)))) {
            LinearChain chain = trainer.train(plain, TrainingListener.NONE).chain();
            assertEquals(Float.NEGATIVE_INFINITY, chain.transition(2, 2), "" + trainer.card());
            assertTrue(Float.isFinite(chain.transition(2, 1)), "" + trainer.card());
        }
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> CandidateTrainer.of(CandidateOptions.CRF)
                        .train(plain, TrainingListener.NONE));
        assertTrue(e.getMessage().startsWith("expected one domain, at most 64 labels and candidates"), e.getMessage());
    }

    @Test
    void refusesNothingToTrainOnAndLabelsThatDoNotFit() {
        TrainingSet.Builder empty = TrainingSet.builder(ToySet.TEMPLATES, ToySet.LABELS);
        assertThrows(IllegalArgumentException.class, () -> empty.build(1));
        Columns columns = ToySet.columns(new SplittableRandom(1), 3);
        assertThrows(IllegalArgumentException.class, () -> empty.add(columns, new int[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> empty.add(columns, new int[] {0, 1, 4}));
    }

    private static double accuracy(ChainWeights weights) {
        SplittableRandom random = new SplittableRandom(99);
        int right = 0;
        for (int i = 0; i < 100; i++) {
            Columns columns = ToySet.columns(random, 10);
            float[] emissions = new float[40];
            weights.emissions(columns, emissions);
            int[] path = Viterbi.of(weights.chain()).decode(emissions, 10);
            int[] gold = ToySet.labels(columns);
            for (int k = 0; k < 10; k++) {
                right += path[k] == gold[k] ? 1 : 0;
            }
        }
        return right / 1000.0;
    }

    /** Collects doubles as floats. */
    private static final class Floats {
        private final float[] values;
        private int size;

        Floats(int most) {
            values = new float[most];
        }

        void add(double value) {
            values[size++] = (float) value;
        }
    }

    @Test
    void labelsAreNamed() {
        assertEquals(List.of("A", "B", "C", "D"), ToySet.make(3, 1).labelNames());
    }
}
