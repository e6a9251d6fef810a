package org.yupian.tokenize.trie;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The chars that occur in keys, numbered from 1 by falling frequency, so that the children of most nodes lie
 * close together in the double array.
 */
final class Alphabet {
    /** One code less than there are chars, since a code must fit a char and 0 is taken. */
    static final int MAX_SIZE = Character.MAX_VALUE;

    private final char[] chars;
    private final char[] codes;

    private Alphabet(char[] chars, char[] codes) {
        this.chars = chars;
        this.codes = codes;
    }

    /** The alphabet of some keys. */
    static Alphabet of(String[] keys) {
        int[] counts = new int[Character.MAX_VALUE + 1];
        for (String key : keys) {
            for (int i = 0; i < key.length(); i++) {
                counts[key.charAt(i)]++;
            }
        }
        // The most frequent first; those that are equally frequent in their order.
        long[] order = new long[counts.length];
        int size = 0;
        for (int c = 0; c < counts.length; c++) {
            if (counts[c] > 0) {
                order[size++] = (long) -counts[c] << Character.SIZE | c;
            }
        }
        if (size > MAX_SIZE) {
            throw new IllegalArgumentException("the keys use every one of the 65,536 chars");
        }
        Arrays.sort(order, 0, size);
        char[] chars = new char[size];
        for (int i = 0; i < size; i++) {
            chars[i] = (char) order[i];
        }
        return Objects.requireNonNull(ofChars(chars));
    }

    /** The alphabet in which {@code chars[i]} has code i + 1, or null if a char occurs twice. */
    static @Nullable Alphabet ofChars(char[] chars) {
        int last = -1;
        for (char c : chars) {
            last = Math.max(last, c);
        }
        char[] codes = new char[last + 1];
        for (int i = 0; i < chars.length; i++) {
            if (i >= MAX_SIZE || codes[chars[i]] != 0) {
                return null;
            }
            codes[chars[i]] = (char) (i + 1);
        }
        return new Alphabet(chars.clone(), codes);
    }

    int size() {
        return chars.length;
    }

    int code(char c) {
        return c < codes.length ? codes[c] : 0;
    }

    char charOf(int code) {
        return chars[code - 1];
    }

    char[] chars() {
        return chars.clone();
    }
}
