package org.yupian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yupian.keywords.KeywordScorer;

/** Prints F1@5 and F1@10, exact match, of every way to find keywords, and what the best possible way would reach. */
public final class KeywordAccuracy {
    private static final int FEW = 5;
    private static final int MANY = 10;

    private KeywordAccuracy() {}

    /** Takes the names of {@link KeywordPeer}s; all where there are none. */
    public static void main(String[] arguments) throws IOException {
        List<PaperAbstract> abstracts = PaperAbstract.read();
        List<String> rows = new ArrayList<>();
        List<KeywordPeer> peers = arguments.length == 0
                ? List.of(KeywordPeer.values())
                : Arrays.stream(arguments).map(KeywordPeer::valueOf).toList();
        for (KeywordPeer peer : peers) {
            rows.add(row(peer, abstracts));
        }
        KeywordScorer oracle = KeywordScorer.of(FEW);
        KeywordScorer ceiling = KeywordScorer.of(Integer.MAX_VALUE);
        for (PaperAbstract each : abstracts) {
            List<String> there =
                    each.keywords().stream().filter(each.text()::contains).toList();
            oracle.add(there, each.keywords());
            ceiling.add(there, each.keywords());
        }
        // Last, since some engines print while they load.
        System.out.printf("%n%-36s %8s %8s%n", "exact match (%)", "F1@5", "F1@10");
        rows.forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.2f%n",
                "oracle: gold that the text has",
                oracle.score().f1() * 100);
        System.out.printf(
                Locale.ROOT,
                "%-36s %8.2f%n",
                "ceiling: share of gold in the text",
                ceiling.score().recall() * 100);
    }

    private static String row(KeywordPeer peer, List<PaperAbstract> abstracts) throws IOException {
        KeywordPeer.Finder finder = peer.open();
        KeywordScorer few = KeywordScorer.of(FEW);
        KeywordScorer many = KeywordScorer.of(MANY);
        for (PaperAbstract each : abstracts) {
            // Each asked for itself: a peer may give other five than the first of ten.
            few.add(finder.keywords(each.text(), FEW), each.keywords());
            many.add(finder.keywords(each.text(), MANY), each.keywords());
        }
        return String.format(
                Locale.ROOT,
                "%-36s %8.2f %8.2f",
                peer.title(),
                few.score().f1() * 100,
                many.score().f1() * 100);
    }
}
