package org.yupian.tokenize;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.SpanSink;
import org.yupian.document.Spans;
import org.yupian.pipeline.Stage;

/**
 * Cuts text into words 分词. The array face is for algorithms and search engines, the document face for
 * pipelines.
 *
 * <p>Whatever the text, the words come sorted, none is empty or cuts a surrogate pair, and every character
 * that is not white space lies in a word. A segmenter is immutable and safe for all threads.
 */
public interface Segmenter extends Stage {
    /**
     * Segments {@code text[from, to)} and hands each word to the sink, in order. What lies outside the range
     * has no influence.
     *
     * @param from where to begin, a UTF-16 offset into {@code text}
     * @param to where to end; words never reach past it
     * @throws IndexOutOfBoundsException if the range is not inside the text
     */
    void segment(CharSequence text, int from, int to, SpanSink out);

    /** The words of a whole text. */
    default Spans segment(CharSequence text) {
        Spans.Builder spans = Spans.builder(text.length() / 2 + 1);
        segment(text, 0, text.length(), spans);
        return spans.build();
    }

    @Override
    default Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    default Set<Layer<?>> provides() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    default Document apply(Document document) {
        return document.with(Layer.TOKENS, segment(document.text()));
    }
}
