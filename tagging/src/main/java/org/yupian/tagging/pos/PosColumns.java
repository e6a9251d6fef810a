package org.yupian.tagging.pos;

import java.util.List;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.text.Normalization;

/**
 * What features of a tagger read: a position is a word. Characters are read through {@link Normalization#standard},
 * and every digit is read as 0. Immutable.
 */
public final class PosColumns {
    /**
     * The columns: {@code w} the word; {@code k} its ambiguity class, that is the set of tags it may have; {@code a}
     * and {@code z} its first and its last character; {@code l} its length and kinds of characters. Only words that
     * are rare or unknown have the others: {@code b}, {@code p} and {@code q} the first, first two and first three
     * characters, {@code y}, {@code s} and {@code r} the last ones, {@code m} the second one; the longer ones only where
     * the word has more. {@code x} is what a lexicon says of such words, see {@link WordKinds}; {@code u} the cluster of any word.
     */
    public static final List<String> NAMES =
            List.of("w", "k", "a", "z", "p", "s", "q", "r", "l", "m", "b", "y", "x", "u");

    /** One more than the templates may name: the number of the ambiguity class. */
    static final int CLASS = NAMES.size();

    private static final int KINDS = NAMES.indexOf("x");
    private static final int CLUSTER = NAMES.indexOf("u");
    private static final int LONGEST = 5;

    private final Normalization normalization = Normalization.standard();
    private final WordShapes shapes = WordShapes.standard();
    private final WordClasses classes;
    private final WordTable kinds;

    /** Columns with the classes of words. */
    public PosColumns(WordClasses classes) {
        this(classes, WordTable.EMPTY);
    }

    /**
     * Columns with the classes of words, and what a lexicon says of those that are rare or unknown.
     *
     * @param kinds of words, as they are read: {@link WordKinds#words}
     */
    public PosColumns(WordClasses classes, WordTable kinds) {
        this.classes = classes;
        this.kinds = kinds;
    }

    WordClasses classes() {
        return classes;
    }

    /** What a character is read as. */
    char reading(char c) {
        return shapes.of(c) == WordShapes.DIGIT ? '0' : normalization.apply(c);
    }

    /** What a text is read as; as long as the text. */
    public char[] read(String word) {
        char[] text = new char[word.length()];
        for (int i = 0; i < text.length; i++) {
            text[i] = reading(word.charAt(i));
        }
        return text;
    }

    /** The key of a word, as it is read, in {@link WordClasses}. */
    static long key(char[] text, int from, int to) {
        long key = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            key = Keys.step(key, text[i]);
        }
        return key;
    }

    /** The form of a word, which says what it may be if no corpus has it: see {@link WordForms}. */
    public int form(char[] text, int from, int to) {
        return WordForms.of(text, from, to, shapes.of(text, from, to));
    }

    /**
     * Fills all columns.
     *
     * @param text the words, read by {@link #read}
     * @param starts where each word begins in the text
     * @param ends where each word ends
     */
    public void fill(char[] text, int[] starts, int[] ends, int count, Columns out) {
        out.reset(count);
        int[] words = out.column(0);
        int[] kinds = out.column(1);
        for (int i = 0; i < count; i++) {
            int from = starts[i];
            int to = ends[i];
            long key = key(text, from, to);
            int shape = shapes.of(text, from, to);
            words[i] = (int) (key >>> 33);
            int found = classes.find(key);
            int number = WordClasses.seen(found)
                    ? WordClasses.number(found)
                    : classes.ofForm(WordForms.of(text, from, to, shape));
            out.column(CLASS)[i] = number;
            kinds[i] = symbol(classes.tags(number));
            out.column(8)[i] = Math.min(to - from, LONGEST) * WordShapes.SETS + shape;
            out.column(2)[i] = text[from];
            out.column(3)[i] = text[to - 1];
            boolean settled = (number & WordClasses.SETTLED) != 0;
            out.column(KINDS)[i] = settled ? Columns.NONE : kinds(text, from, to);
            out.column(CLUSTER)[i] = WordClasses.cluster(found);
            spell(text, from, settled ? from : to, i, out);
        }
    }

    private int kinds(char[] text, int from, int to) {
        long key = WordTable.ROOT;
        for (int i = from; i < to; i++) {
            key = Keys.step(key, text[i]);
        }
        return WordTable.classes(kinds.find(key));
    }

    /** Fills the columns that speak of the characters of a word. */
    public static void spell(char[] text, int from, int to, int position, Columns out) {
        int length = to - from;
        out.column(4)[position] = length > 1 ? hash(text, from, from + 2) : Columns.NONE;
        out.column(5)[position] = length > 1 ? hash(text, to - 2, to) : Columns.NONE;
        out.column(6)[position] = length > 2 ? hash(text, from, from + 3) : Columns.NONE;
        out.column(7)[position] = length > 2 ? hash(text, to - 3, to) : Columns.NONE;
        out.column(9)[position] = length > 2 ? text[from + 1] : Columns.NONE;
        out.column(10)[position] = length > 0 ? text[from] : Columns.NONE;
        out.column(11)[position] = length > 0 ? text[to - 1] : Columns.NONE;
    }

    /** Columns of the right size. */
    public static Columns columns() {
        return new Columns(CLASS + 1);
    }

    /** The symbol in column {@code k} of a set of tags. */
    public static int symbol(long tags) {
        long mixed = tags * 0xff51afd7ed558ccdL;
        return (int) (((mixed ^ (mixed >>> 32)) * 0xc4ceb9fe1a85ec53L) >>> 33);
    }

    private static int hash(char[] text, int from, int to) {
        return (int) (key(text, from, to) >>> 33);
    }
}
