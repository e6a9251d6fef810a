package org.yupian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yupian.embeddings.CharacterNgrams;
import org.yupian.embeddings.train.CorpusEncoder;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.VectorListener;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.embeddings.train.Word2VecTrainer;

/** Training on a million tokens whose frequencies fall as Zipf says, one thread: tokens a second. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class Word2VecBenchmark {
    private static final int TOKENS = 1_000_000;
    private static final int SENTENCE = 25;
    private static final int WORDS = 50_000;

    /** What is predicted from what. */
    @Param
    public Word2VecOptions.Architecture architecture = Word2VecOptions.Architecture.SKIP_GRAM;

    private EncodedCorpus corpus = encoded(SENTENCE);

    private static EncodedCorpus encoded(int tokens) {
        Random random = new Random(1);
        try (CorpusEncoder encoder = CorpusEncoder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (int i = 0; i < tokens; i += SENTENCE) {
                List<String> sentence = new ArrayList<>();
                for (int j = 0; j < SENTENCE; j++) {
                    sentence.add("w" + (int) Math.pow(WORDS, random.nextDouble()));
                }
                encoder.add(sentence);
            }
            return encoder.finish();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Makes the corpus, outside the time measured. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        corpus.close();
        corpus = encoded(TOKENS);
    }

    /** Gives its file back. */
    @TearDown(Level.Trial)
    public void close() throws IOException {
        corpus.close();
    }

    /** One epoch. */
    @Benchmark
    @OperationsPerInvocation(TOKENS)
    public Object train() throws IOException {
        Word2VecOptions d = Word2VecOptions.DEFAULT;
        Word2VecOptions options = new Word2VecOptions(
                architecture,
                d.hierarchical(),
                d.dimension(),
                d.window(),
                d.negatives(),
                d.minimumCount(),
                1,
                d.rate(),
                d.threshold(),
                CharacterNgrams.NONE,
                d.seed(),
                d.shards(),
                d.round(),
                d.hogwild());
        return Word2VecTrainer.of(options).train(corpus, VectorListener.NONE);
    }

    /** Runs it with the profiler of allocation. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(Word2VecBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
