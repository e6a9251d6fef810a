package org.yupian.tagging.segment;

import java.util.Arrays;
import org.yupian.tagging.feature.CharacterReadings;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;
import org.yupian.tokenize.dictionary.ForcedSpans;

/**
 * A stretch of the text, normalised, with what is fixed of its cuts: a character is never cut apart, nor a run of
 * letters or digits, an address or an emoji, and what the user forces is as the user says. Scratch, for one thread.
 *
 * <p>It does not slide as the text of the engines with a dictionary does: a block goes back over the last words of the
 * one before, looks at them anew, and is as long as its one word if need be; and there is no alphabet to look codes up in.
 */
final class Block {
    private final CharacterReadings readings;
    private final CharSequence text;
    private final ForcedSpans forced;
    char[] chars = new char[0];
    byte[] kinds = new byte[0];
    /** What is fixed of the place before each character; see {@link CutDecoder}. */
    byte[] plan = new byte[0];

    private int start;
    private int length;

    Block(CharacterReadings readings, CharSequence text, ForcedSpans forced) {
        this.readings = readings;
        this.text = text;
        this.forced = forced;
    }

    /** Where in the text the block begins. */
    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** Reads {@code text[from, to)}. */
    void read(int from, int to) {
        start = from;
        length = to - from;
        if (chars.length < length) {
            chars = new char[length];
            kinds = new byte[length];
            plan = new byte[length];
        }
        Arrays.fill(plan, 0, length, CutDecoder.FREE);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(from + i);
            chars[i] = readings.reading(c);
            kinds[i] = readings.kind(c);
        }
        AtomScanner atoms = new AtomScanner(chars, kinds);
        for (int i = 0; i < length; i++) {
            byte kind = kinds[i];
            if (kind != CharacterKinds.OTHER) {
                join(i, kind);
                // Inside an atom that is fixed no other begins.
                if (plan[i] == CutDecoder.JOIN) {
                    continue;
                }
                if (kind == CharacterKinds.LETTER
                        || kind == CharacterKinds.DIGIT
                        || kind == CharacterKinds.SURROGATE
                        || kind == CharacterKinds.EMOJI) {
                    int at = i;
                    atoms.scan(0, i, length, (end, atom) -> fix(at, end, atom));
                }
            }
        }
        force();
    }

    /** Keeps characters together with what stands before them. */
    private void join(int i, byte kind) {
        if (i == 0 || plan[i] != CutDecoder.FREE) {
            return;
        }
        boolean joined =
                switch (kind) {
                    case CharacterKinds.LETTER, CharacterKinds.DIGIT, CharacterKinds.FOREIGN -> kinds[i - 1] == kind;
                    case CharacterKinds.MARK -> kinds[i - 1] != CharacterKinds.SPACE;
                    case CharacterKinds.SURROGATE -> pair(i - 1) || (pair(i) && mark(i));
                    default -> false;
                };
        if (joined) {
            plan[i] = CutDecoder.JOIN;
        }
    }

    private boolean pair(int i) {
        return i + 1 < length && Character.isSurrogatePair(chars[i], chars[i + 1]);
    }

    private boolean mark(int i) {
        return CharacterClass.of(Character.toCodePoint(chars[i], chars[i + 1])) == CharacterClass.MARK;
    }

    private void fix(int from, int end, AtomKind atom) {
        if (atom == AtomKind.URL || atom == AtomKind.EMAIL || atom == AtomKind.EMOJI) {
            whole(from, end);
        }
    }

    /** A word of its own. */
    private void whole(int from, int end) {
        plan[from] = CutDecoder.CUT;
        Arrays.fill(plan, from + 1, end, CutDecoder.JOIN);
        if (end < length) {
            plan[end] = CutDecoder.CUT;
        }
    }

    private void force() {
        for (int i = forced.firstEndingAfter(start); i < forced.size() && forced.start(i) < start + length; i++) {
            whole(forced.start(i) - start, forced.end(i) - start);
            for (int piece = 0; piece < forced.pieces(i); piece++) {
                // White space between two pieces becomes a word for now; it is not handed out.
                whole(forced.pieceStart(i, piece) - start, forced.pieceEnd(i, piece) - start);
            }
        }
    }
}
