package org.yupian.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.yupian.document.SpanSink;

/** Lucene's smartcn, its tokenizer reused as a Lucene analyzer would: one for each thread. */
final class SmartcnEngine implements Engine {
    private final ThreadLocal<HMMChineseTokenizer> tokenizers = ThreadLocal.withInitial(HMMChineseTokenizer::new);

    @Override
    public Object segment(String line) {
        int[] count = new int[1];
        tokens(line, (start, end) -> count[0] += end);
        return count;
    }

    @Override
    public List<String> words(String line) {
        WordCuts cuts = new WordCuts(line);
        tokens(line, cuts);
        return cuts.words();
    }

    private void tokens(String line, SpanSink out) {
        HMMChineseTokenizer tokenizer = tokenizers.get();
        OffsetAttribute offsets = tokenizer.addAttribute(OffsetAttribute.class);
        try (tokenizer) {
            tokenizer.setReader(new StringReader(line));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                out.accept(offsets.startOffset(), offsets.endOffset());
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
