package org.yupian.tokenize.trie;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;
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
        int[] order = IntStream.range(0, counts.length)
                .filter(c -> counts[c] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(c -> -counts[c]).thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        if (order.length > MAX_SIZE) {
            throw new IllegalArgumentException("the keys use every one of the 65,536 chars");
        }
        char[] chars = new char[order.length];
        for (int i = 0; i < order.length; i++) {
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
