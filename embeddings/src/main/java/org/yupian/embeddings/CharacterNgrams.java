package org.yupian.embeddings;

/**
 * Character n-grams (Bojanowski et al. 2017): a word's vector is the mean of its own and those of its n-grams, which stand
 * in a table by their hash; so a word never seen has a vector too.
 *
 * @param shortest characters of the shortest, with the word in angle brackets
 * @param longest characters of the longest, or 0 for no n-grams
 * @param buckets rows of the table
 */
public record CharacterNgrams(int shortest, int longest, int buckets) {
    /** No n-grams. */
    public static final CharacterNgrams NONE = new CharacterNgrams(0, 0, 0);

    /** No word is so long that longer ones would say more. */
    private static final int LONGEST = 16;

    /** Checks the values. */
    public CharacterNgrams {
        boolean none = shortest == 0 && longest == 0 && buckets == 0;
        if (!none && (shortest < 1 || longest < shortest || longest > LONGEST || buckets < 1)) {
            throw new IllegalArgumentException(
                    "expected n-grams of 1 to %d characters in one bucket or more, found %d to %d in %d"
                            .formatted(LONGEST, shortest, longest, buckets));
        }
    }

    /** Whether there are any. */
    public boolean used() {
        return longest > 0;
    }

    /** The buckets of a word's n-grams, none twice for the same place. */
    public int[] of(String word) {
        int[] characters = ("<" + word + ">").codePoints().toArray();
        int count = 0;
        for (int length = shortest; length <= longest && used(); length++) {
            count += Math.max(0, characters.length - length + 1);
        }
        int[] found = new int[count];
        int next = 0;
        for (int length = shortest; next < count; length++) {
            for (int from = 0; from + length <= characters.length; from++) {
                found[next++] = bucket(characters, from, from + length);
            }
        }
        return found;
    }

    /** FNV-1a over code points. */
    private int bucket(int[] characters, int from, int to) {
        int hash = 0x811c9dc5;
        for (int i = from; i < to; i++) {
            hash = (hash ^ characters[i]) * 0x01000193;
        }
        return Integer.remainderUnsigned(hash ^ (hash >>> 15), buckets);
    }
}
