package org.yupian.tokenize.lattice;

import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.WordMatcher;

/** The user's words in a text, walked from left to right beside the decoder. For one thread. */
final class UserCursor {
    private final UserWords words;
    private final CharSequence text;
    private final WordMatcher matcher;
    private final ForcedSpans spans;
    private int index;

    UserCursor(UserWords words, CharSequence text, int from, int to) {
        this.words = words;
        this.text = text;
        this.matcher = words.entries().matcher(text, from, to);
        this.spans = matcher.forced();
    }

    UserWords words() {
        return words;
    }

    /** Whether a user's word may stand at {@code [start, end)} of the text. */
    boolean mayStand(int start, int end) {
        return matcher.mayStand(start, end);
    }

    /** Whether {@code [start, end)} of the text is a NEVER word. */
    boolean never(int start, int end) {
        return words.entries().never(text, start, end);
    }

    /** Where the next forced span begins, or a place behind every text. */
    int start() {
        return index < spans.size() ? spans.start(index) : Integer.MAX_VALUE;
    }

    /** Where the last one that was passed ends, or 0. */
    int floor() {
        return index == 0 ? 0 : spans.end(index - 1);
    }

    /** The number of the entry that forces the next span. */
    int entry() {
        return spans.number(index);
    }

    int pieces() {
        return spans.pieces(index);
    }

    int pieceStart(int piece) {
        return spans.pieceStart(index, piece);
    }

    int pieceEnd(int piece) {
        return spans.pieceEnd(index, piece);
    }

    void advance() {
        index++;
    }
}
