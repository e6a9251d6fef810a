package org.yupian.tagging.segment;

import java.util.ArrayList;
import java.util.List;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Units;

/**
 * The columns from which words are tagged: the character {@code c}; the types of the one before it, itself and the one
 * after it {@code t}; whether it repeats the last or the one before that {@code r}; how long the longest words are
 * that begin here, end here and pass here, as one symbol: for words of the corpus {@code o}, of other sources {@code x},
 * both together {@code w}, for those that are words only sometimes {@code m}, and for words of
 * the corpus of a standard and of a dictionary together {@code s}; and how strongly raw text holds the character
 * and the one before it together {@code p}. A position is a unit of text, see {@link Units}. Immutable.
 */
public final class SegmentationColumns {
    /** The names, in their order. */
    public static final List<String> NAMES = List.of("c", "t", "r", "o", "x", "w", "m", "p", "s");

    /** The class of words that the training corpus has, more than once. */
    public static final int OWN = 1;

    /** The class of words that other sources have. */
    public static final int OTHER = 2;

    /** The class of words of other sources that are mostly cut where they occur. */
    public static final int LOOSE = 4;

    /** The class of words that the corpus of a standard has, more than once. */
    public static final int OF_STANDARD = 8;

    /** The class of words of a dictionary that follows a standard, and of which no corpus has more than of others. */
    public static final int OF_DICTIONARY = 16;

    /** Longer words are not looked for. */
    public static final int LONGEST_WORD = 8;

    /** Longer words count as so long. */
    private static final int LONGEST_COUNTED = 6;

    /** Lengths from 0 to the longest counted. */
    static final int LENGTHS = LONGEST_COUNTED + 1;

    /** What is below is no Han character. */
    private static final int FIRST_HAN = 0x3400;

    private static final int CHARACTER = 0;
    private static final int TYPES = 1;
    private static final int REPEATS = 2;
    private static final int OWN_WORDS = 3;
    static final int OTHER_WORDS = 4;
    private static final int BOTH = 5;
    private static final int LOOSE_WORDS = 6;
    private static final int PAIRS = 7;
    private static final int STANDARD_WORDS = 8;

    private static final int[] WORDS = {OWN_WORDS, OTHER_WORDS, LOOSE_WORDS, STANDARD_WORDS};

    /** Three types. */
    private static final int WINDOW = (1 << (3 * CharacterReadings.TYPE_BITS)) - 1;

    private final WordTable[] lexicons;
    private final WordTable pairs;
    private final boolean anyPairs;
    /** Whether a standard is followed, so that its words count. */
    private final boolean standards;

    /**
     * Columns that know words and pairs of characters.
     *
     * @param lexicons words, each of one or more of the classes
     * @param pairs of two characters, each of a class that says how strongly they hold together
     */
    public SegmentationColumns(List<WordTable> lexicons, WordTable pairs) {
        this(lexicons, pairs, false);
    }

    private SegmentationColumns(List<WordTable> lexicons, WordTable pairs, boolean standards) {
        this.lexicons = lexicons.stream().filter(words -> words.size() > 0).toArray(WordTable[]::new);
        this.pairs = pairs;
        this.anyPairs = pairs.size() > 0;
        this.standards = standards;
    }

    /** These with the words of a standard, of class {@link #OF_STANDARD}; only with one, words of a dictionary count. */
    public SegmentationColumns withStandard(WordTable words) {
        List<WordTable> all = new ArrayList<>(List.of(lexicons));
        all.add(words);
        return new SegmentationColumns(all, pairs, true);
    }

    /** Fills the columns for a stretch of text, a position for each unit. */
    public void fill(Units units, Columns columns) {
        int length = units.count();
        columns.reset(length);
        int[] characters = columns.column(CHARACTER);
        int[] types = columns.column(TYPES);
        int[] repeats = columns.column(REPEATS);
        int window = 0;
        for (int i = 0; i < length; i++) {
            int c = units.symbol(i);
            characters[i] = c;
            window = ((window << CharacterReadings.TYPE_BITS) | units.type(i)) & WINDOW;
            types[i] = window;
            repeats[i] = (i > 0 && c == characters[i - 1] ? 1 : 0) | (i > 1 && c == characters[i - 2] ? 2 : 0);
        }
        // Each window ends at its own character; it should end at the next one.
        for (int i = 0; i < length; i++) {
            types[i] = i + 1 < length ? types[i + 1] : (window << CharacterReadings.TYPE_BITS) & WINDOW;
        }
        words(units, columns);
        pairs(characters, columns.column(PAIRS), length);
    }

