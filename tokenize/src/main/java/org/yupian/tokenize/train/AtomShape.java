package org.yupian.tokenize.train;

import org.jspecify.annotations.Nullable;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.atom.AtomScanner;
import org.yupian.tokenize.atom.CharacterKinds;

/** Asks the rules for atoms what a whole word is. */
final class AtomShape {
    private final String word;
    private @Nullable AtomKind kind;

    /** A word, normalised. */
    AtomShape(String word) {
        this.word = word;
    }

    /** The kind of atom that the word is from end to end, or null where it is none. */
    @Nullable
    AtomKind kind() {
        char[] chars = word.toCharArray();
        byte[] kinds = new byte[chars.length];
        for (int i = 0; i < chars.length; i++) {
            kinds[i] = CharacterKinds.of(chars[i]);
        }
        if (chars.length > 0 && AtomScanner.mayBegin(kinds[0])) {
            new AtomScanner(chars, kinds).scan(0, 0, chars.length, (end, found) -> {
                if (end == chars.length && kind == null) {
                    kind = found;
                }
            });
        }
        return kind;
    }
}
