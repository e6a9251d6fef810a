package org.yupian.text;

/**
 * Where an emoji sequence ends: one picture, however many code points it takes 表情符号. Follows the grammar of
 * possible emoji in Unicode Technical Standard 51, section 1.4.9, a little more lenient: what is not in the list
 * of recommended sequences is taken as well, and so is a sequence of tags that its end tag is missing from.
 */
public final class EmojiSequence {
    private static final int TEXT_STYLE = 0xfe0e;
    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int JOINER = 0x200d;
    private static final int KEYCAP = 0x20e3;
    private static final int FIRST_REGIONAL = 0x1f1e6;
    private static final int LAST_REGIONAL = 0x1f1ff;
    private static final int FIRST_SKIN_TONE = 0x1f3fb;
    private static final int LAST_SKIN_TONE = 0x1f3ff;
    private static final int FIRST_TAG = 0xe0020;
    private static final int LAST_TAG = 0xe007f;
    private static final int NONE = -1;

    private EmojiSequence() {}

    /**
     * The end of the emoji sequence that begins at {@code from}, in UTF-16 code units, or {@code from} if none
     * begins there. Nothing at or after {@code to} is looked at. Flags are pairs of regional indicators; a single
     * one is a sequence by itself. A digit is one only as a keycap, and a pictograph that is shown as text by
     * default, such as ❤, only if a variation selector, a skin tone or a joined picture follows.
     */
    public static int end(CharSequence text, int from, int to) {
        int first = at(text, from, to);
        if (first < 0x80) {
            return isKeycapBase(first) ? keycapEnd(text, from, to) : from;
        }
        if (isRegional(first)) {
            return isRegional(at(text, from + 2, to)) ? from + 4 : from + 2;
        }
        int end = elementEnd(text, from, to);
        boolean picture = end > from && (isEmoji(first) || end > from + Character.charCount(first));
        while (end > from && at(text, end, to) == JOINER) {
            int next = elementEnd(text, end + 1, to);
            if (next == end + 1) {
                break;
            }
            picture = true;
            end = next;
        }
        return picture ? end : from;
    }

    /** One picture without joiners: a base, then a variation selector or a skin tone, a keycap, tags. */
    private static int elementEnd(CharSequence text, int from, int to) {
        int base = at(text, from, to);
        if (!isEmoji(base) && !mayBeEmoji(base)) {
            return from;
        }
        int end = from + Character.charCount(base);
        int next = at(text, end, to);
        if (next == EMOJI_STYLE || (next == TEXT_STYLE && isEmoji(base))) {
            end++;
        } else if (next >= FIRST_SKIN_TONE && next <= LAST_SKIN_TONE) {
            end += 2;
        }
        if (at(text, end, to) == KEYCAP && end > from + 1) {
            end++;
        }
        if (isEmoji(base)) {
            while (isTag(at(text, end, to))) {
                end += 2;
            }
        }
        return end;
    }

    private static int keycapEnd(CharSequence text, int from, int to) {
        int end = at(text, from + 1, to) == EMOJI_STYLE ? from + 2 : from + 1;
        return at(text, end, to) == KEYCAP ? end + 1 : from;
    }

    /** The code point at an offset, or {@link #NONE} at the end; a pair that {@code to} cuts is half a pair. */
    private static int at(CharSequence text, int offset, int to) {
        if (offset >= to) {
            return NONE;
        }
        char c = text.charAt(offset);
        if (Character.isHighSurrogate(c) && offset + 1 < to) {
            char low = text.charAt(offset + 1);
            if (Character.isLowSurrogate(low)) {
                return Character.toCodePoint(c, low);
            }
        }
        return c;
    }

    private static boolean isEmoji(int codePoint) {
        return codePoint >= 0x80 && CharacterClass.of(codePoint) == CharacterClass.EMOJI;
    }

    /** Whether it is of the classes that pictographs shown as text are in: ©, ‼, ❤, and ℹ, which is a letter. */
    private static boolean mayBeEmoji(int codePoint) {
        if (codePoint < 0x80) {
            return false;
        }
        CharacterClass kind = CharacterClass.of(codePoint);
        return kind == CharacterClass.SYMBOL || kind == CharacterClass.PUNCTUATION || codePoint == 0x2139;
    }

    private static boolean isKeycapBase(int c) {
        return (c >= '0' && c <= '9') || c == '#' || c == '*';
    }

    private static boolean isRegional(int codePoint) {
        return codePoint >= FIRST_REGIONAL && codePoint <= LAST_REGIONAL;
    }

    private static boolean isTag(int codePoint) {
        return codePoint >= FIRST_TAG && codePoint <= LAST_TAG;
    }
}
