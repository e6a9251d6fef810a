package org.yupian.tokenize.matching;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;
import org.yupian.tokenize.dictionary.Entry;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.Rule;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** A user dictionary as the matchers walk it: SOFT words are added, NEVER words are taken away. Immutable. */
final class AddedWords {
    private final ForcedWords entries;
    private final boolean[] soft;
    private final boolean anyNever;
    /** The words spelled backwards, with the numbers of their entries, or null where nobody walks them so. */
    private final @Nullable DoubleArrayTrie reversed;
    /** The chars that occur in SOFT words of two or more. */
    private final BitSet joining = new BitSet();

    private AddedWords(ForcedWords entries, boolean backward) {
        this.entries = entries;
        List<Entry> all = entries.dictionary().entries();
        String[] words = new String[all.size()];
        int[] numbers = new int[words.length];
        soft = new boolean[words.length];
        boolean never = false;
        for (int i = 0; i < words.length; i++) {
            String word = Normalization.standard().apply(all.get(i).word());
            words[i] = MatchingWords.reversed(word);
            numbers[i] = i;
            soft[i] = all.get(i).rule() == Rule.SOFT;
            never |= all.get(i).rule() == Rule.NEVER;
            if (soft[i]) {
                MatchingWords.join(word, joining);
            }
        }
        anyNever = never;
        reversed = backward ? DoubleArrayTrie.of(List.of(words), numbers) : null;
    }

    /** No words. */
    static AddedWords none() {
        return new AddedWords(ForcedWords.none(), true);
    }

    /**
     * The words of a dictionary.
     *
     * @param backward whether they are matched from the end too
     */
    static AddedWords of(UserDictionary dictionary, boolean backward) {
        return new AddedWords(ForcedWords.of(dictionary), backward);
    }

    ForcedWords entries() {
        return entries;
    }

    boolean isEmpty() {
        return soft.length == 0;
    }

    /** Whether an entry is a SOFT one. */
    boolean soft(int entry) {
        return soft[entry];
    }

    /** Whether {@code text[start, end)} may not be a word. */
    boolean never(CharSequence text, int start, int end) {
        return anyNever && entries.never(text, start, end);
    }

    /** The words spelled backwards, with the numbers of their entries. */
    DoubleArrayTrie reversed() {
        if (reversed == null) {
            throw new IllegalStateException("these words are matched from the front only");
        }
        return reversed;
    }

    /** Whether a char, normalised, occurs in a SOFT word of two or more. */
    boolean joins(char c) {
        return joining.get(c);
    }
}
