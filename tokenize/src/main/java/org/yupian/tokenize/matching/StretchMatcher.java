package org.yupian.tokenize.matching;

import org.yupian.document.SpanSink;
import org.yupian.tokenize.atom.CharacterKinds;

/**
 * Matches from the end, or from both ends, which takes a text with an end that is not far away: a stretch. One
 * ends at white space or beside a character that occurs in no longer word, as most punctuation does, where no
 * word and no atom can reach over.
 *
 * <p>Where no such place comes for {@link #WINDOW} chars, both matchers look at so many, and of the places in the
 * second quarter at which both cut, the last one ends the stretch: what both agree on rarely depends on text so
 * far away. Where they agree on none, the matcher from the end decides. For one thread; all
 * numbers but those handed out are positions in the buffer.
 */
final class StretchMatcher {
    /** The most chars in a stretch. */
    static final int WINDOW = 2 * MatchingText.LONGEST;

    private static final int NOWHERE = -1;

    private final MatchingText text;
    private final MatchingWords words;
    private final AddedWords added;
    private final ForwardMatcher forward;
    private final BackwardMatcher backward;
    private final boolean bidirectional;
    private final Cut fromStart;
    private final Cut fromEnd;

    /**
     * A matcher.
     *
     * @param longest the most chars a stretch of this text can have
     */
    StretchMatcher(
            MatchingText text,
            AddedWords added,
            ForwardMatcher forward,
            BackwardMatcher backward,
            boolean bidirectional,
            int longest) {
        this.text = text;
        this.words = text.words;
        this.added = added;
        this.forward = forward;
        this.backward = backward;
        this.bidirectional = bidirectional;
        this.fromStart = new Cut(longest);
        this.fromEnd = new Cut(longest);
    }

    /**
     * Hands out the words of the next stretch and says where it ends.
     *
     * @param floor where the part of the buffer begins that may be looked at
     * @param from where the stretch begins; no white space
     * @param limit the position that it may not pass
     */
    int match(int floor, int from, int limit, SpanSink out) {
        int window = Math.min(limit, from + WINDOW);
        int end = stretch(floor, from, window);
        boolean forced = end == window && window < limit;
        matchBackward(from, end);
        if (forced || bidirectional) {
            matchForward(floor, from, end);
        }
        int stop = forced ? agreement(from) : end;
        boolean agreed = stop != NOWHERE;
        if (!agreed) {
            stop = fromEnd.endAfter(from + WINDOW / 2);
        }
        Cut best = bidirectional && agreed && fromStart.betterThan(fromEnd, stop, text) ? fromStart : fromEnd;
        best.handOut(stop, text.base(), out);
        return stop;
    }

    /** Where the stretch ends, on the way noting its atoms. */
    private int stretch(int floor, int from, int limit) {
        backward.begin(from);
        for (int at = from; at < limit; ) {
            int reach = backward.noteAtoms(floor, at, limit);
            boolean alone = alone(at);
            at++;
            if (reach <= at && at < limit && (alone || alone(at)) && !text.splits(at)) {
                return at;
            }
        }
        return limit;
    }

    /** Whether no word of two or more chars has this char. */
    private boolean alone(int at) {
        char c = text.chars[at];
        return !added.joins(c) && (text.kinds[at] == CharacterKinds.SPACE || !words.joins(c));
    }

    private void matchForward(int floor, int from, int end) {
        fromStart.clear();
        for (int at = from; at < end; ) {
            if (text.kinds[at] == CharacterKinds.SPACE) {
                at++;
            } else {
                int wordEnd = forward.longest(floor, at, end);
                fromStart.add(at, wordEnd);
                at = wordEnd;
            }
        }
    }

    private void matchBackward(int from, int end) {
        fromEnd.clear();
        for (int at = end; at > from; ) {
            if (text.kinds[at - 1] == CharacterKinds.SPACE) {
                at--;
            } else {
                int start = backward.longest(at);
                fromEnd.add(start, at);
                at = start;
            }
        }
        fromEnd.reverse();
    }

    /**
     * The last place in the second quarter of the window where both cuts have a word begin, or {@link #NOWHERE}. A
     * place further left would do too, but then much of the window would be matched again and again.
     */
    private int agreement(int from) {
        int agreed = NOWHERE;
        int other = 0;
        for (int i = 0; i < fromEnd.size() && fromEnd.start(i) <= from + WINDOW / 2; i++) {
            int start = fromEnd.start(i);
            while (other < fromStart.size() && fromStart.start(other) < start) {
                other++;
            }
            if (start >= from + WINDOW / 4 && other < fromStart.size() && fromStart.start(other) == start) {
                agreed = start;
            }
        }
        return agreed;
    }
}
