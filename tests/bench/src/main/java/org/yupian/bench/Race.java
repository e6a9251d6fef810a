package org.yupian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Engines in turns on the same stretches of text, in one JVM and some fifty milliseconds each, so that whatever slows
 * the machine slows all of them: the ratios hold on a busy machine, where those of {@link Report} do not. Times are
 * processor time of the one thread.
 */
public final class Race {
    private static final int ROUNDS = 120;
    /** Rounds at the beginning that do not count: the compiler is still at work. */
    private static final int WARM_UP = 40;

    private static final int STRETCHES = 8;

    private Race() {}

    /** Takes the names of {@link Peer}s, ours first; the lattice and HanLP's where there are none. */
    public static void main(String[] arguments) throws IOException {
        List<Peer> peers = arguments.length == 0
                ? List.of(Peer.LATTICE, Peer.HANLP_VITERBI)
                : Arrays.stream(arguments).map(Peer::valueOf).toList();
        List<String> lines = Corpora.lines();
        Engine[] engines = new Engine[peers.size()];
        for (int i = 0; i < engines.length; i++) {
            engines[i] = peers.get(i).open();
        }
        double[][] rates = run(engines, lines);
        System.out.printf("%n%-24s %14s %12s %12s%n", "in turns, one thread", "M chars/cpu s", "best", "first is");
        for (int i = 0; i < engines.length; i++) {
            double[] first = rates[0];
            double[] own = rates[i];
            double ratio = median(IntStream.range(WARM_UP, ROUNDS)
                    .mapToDouble(round -> first[round] / own[round])
                    .toArray());
            double[] counted = Arrays.copyOfRange(own, WARM_UP, ROUNDS);
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %14.2f %12.2f %11.2fx%n",
                    peers.get(i).title(),
                    median(counted),
                    Arrays.stream(counted).max().orElse(Double.NaN),
                    ratio);
        }
    }

    /** For each engine and round how many million chars it segmented in a second of processor time. */
    private static double[][] run(Engine[] engines, List<String> lines) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[][] rates = new double[engines.length][ROUNDS];
        int length = lines.size() / STRETCHES;
        for (int round = 0; round < ROUNDS; round++) {
            List<String> stretch = lines.subList(round % STRETCHES * length, (round % STRETCHES + 1) * length);
            long chars = stretch.stream().mapToLong(String::length).sum();
            for (int i = 0; i < engines.length; i++) {
                Engine engine = engines[i];
                // Kept until the stretch is done, so that the work cannot be optimised away.
                List<Object> results = new ArrayList<>(stretch.size());
                long start = clock.getCurrentThreadCpuTime();
                for (String line : stretch) {
                    results.add(engine.segment(line));
                }
                rates[i][round] = chars * 1e3 / (clock.getCurrentThreadCpuTime() - start);
                if (results.contains(null)) {
                    throw new IllegalStateException("an engine gave nothing");
                }
            }
        }
        return rates;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
