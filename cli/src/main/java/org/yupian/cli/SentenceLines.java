package org.yupian.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.embeddings.train.SentenceSource;
import org.yupian.tokenize.Segmenter;

/** The words of lines, a line a sentence, as a segmenter cuts them. For one thread. */
final class SentenceLines implements SentenceSource {
    private final LineSource lines;
    private final Segmenter segmenter;
    private final Progress progress;
    private long number;

    SentenceLines(LineSource lines, Segmenter segmenter, Progress progress) {
        this.lines = lines;
        this.segmenter = segmenter;
        this.progress = progress;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        String line = lines.next();
        if (line == null) {
            progress.finish();
            return null;
        }
        progress.lines(++number);
        List<String> words = new ArrayList<>();
        segmenter.segment(line, 0, line.length(), (start, end) -> words.add(line.substring(start, end)));
        return words;
    }
}
