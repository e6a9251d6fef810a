package org.yupian.tokenize.lattice;

import org.yupian.tokenize.dictionary.ForcedSpans;

/** Walks the forced spans of a text from left to right beside the decoder. For one thread. */
final class ForcedCursor {
    private final ForcedSpans spans;
    private int index;

    ForcedCursor(ForcedSpans spans) {
        this.spans = spans;
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
