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

    private int[] heads;
    private int[] starts;
    private int[] ends;
    private int[] words;
    private int[] wordCosts;
    private int[] costs;
    private int[] previous;
    private int[] siblings;
    private int[] origins;
    private int size;
    /** The farthest position any edge ends at, and up to which heads are in use. */
    private int reach;

    Lattice(LatticeModel model, int length) {
        this.model = model;
        int edges = Math.max(16, Math.min(length, 1 << 12) * 3);
        heads = new int[Math.min(length, 1 << 12) + 2];
        Arrays.fill(heads, NONE);
        starts = new int[edges];
        ends = new int[edges];
        words = new int[edges];
        wordCosts = new int[edges];
        costs = new int[edges];
        previous = new int[edges];
        siblings = new int[edges];
        origins = new int[edges];
    }

    /** Empties the lattice and puts {@code context}, the word before the window, at its beginning. */
    void begin(int context) {
        Arrays.fill(heads, 0, Math.min(heads.length, reach + 1), NONE);
        size = 0;
        reach = 0;
        append(0, 0, context, 0, 0, NONE, 0);
    }

    /** Adds an edge, joined to the cheapest way to its start, which must have been reached. */
    void add(int start, int end, int word, int wordCost, int origin) {
        int least = Integer.MAX_VALUE;
        int best = NONE;
        for (int left = heads[start]; left != NONE; left = siblings[left]) {
            int cost = costs[left] + model.transition(words[left], word, wordCost);
            if (cost < least) {
                least = cost;
                best = left;
            }
        }
        append(start, end, word, wordCost, least, best, origin);
    }

    /** Adds white space. What follows a new line begins anew; other space only says nothing of its neighbours. */
    void addGap(int start, int end, boolean newLine) {
        int word = newLine ? WordIds.END : WordIds.NEUTRAL;
        add(start, end, word, newLine ? model.unigram(WordIds.END) : 0, GAP);
        if (newLine) {
            words[size - 1] = WordIds.BEGIN;
        }
    }

    private void append(int start, int end, int word, int wordCost, int cost, int left, int origin) {
        if (size == starts.length) {
            grow();
        }
        if (end >= heads.length) {
            int from = heads.length;
            heads = Arrays.copyOf(heads, Math.max(end + 1, from * 2));
            Arrays.fill(heads, from, heads.length, NONE);
        }
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        wordCosts[size] = wordCost;
        costs[size] = cost;
        previous[size] = left;
        origins[size] = origin;
        siblings[size] = heads[end];
        heads[end] = size++;
        reach = Math.max(reach, end);
    }

    private void grow() {
        int capacity = size * 2;
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        words = Arrays.copyOf(words, capacity);
        wordCosts = Arrays.copyOf(wordCosts, capacity);
        costs = Arrays.copyOf(costs, capacity);
        previous = Arrays.copyOf(previous, capacity);
        siblings = Arrays.copyOf(siblings, capacity);
        origins = Arrays.copyOf(origins, capacity);
    }

    /** What an edge costs after another one that ends where it begins. */
    int transition(int left, int right) {
        if (origins[right] == GAP && words[right] == WordIds.BEGIN) {
            return model.transition(words[left], WordIds.END, wordCosts[right]);
        }
        return model.transition(words[left], words[right], wordCosts[right]);
    }

    /** Whether any edge ends at the position. */
    boolean reached(int position) {
        return heads[position] != NONE;
    }

    /** Whether every path goes through one and the same edge that ends here. */
    boolean bottleneck(int position) {
        return reach == position && siblings[heads[position]] == NONE;
    }

    /** The cheapest edge that ends at a position that has been reached. */
    int cheapest(int position) {
        int best = heads[position];
        for (int edge = siblings[best]; edge != NONE; edge = siblings[edge]) {
            if (costs[edge] < costs[best]) {
                best = edge;
            }
        }
        return best;
    }

    /** The last edge of the cheapest path that ends the line at a position. */
    int cheapestToEnd(int position) {
        int best = NONE;
        int least = Integer.MAX_VALUE;
        for (int edge = heads[position]; edge != NONE; edge = siblings[edge]) {
            int cost = costs[edge] + model.end(words[edge]);
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

    int sibling(int edge) {
        return siblings[edge];
    }

    int size() {
        return size;
    }

    int start(int edge) {
        return starts[edge];
    }

    int end(int edge) {
        return ends[edge];
    }

    int word(int edge) {
        return words[edge];
    }

    int wordCost(int edge) {
        return wordCosts[edge];
    }

    /** The cost of the cheapest path from the beginning to the end of the edge. */
    int cost(int edge) {
        return costs[edge];
    }

    int previous(int edge) {
        return previous[edge];
    }

    int origin(int edge) {
        return origins[edge];
    }
}
