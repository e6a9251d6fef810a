package org.yupian.tokenize.trie;

import java.util.Arrays;
import java.util.Objects;

/**
 * Finds all keys of a trie anywhere in a text, in one pass: A. Aho and M. Corasick, "Efficient String Matching:
 * An Aid to Bibliographic Search" (1975). Immutable and safe for all threads. It takes three ints a slot beside
 * the trie.
 */
public final class AhoCorasick {
    private final DoubleArrayTrie trie;

    /** For each node, the one of its longest proper suffix that is in the trie. */
    private final int[] failures;

    /** For each node, the longest proper suffix that is a key, or -1. */
    private final int[] shorter;

    /** For each node, how many chars lead to it. */
    private final int[] depths;

    private AhoCorasick(DoubleArrayTrie trie) {
        trie.check();
        this.trie = trie;
        failures = new int[trie.slots()];
        shorter = new int[trie.slots()];
        depths = new int[trie.slots()];
        link(byDepth());
    }

    /**
     * An automaton for the keys of a trie, made in time linear in their length.
     *
     * @throws IllegalStateException if the trie was loaded from a file that holds something else
     */
    public static AhoCorasick of(DoubleArrayTrie trie) {
        return new AhoCorasick(trie);
    }

    /** The trie whose keys are found. */
    public DoubleArrayTrie trie() {
        return trie;
    }

    /**
     * Finds all keys in {@code text[from, to)}: ordered by where they end, those that end together the longest
     * first. It takes time linear in the range and the number of keys found.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    public void scan(CharSequence text, int from, int to, MatchSink sink) {
        Objects.checkFromToIndex(from, to, text.length());
        int node = trie.root();
        for (int i = from; i < to; i++) {
            node = next(node, trie.code(text.charAt(i)));
            int value = trie.value(node);
            int match = value >= 0 ? node : shorter[node];
            while (match >= 0) {
                sink.accept(i + 1 - depths[match], i + 1, trie.value(match));
                match = shorter[match];
            }
        }
    }

    private int next(int from, int code) {
        if (code == 0) {
            return trie.root();
        }
        int node = from;
        int next = trie.stepCode(node, code);
        while (next < 0 && node != trie.root()) {
            node = failures[node];
            next = trie.stepCode(node, code);
        }
        return Math.max(next, trie.root());
    }

    /** All nodes, those of few chars first; fills in the depths. */
    private int[] byDepth() {
        int slots = trie.slots();
        int[] path = new int[64];
        int nodes = 0;
        int deepest = 0;
        for (int slot = 1; slot < slots; slot++) {
            int size = 0;
            int node = slot;
            while (trie.parent(node) >= 0 && depths[node] == 0) {
                if (size == path.length) {
                    path = Arrays.copyOf(path, 2 * size);
                }
                path[size++] = node;
                node = trie.parent(node);
            }
            int depth = depths[node];
            while (size > 0) {
                depths[path[--size]] = ++depth;
                nodes++;
            }
            deepest = Math.max(deepest, depth);
        }
        int[] starts = new int[deepest + 2];
        for (int depth : depths) {
            starts[depth + 1] += depth == 0 ? 0 : 1;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] order = new int[nodes];
        for (int slot = 1; slot < slots; slot++) {
            if (depths[slot] > 0) {
                order[starts[depths[slot]]++] = slot;
            }
        }
        return order;
    }

    private void link(int[] order) {
        shorter[trie.root()] = -1;
        for (int node : order) {
            int parent = trie.parent(node);
            int failure = parent == trie.root() ? trie.root() : next(failures[parent], trie.codeFrom(parent, node));
            failures[node] = failure;
            shorter[node] = trie.value(failure) >= 0 ? failure : shorter[failure];
        }
    }
}
