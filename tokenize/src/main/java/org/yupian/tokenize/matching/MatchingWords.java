package org.yupian.tokenize.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** A dictionary as the matchers walk it, from the front and from the back. Immutable. */
final class MatchingWords {
    private final DoubleArrayTrie words;
    /** The words spelled backwards, or null where nobody walks them so. */
    private final @Nullable DoubleArrayTrie reversed;
    /** The chars that occur in a word of two or more; without reversed words nobody asks. */
    private final BitSet joining;

    private MatchingWords(DoubleArrayTrie words, @Nullable DoubleArrayTrie reversed, BitSet joining) {
        this.words = words;
        this.reversed = reversed;
        this.joining = joining;
    }

    /** The words for matching from the front. */
    static MatchingWords forward(DoubleArrayTrie words) {
        return new MatchingWords(words, null, new BitSet());
    }

    /** The words for matching from both ends; takes time and memory for a second trie as large as the first. */
    static MatchingWords bothWays(DoubleArrayTrie words) {
        List<String> backwards = new ArrayList<>(words.size());
        BitSet joining = new BitSet(Character.MAX_VALUE + 1);
        words.forEach((word, value) -> {
            backwards.add(reversed(word));
            join(word, joining);
        });
        return new MatchingWords(words, DoubleArrayTrie.of(backwards), joining);
    }

    /** The chars of a word in the opposite order; surrogate pairs are not kept, which tries do not mind. */
    static String reversed(String word) {
        char[] chars = new char[word.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = word.charAt(chars.length - 1 - i);
        }
        return new String(chars);
    }

    /** Notes the chars of a word of two or more. */
    static void join(String word, BitSet joining) {
        if (word.length() > 1) {
            for (int i = 0; i < word.length(); i++) {
                joining.set(word.charAt(i));
            }
        }
    }

    DoubleArrayTrie words() {
        return words;
    }

    /** The words spelled backwards. */
    DoubleArrayTrie reversed() {
        if (reversed == null) {
            throw new IllegalStateException("these words are matched from the front only");
        }
        return reversed;
    }

    /** Whether a char, normalised, occurs in a word of two or more. */
    boolean joins(char c) {
        return joining.get(c);
    }
}
