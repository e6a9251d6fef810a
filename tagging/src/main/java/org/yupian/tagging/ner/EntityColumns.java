package org.yupian.tagging.ner;

import java.util.List;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Symbols;
import org.yupian.tagging.feature.Units;

/**
 * The columns from which entities are labelled. A position is a unit of text, see {@link Units}. Of each: the character {@code c},
 * or what kind of atom, or of one in letters which letters; its type {@code t}, and with those of its neighbours {@code v}; which
 * words of the lexicon are about it. Of common words {@code w} says how long the longest are that begin, end and pass here; of names
 * {@code b} gives kinds and length of the longest that begins here, {@code e} of the longest that ends here, and {@code n} the kinds
 * of all that touch it. Which word or name is the longest of two characters and more that begins here is {@code f}, and that ends
 * here {@code p}; where there is none, they are the character. Immutable.
 */
public final class EntityColumns {
    /** The names, in their order. */
    public static final List<String> NAMES = List.of("c", "t", "v", "w", "b", "e", "n", "f", "p");

    /** The class of common words. */
    public static final int WORD = 1;

    /** The class of names of people, whole. */
    public static final int PERSON = 2;

    /** The class of names of places. */
    public static final int PLACE = 4;

    /** The class of names of organisations. */
    public static final int ORGANISATION = 8;

    /** The class of other names. */
    public static final int OTHER = 16;

    /** The class of surnames. */
    public static final int SURNAME = 32;

    /** The class of words that names end in, such as 公司 and 大学. */
    public static final int SUFFIX = 64;

    /** Longer entries are not looked for. */
    public static final int LONGEST = 16;

    private static final int CHARACTER = 0;
    private static final int TYPE = 1;
    private static final int TYPES = 2;
    private static final int WORDS = 3;
    private static final int BEGINS = 4;
    private static final int ENDS = 5;
    private static final int KINDS = 6;
    private static final int FIRST = 7;
    private static final int LAST = 8;

    private static final int LONGEST_COUNTED = 6;
    private static final int LENGTHS = LONGEST_COUNTED + 1;
    private static final int NAME = ~WORD;
    private static final int WINDOW = (1 << (3 * CharacterReadings.TYPE_BITS)) - 1;

    /** Types of words in letters, behind those of characters: all small, one capital at the beginning, all capitals, and mixed. */
    private static final int SMALL = (1 << CharacterReadings.TYPE_BITS) - 4;

    private static final int CAPITALISED = SMALL + 1;
    private static final int CAPITALS = SMALL + 2;
    private static final int MIXED = SMALL + 3;

    private final WordTable lexicon;

    /** Columns that know this lexicon, whose entries are normalised. */
    public EntityColumns(WordTable lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Fills the columns for a stretch of text, a position for each unit.
     *
     * @param text as it is written: the letters of names have capitals
     * @param from where in the text the units begin
     */
    public void fill(CharSequence text, int from, Units units, Columns columns) {
        int length = units.count();
        columns.reset(length);
        int[] characters = columns.column(CHARACTER);
        int[] types = columns.column(TYPE);
        int[] windows = columns.column(TYPES);
        int window = 0;
        for (int i = 0; i < length; i++) {
            if (units.lettered(i)) {
                characters[i] = Symbols.hash(units.letters(i));
                types[i] = letters(text, from + units.start(i), from + units.start(i + 1));
            } else {
                characters[i] = units.symbol(i);
                types[i] = units.type(i);
            }
            window = ((window << CharacterReadings.TYPE_BITS) | types[i]) & WINDOW;
            if (i > 0) {
                windows[i - 1] = window;
            }
        }
        if (length > 0) {
            windows[length - 1] = (window << CharacterReadings.TYPE_BITS) & WINDOW;
        }
        lookUp(units, columns);
    }

    private static int letters(CharSequence text, int from, int to) {
        int capitals = 0;
        int small = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            capitals += Character.isUpperCase(c) ? 1 : 0;
            small += Character.isLowerCase(c) ? 1 : 0;
        }
        if (capitals == 0) {
            return SMALL;
        }
        boolean first = Character.isUpperCase(text.charAt(from));
        return small == 0 ? CAPITALS : capitals == 1 && first && small == to - from - 1 ? CAPITALISED : MIXED;
    }

    private void lookUp(Units units, Columns columns) {
        int count = units.count();
        for (int column = WORDS; column <= KINDS; column++) {
            columns.fill(column, 0);
        }
        int[] words = columns.column(WORDS);
        System.arraycopy(columns.column(CHARACTER), 0, columns.column(FIRST), 0, count);
        System.arraycopy(columns.column(CHARACTER), 0, columns.column(LAST), 0, count);
        // Where an entry ends that goes on from here is only known of the ends of units.
        for (int start = 0; start < count; start++) {
            lookUp(units, start, columns);
        }
        for (int i = 0; i < count; i++) {
            words[i] = ((words[i] & 0xff) * LENGTHS + ((words[i] >> 8) & 0xff)) * LENGTHS + (words[i] >> 16);
        }
    }

    private void lookUp(Units units, int start, Columns columns) {
        char[] text = units.chars();
        int from = units.start(start);
        int limit = Math.min(units.length(), from + LONGEST);
        long key = WordTable.ROOT;
        for (int i = from; i < limit; i++) {
            key = Keys.step(key, text[i]);
            int found = lexicon.find(key);
            int classes = WordTable.classes(found);
            int next = classes == 0 ? -1 : units.at(i + 1);
            if (next > start) {
                note(columns, start, next - 1, classes, (int) (key >>> 33));
            }
            if (!WordTable.continues(found)) {
                break;
            }
        }
    }

    /** Longer entries that begin here come later; the first that ends somewhere is the longest. */
    private static void note(Columns columns, int start, int last, int classes, int symbol) {
        int size = Math.min(last - start + 1, LONGEST_COUNTED);
        if ((classes & WORD) != 0) {
            mark(columns.column(WORDS), start, last, size);
        }
        if (last > start) {
            int[] lasts = columns.column(LAST);
            columns.column(FIRST)[start] = symbol;
            lasts[last] = lasts[last] == columns.column(CHARACTER)[last] ? symbol : lasts[last];
        }
        if ((classes & NAME) != 0) {
            int[] ends = columns.column(ENDS);
            int[] kinds = columns.column(KINDS);
            columns.column(BEGINS)[start] = (classes << 3) | size;
            ends[last] = ends[last] == 0 ? (classes << 3) | size : ends[last];
            for (int k = start; k <= last; k++) {
                kinds[k] |= classes;
            }
        }
    }

    /** Notes a word: its length where it begins in the lowest byte, where it ends in the next, inside in the third. */
    private static void mark(int[] lengths, int start, int last, int length) {
        lengths[start] = (lengths[start] & ~0xff) | length;
        lengths[last] = (Math.max((lengths[last] >> 8) & 0xff, length) << 8) | (lengths[last] & ~0xff00);
        for (int i = start + 1; i < last; i++) {
            lengths[i] = (Math.max(lengths[i] >> 16, length) << 16) | (lengths[i] & 0xffff);
        }
    }
}
