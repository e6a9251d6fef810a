package org.yupian.tagging.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.sequence.Viterbi;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.feature.Columns;

class ChainLearnerTest {
    /** With few labels rows of weights are dense, with many they are sparse. */
    @Test
    void learnsASequenceAndKeepsTheRest() throws IOException {
        for (int labels : new int[] {4, 3, 12}) {
            ChainModel model = model(labels);
            Columns odd = ToySet.columns(new SplittableRandom(77), 6);
            odd.column(0)[2] = 99;
            int[] gold = path(model, odd);
            gold[2] = (gold[2] + 1) % labels;
            ChainLearner learner = new ChainLearner(model);
            assertFalse(learner.learn(odd, gold), labels + " labels");
            for (int i = 0; i < 5 && !learner.learn(odd, gold); i++) {
                // One move may wake the next label; a few settle it.
            }
            ChainModel changed = reread(learner.model());
            assertArrayEquals(gold, path(changed, odd), labels + " labels");
            assertEquals(1, agreement(model, changed), 0.05, labels + " labels");
            assertArrayEquals(gold, path(learner.model(), odd));
            assertFalse(path(model, odd)[2] == gold[2], "the model it began with stays as it is");
        }
    }

    /** What is learned may be many times what there was; a model that was learned and read again learns more. */
    @Test
    void aSmallModelGrows() throws IOException {
        for (int labels : new int[] {4, 6, 12, 20}) {
            ChainModel model = model(labels, 1);
            int before = model.keys();
            for (int times = 1; times <= 3; times++) {
                Columns sequence = new Columns(1);
                sequence.reset(40);
                int[] gold = new int[40];
                for (int i = 0; i < 40; i++) {
                    sequence.column(0)[i] = 100 * times + i;
                    gold[i] = (i * 7 + times) % labels;
                }
                ChainLearner learner = new ChainLearner(model);
                for (int i = 0; i < 20 && !learner.learn(sequence, gold); i++) {
                    // Until it is right.
                }
                model = reread(learner.model());
                assertArrayEquals(gold, path(model, sequence), labels + " labels, " + times);
                assertArrayEquals(path(learner.model(), sequence), path(model, sequence));
            }
            assertTrue(model.keys() > before + 200, labels + " labels: " + before + ", then " + model.keys());
        }
    }

    private static ChainModel model(int labels) {
        return model(labels, 400);
    }

    private static ChainModel model(int labels, int sequences) {
        List<String> names = IntStream.range(0, labels).mapToObj(i -> "L" + i).toList();
        TrainingSet.Builder set = TrainingSet.builder(ToySet.TEMPLATES, names);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < sequences; i++) {
            Columns columns = ToySet.columns(random, 8);
            set.add(
                    columns,
                    IntStream.of(columns.column(0))
                            .limit(8)
                            .map(s -> s % labels)
                            .toArray());
        }
        ChainWeights weights =
                CrfTrainer.of(new CrfOptions(5, 0.2, 0.1, 0, 4, 1)).train(set.build(1), TrainingListener.NONE);
        return weights.compress(new Compression(0.05f, 0));
    }

    private static int[] path(ChainModel model, Columns columns) {
        float[] emissions = new float[columns.length() * model.labels().size()];
        model.emissions(columns, emissions);
        return Viterbi.of(model.chain()).decode(emissions, columns.length());
    }

    private static double agreement(ChainModel one, ChainModel other) {
        SplittableRandom random = new SplittableRandom(5);
        int same = 0;
        for (int i = 0; i < 100; i++) {
            Columns columns = ToySet.columns(random, 10);
            int[] a = path(one, columns);
            int[] b = path(other, columns);
            same += (int) IntStream.range(0, 10).filter(k -> a[k] == b[k]).count();
        }
        return same / 1000.0;
    }

    private static ChainModel reread(ChainModel model) throws IOException {
        ModelWriter writer = ModelWriter.of(ModelCard.builder("x", "chain").build());
        model.writeTo(writer, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeTo(out);
        return ChainModel.load(ModelFile.read(new ByteArrayInputStream(out.toByteArray()), "x.ypm"), "");
    }
}