    private void pairs(int[] characters, int[] strengths, int length) {
        boolean han = false;
        for (int i = 0; i < length; i++) {
            int c = characters[i];
            boolean wasHan = han;
            han = c >= FIRST_HAN && c <= Character.MAX_VALUE;
            strengths[i] = !anyPairs || !han || !wasHan ? 0 : strength((char) characters[i - 1], (char) c);
        }
    }

    private int strength(char first, char second) {
        return WordTable.classes(pairs.find(Keys.step(Keys.step(WordTable.ROOT, first), second)));
    }

    private void words(Units units, Columns columns) {
        int count = units.count();
        for (int column : WORDS) {
            columns.fill(column, 0);
        }
        int[] dictionary = new int[standards ? count : 0];
        for (int start = 0; start < count; start++) {
            words(units, start, columns, dictionary);
        }
        int[] own = columns.column(OWN_WORDS);
        int[] other = columns.column(OTHER_WORDS);
        int[] loose = columns.column(LOOSE_WORDS);
        int[] both = columns.column(BOTH);
        for (int i = 0; i < count; i++) {
            own[i] = packed(own[i]);
            other[i] = packed(other[i]);
            loose[i] = packed(loose[i]);
            both[i] = together(own[i], other[i]);
        }
        int[] standard = columns.column(STANDARD_WORDS);
        for (int i = 0; i < dictionary.length; i++) {
            standard[i] = together(packed(standard[i]), packed(dictionary[i]));
        }
    }

    private static int together(int first, int second) {
        return first * (LENGTHS * LENGTHS * LENGTHS) + second;
    }

    /** Notes the words of two units and more that begin at one. */
    private void words(Units units, int start, Columns columns, int[] dictionary) {
        char[] text = units.chars();
        int from = units.start(start);
        int limit = Math.min(units.length(), from + LONGEST_WORD);
        // The first char alone says nothing: no word of one unit is looked for.
        long key = Keys.step(WordTable.ROOT, text[from]);
        int going = (1 << lexicons.length) - 1;
        for (int i = from + 1; i < limit && going != 0; i++) {
            key = Keys.step(key, text[i]);
            int classes = 0;
            for (int k = 0; k < lexicons.length; k++) {
                int bit = 1 << k;
                if ((going & bit) != 0) {
                    int found = lexicons[k].find(key);
                    classes |= WordTable.classes(found);
                    going ^= WordTable.continues(found) ? 0 : bit;
                }
            }
            int next = classes == 0 ? -1 : units.at(i + 1);
            if (next > start + 1) {
                mark(classes, start, next - 1, columns);
                if (standards && (classes & OF_DICTIONARY) != 0) {
                    mark(dictionary, start, next - 1);
                }
            }
        }
    }

    private static void mark(int classes, int start, int last, Columns columns) {
        if ((classes & OWN) != 0) {
            mark(columns.column(OWN_WORDS), start, last);
        }
        if ((classes & OTHER) != 0) {
            mark(columns.column(OTHER_WORDS), start, last);
        }
        if ((classes & LOOSE) != 0) {
            mark(columns.column(LOOSE_WORDS), start, last);
        }
        if ((classes & OF_STANDARD) != 0) {
            mark(columns.column(STANDARD_WORDS), start, last);
        }
    }

    /** Notes a word: its length where it begins in the lowest byte, where it ends in the next, inside in the third. */
    private static void mark(int[] lengths, int start, int last) {
        int length = Math.min(last - start + 1, LONGEST_COUNTED);
        lengths[start] = (lengths[start] & ~0xff) | Math.max(lengths[start] & 0xff, length);
        lengths[last] = (Math.max((lengths[last] >> 8) & 0xff, length) << 8) | (lengths[last] & ~0xff00);
        for (int i = start + 1; i < last; i++) {
            lengths[i] = (Math.max(lengths[i] >> 16, length) << 16) | (lengths[i] & 0xffff);
        }
    }

    private static int packed(int lengths) {
        return ((lengths & 0xff) * LENGTHS + ((lengths >> 8) & 0xff)) * LENGTHS + (lengths >> 16);
    }
}
