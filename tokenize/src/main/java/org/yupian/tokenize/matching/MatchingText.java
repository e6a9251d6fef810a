package org.yupian.tokenize.matching;

import org.yupian.text.CharacterClass;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.reading.SlidingText;

/** A stretch of the text as the matchers read it, and what they ask of it. It slides over long texts. For one thread. */
final class MatchingText {
    /** No word is longer, in UTF-16 code units. */
    static final int LONGEST = AtomScanner.LONGEST;

    /** Small enough to stay in a core's cache, large enough for a stretch and what it looks ahead to. */
    private static final int CAPACITY = 1 << 14;

    /** How many chars stay before the position when the buffer slides: what the rules look back at. */
    private static final int HISTORY = 16;

    final MatchingWords words;
    private final SlidingText text;
    final char[] chars;
    final char[] codes;
    final byte[] kinds;

    MatchingText(MatchingWords words, CharSequence text, int from, int to) {
        this.words = words;
        this.text = new SlidingText(words.words(), text, from, to, CAPACITY, HISTORY);
        this.chars = this.text.chars;
        this.codes = this.text.codes;
        this.kinds = this.text.kinds;
        endWordsAtSpaces(0);
    }

    /** Where in the text the first char of the buffer is. */
    int base() {
        return text.offset(0);
    }

    /** How many chars the buffer holds. */
    int filled() {
        return text.filled();
    }

    /** Whether the buffer reaches the end of the text. */
    boolean complete() {
        return text.complete();
    }

    /**
     * Sees to it that more than {@code wanted} chars follow the position, or else all that are left, and says
     * where the position is then.
     */
    int ensure(int position, int wanted) {
        if (text.filled() - position > wanted || text.complete()) {
            return position;
        }
        int moved = text.slide(position);
        endWordsAtSpaces(moved);
        return moved;
    }

    /** No word reaches over white space: from a position on it has no code. */
    private void endWordsAtSpaces(int from) {
        for (int i = from; i < text.filled(); i++) {
            if (kinds[i] == CharacterKinds.SPACE) {
                codes[i] = 0;
            }
        }
    }

    /**
     * Whether a cut here would leave half a number, half a word in letters, half a surrogate pair, or a mark
     * without what it belongs to.
     *
     * @param position greater than 0 and less than {@link #filled}
     */
    boolean splits(int position) {
        byte next = kinds[position];
        return next != CharacterKinds.OTHER && splits(position, next);
    }

    private boolean splits(int position, byte next) {
        if (next == CharacterKinds.LETTER || next == CharacterKinds.DIGIT) {
            int before = position - 1;
            while (before > 0 && kinds[before] == CharacterKinds.MARK) {
                before--;
            }
            return kinds[before] == next;
        }
        return mark(position) || (next == CharacterKinds.SURROGATE && pair(position - 1));
    }

    /** Whether the two chars from here are a surrogate pair. */
    private boolean pair(int position) {
        return position + 1 < text.filled() && Character.isSurrogatePair(chars[position], chars[position + 1]);
    }

    /** Whether a mark begins here; those beyond the BMP choose between the variants of a Han character. */
    private boolean mark(int position) {
        return kinds[position] == CharacterKinds.MARK
                || (kinds[position] == CharacterKinds.SURROGATE
                        && pair(position)
                        && CharacterClass.of(Character.toCodePoint(chars[position], chars[position + 1]))
                                == CharacterClass.MARK);
    }

    /** The end of the character that begins here, with the marks that combine with it. */
    int characterEnd(int at, int limit) {
        int end = Math.min(limit, pair(at) ? at + 2 : at + 1);
        return marksEnd(at, end, limit);
    }

    private int marksEnd(int at, int from, int limit) {
        int end = from;
        while (end < limit && end - at < LONGEST - 1 && mark(end)) {
            end = Math.min(limit, pair(end) ? end + 2 : end + 1);
        }
        return end;
    }

    /** The end of the run of letters or digits that begins here, or else of the character. */
    int runEnd(int at, int limit) {
        int end = characterEnd(at, limit);
        byte kind = kinds[at];
        if (kind == CharacterKinds.LETTER || kind == CharacterKinds.DIGIT) {
            while (end < limit && end - at < LONGEST - 1 && kinds[end] == kind) {
                end = marksEnd(at, end + 1, limit);
            }
        }
        return end;
    }

    /** Where the character begins that ends here, the marks that combine with it and end here among it. */
    int characterStart(int end, int floor) {
        int start = end;
        while (start > floor && end - start < LONGEST - 1 && mark(before(start, floor))) {
            start = before(start, floor);
        }
        boolean bare = start == floor || (start < end && kinds[start - 1] == CharacterKinds.SPACE);
        return bare ? start : before(start, floor);
    }

    /** Where the run of letters or digits begins that ends here, or else the character. */
    int runStart(int end, int floor) {
        int start = characterStart(end, floor);
        byte kind = kinds[start];
        if (kind == CharacterKinds.LETTER || kind == CharacterKinds.DIGIT) {
            while (start > floor && end - start < LONGEST - 1) {
                int previous = characterStart(start, floor);
                if (kinds[previous] != kind || end - previous > LONGEST) {
                    break;
                }
                start = previous;
            }
        }
        return start;
    }

    /** Where the code point begins that ends here. */
    private int before(int end, int floor) {
        return end - 2 >= floor && pair(end - 2) ? end - 2 : end - 1;
    }

    /** Whether a range is a single character. */
    boolean single(int start, int end) {
        return end - start == 1 || (end - start == 2 && pair(start));
    }

    /** Whether white space lies in a range. */
    boolean spaced(int start, int end) {
        for (int i = start; i < end; i++) {
            if (kinds[i] == CharacterKinds.SPACE) {
                return true;
            }
        }
        return false;
    }
}
