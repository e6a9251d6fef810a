package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.pack.Keys;

/**
 * Which tags a word may have: its ambiguity class 兼类, a number that stands for a set of tags. Words of the corpus have
 * one each; all others have that of their form, see {@link WordForms}. Beside it stands the cluster of a word 词聚类, if it has one:
 * words with the same neighbours in raw text share it. Immutable.
 *
 * <p>The table is read as it lies in the file: seven bytes a place and nothing to build. {@code KeyTable} would be as good
 * (1.04 to 1.14 times the time of a look-up, in the loop that the benchmark {@code Race} times), but has twelve and needs
 * whole keys, which models do not hold.
 */
public final class WordClasses {
    /** The most tags. */
    public static final int TAGS = Long.SIZE;

    /** Set in the number of a word that is frequent enough to be judged by itself, not by its characters. */
    static final int SETTLED = 1 << 14;

    /** The most clusters; they count from 1. */
    public static final int CLUSTERS = Byte.MAX_VALUE;

    /** In the place of a class: the word has a cluster, and the class of its form. */
    private static final short CLUSTER_ONLY = SETTLED - 1;

    /** Where the number of the cluster begins in what {@link #find} gives. */
    private static final int CLUSTER = 16;

    private final long[] sets;
    private final short[] forms;
    private final Table table;

    /** The words: prints of their keys, numbers of their classes, clusters. Arrays in one, so no value. */
    private static final class Table {
        final int[] prints;
        final short[] numbers;
        final byte[] clusters;

        Table(int[] prints, short[] numbers, byte[] clusters) {
            this.prints = prints;
            this.numbers = numbers;
            this.clusters = clusters;
        }
    }

    private WordClasses(long[] sets, short[] forms, Table table) {
        this.sets = sets;
        this.forms = forms;
        this.table = table;
    }

    /**
     * Classes of words without clusters.
     *
     * @param words sets of tags, as bits, by the words as they are read
     * @param settled the words that are not judged by their characters
     * @param forms sets of tags by the forms of words, see {@link WordForms}, none empty
     * @throws IllegalArgumentException if there are too many different sets
     */
    public static WordClasses of(Map<String, Long> words, Set<String> settled, long[] forms) {
        return of(words, settled, forms, Map.of());
    }

    /**
     * The same with clusters.
     *
     * @param clusters numbers from 1 to {@link #CLUSTERS}, by words as they are read, whether the corpus has them or not
     * @throws IllegalArgumentException if there are too many different sets, or a number is another
     */
    public static WordClasses of(
            Map<String, Long> words, Set<String> settled, long[] forms, Map<String, Integer> clusters) {
        Map<Long, Integer> distinct = new TreeMap<>();
        words.values().forEach(set -> distinct.put(set, 0));
        for (long set : forms) {
            distinct.put(set, 0);
        }
        if (distinct.size() >= CLUSTER_ONLY) {
            throw new IllegalArgumentException(distinct.size() + " sets of tags are too many");
        }
        long[] sets = new long[distinct.size()];
        int next = 0;
        for (Map.Entry<Long, Integer> entry : distinct.entrySet()) {
            sets[next] = entry.getKey();
            entry.setValue(next++);
        }
        short[] ofForms = new short[WordForms.COUNT];
        for (int i = 0; i < ofForms.length; i++) {
            ofForms[i] = (short) (int) distinct.getOrDefault(forms[i], 0);
        }
        Set<String> all = new TreeSet<>(words.keySet());
        all.addAll(clusters.keySet());
        int slots = Math.toIntExact(all.size() * 3L / 2 + 1);
        Table table = new Table(new int[slots], new short[slots], new byte[slots]);
        for (String word : all) {
            int cluster = clusters.getOrDefault(word, 0);
            if (cluster < 0 || cluster > CLUSTERS) {
                throw new IllegalArgumentException("word '%s' in cluster %d".formatted(word, cluster));
            }
            Long set = words.get(word);
            int number = set == null ? CLUSTER_ONLY : distinct.getOrDefault(set, 0);
            long key = PosColumns.key(word.toCharArray(), 0, word.length());
            int slot = Keys.home(key, slots);
            while (table.prints[slot] != 0) {
                slot = slot + 1 == slots ? 0 : slot + 1;
            }
            table.prints[slot] = print(key);
            table.numbers[slot] = (short) (number | (settled.contains(word) ? SETTLED : 0));
            table.clusters[slot] = (byte) cluster;
        }
        return new WordClasses(sets, ofForms, table);
    }

