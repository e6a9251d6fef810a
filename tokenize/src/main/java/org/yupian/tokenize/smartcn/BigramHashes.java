package org.yupian.tokenize.smartcn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.yupian.pack.KeyTable;
import org.yupian.tokenize.smartcn.SmartcnLexicon.Bigram;

/**
 * Recovers pairs of words from 64-bit hashes of {@code left@right}, by trying all pairs.
 *
 * <p>The hash is FNV-1a (Fowler, Noll and Vo) over the low and the high byte of each char: {@code h = (h ^ byte)
 * * P}. The XOR touches the low byte of the state alone, so for a right word of n chars and a state s after
 * {@code left@}, the hash is {@code s * P^(2n) + d}, where d depends on the right word and the low byte of s
 * only. Left words are therefore grouped by that byte, and trying a pair costs one addition and one test of a
 * bit: two thousand million pairs take seconds.
 */
final class BigramHashes {
    private static final long PRIME = 1099511628211L;
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final char JOINER = '@';

    /** Bits of a hash that index one low byte's filter: 2^17 bits are 16 kB, which stay in the nearest cache. */
    private static final int FILTER_BITS = 17;

    private static final int BYTES = 256;

    private final long[] hashes;
    private final int[] counts;
    /** For each low byte, a bit for each value of the top bits that some hash with that low byte has. */
    private final long[][] filters = new long[BYTES][1 << (FILTER_BITS - 6)];
    /** The index of each hash. */
    private final KeyTable indexes = new KeyTable();

    /** The hashes, 0 for a free slot, and the count that belongs to each. */
    BigramHashes(long[] hashes, int[] counts) {
        this.hashes = hashes;
        this.counts = counts;
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int bit = (int) (hashes[i] >>> (64 - FILTER_BITS));
                filters[(int) hashes[i] & 0xff][bit >> 6] |= 1L << bit;
                indexes.set(indexes.add(hashes[i]), i);
            }
        }
    }

    /**
     * The pairs behind all hashes, in the order of the hashes.
     *
     * @throws IOException if a hash has no pair among the words
     */
    List<Bigram> recover(List<String> words) throws IOException {
        int[] lefts = new int[hashes.length];
        int[] rights = new int[hashes.length];
        Arrays.fill(lefts, -1);
        Lanes lanes = new Lanes(words);
        for (int low = 0; low < BYTES; low++) {
            lanes.search(low, lefts, rights);
        }

        List<Bigram> bigrams = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                if (lefts[i] < 0) {
                    throw new IOException(
                            "bigramdict.mem: no pair of words has the hash %016x in slot %d".formatted(hashes[i], i));
                }
                bigrams.add(new Bigram(words.get(lefts[i]), words.get(rights[i]), counts[i]));
            }
        }
        return List.copyOf(bigrams);
    }

    private static long step(long state, char c) {
        long low = (state ^ (c & 0xff)) * PRIME;
        return (low ^ (c >> 8)) * PRIME;
    }

    private static long steps(long state, String word) {
        long result = state;
        for (int i = 0; i < word.length(); i++) {
            result = step(result, word.charAt(i));
        }
        return result;
    }

    /** The words arranged for the search: left words by the low byte of their state, right words by length. */
    private final class Lanes {
        private final List<String> words;
        private final int[][] leftWords = new int[BYTES][];
        private final long[][] states = new long[BYTES][];
        private final int[][] rightsByLength;

        Lanes(List<String> words) {
            this.words = words;
            long[] after =
                    words.stream().mapToLong(w -> step(steps(BASIS, w), JOINER)).toArray();
            for (int low = 0; low < BYTES; low++) {
                int group = low;
                leftWords[low] = IntStream.range(0, after.length)
                        .filter(i -> (after[i] & 0xff) == group)
                        .toArray();
                states[low] =
                        Arrays.stream(leftWords[low]).mapToLong(i -> after[i]).toArray();
            }
            int longest = words.stream().mapToInt(String::length).max().orElse(0);
            rightsByLength = new int[longest + 1][];
            for (int length = 0; length <= longest; length++) {
                int n = length;
                rightsByLength[length] = IntStream.range(0, words.size())
                        .filter(i -> words.get(i).length() == n)
                        .toArray();
            }
        }

        void search(int low, int[] lefts, int[] rights) {
            long power = 1;
            for (int length = 0; length < rightsByLength.length; length++) {
                long scale = power;
                power = power * PRIME * PRIME;
                if (rightsByLength[length].length == 0) {
                    continue;
                }
                long[] lane = Arrays.stream(states[low]).map(s -> s * scale).toArray();
                long[] offsets = new long[rightsByLength[length].length];
                for (int i = 0; i < offsets.length; i++) {
                    offsets[i] = steps(low, words.get(rightsByLength[length][i])) - low * scale;
                }
                for (int i : byLowByte(offsets, low * scale)) {
                    long offset = offsets[i];
                    long[] filter = filters[(int) (offset + low * scale) & 0xff];
                    for (int k = next(lane, 0, offset, filter);
                            k < lane.length;
                            k = next(lane, k + 1, offset, filter)) {
                        int place = indexes.find(lane[k] + offset);
                        if (place >= 0) {
                            int index = indexes.value(place);
                            lefts[index] = leftWords[low][k];
                            rights[index] = rightsByLength[length][i];
                        }
                    }
                }
            }
        }

        /** Numbers in the order of the low byte of their hashes, each the same for all lanes: one filter stays hot. */
        private static int[] byLowByte(long[] offsets, long added) {
            int[] next = new int[BYTES + 1];
            for (long offset : offsets) {
                next[((int) (offset + added) & 0xff) + 1]++;
            }
            for (int i = 0; i < BYTES; i++) {
                next[i + 1] += next[i];
            }
            int[] order = new int[offsets.length];
            for (int i = 0; i < offsets.length; i++) {
                order[next[(int) (offsets[i] + added) & 0xff]++] = i;
            }
            return order;
        }
    }

    /** The first lane from {@code from} whose sum with the offset passes the filter; four at a time. */
    private static int next(long[] lane, int from, long offset, long[] filter) {
        int i = from;
        while (i + 3 < lane.length) {
            long four = bit(lane[i] + offset, filter)
                    | bit(lane[i + 1] + offset, filter)
                    | bit(lane[i + 2] + offset, filter)
                    | bit(lane[i + 3] + offset, filter);
            if ((four & 1) != 0) {
                break;
            }
            i += 4;
        }
        while (i < lane.length && (bit(lane[i] + offset, filter) & 1) == 0) {
            i++;
        }
        return i;
    }

    /** The filter's bit for the hash, in the lowest place. */
    private static long bit(long hash, long[] filter) {
        return filter[(int) (hash >>> (64 - FILTER_BITS + 6))] >>> (hash >>> (64 - FILTER_BITS));
    }
}
