package org.yupian.tokenize.dictionary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a user dictionary and what is to happen to it.
 *
 * @param word the word as the user wrote it; at most {@value #LONGEST} UTF-16 code units
 * @param rule what is asked for
 * @param perMillion for {@link Rule#SOFT} how often the word occurs among a million words, above 0 and at most
 *     1,000,000, or {@link #COMPUTED}; {@link #COMPUTED} for the other rules
 * @param parts for {@link Rule#SPLIT} the two or more words to cut into, which make up the word but for white
 *     space between them; empty for the other rules
 * @param tag the part of speech, or "" where none is known
 * @param origin where it comes from
 */
public record Entry(String word, Rule rule, double perMillion, List<String> parts, String tag, Origin origin) {
    /** In place of a frequency: as frequent as it takes for the word to win. */
    public static final double COMPUTED = -1;

    /** The most UTF-16 code units a word may have. */
    public static final int LONGEST = 255;

    /**
     * Checks the entry.
     *
     * @throws IllegalArgumentException if it could never take effect or would break the text apart; the message
     *     says why
     */
    public Entry {
        parts = List.copyOf(parts);
        String problem = EntryCheck.problem(word, rule, perMillion, parts);
        if (problem != null) {
            throw new IllegalArgumentException("'%s' (%s): %s".formatted(word, rule, problem));
        }
    }

    /**
     * Where an entry comes from.
     *
     * @param source the file or the name of the dictionary
     * @param line the line in the file, from 1, or 0 where there is no file
     */
    public record Origin(String source, int line) {
        /** For people: {@code words.txt:12}, or the dictionary's name alone. */
        @Override
        public String toString() {
            return line > 0 ? source + ":" + line : source;
        }
    }

    /**
     * Where the parts lie in the word: start and end of the first, of the second and so on, in UTF-16 code
     * units; null where the word stays whole.
     */
    int @Nullable [] cuts() {
        return rule == Rule.SPLIT ? EntryCheck.cuts(word, parts) : null;
    }
}
