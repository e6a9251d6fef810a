package org.yupian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * Throughput over the text of the development sets, one line a call. Lines differ in length, so the figure to read
 * is the counter {@code chars}, in UTF-16 code units, not that of calls. {@link Report} puts it into a table.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class SegmentationBenchmark {
    /** One line. */
    @Benchmark
    public Object segment(Loaded loaded, Cursor cursor, Count count) {
        String line = cursor.next(loaded.lines);
        count.chars += line.length();
        return loaded.engine.segment(line);
    }

    /** What all threads share: the text and one engine. */
    @State(Scope.Benchmark)
    public static class Loaded {
        /** Which engine. */
        @Param
        public Peer peer = Peer.LATTICE;

        private List<String> lines = List.of();
        private Engine engine = Engine.NONE;

        /** Loads both, outside the time measured. */
        @Setup
        public void load() throws IOException {
            lines = List.copyOf(Corpora.lines());
            engine = peer.open();
        }
    }

    /** Where a thread is in the text; threads begin far from each other. */
    @State(Scope.Thread)
    public static class Cursor {
        private int at;

        /** Finds where this thread begins. */
        @Setup
        public void begin(Loaded loaded, ThreadParams thread) {
            at = loaded.lines.size() / thread.getThreadCount() * thread.getThreadIndex();
        }

        String next(List<String> lines) {
            if (at >= lines.size()) {
                at = 0;
            }
            return lines.get(at++);
        }
    }

    /**
     * What was done and what it took; JMH divides both by the time on the clock. On a machine that others use as
     * well, code units by processor time is the figure that can be repeated. Processor time is that of the
     * measuring thread, so it leaves out compiler and garbage collector.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

        /** Code units. */
        public long chars;

        /** Nanoseconds of processor time. */
        public long cpu;

        private long start;

        /** Starts the clock. */
        @Setup(Level.Iteration)
        public void start() {
            start = CLOCK.getCurrentThreadCpuTime();
        }

        /** Reads it. */
        @TearDown(Level.Iteration)
        public void stop() {
            cpu = CLOCK.getCurrentThreadCpuTime() - start;
        }
    }
}
