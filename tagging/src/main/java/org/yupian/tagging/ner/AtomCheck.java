package org.yupian.tagging.ner;

import org.yupian.tagging.feature.Units;
import org.yupian.tokenize.atom.CharacterKinds;

/**
 * Whether what looks like an entity may be one, as far as atoms go: it neither begins nor ends inside one, such as an address, and is
 * hardly a word of code. Scratch, for one thread.
 */
final class AtomCheck {
    private final Units units = new Units();
    private int from = -1;
    private int to = -1;

    /**
     * Looks at {@code text[start, end)}.
     *
     * @param blockFrom where the block begins that it stands in
     * @param blockTo where the block ends
     * @param sure whether it is one in all likelihood, so that a word of code may be a name
     */
    boolean mayBe(CharSequence text, int blockFrom, int blockTo, int start, int end, boolean sure) {
        if (!anyLetters(text, Math.max(blockFrom, start - 1), Math.min(blockTo, end + 1))) {
            return true;
        }
        if (from != blockFrom || to != blockTo) {
            from = blockFrom;
            to = blockTo;
            units.read(text, from, to);
            units.build();
        }
        int first = units.at(start - from);
        int next = units.at(end - from);
        boolean address = first >= 0 && next == first + 1 && units.alone(first) && !units.holdsText(first);
        return !address
                && (first >= 0 || holdsText(start - from))
                && (next >= 0 || holdsText(end - from))
                && (sure || next != first + 1 || !isCode(text, start, end));
    }

    /** Whether the atom around a place is a {@code @name} or a {@code #topic#}, in which there may be names. */
    private boolean holdsText(int place) {
        int at = place;
        while (units.at(at) < 0) {
            at--;
        }
        return units.holdsText(units.at(at));
    }

    private static boolean anyLetters(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            byte kind = CharacterKinds.of(c);
            if (kind == CharacterKinds.LETTER || kind == CharacterKinds.DIGIT || c == '@' || c == '#') {
                return true;
            }
        }
        return false;
    }

    /** A word in small letters, perhaps with digits and signs: python, easy_install. Names of letters have a capital. */
    private static boolean isCode(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c > 0x7f || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }
}
