package org.yupian.tokenize.lattice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.yupian.tokenize.CutExplanation;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;

/**
 * Why a text is cut where it is: every edge of its lattice 词网, the best and the second-best path, and how far
 * apart they are. Costs are negative natural logarithms of probabilities; less is better. Immutable.
 */
public final class Explanation implements CutExplanation {
    private final String text;
    private final List<Edge> edges;
    private final SegmentationPath best;
    private final Optional<SegmentationPath> second;
    private final ForcedWords user;

    /**
     * One word that the text may hold.
     *
     * @param start where it begins, in UTF-16 code units
     * @param end where it ends
     * @param text its characters
     * @param costs what it costs
     * @param source where it comes from: {@code core} for the model's dictionary, {@code atom number} and the like for
     *     a rule, {@code unknown word}, or the file and line of a user dictionary; with {@code after W} where the pair
     *     with the word before it on that path has a cost of its own, and {@code set aside} where a longer word that
     *     is hardly ever cut makes it dear
     * @param best whether it lies on the best path
     */
    public record Edge(int start, int end, String text, Costs costs, String source, boolean best) {
        /** What it costs alone. */
        public double wordCost() {
            return costs.word();
        }

        /** What the best whole path through it costs. */
        public double pathCost() {
            return costs.path();
        }
    }

    /**
     * What an edge costs.
     *
     * @param word the word alone
     * @param path the best whole path through it
     */
    public record Costs(double word, double path) {}

    private Explanation(String text, List<Edge> edges, List<SegmentationPath> paths, ForcedWords user) {
        this.text = text;
        this.edges = edges;
        this.best = paths.get(0);
        this.second = paths.size() > 1 ? Optional.of(paths.get(1)) : Optional.empty();
        this.user = user;
    }

    static Explanation of(String text, LatticeModel model, ForcedWords user, Lattice lattice) {
        List<SegmentationPath> paths =
                NBestSearch.of(model, lattice, text.length()).paths(2);
        BitSet onBest = new BitSet(lattice.size());
        for (int edge = lattice.cheapestToEnd(text.length()); edge != Lattice.NONE; edge = lattice.previous(edge)) {
            onBest.set(edge);
        }
        int[] behind = costsBehind(model, lattice, text.length());
        List<Edge> edges = new ArrayList<>();
        for (int edge = 0; edge < lattice.size(); edge++) {
            if (lattice.origin(edge) == Lattice.GAP || lattice.previous(edge) == Lattice.NONE) {
                continue;
            }
            int start = lattice.start(edge);
            int end = lattice.end(edge);
            edges.add(new Edge(
                    start,
                    end,
                    text.substring(start, end),
                    new Costs(nats(lattice.wordCost(edge)), nats(lattice.cost(edge) + behind[edge])),
                    source(text, model, user, lattice, edge),
                    onBest.get(edge)));
        }
        return new Explanation(text, List.copyOf(edges), paths, user);
    }

    /** For each edge the cost of the best way from its end to the end of the text. */
    private static int[] costsBehind(LatticeModel model, Lattice lattice, int length) {
        int[] behind = new int[lattice.size()];
        for (int edge = 0; edge < behind.length; edge++) {
            behind[edge] = lattice.end(edge) == length ? model.end(lattice.word(edge)) : Integer.MAX_VALUE;
        }
        // Edges are in order of their start, so all that follow one come after it.
        for (int right = behind.length - 1; right > 0; right--) {
            for (int left = lattice.head(lattice.start(right)); left != Lattice.NONE; left = lattice.sibling(left)) {
                if (left != right) {
                    behind[left] = Math.min(behind[left], lattice.transition(left, right) + behind[right]);
                }
            }
        }
        return behind;
    }

    private static double nats(int cost) {
        return (double) cost / LatticeModel.SCALE;
    }

    private static String source(String text, LatticeModel model, ForcedWords user, Lattice lattice, int edge) {
        int origin = lattice.origin(edge);
        if (origin >= Lattice.USER) {
            Entry entry = user.entry(origin - Lattice.USER);
            return entry.origin() + " " + entry.rule();
        }
        int word = lattice.word(edge);
        String source = word >= LatticeModel.FIRST_WORD ? "core" : WordIds.label(word);
        if (word >= LatticeModel.FIRST_WORD && lattice.wordCost(edge) > model.unigram(word)) {
            source += ", set aside for a longer word that is hardly ever cut";
        }
        int left = lattice.previous(edge);
        if (!model.seen(lattice.word(left), word)) {
            return source;
        }
        boolean begin = lattice.previous(left) == Lattice.NONE;
        return source + ", bigram after "
                + (begin ? "the beginning" : text.substring(lattice.start(left), lattice.end(left)));
    }

    @Override
    public String text() {
        return text;
    }

    /** All edges, by start; several may cover the same range. */
    public List<Edge> edges() {
        return edges;
    }

    /** The path that was taken. */
    public SegmentationPath best() {
        return best;
    }

    /** The next best path with other words, if there is one. */
    public Optional<SegmentationPath> second() {
        return second;
    }

    /** By how much the second-best path costs more, in nats; infinite where there is none. */
    public double distance() {
        return second.map(path -> path.cost() - best.cost()).orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public String whyNot(String word) {
        return WhyNot.answer(this, user, word);
    }

    /** The lattice as a table for people, then the two best paths. */
    @Override
    public String toText() {
        return ExplanationWriter.text(this);
    }

    @Override
    public String toGraphviz() {
        return ExplanationWriter.graphviz(this);
    }

    /** The words of a path, divided by {@code " / "}. */
    String words(SegmentationPath path) {
        StringBuilder out = new StringBuilder();
        path.tokens()
                .forEach((start, end) -> out.append(out.isEmpty() ? "" : " / ").append(text, start, end));
        return out.toString();
    }
}
