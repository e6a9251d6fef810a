package org.yupian.tokenize.train;

import org.yupian.document.Spans;

/**
 * Ranges that cross others: they share characters, and neither holds the other. Corpora disagree on how long a word is,
 * so that one word of this holds two of that; but by no standard does a word cross another, or a name.
 */
public final class Crossings {
    private Crossings() {}

    /**
     * How many ranges cross at least one of the others, in time linear in the number of both.
     *
     * @param others what they may cross
     * @throws IllegalArgumentException if ranges of one side overlap
     */
    public static int count(Spans ranges, Spans others) {
        if (ranges.overlapping() || others.overlapping()) {
            throw new IllegalArgumentException(
                    "expected ranges of which none overlap, found " + ranges + " and " + others);
        }
        int count = 0;
        int other = 0;
        for (int i = 0; i < ranges.size(); i++) {
            int start = ranges.start(i);
            int end = ranges.end(i);
            while (other < others.size() && others.end(other) <= start) {
                other++;
            }
            // Only the first one that reaches into the range can cross its start, and only the last one its end.
            boolean crosses = crosses(start, end, others, other);
            while (other + 1 < others.size() && others.start(other + 1) < end) {
                other++;
            }
            if (crosses || crosses(start, end, others, other)) {
                count++;
            }
        }
        return count;
    }

    private static boolean crosses(int start, int end, Spans others, int other) {
        if (other == others.size()) {
            return false;
        }
        int from = others.start(other);
        int to = others.end(other);
        return (from < start && start < to && to < end) || (start < from && from < end && end < to);
    }
}
