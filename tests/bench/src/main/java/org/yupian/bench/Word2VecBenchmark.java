package org.yupian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yupian.embeddings.train.CorpusEncoder;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.VectorEngine;
import org.yupian.embeddings.train.VectorTrainer;
import org.yupian.embeddings.train.Word2VecOptions;
import org.yupian.embeddings.train.Word2VecTrainer;
import org.yupian.learning.ProgressListener;

/**
 * Training on a million tokens whose frequencies fall as Zipf says, one thread: tokens a second. Engines that are on the
 * class path run beside ours; profile {@code dl4j} puts DL4J there.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class Word2VecBenchmark {
    private static final String OURS = "yupian";
    private static final int TOKENS = 1_000_000;
    private static final int SENTENCE = 25;
    private static final int WORDS = 50_000;

    /** What is predicted from what. */
    @Param
    public Word2VecOptions.Architecture architecture = Word2VecOptions.Architecture.SKIP_GRAM;

    /** Who trains: ours, or the name of another engine. */
    @Param(OURS)
    public String engine = OURS;

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
        Word2VecOptions options =
                Word2VecOptions.DEFAULT.withArchitecture(architecture).withEpochs(1);
        return trainer(options).train(corpus, ProgressListener.NONE);
    }

    private VectorTrainer trainer(Word2VecOptions options) {
        return others().filter(other -> other.name().equals(engine))
                .findFirst()
                .map(other -> other.trainer(options, 1))
                .orElseGet(() -> Word2VecTrainer.of(options));
    }

    private static Stream<VectorEngine> others() {
        return ServiceLoader.load(VectorEngine.class).stream().map(ServiceLoader.Provider::get);
    }

    /** Runs it with the profiler of allocation: ours in both ways, the others, which share only that, in skip-gram. */
    public static void main(String[] arguments) throws RunnerException {
        String[] engines =
                Stream.concat(Stream.of(OURS), others().map(VectorEngine::name)).toArray(String[]::new);
        new Runner(options("SKIP_GRAM", engines)).run();
        new Runner(options("CBOW", OURS)).run();
    }

    private static Options options(String architecture, String... engines) {
        return new OptionsBuilder()
                .include(Word2VecBenchmark.class.getSimpleName())
                .param("architecture", architecture)
                .param("engine", engines)
                .addProfiler(GCProfiler.class)
                .build();
    }
}
