package org.yupian.tokenize.lattice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yupian.document.Spans;
import org.yupian.tokenize.SegmentationPath;

/**
 * The n cheapest paths of a lattice, by A* from its end: the cost of the best way from the beginning, which the
 * forward pass left on every edge, is an exact estimate, so paths come out in order (Nagata 1994).
 */
final class NBestSearch {
    /** Partial paths taken up before the search gives up, per path asked for: bounds time on endless repetition. */
    private static final int PATIENCE = 20_000;

    private final LatticeModel model;
    private final Lattice lattice;
    private final int length;

    /** An edge and the way from it to the end. */
    private record Partial(
            int edge,
            int costBehind,
            int estimate,
            int number,
            @Nullable Partial next) implements Comparable<Partial> {
        @Override
        public int compareTo(Partial other) {
            int byCost = Integer.compare(estimate, other.estimate);
            // Of equal ones the last first: it is farther back, so a path is finished before others are begun.
            return byCost != 0 ? byCost : Integer.compare(other.number, number);
        }
    }

    private NBestSearch(LatticeModel model, Lattice lattice, int length) {
        this.model = model;
        this.lattice = lattice;
        this.length = length;
    }

    /** A search over a lattice that covers a text of this length. */
    static NBestSearch of(LatticeModel model, Lattice lattice, int length) {
        return new NBestSearch(model, lattice, length);
    }

    /** Up to n paths that differ in their words, best first. */
    List<SegmentationPath> paths(int n) {
        PriorityQueue<Partial> queue = new PriorityQueue<>();
        int number = 0;
        for (int edge = lattice.head(length); edge != Lattice.NONE; edge = lattice.sibling(edge)) {
            int end = model.end(lattice.word(edge));
            queue.add(new Partial(edge, end, lattice.cost(edge) + end, number++, null));
        }
        List<SegmentationPath> paths = new ArrayList<>();
        Set<Spans> seen = new HashSet<>();
        // The path that segmenting takes, whichever others cost the same.
        SegmentationPath best = best();
        paths.add(best);
        seen.add(best.tokens());
        long patience = (long) (PATIENCE + lattice.size()) * n;
        while (paths.size() < n && !queue.isEmpty() && patience-- > 0) {
            Partial partial = queue.remove();
            int edge = partial.edge;
            if (lattice.previous(edge) == Lattice.NONE) {
                // The same cut can be made of other edges, a word of the dictionary and an atom say.
                Spans tokens = tokens(partial.next);
                if (seen.add(tokens)) {
                    paths.add(new SegmentationPath(tokens, (double) partial.estimate / LatticeModel.SCALE));
                }
                continue;
            }
            int start = lattice.start(edge);
            for (int left = lattice.head(start); left != Lattice.NONE; left = lattice.sibling(left)) {
                int behind = partial.costBehind + lattice.transition(left, edge);
                queue.add(new Partial(left, behind, lattice.cost(left) + behind, number++, partial));
            }
        }
        return List.copyOf(paths);
    }

    private SegmentationPath best() {
        Partial path = null;
        int last = lattice.cheapestToEnd(length);
        int cost = lattice.cost(last) + model.end(lattice.word(last));
        for (int edge = last; lattice.previous(edge) != Lattice.NONE; edge = lattice.previous(edge)) {
            path = new Partial(edge, 0, cost, 0, path);
        }
        return new SegmentationPath(tokens(path), (double) cost / LatticeModel.SCALE);
    }

    private Spans tokens(@Nullable Partial first) {
        Spans.Builder tokens = Spans.builder(8);
        for (Partial partial = first; partial != null; partial = partial.next) {
            if (lattice.origin(partial.edge) != Lattice.GAP) {
                tokens.accept(lattice.start(partial.edge), lattice.end(partial.edge));
            }
        }
        return tokens.build();
    }
}
