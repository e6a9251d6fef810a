package org.yupian.tokenize.trie;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;

/**
 * A trie in one int array on the heap 双数组字典树: a step is an addition and a comparison. The structure is
 * J. Aoe's, "An Efficient Digital Search Algorithm by Using a Double-Array Structure" (1989). Equal keys and
 * values give equal arrays.
 */
public final class DoubleArrayTrie implements Trie {
    static final String ALPHABET = "alphabet";
    static final String UNITS = "units";
    static final String SIZE = "size";

    private final Alphabet alphabet;
    private final int[] units;
    private final int size;

    private DoubleArrayTrie(Alphabet alphabet, int[] units, int size) {
        this.alphabet = alphabet;
        this.units = units;
        this.size = size;
    }

    /**
     * A trie of words in any order; the value of each is its place in the list, from 0.
     *
     * @throws IllegalArgumentException if a word is empty or occurs twice
     */
    public static DoubleArrayTrie of(Collection<String> words) {
        int[] values = new int[words.size()];
        Arrays.setAll(values, i -> i);
        return build(words.toArray(new String[0]), values);
    }

    /**
     * A trie of words in any order and with the given values.
     *
     * @throws IllegalArgumentException if a word is empty or occurs twice, a value is negative, or there are
     *     more or fewer values than words
     */
    public static DoubleArrayTrie of(List<String> words, int[] values) {
        if (words.size() != values.length) {
            throw new IllegalArgumentException(words.size() + " words, but " + values.length + " values");
        }
        return build(words.toArray(new String[0]), values.clone());
    }

    /**
     * A trie of the words of a map.
     *
     * @throws IllegalArgumentException if a word is empty or a value is negative
     */
    public static DoubleArrayTrie of(Map<String, Integer> words) {
        String[] keys = new String[words.size()];
        int[] values = new int[keys.length];
        int at = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            keys[at] = word.getKey();
            values[at++] = word.getValue();
        }
        return build(keys, values);
    }

    private static DoubleArrayTrie build(String[] keys, int[] values) {
        sort(keys, values);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].isEmpty()) {
                throw new IllegalArgumentException("a key is empty");
            }
            if (i > 0 && keys[i].equals(keys[i - 1])) {
                throw new IllegalArgumentException("the key '" + keys[i] + "' occurs twice");
            }
            if (values[i] < 0) {
                throw new IllegalArgumentException("the key '%s' has the value %d".formatted(keys[i], values[i]));
            }
        }
        Alphabet alphabet = Alphabet.of(keys);
        return new DoubleArrayTrie(alphabet, new TrieBuilder(keys, values, alphabet).build(), keys.length);
    }

    private static void sort(String[] keys, int[] values) {
        record Keyed(String key, int value) {}
        boolean sorted = true;
        for (int i = 1; i < keys.length && sorted; i++) {
            sorted = keys[i - 1].compareTo(keys[i]) < 0;
        }
        if (sorted) {
            return;
        }
        Keyed[] order = new Keyed[keys.length];
        Arrays.setAll(order, i -> new Keyed(keys[i], values[i]));
        Arrays.sort(order, (a, b) -> a.key.compareTo(b.key));
        for (int i = 0; i < order.length; i++) {
            keys[i] = order[i].key;
            values[i] = order[i].value;
        }
    }

    /**
     * Reads a trie into the heap.
     *
     * @param prefix what the names of its sections begin with, as given to {@link #writeTo}
     * @throws ModelFormatException if its sections are missing or cannot be those of a trie
     */
    public static DoubleArrayTrie load(ModelFile file, String prefix) throws ModelFormatException {
        int[] units = file.ints(prefix + UNITS);
        int size = size(file, prefix, IntBuffer.wrap(units));
        return new DoubleArrayTrie(alphabet(file, prefix), units, size);
    }

    static Alphabet alphabet(ModelFile file, String prefix) throws ModelFormatException {
        Alphabet alphabet = Alphabet.ofChars(file.chars(prefix + ALPHABET));
        if (alphabet == null) {
            throw file.refusal(prefix + ALPHABET, "each char once", "one twice");
        }
        return alphabet;
    }

    static int size(ModelFile file, String prefix, IntBuffer units) throws ModelFormatException {
        if (!plausible(units)) {
            throw file.refusal(prefix + UNITS, "a double-array trie", units.limit() + " ints that are none");
        }
        int[] size = file.ints(prefix + SIZE);
        if (size.length != 1 || size[0] < 0 || size[0] >= units.limit() / 2) {
            throw file.refusal(prefix + SIZE, "one number of keys", Arrays.toString(size));
        }
        return size[0];
    }

    /** Whether an array can be one at all; enough for steps and values, which check their bounds. */
    private static boolean plausible(IntBuffer units) {
        int limit = units.limit();
        if (limit < 2 || limit % 2 != 0 || limit / 2 > Units.MAX_SLOTS) {
            return false;
        }
        return units.get(0) >= 0 && (units.get(0) & 1) == 0 && units.get(1) == Units.FREE;
    }

    /** Adds the sections of this trie to a model; their names begin with the prefix, such as {@code words/}. */
    public void writeTo(ModelWriter writer, String prefix) {
        writer.chars(prefix + ALPHABET, alphabet.chars())
                .ints(prefix + UNITS, units)
                .ints(prefix + SIZE, new int[] {size});
    }

    @Override
    public int root() {
        return 0;
    }

    @Override
    public int step(int node, char c) {
        return stepCode(node, alphabet.code(c));
    }

    @Override
    public int value(int node) {
        int base = units[2 * node];
        if (base < 0) {
            return ~base;
        }
        int slot = base & ~1;
        return base != slot && slot < units.length ? units[slot] : -1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int code(char c) {
        return alphabet.code(c);
    }

    // The bounds are compared here rather than checked at loading: the array access needs that comparison anyway.
    @Override
    public int stepCode(int node, int code) {
        int next = (units[2 * node] >> 1) + code;
        int check = 2 * next + 1;
        return check >= 0 && check < units.length && units[check] == node ? next : -1;
    }

    @Override
    public void forEach(ObjIntConsumer<String> sink) {
        new Units(IntBuffer.wrap(units), alphabet).forEach(Objects.requireNonNull(sink));
    }

    /** Checks what {@link #parent} and {@link #codeFrom} rest on; {@link IllegalStateException} if it is not so. */
    void check() {
        new Units(IntBuffer.wrap(units), alphabet).check();
    }

    /** How many slots there are: every node is less. */
    int slots() {
        return units.length / 2;
    }

    /** The parent of a node, or a negative number for the root and for slots that are no node. */
    int parent(int slot) {
        return units[2 * slot + 1];
    }

    /** The code by which a node hangs on its parent. */
    int codeFrom(int parent, int node) {
        return node - (units[2 * parent] >> 1);
    }
}