    private static int print(long key) {
        return (int) key == 0 ? 1 : (int) key;
    }

    /** What is known of a word, for {@link #number} and {@link #cluster}. */
    int find(long key) {
        int[] prints = table.prints;
        int slot = Keys.home(key, prints.length);
        int wanted = print(key);
        while (prints[slot] != 0) {
            if (prints[slot] == wanted) {
                return table.numbers[slot] | table.clusters[slot] << CLUSTER;
            }
            slot = slot + 1 == prints.length ? 0 : slot + 1;
        }
        return CLUSTER_ONLY;
    }

    /** The cluster of a word, 0 if it has none. */
    static int cluster(int found) {
        return found >> CLUSTER;
    }

    /** Whether the corpus has a word. */
    static boolean seen(int found) {
        return (found & (SETTLED - 1)) != CLUSTER_ONLY;
    }

    /** The class of a word that {@link #seen} is true of, and perhaps {@link #SETTLED}. */
    static int number(int found) {
        return found & 0xffff;
    }

    /** The class of other words of a form. */
    int ofForm(int form) {
        return forms[form];
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
        out.shorts(prefix + "forms", forms);
        out.ints(prefix + "prints", table.prints);
        out.shorts(prefix + "numbers", table.numbers);
        out.bytes(prefix + "clusters", table.clusters);
    }

    /** Reads what {@link #writeTo} wrote, for so many tags. */
    static WordClasses load(ModelFile file, String prefix, int tags) throws IOException {
        long[] sets = file.longs(prefix + "sets");
        short[] forms = file.shorts(prefix + "forms");
        Table table = new Table(
                file.ints(prefix + "prints"), file.shorts(prefix + "numbers"), file.bytes(prefix + "clusters"));
        for (long set : sets) {
            if (set == 0 || (tags < TAGS && set >>> tags != 0)) {
                throw file.refusal(prefix + "sets", "sets of " + tags + " tags", Long.toBinaryString(set));
            }
        }
        boolean free = false;
        for (int print : table.prints) {
            free |= print == 0;
        }
        int slots = table.prints.length;
        if (forms.length != WordForms.COUNT
                || slots != table.numbers.length
                || slots != table.clusters.length
                || !free) {
            throw file.refusal(
                    prefix + "prints",
                    "a table with an empty slot, a number and a cluster for every slot, and %d forms"
                            .formatted(WordForms.COUNT),
                    "%d slots, %d numbers, %d clusters, %d forms"
                            .formatted(slots, table.numbers.length, table.clusters.length, forms.length));
        }
        for (short number : forms) {
            check(file, prefix + "forms", number >= 0 && number < sets.length, number, sets.length);
        }
        for (int i = 0; i < slots; i++) {
            short number = table.numbers[i];
            int set = number & (SETTLED - 1);
            check(
                    file,
                    prefix + "numbers",
                    number >= 0 && (set < sets.length || set == CLUSTER_ONLY),
                    number,
                    sets.length);
            check(file, prefix + "clusters", table.clusters[i] >= 0, table.clusters[i], sets.length);
        }
        return new WordClasses(sets, forms, table);
    }

    private static void check(ModelFile file, String section, boolean right, int number, int classes)
            throws IOException {
        if (!right) {
            throw file.refusal(section, "numbers of %d classes, clusters of 0 or more".formatted(classes), "" + number);
        }
    }
}
