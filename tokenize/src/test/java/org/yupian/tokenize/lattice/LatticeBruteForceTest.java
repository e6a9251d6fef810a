package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.SegmentationPath;

/** Random small models and texts: the lattice finds what trying every cut finds. */
class LatticeBruteForceTest {
    private static final int CASES = 500;

    private static double nats(int cost) {
        return (double) cost / LatticeModel.SCALE;
    }

    private static int costOf(List<AllCuts.Cut> cuts, Spans tokens, String message) {
        return cuts.stream()
                .filter(cut -> cut.tokens().equals(tokens))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message + ": no cut " + tokens))
                .cost();
    }

    private static List<String> words(Spans tokens) {
        List<String> words = new ArrayList<>();
        tokens.forEach((start, end) -> words.add(start + "-" + end));
        return words;
    }

    @Test
    void takesTheCheapestCut() {
        int ambiguous = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            LatticeModel model = TinyModel.random(random).build();
            String text = TinyModel.text(random, TinyModel.ALPHABET, 4 + random.nextInt(6));
            String message = "seed " + seed + ", text " + text;
            List<AllCuts.Cut> cuts = AllCuts.of(model, text);
            Spans tokens = LatticeSegmenter.of(model).segment(text);
            assertEquals(cuts.get(0).cost(), costOf(cuts, tokens, message), message);
            ambiguous += cuts.size() > 8 ? 1 : 0;
        }
        assertTrue(ambiguous > CASES / 4, "only " + ambiguous + " texts had several cuts: the test tests little");
    }

    @Test
    void givesTheCheapestCutsInOrder() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            LatticeModel model = TinyModel.random(random).build();
            String text = TinyModel.text(random, TinyModel.ALPHABET, 1 + random.nextInt(7));
            int n = 1 + random.nextInt(40);
            String message = "seed " + seed + ", text " + text + ", n " + n;
            List<AllCuts.Cut> cuts = AllCuts.of(model, text);
            LatticeSegmenter segmenter = LatticeSegmenter.of(model);
            List<SegmentationPath> paths = segmenter.nBest(text, n);
            assertEquals(Math.min(n, cuts.size()), paths.size(), message);
            assertEquals(segmenter.segment(text), paths.get(0).tokens(), message + ": the first is what segment makes");
            Set<Spans> distinct = new HashSet<>();
            for (int i = 0; i < paths.size(); i++) {
                SegmentationPath path = paths.get(i);
                assertEquals(nats(cuts.get(i).cost()), path.cost(), 1e-9, message + ", path " + i);
                assertEquals(nats(costOf(cuts, path.tokens(), message)), path.cost(), 1e-9, message + ", path " + i);
                assertTrue(distinct.add(path.tokens()), message + ": twice " + path.tokens());
            }
        }
    }

    @Test
    void explainsEveryEdgeByTheBestCutThroughIt() {
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            LatticeModel model = TinyModel.random(random).build();
            String text = TinyModel.text(random, TinyModel.ALPHABET, 1 + random.nextInt(7));
            String message = "seed " + seed + ", text " + text;
            List<AllCuts.Cut> cuts = AllCuts.of(model, text);
            Explanation explanation = LatticeSegmenter.of(model).explain(text);
            for (Explanation.Edge edge : explanation.edges()) {
                AllCuts.Cut through = cuts.stream()
                        .filter(cut -> cut.has(edge.start(), edge.end()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(message + ": no cut through " + edge));
                assertEquals(nats(through.cost()), edge.pathCost(), 1e-9, message + ", " + edge);
                assertEquals(text.substring(edge.start(), edge.end()), edge.text(), message);
            }
            long edges = cuts.stream()
                    .flatMap(cut -> words(cut.tokens()).stream())
                    .distinct()
                    .count();
            assertEquals(edges, explanation.edges().size(), message + ": every word that any cut has is there once");
            double distance =
                    cuts.size() > 1 ? nats(cuts.get(1).cost() - cuts.get(0).cost()) : Double.POSITIVE_INFINITY;
            assertEquals(distance, explanation.distance(), 1e-9, message);
        }
    }
}
