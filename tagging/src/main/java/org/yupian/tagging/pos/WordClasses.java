package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;

/**
 * Which tags a word may have: its ambiguity class 兼类, a number that stands for a set of tags. Words of the corpus have
 * one each; all others have that of the kinds of their characters. Immutable.
 *
 * <p>The table is read as it lies in the file: six bytes a place and nothing to build. {@code KeyTable} would be as good
 * (1.04 to 1.14 times the time of a look-up, in the loop that the benchmark {@code Race} times), but has twelve and needs
 * whole keys, which models do not hold.
 */
public final class WordClasses {
    /** How many shapes there are, see {@link PosColumns#shape}. */
    public static final int SHAPES = WordShapes.SETS;

    /** The most tags. */
    public static final int TAGS = Long.SIZE;

    /** Set in the number of a word that is frequent enough to be judged by itself, not by its characters. */
    static final int SETTLED = 1 << 14;

    private final long[] sets;
    private final short[] shapes;
    private final int[] prints;
    private final short[] numbers;

    private WordClasses(long[] sets, short[] shapes, int[] prints, short[] numbers) {
        this.sets = sets;
        this.shapes = shapes;
        this.prints = prints;
        this.numbers = numbers;
    }

    /**
     * Classes.
     *
     * @param words sets of tags, as bits, by the words as they are read
     * @param settled the words that are not judged by their characters
     * @param shapes sets of tags by the kinds of a word's characters, none empty
     * @throws IllegalArgumentException if there are too many different sets
     */
    public static WordClasses of(Map<String, Long> words, Set<String> settled, long[] shapes) {
        Map<Long, Integer> distinct = new TreeMap<>();
        words.values().forEach(set -> distinct.put(set, 0));
        for (long set : shapes) {
            distinct.put(set, 0);
        }
        if (distinct.size() >= SETTLED) {
            throw new IllegalArgumentException(distinct.size() + " sets of tags are too many");
        }
        long[] sets = new long[distinct.size()];
        int next = 0;
        for (Map.Entry<Long, Integer> entry : distinct.entrySet()) {
            sets[next] = entry.getKey();
            entry.setValue(next++);
        }
        short[] ofShapes = new short[SHAPES];
        for (int i = 0; i < SHAPES; i++) {
            ofShapes[i] = (short) (int) distinct.getOrDefault(shapes[i], 0);
        }
        int slots = Math.toIntExact(words.size() * 3L / 2 + 1);
        int[] prints = new int[slots];
        short[] numbers = new short[slots];
        new TreeMap<>(words).forEach((word, set) -> {
            long key = PosColumns.key(word.toCharArray(), 0, word.length());
            int slot = Keys.home(key, slots);
            while (prints[slot] != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            prints[slot] = print(key);
            numbers[slot] = (short) (distinct.getOrDefault(set, 0) | (settled.contains(word) ? SETTLED : 0));
        });
        return new WordClasses(sets, ofShapes, prints, numbers);
    }

    private static int print(long key) {
        return (int) key == 0 ? 1 : (int) key;
    }

    /** The class of a word, and perhaps {@link #SETTLED}. */
    int of(long key, int shape) {
        int slot = Keys.home(key, prints.length);
        int wanted = print(key);
        while (prints[slot] != 0) {
            if (prints[slot] == wanted) {
                return numbers[slot];
            }
            slot = slot + 1 == prints.length ? 0 : slot + 1;
        }
        return shapes[shape];
    }

    /** The tags of a class, as bits. */
    public long tags(int number) {
        return sets[number & (SETTLED - 1)];
    }

    /** How many classes there are. */
    public int size() {
        return sets.length;
    }

    /** Writes sections whose names begin with the prefix. */
    void writeTo(ModelWriter out, String prefix) {
        out.longs(prefix + "sets", sets);
        out.shorts(prefix + "shapes", shapes);
        out.ints(prefix + "prints", prints);
        out.shorts(prefix + "numbers", numbers);
    }

    /** Reads what {@link #writeTo} wrote, for so many tags. */
    static WordClasses load(ModelFile file, String prefix, int tags) throws IOException {
        long[] sets = file.longs(prefix + "sets");
        short[] shapes = file.shorts(prefix + "shapes");
        int[] prints = file.ints(prefix + "prints");
        short[] numbers = file.shorts(prefix + "numbers");
        for (long set : sets) {
            if (set == 0 || (tags < TAGS && set >>> tags != 0)) {
                throw file.refusal(prefix + "sets", "sets of " + tags + " tags", Long.toBinaryString(set));
            }
        }
        boolean free = false;
        for (int print : prints) {
            free |= print == 0;
        }
        if (shapes.length != SHAPES || prints.length != numbers.length || !free) {
            throw file.refusal(
                    prefix + "prints",
                    "a table with an empty slot and a number for every slot",
                    prints.length + " slots and " + numbers.length + " numbers");
        }
        check(file, prefix + "shapes", shapes, sets.length);
        check(file, prefix + "numbers", numbers, sets.length);
        return new WordClasses(sets, shapes, prints, numbers);
    }

    private static void check(ModelFile file, String section, short[] numbers, int classes) throws IOException {
        for (short number : numbers) {
            if (number < 0 || (number & (SETTLED - 1)) >= classes) {
                throw file.refusal(section, "numbers of " + classes + " classes", "" + number);
            }
        }
    }
}
