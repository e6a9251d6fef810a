package org.yupian.cli;

import org.yupian.document.SpanSink;
import org.yupian.text.CharacterClass;
import org.yupian.tokenize.Segmenter;

/** Takes text for segmented: its words are what stands between white space. */
final class SpacedWords implements Segmenter {
    @Override
    public String name() {
        return "spaced-words";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
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
