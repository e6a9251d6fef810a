package org.yupian.tokenize.lattice;

import org.yupian.text.Normalization;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * A stretch of the text as the decoder reads it: normalised, with the kind of each char and its code in the
 * dictionary's alphabet. It slides over long texts, so its size does not depend on theirs. For one thread.
 */
final class TextBuffer {
    /** The most chars in the buffer; well above what one window of the decoder looks at. */
    private static final int CAPACITY = 1 << 15;

    /** How many chars stay before the position when the buffer slides: what the rules for atoms look back at. */
    private static final int HISTORY = 8;

    private final CharacterTables tables;
    private final CharSequence text;
    private final int to;
    final char[] chars;
    final char[] codes;
    final byte[] kinds;
    /** Where in the text the first char of the buffer is. */
    private int base;

    private int filled;

    TextBuffer(CharacterTables tables, CharSequence text, int from, int to, boolean whole) {
        this.tables = tables;
        this.text = text;
        this.to = to;
        this.base = from;
        int capacity = whole ? to - from : Math.min(to - from, CAPACITY);
        chars = new char[capacity];
        codes = new char[capacity];
        kinds = new byte[capacity];
        fill();
    }

    /** The offset in the text of a position in the buffer. */
    int offset(int position) {
        return base + position;
    }

    /** How many chars the buffer holds. */
    int filled() {
        return filled;
    }

    /** Whether the buffer reaches the end of the text. */
    boolean complete() {
        return base + filled == to;
    }

    /** Makes room for more text behind the position, and says where the position is then. */
    int slide(int position) {
        int dropped = Math.max(0, position - HISTORY);
        filled -= dropped;
        base += dropped;
        System.arraycopy(chars, dropped, chars, 0, filled);
        System.arraycopy(codes, dropped, codes, 0, filled);
        System.arraycopy(kinds, dropped, kinds, 0, filled);
        fill();
        return position - dropped;
    }

    private void fill() {
        int end = Math.min(chars.length, to - base);
        int[] table = tables.readings;
        byte[] kindTable = tables.kinds;
        if (text instanceof String string) {
            string.getChars(base + filled, base + end, chars, filled);
        } else {
            for (int i = filled; i < end; i++) {
                chars[i] = text.charAt(base + i);
            }
        }
        for (int i = filled; i < end; i++) {
            int reading = table[chars[i]];
            chars[i] = (char) (reading >>> 16);
            codes[i] = (char) reading;
            kinds[i] = kindTable[reading >>> 16];
        }
        filled = end;
    }

    /** What the decoder wants to know of each char, for one dictionary. Immutable. */
    static final class CharacterTables {
        /** For each char what it is read as, in the upper half, and that one's code in the trie, in the lower. */
        private final int[] readings;

        private final byte[] kinds;

        CharacterTables(Normalization normalization, DoubleArrayTrie words, byte[] kinds) {
            this.kinds = kinds;
            readings = new int[Character.MAX_VALUE + 1];
            for (int c = 0; c < readings.length; c++) {
                char reading = normalization.apply((char) c);
                readings[c] = reading << 16 | words.code(reading);
            }
        }
    }
}
