package org.yupian.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.yupian.embeddings.NearestWords;
import org.yupian.embeddings.Neighbour;
import org.yupian.embeddings.WordVectors;
import org.yupian.embeddings.approximate.ApproximateOptions;
import org.yupian.embeddings.approximate.ApproximateWords;

/**
 * Ten nearest neighbours of 100 words among 200,000 vectors of 100 numbers: exactly, one by one and all at once, and by
 * the graph. Vectors lie around 2,000 centres, as words lie in fields; without any such structure no graph finds its
 * way. Prints the recall of the graph when it is built. Time is for one query.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@State(Scope.Benchmark)
public class NeighboursBenchmark {
    private static final int QUERIES = 100;
    private static final int WORDS = 200_000;
    private static final int DIMENSION = 100;
    private static final int COUNT = 10;

    private WordVectors vectors = WordVectors.of(List.of(), new float[0], DIMENSION);
    private NearestWords exact = NearestWords.of(vectors);

    /** The graph alone, which takes its time to build. */
    @State(Scope.Benchmark)
    public static class Graph {
        private ApproximateWords search = ApproximateWords.build(vectors(100), ApproximateOptions.DEFAULT);

        /** Builds it and says how often it is right. */
        @Setup(Level.Trial)
        public void build(NeighboursBenchmark benchmark) {
            long begin = System.nanoTime();
            search = ApproximateWords.build(benchmark.vectors, ApproximateOptions.DEFAULT);
            double seconds = (System.nanoTime() - begin) / 1e9;
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                Set<String> wanted = new HashSet<>();
                benchmark.exact.nearest("w" + i, COUNT).orElseThrow().forEach(n -> wanted.add(n.word()));
                for (Neighbour near : search.nearest("w" + i, COUNT).orElseThrow()) {
                    found += wanted.contains(near.word()) ? 1 : 0;
                }
            }
            System.out.printf("%nbuilt in %.1f s, recall %.4f%n", seconds, found / (double) (QUERIES * COUNT));
        }
    }

    private static WordVectors vectors(int words) {
        Random random = new Random(1);
        float[][] centres = new float[2_000][DIMENSION];
        for (float[] centre : centres) {
            fill(centre, random);
        }
        float[] numbers = new float[words * DIMENSION];
        fill(numbers, random);
        for (int i = 0; i < words; i++) {
            float[] centre = centres[random.nextInt(centres.length)];
            for (int j = 0; j < DIMENSION; j++) {
                numbers[i * DIMENSION + j] += centre[j];
            }
        }
        return WordVectors.of(IntStream.range(0, words).mapToObj(i -> "w" + i).toList(), numbers, DIMENSION);
    }

    private static void fill(float[] target, Random random) {
        for (int j = 0; j < target.length; j++) {
            target[j] = (float) random.nextGaussian();
        }
    }

    /** Makes the vectors, outside the time measured. */
    @Setup(Level.Trial)
    public void load() {
        vectors = vectors(WORDS);
        exact = NearestWords.of(vectors);
    }

    /** One query after another. */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public Object exactOneByOne() {
        Object last = exact;
        for (int i = 0; i < QUERIES; i++) {
            last = exact.nearest("w" + i, COUNT);
        }
        return last;
    }

    /** All in one pass. */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public Object exactAllAtOnce() {
        float[][] queries =
                IntStream.range(0, QUERIES).mapToObj(vectors::vector).toArray(float[][]::new);
        return exact.nearest(queries, COUNT);
    }

    /** By the graph. */
    @Benchmark
    @OperationsPerInvocation(QUERIES)
    public Object approximate(Graph graph) {
        Object last = graph;
        for (int i = 0; i < QUERIES; i++) {
            last = graph.search.nearest("w" + i, COUNT);
        }
        return last;
    }

    /** Runs it with the profiler of allocation. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(NeighboursBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
