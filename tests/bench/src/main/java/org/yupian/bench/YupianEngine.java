package org.yupian.bench;

import java.util.List;
import org.yupian.tokenize.Segmenter;

/** One of our own segmenters. */
record YupianEngine(Segmenter segmenter) implements Engine {
    @Override
    public Object segment(String line) {
        return segmenter.segment(line);
    }

    @Override
    public List<String> words(String line) {
        WordCuts cuts = new WordCuts(line);
        segmenter.segment(line, 0, line.length(), cuts);
        return cuts.words();
    }
}
