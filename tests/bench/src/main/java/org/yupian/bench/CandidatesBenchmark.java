package org.yupian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yupian.model.ModelCard;
import org.yupian.sequence.ForwardBackward;
import org.yupian.sequence.LinearChain;
import org.yupian.sequence.Viterbi;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.hmm.HmmModel;
import org.yupian.tagging.train.CandidateOptions;
import org.yupian.tagging.train.CandidateTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;

/**
 * What it is worth to look at the labels that a word can have, two of forty-four here, and not at all of them: decoding
 * by a hidden Markov model, and an epoch of training, each beside the decoder or the sums of {@code org.yupian.sequence}
 * over all labels. Made-up words; nanoseconds a word.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class CandidatesBenchmark {
    private static final int LABELS = 44;
    private static final int SENTENCE = 25;
    private static final int SENTENCES = 400;
    private static final int WORDS = 2_000;

    private final List<List<String>> sentences = new ArrayList<>();
    private final HmmModel hidden;
    private final TrainingSet possible;
    private final TrainingSet all;
    private final LinearChain chain;
    private final float[] emissions = new float[SENTENCE * LABELS];

    /** Makes the words, each with its own two labels, and what is learnt from them. */
    public CandidatesBenchmark() {
        Random random = new Random(1);
        Templates templates = Templates.of(List.of("w"), List.of("w[0]"));
        List<String> names = IntStream.range(0, LABELS).mapToObj(i -> "t" + i).toList();
        HmmTrainer trainer = HmmTrainer.of(HmmOptions.DEFAULT);
        TrainingSet.Builder few = TrainingSet.builder(templates, names);
        TrainingSet.Builder many = TrainingSet.builder(templates, names);
        Columns columns = new Columns(1);
        for (int s = 0; s < SENTENCES; s++) {
            int[] words = random.ints(SENTENCE, 0, WORDS).toArray();
            int[] labels = IntStream.of(words)
                    .map(w -> random.nextBoolean() ? w % LABELS : second(w))
                    .toArray();
            columns.reset(SENTENCE);
            System.arraycopy(words, 0, columns.column(0), 0, SENTENCE);
            few.add(
                    columns,
                    labels,
                    IntStream.of(words)
                            .mapToLong(w -> 1L << w % LABELS | 1L << second(w))
                            .toArray());
            many.add(
                    columns,
                    labels,
                    LongStream.generate(() -> (1L << LABELS) - 1)
                            .limit(SENTENCE)
                            .toArray());
            List<String> sentence = IntStream.of(words).mapToObj(w -> "w" + w).toList();
            sentences.add(sentence);
            trainer.add(sentence, IntStream.of(labels).mapToObj(names::get).toList());
        }
        hidden = trainer.train(ModelCard.builder("candidates", HmmModel.KIND).build());
        possible = few.build(1);
        all = many.build(1);
        chain = LinearChain.of(floats(random, LABELS * LABELS), floats(random, LABELS), floats(random, LABELS));
        System.arraycopy(floats(random, emissions.length), 0, emissions, 0, emissions.length);
    }

    private static int second(int word) {
        return word / LABELS % LABELS;
    }

    private static float[] floats(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    /** The hidden Markov model of second order. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES * SENTENCE)
    public int decodePossible() {
        int sum = 0;
        for (List<String> sentence : sentences) {
            sum += hidden.decode(sentence)[0];
        }
        return sum;
    }

    /** All labels, of first order, with the scores of words given. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES * SENTENCE)
    public int decodeAll() {
        Viterbi viterbi = Viterbi.of(chain);
        Viterbi.Scratch scratch = new Viterbi.Scratch();
        int[] path = new int[SENTENCE];
        int sum = 0;
        for (int s = 0; s < SENTENCES; s++) {
            viterbi.decode(emissions, SENTENCE, scratch, path);
            sum += path[0];
        }
        return sum;
    }

    /** An epoch of a conditional random field. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES * SENTENCE)
    public Object trainPossible() {
        return CandidateTrainer.of(CandidateOptions.CRF.withEpochs(1)).train(possible, TrainingListener.NONE);
    }

    /** The same with all labels possible everywhere. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES * SENTENCE)
    public Object trainAll() {
        return CandidateTrainer.of(CandidateOptions.CRF.withEpochs(1)).train(all, TrainingListener.NONE);
    }

    /** The sums over all labels alone. */
    @Benchmark
    @OperationsPerInvocation(SENTENCES * SENTENCE)
    public double sumAll() {
        ForwardBackward sums = ForwardBackward.of(chain);
        double sum = 0;
        for (int s = 0; s < SENTENCES; s++) {
            sum += sums.marginals(emissions, SENTENCE).label(0, 0);
        }
        return sum;
    }

    /** Runs it. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(CandidatesBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
