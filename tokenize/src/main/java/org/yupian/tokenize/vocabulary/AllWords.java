package org.yupian.tokenize.vocabulary;

import org.yupian.document.SpanSink;
import org.yupian.tokenize.dictionary.WordMatcher;

/**
 * Full mode: every word of two or more characters that occurs in the text, and those precise words that hold a
 * character no such word covers, so that nothing is lost. Sorted by start and then by end.
 */
final class AllWords implements SpanSink {
    private final Vocabulary vocabulary;
    private final WordMatcher matcher;
    private final CharSequence text;
    private final int to;
    private final SpanSink out;
    /** How far the words handed out so far reach. */
    private int reach;

    AllWords(Vocabulary vocabulary, WordMatcher matcher, CharSequence text, int to, SpanSink out) {
        this.vocabulary = vocabulary;
        this.matcher = matcher;
        this.text = text;
        this.to = to;
        this.out = out;
    }

    @Override
    public void accept(int start, int end) {
        int[][] ends = new int[end - start][];
        boolean covered = true;
        for (int at = start; at < end; at++) {
            int[] words = vocabulary.endsFrom(matcher, text, at, to);
            ends[at - start] = words;
            if (words.length > 0) {
                reach = Math.max(reach, words[words.length - 1]);
            }
            covered &= reach > at;
        }
        boolean pending = !covered;
        for (int at = start; at < end; at++) {
            for (int wordEnd : ends[at - start]) {
                if (pending && (at > start || wordEnd >= end)) {
                    pending = false;
                    out.accept(start, end);
                    if (at == start && wordEnd == end) {
                        continue;
                    }
                }
                out.accept(at, wordEnd);
            }
            if (pending && at == start) {
                pending = false;
                out.accept(start, end);
            }
        }
    }
}
