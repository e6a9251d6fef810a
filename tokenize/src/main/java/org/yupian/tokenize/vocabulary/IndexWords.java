package org.yupian.tokenize.vocabulary;

import org.yupian.document.SpanSink;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * Index mode: each precise word, and the words of two or more characters inside it, sorted by start and then by
 * end. What goes through is a superset of what comes in.
 */
final class IndexWords implements SpanSink {
    private final Vocabulary vocabulary;
    private final WordMatcher matcher;
    private final CharSequence text;
    private final SpanSink out;

    IndexWords(Vocabulary vocabulary, WordMatcher matcher, CharSequence text, SpanSink out) {
        this.vocabulary = vocabulary;
        this.matcher = matcher;
        this.text = text;
        this.out = out;
    }

    @Override
    public void accept(int start, int end) {
        for (int inner = start; inner < end; inner++) {
            // Two characters are the least that a word inside another has.
            if (end - start > 2) {
                for (int innerEnd : vocabulary.endsFrom(matcher, text, inner, end)) {
                    if (inner != start || innerEnd != end) {
                        out.accept(inner, innerEnd);
                    }
                }
            }
            if (inner == start) {
                out.accept(start, end);
            }
        }
    }
}
