package org.yupian.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link SegmentationBenchmark} for every engine, and for our own with two threads too, and prints a table.
 * A table for each of segmentation, parts of speech and names, whose first row the ratios compare with. Ratios are of medians; on a busy machine the best iteration is the one that others disturbed least. Takes JMH's own
 * options, such as {@code -f 3} for three turns or {@code -p peer=LATTICE,HANLP_VITERBI}.
 */
public final class Report {
    private static final int THREADS = 2;
    private static final int TURNS = 2;

    private Report() {}

    /** What the runs of one engine gave: the median over the iterations, and the best of them. */
    private record Figures(double charsPerSecond, double charsPerCpuSecond, double best, double bytesPerChar) {
        static Figures of(List<IterationResult> iterations) {
            double[] perCpuSecond = iterations.stream()
                    .mapToDouble(each -> score(each, "chars") / score(each, "cpu") * 1e9)
                    .sorted()
                    .toArray();
            return new Figures(
                    median(iterations.stream().mapToDouble(each -> score(each, "chars"))),
                    perCpuSecond[perCpuSecond.length / 2],
                    perCpuSecond[perCpuSecond.length - 1],
                    median(iterations.stream().mapToDouble(Figures::bytesPerChar)));
        }

        private static double bytesPerChar(IterationResult iteration) {
            double calls = iteration.getPrimaryResult().getScore();
            return score(iteration, "gc.alloc.rate.norm") * calls / score(iteration, "chars");
        }

        private static double score(IterationResult iteration, String name) {
            Result<?> score = iteration.getSecondaryResults().get(name);
            return score == null ? Double.NaN : score.getScore();
        }

        private static double median(DoubleStream values) {
            double[] sorted = values.sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    /** Runs and prints. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        Optional<Collection<String>> wanted =
                Optional.ofNullable(options.getParameter("peer").orElse(null));
        List<String> peers = List.copyOf(wanted.orElseGet(Peer::names));
        Map<Peer, Figures> alone = run(options, peers, 1);
        for (Peer.Task task : Peer.Task.values()) {
            print(task, alone);
        }

        List<String> ours = peers.stream().filter(Peer.ours()::contains).toList();
        if (ours.isEmpty()) {
            return;
        }
        Map<Peer, Figures> together = run(options, ours, THREADS);
        heading(THREADS + " threads", "speed-up");
        for (Map.Entry<Peer, Figures> entry : together.entrySet()) {
            Figures one = alone.get(entry.getKey());
            double before = one == null ? Double.NaN : one.charsPerSecond;
            print(entry.getKey(), entry.getValue(), entry.getValue().charsPerSecond / before);
        }
    }

    /** A table of the engines that do one thing; the first of them, which is ours, is what others are compared with. */
    private static void print(Peer.Task task, Map<Peer, Figures> alone) {
        List<Map.Entry<Peer, Figures>> rows = alone.entrySet().stream()
                .filter(entry -> entry.getKey().task() == task)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        double rate = rows.get(0).getValue().charsPerCpuSecond;
        heading(task.title(), "first is");
        for (Map.Entry<Peer, Figures> row : rows) {
            print(row.getKey(), row.getValue(), rate / row.getValue().charsPerCpuSecond);
        }
    }

    /** Runs the engines in turns, so that a slow minute of the machine does not hit one of them alone. */
    private static Map<Peer, Figures> run(CommandLineOptions options, List<String> peers, int threads)
            throws RunnerException {
        Map<Peer, List<IterationResult>> iterations = new EnumMap<>(Peer.class);
        for (int turn = 0; turn < options.getForkCount().orElse(TURNS); turn++) {
            Options all = new OptionsBuilder()
                    .parent(options)
                    .include(SegmentationBenchmark.class.getName())
                    .param("peer", peers.toArray(String[]::new))
                    .threads(threads)
                    .forks(1)
                    .addProfiler(GCProfiler.class)
                    .shouldFailOnError(true)
                    .build();
            for (RunResult result : new Runner(all).run()) {
                Peer peer = Peer.valueOf(result.getParams().getParam("peer"));
                List<IterationResult> list = iterations.computeIfAbsent(peer, key -> new ArrayList<>());
                result.getBenchmarkResults().forEach(fork -> list.addAll(fork.getIterationResults()));
            }
        }
        Map<Peer, Figures> figures = new EnumMap<>(Peer.class);
        iterations.forEach((peer, list) -> figures.put(peer, Figures.of(list)));
        return figures;
    }

    private static void heading(String first, String ratio) {
        System.out.printf(
                "%n%-28s %12s %14s %12s %12s %8s%n", first, "M chars/s", "M chars/cpu s", "best", ratio, "B/char");
    }

    private static void print(Peer peer, Figures figures, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %12.2f %14.2f %12.2f %11.2fx %8.1f%n",
                peer.title(),
                figures.charsPerSecond / 1e6,
                figures.charsPerCpuSecond / 1e6,
                figures.best / 1e6,
                ratio,
                figures.bytesPerChar);
    }
}
