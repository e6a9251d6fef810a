package org.yupian.bench;

import java.util.ArrayList;
import java.util.List;
import org.yupian.document.SpanSink;

/**
 * Makes the words of a line from the ranges an engine found, so that together they are the line whatever the engine
 * leaves out: what lies between two ranges is a word by itself, and a range that overlaps the one before begins
 * where that one ends. For one thread.
 */
final class WordCuts implements SpanSink {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private int reached;

    WordCuts(String line) {
        this.line = line;
    }

    @Override
    public void accept(int start, int end) {
        int until = Math.min(end, line.length());
        cut(Math.min(start, until));
        cut(until);
    }

    /** Adds a word of this many chars behind the last one, for engines that do not say where a word stands. */
    void next(int length) {
        accept(reached, reached + length);
    }

    /** The words, once all ranges are in. */
    List<String> words() {
        cut(line.length());
        return words;
    }

    private void cut(int end) {
        if (end > reached) {
            words.add(line.substring(reached, end));
            reached = end;
        }
    }
}
