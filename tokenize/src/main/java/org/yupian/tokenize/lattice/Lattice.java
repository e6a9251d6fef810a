package org.yupian.tokenize.lattice;

import java.util.Arrays;

/**
 * The scratch of one decoding: edges of a word lattice 词网, packed into arrays and chained by the position
 * where they end. Edges are added in order of their start, and each is joined at once to the cheapest edge that
 * ends where it begins (Viterbi).
 *
 * <p>Positions are relative to the beginning of the window; costs are {@link LatticeModel#SCALE} to the nat.
 * For one thread.
 */
final class Lattice {
    /** No edge: the end of a chain. */
    static final int NONE = -1;

    /** Origins of edges: white space, which is no word; the model's dictionary and classes; the user's entry 0. */
    static final int GAP = 0;

    static final int MODEL = 1;
    static final int USER = 2;

    private final LatticeModel model;

    /** The fields of an edge, which lie side by side; the first four are what joining another edge reads. */
    private static final int AHEAD = 0;

    private static final int LEAST = 1;
    private static final int BLOCK = 2;
    private static final int SIBLING = 3;
    private static final int WORD = 4;
    private static final int PREVIOUS = 5;
    private static final int END = 6;
    private static final int ORIGIN = 7;
    /** The binary logarithm of the number of fields: two edges fill a cache line. */
    private static final int SHIFT = 3;

    /** Chars, and edges for each, to make room for at first: what a window mostly needs. */
    private static final int USUAL_LENGTH = 32;

    private static final int USUAL_EDGES = 1;

    /** For each position the first edge that ends there, in ascending order of {@link #AHEAD}. */
    private int[] heads;
    /**
     * All edges. {@link #AHEAD} holds the cost of the best path to the end of the edge and what an unseen pair
     * costs from there, {@link #LEAST} the same less the greatest gain of any pair, and {@link #BLOCK} the place
     * of the pairs that its word begins.
     */
    private int[] edges;

    private int size;
    /** The farthest position any edge ends at. */
    private int reach;

    Lattice(LatticeModel model, int length) {
        this.model = model;
        int usual = Math.min(length, USUAL_LENGTH) + 2;
        heads = new int[usual];
        Arrays.fill(heads, NONE);
        edges = new int[(usual * USUAL_EDGES) << SHIFT];
    }

    /** Empties the lattice and puts {@code context}, the word before the window, at its beginning. */
    void begin(int context) {
        Arrays.fill(heads, 0, Math.min(heads.length, reach + 1), NONE);
        size = 0;
        reach = 0;
        append(0, context, 0, NONE, GAP);
    }

    /** Adds an edge, joined to the cheapest way to its start, which must have been reached. */
    void add(int start, int end, int word, int wordCost, int origin) {
        int[] fields = edges;
        int gain = model.gainBefore(word);
        int least = Integer.MAX_VALUE;
        int best = NONE;
        for (int left = heads[start]; left != NONE; left = fields[(left << SHIFT) + SIBLING]) {
            int at = left << SHIFT;
            // A pair is looked up only where it could win: the look-up is what costs time.
            if (fields[at + AHEAD] - gain >= least) {
                break;
            }
            if (fields[at + LEAST] < least) {
                int cost = fields[at + AHEAD] - model.gain(fields[at + BLOCK], word);
                if (cost < least) {
                    least = cost;
                    best = left;
                }
            }
        }
        append(end, word, least + wordCost, best, origin);
    }

    /**
     * Adds the only edge there is behind a bottleneck. All paths share it, so what it costs decides nothing, and
     * the pair need not be looked up.
     */
    void addOnly(int start, int end, int word, int wordCost, int origin) {
        int left = heads[start];
        append(end, word, edges[(left << SHIFT) + AHEAD] + wordCost, left, origin);
    }

    /** Adds white space. What follows a new line begins anew; other space only says nothing of its neighbours. */
    void addGap(int start, int end, boolean newLine) {
        if (newLine) {
            int last = cheapestToEnd(start);
            append(end, WordIds.BEGIN, cost(last) + model.end(word(last)), last, GAP);
        } else {
            add(start, end, WordIds.NEUTRAL, 0, GAP);
        }
    }

