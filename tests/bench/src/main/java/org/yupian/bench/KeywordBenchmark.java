package org.yupian.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Documents a second, one thread, from raw text to ten keywords; {@link SegmentationBenchmark.Count} has the clock. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
public class KeywordBenchmark {
    private static final int LIMIT = 10;

    /** Takes JMH's own options. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(KeywordBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    /** One document; {@code chars} by {@code cpu} is the rate to compare on a busy machine. */
    @Benchmark
    public Object keywords(Loaded loaded, SegmentationBenchmark.Count count) {
        String text = loaded.next();
        count.chars += text.length();
        return loaded.finder.keywords(text, LIMIT);
    }

    /** The texts and one finder. */
    @State(Scope.Thread)
    public static class Loaded {
        /** Which finder. */
        @Param({"COMBINED", "TEXTRANK", "HANLP_TEXTRANK"})
        public KeywordPeer peer = KeywordPeer.COMBINED;

        private KeywordPeer.Finder finder = (text, limit) -> List.of(text);
        private List<String> texts = List.of();
        private int at;

        /** Loads both, outside the time measured. */
        @Setup
        public void load() throws IOException {
            texts = PaperAbstract.read().stream().map(PaperAbstract::text).toList();
            finder = peer.open();
        }

        String next() {
            at = at + 1 < texts.size() ? at + 1 : 0;
            return texts.get(at);
        }
    }
}
