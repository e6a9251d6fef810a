package org.yupian.tokenize.trie;

import java.util.Objects;
import java.util.function.ObjIntConsumer;

/**
 * A set of strings, each with a value of 0 or more, walked char by char. Keys are matched as they were given;
 * who wants to ignore case or width normalises both keys and text. A surrogate pair is two chars like any
 * others.
 *
 * <p>Nodes are numbers of this trie, from {@link #root} and {@link #step}; any other number has no meaning
 * here. Tries are immutable and safe for all threads.
 */
public interface Trie {
    /** The node of the empty string. */
    int root();

    /** The node one char below, or -1 where no key goes on like this. */
    int step(int node, char c);

    /** The value of the key that ends at the node, or -1 where none does. */
    int value(int node);

    /** How many keys there are. */
    int size();

    /**
     * The number that stands for a char in {@link #stepCode}: small for frequent chars, 0 for those that occur
     * in no key. Engines that look at each char many times find it once.
     */
    int code(char c);

    /** The same as {@link #step} for the char of the code; -1 for code 0. */
    int stepCode(int node, int code);

    /**
     * Hands every key to the sink, ordered by UTF-16 code units. It takes time and memory in proportion to the
     * whole trie, before the first key too.
     *
     * @throws IllegalStateException if the trie was loaded from a file that holds something else
     */
    void forEach(ObjIntConsumer<String> sink);

    /** The value of a key, or -1 where it is absent. */
    default int get(CharSequence key) {
        int node = root();
        for (int i = 0; i < key.length() && node >= 0; i++) {
            node = step(node, key.charAt(i));
        }
        return node < 0 ? -1 : value(node);
    }

    /**
     * Finds the keys that begin at {@code from} and end at or before {@code to}, the shortest first.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    default void prefixes(CharSequence text, int from, int to, MatchSink sink) {
        Objects.checkFromToIndex(from, to, text.length());
        int node = root();
        for (int i = from; i < to; i++) {
            node = step(node, text.charAt(i));
            if (node < 0) {
                return;
            }
            int value = value(node);
            if (value >= 0) {
                sink.accept(from, i + 1, value);
            }
        }
    }
}
