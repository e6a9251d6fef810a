package org.yupian.tagging.ner;

import java.util.List;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;

/**
 * The columns from which entities are labelled: the character {@code c}; its type {@code t}, and with those of its
 * neighbours {@code v}; which words of the lexicon are about it. Of common words {@code w} says how long the longest
 * are that begin, end and pass here; of names {@code b} gives kinds and length of the longest that begins here,
 * {@code e} of the longest that ends here, and {@code n} the kinds of all that touch the character. Immutable.
 */
public final class EntityColumns {
    /** The names, in their order. */
    public static final List<String> NAMES = List.of("c", "t", "v", "w", "b", "e", "n");

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

    private static final int LONGEST_COUNTED = 6;
    private static final int LENGTHS = LONGEST_COUNTED + 1;
    private static final int NAME = ~WORD;
    private static final int WINDOW = (1 << (3 * CharacterReadings.TYPE_BITS)) - 1;

    private final CharacterReadings readings;
    private final WordTable lexicon;

    /** Columns that know this lexicon, whose entries are normalised. */
    public EntityColumns(WordTable lexicon) {
        this.readings = CharacterReadings.standard();
        this.lexicon = lexicon;
    }

    /** What a character is read as. */
    public char reading(char c) {
        return readings.reading(c);
    }

    /** Fills the columns for a sequence of normalised characters, {@code text[0, length)}. */
    public void fill(char[] text, int length, Columns columns) {
        columns.reset(length);
        int[] characters = columns.column(0);
        int[] types = columns.column(1);
        int[] windows = columns.column(2);
        int window = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            characters[i] = c;
            types[i] = readings.type(c);
            window = ((window << CharacterReadings.TYPE_BITS) | types[i]) & WINDOW;
            if (i > 0) {
                windows[i - 1] = window;
            }
        }
        if (length > 0) {
            windows[length - 1] = (window << CharacterReadings.TYPE_BITS) & WINDOW;
        }
        lookUp(text, length, columns);
    }

    private void lookUp(char[] text, int length, Columns columns) {
        for (int column = 3; column < NAMES.size(); column++) {
            columns.fill(column, 0);
        }
        int[] words = columns.column(3);
        int[] begins = columns.column(4);
        int[] ends = columns.column(5);
        int[] kinds = columns.column(6);
        for (int start = 0; start < length; start++) {
            int limit = Math.min(length, start + LONGEST);
            long key = WordTable.ROOT;
            for (int i = start; i < limit; i++) {
                key = Keys.step(key, text[i]);
                int found = lexicon.find(key);
                int classes = WordTable.classes(found);
                int size = Math.min(i - start + 1, LONGEST_COUNTED);
                if ((classes & WORD) != 0) {
                    mark(words, start, i, size);
                }
                if ((classes & NAME) != 0) {
                    // Longer entries that begin here come later; the first that ends here is the longest.
                    begins[start] = (classes << 3) | size;
                    ends[i] = ends[i] == 0 ? (classes << 3) | size : ends[i];
                    for (int k = start; k <= i; k++) {
                        kinds[k] |= classes;
                    }
                }
                if (!WordTable.continues(found)) {
                    break;
                }
            }
        }
        for (int i = 0; i < length; i++) {
            words[i] = ((words[i] & 0xff) * LENGTHS + ((words[i] >> 8) & 0xff)) * LENGTHS + (words[i] >> 16);
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
