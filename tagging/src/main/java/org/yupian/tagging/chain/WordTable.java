package org.yupian.tagging.chain;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;
import org.yupian.tokenize.trie.MatchSink;

/**
 * Words and the classes they belong to, for features that say which words begin, end or pass at a character: a trie
 * in a hash table of three bytes a prefix, a third of what a double array takes. A prefix that no word has is taken
 * for one about once in 15,000 look-ups, which is nothing to a feature; nobody's words should be looked up here.
 * Immutable and safe for all threads.
 */
public final class WordTable {
    /** No words. */
    public static final WordTable EMPTY = of(Map.of());

    /** The key before the first character; each char makes a step, {@link Keys#step}. */
    public static final long ROOT = 0x51ed270b35ae9c1fL;

    private static final int CLASSES = 0x7f;
    private static final int CONTINUES = 0x80;

    private final WeightTable table;
    private final byte[] flags;

    private WordTable(WeightTable table) {
        this.table = table;
        this.flags = table.rows();
    }

    /**
     * The table of these words.
     *
     * @param words each with its classes, a set of bits 0 to 6, not empty
     * @throws IllegalArgumentException if a word is empty, or has no or other classes
     */
    public static WordTable of(Map<String, Integer> words) {
        Map<Long, Integer> prefixes = new TreeMap<>();
        words.forEach((word, classes) -> {
            if (word.isEmpty() || classes <= 0 || classes > CLASSES) {
                throw new IllegalArgumentException("word '%s' with classes %d".formatted(word, classes));
            }
            long key = ROOT;
            for (int i = 0; i < word.length(); i++) {
                key = Keys.step(key, word.charAt(i));
                prefixes.merge(key, i + 1 < word.length() ? CONTINUES : classes, (a, b) -> a | b);
            }
        });
        long[] keys = prefixes.keySet().stream().mapToLong(Long::longValue).toArray();
        byte[][] rows = prefixes.values().stream()
                .map(flags -> new byte[] {flags.byteValue()})
                .toArray(byte[][]::new);
        return new WordTable(WeightTable.of(1, keys, rows));
    }

    /** What is known of a prefix, for {@link #classes} and {@link #continues}; 0 if there is no such prefix. */
    public int find(long key) {
        int at = table.find(key);
        return at < 0 ? 0 : flags[at] & 0xff;
    }

    /** The classes of the word that a prefix is, 0 if it is none. */
    public static int classes(int found) {
        return found & CLASSES;
    }

    /** Whether longer words begin so. */
    public static boolean continues(int found) {
        return (found & CONTINUES) != 0;
    }

    /** Hands out the words that begin at a char and end by another one, the shortest first, with their classes. */
    public void starting(char[] text, int from, int to, MatchSink out) {
        long key = ROOT;
        for (int i = from; i < to; i++) {
            key = Keys.step(key, text[i]);
            int found = find(key);
            if (classes(found) != 0) {
                out.accept(from, i + 1, classes(found));
            }
            if (!continues(found)) {
                return;
            }
        }
    }

    /** How many prefixes there are. */
    public int size() {
        return table.size();
    }

    /** Writes sections whose names begin with the prefix. */
    public void writeTo(ModelWriter out, String prefix) {
        table.writeTo(out, prefix);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static WordTable load(ModelFile file, String prefix) throws IOException {
        return new WordTable(WeightTable.load(file, prefix, 1));
    }
}