    private void append(int end, int word, int cost, int left, int origin) {
        int at = size << SHIFT;
        if (at == edges.length) {
            edges = Arrays.copyOf(edges, 2 * at);
        }
        if (end >= heads.length) {
            int from = heads.length;
            heads = Arrays.copyOf(heads, Math.max(end + 1, from * 2));
            Arrays.fill(heads, from, heads.length, NONE);
        }
        int ahead = cost + model.backoff(word);
        edges[at + AHEAD] = ahead;
        edges[at + LEAST] = ahead - model.gainAfter(word);
        edges[at + BLOCK] = model.block(word);
        edges[at + WORD] = word;
        edges[at + PREVIOUS] = left;
        edges[at + END] = end;
        edges[at + ORIGIN] = origin;
        chain(end, size++, ahead);
        reach = Math.max(reach, end);
    }

    /** Puts an edge among those that end where it does, behind all that are ahead of it or level. */
    private void chain(int end, int edge, int ahead) {
        int before = NONE;
        int behind = heads[end];
        while (behind != NONE && edges[(behind << SHIFT) + AHEAD] <= ahead) {
            before = behind;
            behind = edges[(behind << SHIFT) + SIBLING];
        }
        edges[(edge << SHIFT) + SIBLING] = behind;
        if (before == NONE) {
            heads[end] = edge;
        } else {
            edges[(before << SHIFT) + SIBLING] = edge;
        }
    }

    /** What an edge costs after another one that ends where it begins. */
    int transition(int left, int right) {
        if (newLine(right)) {
            return model.end(word(left));
        }
        return edges[(left << SHIFT) + AHEAD]
                - cost(left)
                + wordCost(right)
                - model.gain(model.block(word(left)), word(right));
    }

    /** Whether any edge ends at the position. */
    boolean reached(int position) {
        return heads[position] != NONE;
    }

    /** Whether every path goes through one and the same edge that ends here. */
    boolean bottleneck(int position) {
        return reach == position && sibling(heads[position]) == NONE;
    }

    /** The cheapest edge that ends at a position that has been reached. */
    int cheapest(int position) {
        int best = heads[position];
        for (int edge = sibling(best); edge != NONE; edge = sibling(edge)) {
            if (cost(edge) < cost(best)) {
                best = edge;
            }
        }
        return best;
    }

    /** The last edge of the cheapest path that ends the line at a position. */
    int cheapestToEnd(int position) {
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int edge = heads[position]; edge != NONE; edge = sibling(edge)) {
            int cost = cost(edge) + model.end(word(edge));
            if (cost < least) {
                least = cost;
                best = edge;
            }
        }
        return best;
    }

    /** The first edge of the chain that ends at a position; {@link #NONE} where it was not reached. */
    int head(int position) {
        return position < heads.length ? heads[position] : NONE;
    }

    /** How many edges there are; they are numbered from 0 in order of their start. */
    int size() {
        return size;
    }

    /** The next edge that ends where this one does. */
    int sibling(int edge) {
        return edges[(edge << SHIFT) + SIBLING];
    }

    int start(int edge) {
        int left = previous(edge);
        return left == NONE ? 0 : end(left);
    }

    int end(int edge) {
        return edges[(edge << SHIFT) + END];
    }

    int word(int edge) {
        return edges[(edge << SHIFT) + WORD];
    }

    /** Whether the edge is white space with a line break in it. */
    private boolean newLine(int edge) {
        return origin(edge) == GAP && word(edge) == WordIds.BEGIN;
    }

    /** What the edge's word costs alone. */
    int wordCost(int edge) {
        int left = previous(edge);
        return cost(edge) - edges[(left << SHIFT) + AHEAD] + model.gain(model.block(word(left)), word(edge));
    }

    /** The cost of the cheapest path from the beginning to the end of the edge. */
    int cost(int edge) {
        return edges[(edge << SHIFT) + AHEAD] - model.backoff(word(edge));
    }

    /** The edge before it on that path; {@link #NONE} for what stands before the window. */
    int previous(int edge) {
        return edges[(edge << SHIFT) + PREVIOUS];
    }

    /** {@link #GAP}, {@link #MODEL}, or {@link #USER} and the number of the user's entry. */
    int origin(int edge) {
        return edges[(edge << SHIFT) + ORIGIN];
    }
}
