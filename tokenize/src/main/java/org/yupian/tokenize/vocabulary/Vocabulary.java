package org.yupian.tokenize.vocabulary;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.yupian.document.SpanSink;
import org.yupian.text.Normalization;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.WordMatcher;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** The words of a dictionary, with those that a user added and without those that a user forbade. Immutable. */
public final class Vocabulary {
    private final DoubleArrayTrie words;
    private final ForcedWords user;
    private final Normalization normalization;

    /**
     * A vocabulary.
     *
     * @param words the dictionary's words, normalised
     * @param user the user's entries
     * @param normalization how the text is read for both
     */
    public Vocabulary(DoubleArrayTrie words, ForcedWords user, Normalization normalization) {
        this.words = words;
        this.user = user;
        this.normalization = normalization;
    }

    /** A sink that turns the words of precise mode into those of {@code mode} on their way to {@code out}. */
    public SpanSink expand(Mode mode, CharSequence text, int from, int to, SpanSink out) {
        return switch (mode) {
            case PRECISE -> out;
            case INDEX -> new IndexWords(this, user.matcher(text, from, to), text, out);
            case FULL -> new AllWords(this, user.matcher(text, from, to), text, to, out);
        };
    }

    /**
     * Where the words of two or more characters that begin at {@code start} end, in ascending order.
     *
     * @param matcher the user's words in the text
     * @param to the end that no word may pass
     */
    int[] endsFrom(WordMatcher matcher, CharSequence text, int start, int to) {
        int[] ends = new int[8];
        int size = 0;
        int node = words.root();
        for (int end = start; end < to; ) {
            node = words.step(node, normalization.apply(text.charAt(end++)));
            if (node < 0) {
                break;
            }
            if (words.value(node) >= 0
                    && several(text, start, end)
                    && matcher.mayStand(start, end)
                    && !user.never(text, start, end)) {
                ends = size == ends.length ? Arrays.copyOf(ends, size * 2) : ends;
                ends[size++] = end;
            }
        }
        if (user.isEmpty()) {
            return Arrays.copyOf(ends, size);
        }
        IntStream.Builder added = IntStream.builder();
        matcher.wordsStarting(start, (first, end, number) -> {
            if (end <= to && several(text, first, end)) {
                added.add(end);
            }
        });
        return IntStream.concat(Arrays.stream(ends, 0, size), added.build())
                .sorted()
                .distinct()
                .toArray();
    }

    private static boolean several(CharSequence text, int start, int end) {
        return end - start > 2 || (end - start == 2 && !Character.isHighSurrogate(text.charAt(start)));
    }
}
