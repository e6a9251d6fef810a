package org.yupian.tokenize.dictionary;

import java.util.Arrays;
import org.yupian.tokenize.trie.MatchSink;

/**
 * Picks from matches the leftmost, of those that begin together the longest, then goes on behind it. Matches
 * come by ascending end, as a scan finds them, so a place is settled once the scan is a longest word past it;
 * a ring of that size is all the memory it takes. Scratch of one call.
 */
final class LeftmostLongest implements MatchSink {
    private final Boundaries boundaries;
    private final boolean[] wanted;
    private final int longest;
    private final ForcedSpans.Builder out;
    private final int mask;

    /** For the places at hand, by their low bits: which place it is, and the longest match that begins there. */
    private final int[] starts;

    private final int[] ends;
    private final int[] numbers;

    /** All places before this one are decided. */
    private int settled;

    /** The last place where a match begins. */
    private int last = -1;

    /**
     * A picker for one scan after another, each behind the one before.
     *
     * @param wanted for each value whether its matches count
     * @param longest the most code units a match can have
     */
    LeftmostLongest(Boundaries boundaries, boolean[] wanted, int longest, ForcedSpans.Builder out) {
        this.boundaries = boundaries;
        this.wanted = wanted;
        this.longest = longest;
        this.out = out;
        int ring = Integer.highestOneBit(longest) << 1;
        mask = ring - 1;
        starts = new int[ring];
        Arrays.fill(starts, -1);
        ends = new int[ring];
        numbers = new int[ring];
    }

    @Override
    public void accept(int start, int end, int value) {
        if (start < settled || !wanted[value]) {
            return;
        }
        settle(end - longest);
        if (start < settled || !boundaries.around(start, end)) {
            return;
        }
        starts[start & mask] = start;
        ends[start & mask] = end;
        numbers[start & mask] = value;
        last = Math.max(last, start);
    }

    /** Leaves out the places before the offset; to be called before each scan. */
    void skip(int offset) {
        settled = offset;
    }

    /** Settles all places before the offset; to be called with the end of each scan. */
    void settle(int offset) {
        while (settled < offset) {
            int slot = settled & mask;
            if (starts[slot] == settled) {
                out.add(settled, ends[slot], numbers[slot]);
                settled = ends[slot];
            } else {
                settled = last < settled ? offset : settled + 1;
            }
        }
    }
}
