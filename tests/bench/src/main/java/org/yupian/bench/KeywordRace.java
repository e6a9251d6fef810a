package org.yupian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ways to find keywords in turns on the same documents, in one JVM, so that whatever slows the machine slows all of them.
 * Times are processor time of the one thread.
 */
public final class KeywordRace {
    private static final int ROUNDS = 12;
    /** Rounds at the beginning that do not count: the compiler is still at work. */
    private static final int WARM_UP = 6;

    private static final int LIMIT = 10;

    private KeywordRace() {}

    /** Takes the names of {@link KeywordPeer}s, ours first. */
    public static void main(String[] arguments) throws IOException {
        List<KeywordPeer> peers = arguments.length == 0
                ? List.of(KeywordPeer.COMBINED, KeywordPeer.TEXTRANK, KeywordPeer.HANLP_TEXTRANK)
                : Arrays.stream(arguments).map(KeywordPeer::valueOf).toList();
        List<String> texts =
                PaperAbstract.read().stream().map(PaperAbstract::text).toList();
        List<KeywordPeer.Finder> finders = new ArrayList<>();
        for (KeywordPeer peer : peers) {
            finders.add(peer.open());
        }
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[][] rates = new double[finders.size()][ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < rates.length; i++) {
                long start = clock.getCurrentThreadCpuTime();
                for (String text : texts) {
                    found += finders.get(i).keywords(text, LIMIT).size();
                }
                rates[i][round] = texts.size() * 1e9 / (clock.getCurrentThreadCpuTime() - start);
            }
        }
        System.out.printf(
                "%n%-30s %20s %12s   (%d keywords)%n", "in turns, one thread", "documents/cpu s", "first is", found);
        for (int i = 0; i < rates.length; i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %20.0f %11.2fx%n",
                    peers.get(i).title(),
                    median(rates[i]),
                    median(rates[0]) / median(rates[i]));
        }
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, WARM_UP, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
