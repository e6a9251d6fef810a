package org.yupian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yupian.tokenize.train.SegmentationScorer;

/** Prints the F1 of every engine on every development set, words scored as in the SIGHAN bake-offs. */
public final class Accuracy {
    private Accuracy() {}

    /** Takes the names of {@link Peer}s; all that segment alone where there are none. */
    public static void main(String[] arguments) throws IOException {
        Map<Corpora, List<List<String>>> gold = new EnumMap<>(Corpora.class);
        for (Corpora corpus : Corpora.values()) {
            gold.put(corpus, corpus.sentences());
        }
        List<String> rows = new ArrayList<>();
        for (String name : arguments.length == 0 ? Peer.names(Peer.Task.SEGMENTATION) : List.of(arguments)) {
            rows.add(row(Peer.valueOf(name), gold));
        }
        // Last, since some engines print while they load.
        StringBuilder heading = new StringBuilder("%n%-24s".formatted("word F1 (%)"));
        gold.keySet()
                .forEach(corpus -> heading.append("%10s".formatted(corpus.name().toLowerCase(Locale.ROOT))));
        System.out.println(heading);
        rows.forEach(System.out::println);
    }

    private static String row(Peer peer, Map<Corpora, List<List<String>>> gold) throws IOException {
        Engine engine = peer.open();
        StringBuilder row = new StringBuilder("%-24s".formatted(peer.title()));
        for (List<List<String>> sentences : gold.values()) {
            SegmentationScorer scorer = SegmentationScorer.of();
            for (List<String> sentence : sentences) {
                scorer.add(sentence, engine.words(String.join("", sentence)));
            }
            row.append("%10.2f".formatted(scorer.score().f1() * 100));
        }
        return row.toString();
    }
}
