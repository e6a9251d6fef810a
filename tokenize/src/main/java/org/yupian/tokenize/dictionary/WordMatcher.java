package org.yupian.tokenize.dictionary;

import java.util.Objects;
import java.util.function.IntConsumer;
import org.yupian.tokenize.trie.DoubleArrayTrie;
import org.yupian.tokenize.trie.MatchSink;

/**
 * Looks for a user's words in one range of text. It is the scratch of one call, for one thread; offsets are
 * UTF-16 code units into the whole text, and the numbers handed out are those of {@link ForcedWords#entry}.
 */
public final class WordMatcher {
    private final ForcedWords words;
    private final DoubleArrayTrie trie;
    private final CharSequence read;
    private final int from;
    private final int to;
    private final Boundaries boundaries;

    WordMatcher(ForcedWords words, CharSequence text, int from, int to) {
        Objects.checkFromToIndex(from, to, text.length());
        this.words = words;
        this.trie = words.trie();
        this.read = words.read(text);
        this.from = from;
        this.to = to;
        this.boundaries = Boundaries.of(text, from, to);
    }

    /**
     * What HARD and SPLIT entries force. Entries of the highest layer take their places first, over the whole
     * range, then those of the next one in the gaps that are left. Within a layer the leftmost match counts, of
     * those that begin together the longest. It takes time linear in the range and the number of matches.
     */
    public ForcedSpans forced() {
        return words.forced(read, from, to, boundaries);
    }

    /** Hands the ends of all NEVER words that begin at {@code start} to the sink, the shortest first. */
    public void neverStarting(int start, IntConsumer ends) {
        trie.prefixes(read, start, to, (first, end, number) -> {
            if (words.rule(number) == Rule.NEVER) {
                ends.accept(end);
            }
        });
    }

    /** Hands the SOFT words that begin at {@code start} to the sink with their numbers, the shortest first. */
    public void softStarting(int start, MatchSink out) {
        trie.prefixes(read, start, to, (first, end, number) -> {
            if (words.rule(number) == Rule.SOFT && boundaries.around(first, end)) {
                out.accept(first, end, number);
            }
        });
    }

    /**
     * Hands all words that begin at {@code start} to the sink with their numbers, the shortest first, whether or
     * not a cut makes them: HARD, SOFT and SPLIT ones, but not NEVER ones. For the modes that list every word.
     */
    public void wordsStarting(int start, MatchSink out) {
        trie.prefixes(read, start, to, (first, end, number) -> {
            if (words.rule(number) != Rule.NEVER && boundaries.around(first, end)) {
                out.accept(first, end, number);
            }
        });
    }

    /** Whether a user's word may stand at {@code [start, end)}, see {@link ForcedWords}. */
    public boolean mayStand(int start, int end) {
        return boundaries.around(start, end);
    }
}
