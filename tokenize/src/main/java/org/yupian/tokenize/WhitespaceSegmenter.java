package org.yupian.tokenize;

import java.util.Objects;
import org.yupian.document.SpanSink;
import org.yupian.text.CharacterClass;

/** Takes text for segmented: its words are what stands between white space. */
public final class WhitespaceSegmenter implements Segmenter {
    private static final WhitespaceSegmenter ONLY = new WhitespaceSegmenter();

    private WhitespaceSegmenter() {}

    /** The segmenter. */
    public static WhitespaceSegmenter of() {
        return ONLY;
    }

    @Override
    public String name() {
        return "white-space";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        int start = -1;
        for (int i = from; i < to; i++) {
            boolean space = CharacterClass.of(text.charAt(i)) == CharacterClass.SPACE;
            if (space && start >= 0) {
                out.accept(start, i);
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            out.accept(start, to);
        }
    }
}
