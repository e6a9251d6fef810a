package org.yupian.tokenize.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** A dictionary as the matchers walk it, from the front and from the back. Immutable. */
final class MatchingWords {
    private final DoubleArrayTrie words;
    /** The words spelled backwards, or null where nobody walks them so. */
    private final @Nullable DoubleArrayTrie reversed;
    /** For each char what it is read as, in the upper half, and that one's code in the trie, in the lower. */
    private final int[] readings;

    private final byte[] kinds;
    /** The chars that occur in a word of two or more; without reversed words all of them count as such. */
    private final boolean[] joining;

    private MatchingWords(DoubleArrayTrie words, @Nullable DoubleArrayTrie reversed, boolean[] joining) {
        this.words = words;
        this.reversed = reversed;
        this.joining = joining;
        kinds = CharacterKinds.table();
        readings = new int[Character.MAX_VALUE + 1];
        for (int c = 0; c < readings.length; c++) {
            char reading = Normalization.standard().apply((char) c);
            // No word reaches over white space.
            int code = kinds[reading] == CharacterKinds.SPACE ? 0 : words.code(reading);
            readings[c] = reading << 16 | code;
        }
    }

    /** The words for matching from the front. */
    static MatchingWords forward(DoubleArrayTrie words) {
        return new MatchingWords(words, null, new boolean[0]);
    }

    /** The words for matching from both ends; takes time and memory for a second trie as large as the first. */
    static MatchingWords bothWays(DoubleArrayTrie words) {
        List<String> backwards = new ArrayList<>(words.size());
        boolean[] joining = new boolean[Character.MAX_VALUE + 1];
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
    static void join(String word, boolean[] joining) {
        if (word.length() > 1) {
            for (int i = 0; i < word.length(); i++) {
                joining[word.charAt(i)] = true;
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
        return joining[c];
    }

    /** Reads {@code chars[from, to)}: normalises them in place and looks up the code and the kind of each. */
    void read(char[] chars, char[] codes, byte[] types, int from, int to) {
        int[] table = readings;
        byte[] kindTable = kinds;
        for (int i = from; i < to; i++) {
            int reading = table[chars[i]];
            chars[i] = (char) (reading >>> 16);
            codes[i] = (char) reading;
            types[i] = kindTable[reading >>> 16];
        }
    }
}
