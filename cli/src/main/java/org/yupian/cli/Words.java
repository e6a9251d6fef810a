package org.yupian.cli;

import java.util.List;
import org.yupian.document.Spans;

/** Words of corpora, which stand in text without anything between them. */
final class Words {
    private Words() {}

    /** Where each word stands in the text that all of them are. */
    static Spans spans(List<String> words) {
        Spans.Builder spans = Spans.builder(words.size());
        int at = 0;
        for (String word : words) {
            spans.accept(at, at + word.length());
            at += word.length();
        }
        return spans.build();
    }
}
