package org.yupian.tokenize.matching;

import org.jspecify.annotations.Nullable;
import org.yupian.document.SpanSink;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * One call's work: goes through the text section by section, between the words that the user forces. For one
 * thread; what is not called an offset is a position in the buffer.
 */
final class MatchingRun {
    private final MatchingText text;
    private final ForwardMatcher forward;
    /** Null for matching from the front, which needs to see no end. */
    private final @Nullable StretchMatcher stretches;

    private final ForcedSpans forced;
    /** Which forced span comes next. */
    private int next;

    MatchingRun(MatchingWords words, AddedWords added, CharSequence text, int from, int to, Direction direction) {
        this.text = new MatchingText(words, text, from, to);
        @Nullable WordMatcher matcher = added.isEmpty() ? null : added.entries().matcher(text, from, to);
        forced = matcher == null ? ForcedSpans.none() : matcher.forced();
        forward = new ForwardMatcher(this.text, words, added, text, matcher);
        if (direction == Direction.FORWARD) {
            stretches = null;
        } else {
            int longest = Math.min(to - from, StretchMatcher.WINDOW);
            BackwardMatcher backward = new BackwardMatcher(this.text, words, added, text, matcher, longest);
            boolean bidirectional = direction == Direction.BIDIRECTIONAL;
            stretches = new StretchMatcher(this.text, added, forward, backward, bidirectional, longest);
        }
    }

    void run(SpanSink out) {
        StretchMatcher matcher = stretches;
        for (int at = 0; at < text.filled(); at = text.ensure(at, StretchMatcher.WINDOW)) {
            int base = text.base();
            if (next < forced.size() && forced.start(next) == base + at) {
                forced.pieces(next, out);
                at = forced.end(next++) - base;
            } else if (matcher == null) {
                at = forward(at, out);
            } else if (text.kinds[at] == CharacterKinds.SPACE) {
                at++;
            } else {
                at = matcher.match(floor(), at, limit(), out);
            }
        }
    }

    /** Where the part of the buffer ends that no forced span lies in. */
    private int limit() {
        return next < forced.size() ? Math.min(text.filled(), forced.start(next) - text.base()) : text.filled();
    }

    /** Where the last forced span before the next one ends, or where the buffer begins. */
    private int floor() {
        return next == 0 ? 0 : Math.max(0, forced.end(next - 1) - text.base());
    }

    /** Hands out words from the position until the buffer has to be filled again, and says where that is. */
    private int forward(int from, SpanSink out) {
        int base = text.base();
        int floor = floor();
        int limit = limit();
        int stop = limit < text.filled() || text.complete() ? limit : limit - MatchingText.LONGEST - 1;
        int at = from;
        while (at < stop) {
            if (text.kinds[at] == CharacterKinds.SPACE) {
                at++;
                continue;
            }
            int end = forward.longest(floor, at, limit);
            out.accept(base + at, base + end);
            at = end;
        }
        return at;
    }
}
