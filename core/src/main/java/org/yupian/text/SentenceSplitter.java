package org.yupian.text;

import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.SpanSink;
import org.yupian.document.Spans;
import org.yupian.pipeline.Stage;

/**
 * Cuts text into sentences 分句 and provides {@link Layer#SENTENCES}. Every character that is not white space
 * lies in exactly one sentence, and no sentence begins or ends with white space. Takes time linear in the text.
 *
 * <p>A sentence ends at a line's end and after 。！？!?… with the quotes and brackets that close after them,
 * unless a comma or the like follows at once (“走吧！”，他说). A full stop "." ends one where a sentence of
 * words may end: not in 3.14, {@code example.org}, {@code U.S. troops} or the number of a list, "1. 总则".
 * Semicolons end one only in {@link #withSemicolons()}.
 */
public final class SentenceSplitter implements Stage {
    private final boolean semicolons;

    private SentenceSplitter(boolean semicolons) {
        this.semicolons = semicolons;
    }

    /** The splitter that leaves semicolons alone. */
    public static SentenceSplitter standard() {
        return new SentenceSplitter(false);
    }

    /** A splitter that ends sentences at ；and ; too. */
    public SentenceSplitter withSemicolons() {
        return new SentenceSplitter(true);
    }

    /** Hands every sentence of {@code [from, to)} to the sink, in order, in UTF-16 code units of the text. */
    public void split(CharSequence text, int from, int to, SpanSink out) {
        new SentenceScan(text, to, semicolons, out).run(from);
    }

    @Override
    public String name() {
        return "sentences";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of();
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.SENTENCES);
    }

    @Override
    public Document apply(Document document) {
        String text = document.text();
        Spans.Builder sentences = Spans.builder(text.length() / 32 + 1);
        split(text, 0, text.length(), sentences);
        return document.with(Layer.SENTENCES, sentences.build());
    }
}
