package org.yupian.tagging.segment;

import java.util.List;
import org.yupian.pack.Keys;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.tagging.feature.Columns;

/**
 * The columns from which words are tagged: the character {@code c}; the types of the one before it, itself and the one
 * after it {@code t}; whether it repeats the last or the one before that {@code r}; and how long the longest words are
 * that begin here, end here and pass here, as one symbol: for words of the corpus {@code o}, of other sources {@code x},
 * and both together {@code w}. Immutable.
 */
public final class SegmentationColumns {
    /** The names, in their order. */
    public static final List<String> NAMES = List.of("c", "t", "r", "o", "x", "w");

    /** The class of words that the training corpus has, more than once. */
    public static final int OWN = 1;

    /** The class of words that other sources have. */
    public static final int OTHER = 2;

    /** Longer words are not looked for. */
    public static final int LONGEST_WORD = 8;

    /** Longer words count as so long. */
    private static final int LONGEST_COUNTED = 6;

    /** Lengths from 0 to the longest counted. */
    private static final int LENGTHS = LONGEST_COUNTED + 1;

    private static final int CHARACTER = 0;
    private static final int TYPES = 1;
    private static final int REPEATS = 2;
    private static final int OWN_WORDS = 3;
    private static final int OTHER_WORDS = 4;
    private static final int BOTH = 5;

    /** Three types. */
    private static final int WINDOW = (1 << (3 * CharacterReadings.TYPE_BITS)) - 1;

    private final CharacterReadings readings;
    private final WordTable words;

    /** Columns that know these words, each of class {@link #OWN}, {@link #OTHER} or both. */
    public SegmentationColumns(WordTable words) {
        this.readings = CharacterReadings.standard();
        this.words = words;
    }

    /** Fills the columns for a sequence of normalised characters, {@code text[from, to)}. */
    public void fill(char[] text, int from, int to, Columns columns) {
        int length = to - from;
        columns.reset(length);
        int[] characters = columns.column(CHARACTER);
        int[] types = columns.column(TYPES);
        int[] repeats = columns.column(REPEATS);
        int window = 0;
        for (int i = 0; i < length; i++) {
            char c = text[from + i];
            characters[i] = c;
            window = ((window << CharacterReadings.TYPE_BITS) | readings.type(c)) & WINDOW;
            types[i] = window;
            repeats[i] = (i > 0 && c == text[from + i - 1] ? 1 : 0) | (i > 1 && c == text[from + i - 2] ? 2 : 0);
        }
        // Each window ends at its own character; it should end at the next one.
        for (int i = 0; i < length; i++) {
            types[i] = i + 1 < length ? types[i + 1] : (window << CharacterReadings.TYPE_BITS) & WINDOW;
        }
        words(text, from, length, columns);
    }

    private void words(char[] text, int from, int length, Columns columns) {
        int[] own = columns.column(OWN_WORDS);
        int[] other = columns.column(OTHER_WORDS);
        columns.fill(OWN_WORDS, 0);
        columns.fill(OTHER_WORDS, 0);
        for (int start = 0; start < length; start++) {
            int limit = Math.min(length, start + LONGEST_WORD);
            long key = WordTable.ROOT;
            for (int i = start; i < limit; i++) {
                key = Keys.step(key, text[from + i]);
                int found = words.find(key);
                int classes = WordTable.classes(found);
                if ((classes & OWN) != 0) {
                    mark(own, start, i);
                }
                if ((classes & OTHER) != 0) {
                    mark(other, start, i);
                }
                if (!WordTable.continues(found)) {
                    break;
                }
            }
        }
        int[] both = columns.column(BOTH);
        for (int i = 0; i < length; i++) {
            own[i] = packed(own[i]);
            other[i] = packed(other[i]);
            both[i] = own[i] * (LENGTHS * LENGTHS * LENGTHS) + other[i];
        }
    }

    /** Notes a word: its length where it begins in the lowest byte, where it ends in the next, inside in the third. */
    private static void mark(int[] lengths, int start, int last) {
        int length = Math.min(last - start + 1, LONGEST_COUNTED);
        // Longer words that begin here come later.
        lengths[start] = (lengths[start] & ~0xff) | length;
        lengths[last] = (Math.max((lengths[last] >> 8) & 0xff, length) << 8) | (lengths[last] & ~0xff00);
        for (int i = start + 1; i < last; i++) {
            lengths[i] = (Math.max(lengths[i] >> 16, length) << 16) | (lengths[i] & 0xffff);
        }
    }

    private static int packed(int lengths) {
        return ((lengths & 0xff) * LENGTHS + ((lengths >> 8) & 0xff)) * LENGTHS + (lengths >> 16);
    }
}
