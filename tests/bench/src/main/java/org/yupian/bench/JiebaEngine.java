package org.yupian.bench;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import com.huaban.analysis.jieba.SegToken;
import java.util.List;

/** The Java port of jieba, HMM for unknown words included, which cannot be switched off. */
record JiebaEngine(JiebaSegmenter segmenter) implements Engine {
    @Override
    public Object segment(String line) {
        // SEARCH is its plain mode; INDEX also gives the words inside words.
        return segmenter.process(line, SegMode.SEARCH);
    }

    @Override
    public List<String> words(String line) {
        WordCuts cuts = new WordCuts(line);
        for (SegToken token : segmenter.process(line, SegMode.SEARCH)) {
            cuts.accept(token.startOffset, token.endOffset);
        }
        return cuts.words();
    }
}
