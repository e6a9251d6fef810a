package org.yupian.tagging.ner;

import java.util.List;
import org.yupian.document.Tags;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Symbols;

/**
 * The columns from which entities over words are labelled; a position is a word: {@code w} the word, {@code t} its part
 * of speech, {@code a} and {@code z} its first and last character, {@code s} its last two, {@code l} how many it has.
 */
public final class CompoundColumns {
    /** The names, in their order. */
    public static final List<String> NAMES = List.of("w", "t", "a", "z", "s", "l");

    /** Longer words count as so long. */
    private static final int LONGEST = 5;

    private CompoundColumns() {}

    /** Columns of the right size. */
    public static Columns columns() {
        return new Columns(NAMES.size());
    }

    /** The symbol of a part of speech. */
    public static int tag(String tag) {
        return Symbols.hash(tag);
    }

    /** The symbols of all tags of a set, by their numbers. */
    static int[] tags(Tags tags) {
        int[] symbols = new int[tags.tagSet().size()];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = tag(tags.tagSet().tag(i));
        }
        return symbols;
    }

    /**
     * Fills one position, after {@link Columns#reset}.
     *
     * @param text normalised; the word is {@code [start, end)}, not empty
     * @param tag what {@link #tag} gives
     */
    public static void fill(CharSequence text, int start, int end, int tag, int position, Columns out) {
        out.column(0)[position] = Symbols.hash(text, start, end);
        out.column(1)[position] = tag;
        out.column(2)[position] = text.charAt(start);
        out.column(3)[position] = text.charAt(end - 1);
        out.column(4)[position] = Symbols.hash(text, Math.max(start, end - 2), end);
        out.column(5)[position] = Math.min(end - start, LONGEST);
    }
}
