package org.yupian.tokenize.reading;

import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * A stretch of the text as engines with a dictionary read it: normalised, with the kind of each char and its code in the
 * dictionary's alphabet. It slides over long texts, so its size does not depend on theirs. For one thread.
 *
 * <p>What a char is read as and its kind are the same for all models and lie in the tables that all share; a model has
 * its alphabet alone.
 */
public final class SlidingText {
    /** The chars, as they are read. */
    public final char[] chars;

    /** The code of each char in the alphabet. */
    public final char[] codes;

    /** The {@link CharacterKinds} of each char. */
    public final byte[] kinds;

    private final DoubleArrayTrie words;
    private final CharSequence text;
    private final int to;
    private final int history;
    /** Where in the text the first char of the buffer is. */
    private int base;

    private int filled;

    /**
     * The beginning of {@code text[from, to)}.
     *
     * @param capacity the most chars in the buffer
     * @param history how many chars stay before the position when it slides: what rules look back at
     */
    public SlidingText(DoubleArrayTrie words, CharSequence text, int from, int to, int capacity, int history) {
        this.words = words;
        this.text = text;
        this.to = to;
        this.history = history;
        this.base = from;
        int size = Math.min(to - from, capacity);
        chars = new char[size];
        codes = new char[size];
        kinds = new byte[size];
        fill();
    }

    /** The offset in the text of a position in the buffer. */
    public int offset(int position) {
        return base + position;
    }

    /** How many chars the buffer holds. */
    public int filled() {
        return filled;
    }

    /** Whether the buffer reaches the end of the text. */
    public boolean complete() {
        return base + filled == to;
    }

    /** Makes room for more text behind the position, and says where the position is then. */
    public int slide(int position) {
        int dropped = Math.max(0, position - history);
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
        if (text instanceof String string) {
            string.getChars(base + filled, base + end, chars, filled);
        } else {
            for (int i = filled; i < end; i++) {
                chars[i] = text.charAt(base + i);
            }
        }
        Normalization normalization = Normalization.standard();
        for (int i = filled; i < end; i++) {
            char raw = chars[i];
            char reading = normalization.apply(raw);
            chars[i] = reading;
            codes[i] = (char) words.code(reading);
            kinds[i] = CharacterKinds.raw(raw, reading);
        }
        filled = end;
    }
}
