package org.yupian.tokenize.smartcn;

import java.util.Objects;
import org.yupian.document.SpanSink;
import org.yupian.tokenize.Segmenter;

/**
 * Lucene's smartcn as it is, to compare others with. Its words keep their places; characters that it leaves out
 * or its words cut apart are put right, so that the promises of {@link Segmenter} hold.
 *
 * <p>A call makes a tokenizer of its own, which costs more than the segmenting where the text is a word or two.
 * Smartcn reads the text in pieces of at most 1,000 UTF-16 code units that end at a sentence's end or white
 * space where there is one; memory does not depend on the length of the text.
 */
public final class SmartcnSegmenter implements Segmenter {
    private static final SmartcnSegmenter ONLY = new SmartcnSegmenter();

    private SmartcnSegmenter() {}

    /** The segmenter; smartcn's dictionary is loaded when it is first used. */
    public static SmartcnSegmenter of() {
        return ONLY;
    }

    @Override
    public String name() {
        return "smartcn";
    }

    @Override
    public void segment(CharSequence text, int from, int to, SpanSink out) {
        Objects.checkFromToIndex(from, to, text.length());
        if (from < to) {
            new SmartcnRun(text, to, out).run(from);
        }
    }
}
