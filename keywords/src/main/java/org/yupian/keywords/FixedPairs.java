package org.yupian.keywords;

import org.yupian.pack.KeyTable;
import org.yupian.pack.Keys;

/**
 * Pairs of words that recur, and of which one hardly stands without the other: a name that the segmenter does not know. They
 * go on with each other, whatever their tags are. Words are told apart by a hash of 64 bits. Scratch for one call.
 */
final class FixedPairs {
    /** So often at least; twice may be chance. */
    private static final int LEAST = 3;

    /** The share that the pair has at least of what the rarer of the two words occurs. */
    private static final double SHARE = 0.75;

    private final KeyTable counts = KeyTable.withRoom(256);
    private final long[] hashes;

    FixedPairs(KeptWords words) {
        hashes = new long[words.size()];
        for (int word = 0; word < hashes.length; word++) {
            if (!words.kept(word)) {
                continue;
            }
            long hash = 1;
            for (int i = words.spans.start(word); i < words.spans.end(word); i++) {
                hash = Keys.step(hash, words.read(i));
            }
            hashes[word] = hash;
            count(hash);
            if (word > 0 && words.kept(word - 1) && words.adjoins(word)) {
                count(pair(word));
            }
        }
    }

    private void count(long key) {
        int place = counts.add(key);
        counts.set(place, counts.value(place) + 1);
    }

    private long pair(int word) {
        return Keys.spread(hashes[word - 1]) ^ hashes[word];
    }

    private int count(int place) {
        return place < 0 ? 0 : counts.value(place);
    }

    /** Whether a kept word and the one before it, which it adjoins and which is kept, are such a pair. */
    boolean contains(int word) {
        int both = count(counts.find(pair(word)));
        if (both < LEAST) {
            return false;
        }
        int fewer = Math.min(count(counts.find(hashes[word - 1])), count(counts.find(hashes[word])));
        return both >= SHARE * fewer;
    }
}
