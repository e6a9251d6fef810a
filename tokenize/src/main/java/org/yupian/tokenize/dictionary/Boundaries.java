package org.yupian.tokenize.dictionary;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.yupian.text.CharacterClass;

/**
 * Where a range of text may be cut by a user's word: not inside a surrogate pair, before a combining mark, or
 * inside an emoji sequence. Scratch of one call; all look-ups together take time linear in the text.
 */
final class Boundaries {
    /** The first char that can join the one before it. */
    private static final char FIRST_MARK = 0x300;

    /** The first of the symbols that emoji sequences have as parts, as ♂ is. */
    private static final int FIRST_PICTURE = 0x2190;

    /** From here to the last plain one are ideographs and hexagrams, which neither join nor run on. */
    private static final char FIRST_PLAIN = 0x3400;

    private static final char LAST_PLAIN = 0x9fff;

    private static final char JOINER = '\u200d';
    private static final int FIRST_SKIN_TONE = 0x1f3fb;
    private static final int LAST_SKIN_TONE = 0x1f3ff;
    private static final int FIRST_REGIONAL = 0x1f1e6;
    private static final int LAST_REGIONAL = 0x1f1ff;

    private final CharSequence text;
    private final int from;
    private final int to;

    /** The places between the two letters of a flag, relative to {@code from}; made when first needed. */
    private @Nullable BitSet insideFlags;

    private Boundaries(CharSequence text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** Boundaries of {@code text[from, to)}; what lies outside has no influence. */
    static Boundaries of(CharSequence text, int from, int to) {
        return new Boundaries(text, from, to);
    }

    /**
     * Whether a word may stand at {@code [start, end)}: it cuts no character apart, and where it begins or ends
     * with a Latin letter or a digit, it takes the whole run of them on that side.
     */
    boolean around(int start, int end) {
        return (plain(start) || (at(start) && !runs(start))) && (plain(end) || (at(end) && !runs(end)));
    }

    /** Whether a plain Chinese character follows, which most often is so and needs no further look. */
    private boolean plain(int offset) {
        if (offset >= to) {
            return true;
        }
        char after = text.charAt(offset);
        return after >= FIRST_PLAIN && after <= LAST_PLAIN;
    }

    /** Whether a cut at the offset leaves all characters whole. */
    boolean at(int offset) {
        if (offset <= from || offset >= to) {
            return true;
        }
        char before = text.charAt(offset - 1);
        char after = text.charAt(offset);
        if (after < FIRST_MARK) {
            return true;
        }
        if (Character.isHighSurrogate(before) && Character.isLowSurrogate(after)) {
            return false;
        }
        int next = codePointFrom(offset);
        CharacterClass kind = CharacterClass.of(next);
        if (kind == CharacterClass.MARK) {
            return false;
        }
        boolean picture = kind == CharacterClass.EMOJI || (kind == CharacterClass.SYMBOL && next >= FIRST_PICTURE);
        if (before == JOINER && picture) {
            return false;
        }
        if (next >= FIRST_SKIN_TONE && next <= LAST_SKIN_TONE) {
            return !pictograph(offset);
        }
        return !(regional(next) && regional(codePointBefore(offset)) && insideFlag(offset));
    }

    /** Whether a skin tone at the offset would colour what stands before it. */
    private boolean pictograph(int offset) {
        CharacterClass before = CharacterClass.of(codePointBefore(offset));
        return before == CharacterClass.EMOJI || before == CharacterClass.SYMBOL || before == CharacterClass.MARK;
    }

    /** Whether letters or digits of one class stand on both sides of the offset. */
    private boolean runs(int offset) {
        if (offset <= from || offset >= to) {
            return false;
        }
        CharacterClass after = CharacterClass.of(codePointFrom(offset));
        if (after != CharacterClass.LATIN && after != CharacterClass.DIGIT) {
            return false;
        }
        int at = offset;
        CharacterClass before = CharacterClass.MARK;
        // A letter may carry marks, as the e of a decomposed é does.
        while (before == CharacterClass.MARK && at > from) {
            int c = codePointBefore(at);
            before = CharacterClass.of(c);
            at -= Character.charCount(c);
        }
        return before == after;
    }

    private boolean insideFlag(int offset) {
        BitSet inside = insideFlags;
        if (inside == null) {
            inside = flags();
            insideFlags = inside;
        }
        return inside.get(offset - from);
    }

    private BitSet flags() {
        BitSet inside = new BitSet();
        int c;
        boolean open = false;
        for (int i = from; i < to; i += Character.charCount(c)) {
            c = codePointFrom(i);
            if (open && regional(c)) {
                inside.set(i - from);
                open = false;
            } else {
                open = regional(c);
            }
        }
        return inside;
    }

    private static boolean regional(int c) {
        return c >= FIRST_REGIONAL && c <= LAST_REGIONAL;
    }

    private int codePointFrom(int offset) {
        char high = text.charAt(offset);
        return Character.isHighSurrogate(high) && offset + 1 < to && Character.isLowSurrogate(text.charAt(offset + 1))
                ? Character.toCodePoint(high, text.charAt(offset + 1))
                : high;
    }

    private int codePointBefore(int offset) {
        char low = text.charAt(offset - 1);
        return Character.isLowSurrogate(low) && offset - 2 >= from && Character.isHighSurrogate(text.charAt(offset - 2))
                ? Character.toCodePoint(text.charAt(offset - 2), low)
                : low;
    }
}
