package org.yupian.tagging.hmm;

import java.util.ArrayList;
import java.util.List;
import org.yupian.text.Normalization;

/** A text as models of characters read it, when they are trained and when they are used. */
public final class HmmCharacters {
    private HmmCharacters() {}

    /**
     * The characters of {@code text[from, to)}, UTF-16 code units as {@link Normalization#standard} reads them.
     *
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    public static List<String> of(CharSequence text, int from, int to) {
        List<String> characters = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            characters.add(String.valueOf(Normalization.standard().apply(text.charAt(i))));
        }
        return characters;
    }
}
