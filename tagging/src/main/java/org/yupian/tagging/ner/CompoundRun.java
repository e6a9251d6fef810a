package org.yupian.tagging.ner;

import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.tagging.feature.Columns;
import org.yupian.text.Normalization;
import org.yupian.text.SentenceEnds;

/** One call's work: goes through the words block by block. For one thread. */
final class CompoundRun {
    /** The most words in a block. */
    private static final int BLOCK = 256;

    private final CompoundTagger tagger;
    private final Spans words;
    private final Tags tags;
    private final String text;
    private final int[] tagSymbols;
    private final EntityTagger.Found out;
    private final Columns columns = CompoundColumns.columns();
    private final EntityDecoder.Scratch scratch = new EntityDecoder.Scratch();
    private final int[] scores;
    private final byte[] path;

    CompoundRun(CompoundTagger tagger, CharSequence text, Spans words, Tags tags, EntityTagger.Found out) {
        this.tagger = tagger;
        this.words = words;
        this.tags = tags;
        this.text = Normalization.standard().apply(text);
        this.tagSymbols = CompoundColumns.tags(tags);
        this.out = out;
        int most = Math.min(BLOCK, words.size());
        this.scores = new int[most * tagger.model().chain().labels().size()];
        this.path = new byte[most];
    }

    void run() {
        for (int from = 0; from < words.size(); ) {
            int to = end(from);
            block(from, to);
            from = to;
        }
    }

    /** Where a block ends: behind a sentence or a line, or where it is full. */
    private int end(int from) {
        int limit = Math.min(words.size(), from + BLOCK);
        for (int at = from; at < limit; at++) {
            if (endsSentence(words.start(at), words.end(at)) || endsLine(at)) {
                return at + 1;
            }
        }
        return limit;
    }

    private boolean endsSentence(int start, int end) {
        return end - start == 1 && SentenceEnds.ends(text.charAt(start));
    }

    private boolean endsLine(int at) {
        int next = at + 1 < words.size() ? words.start(at + 1) : words.end(at);
        for (int i = words.end(at); i < next; i++) {
            if (SentenceEnds.isLineEnd(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void block(int from, int to) {
        int length = to - from;
        columns.reset(length);
        for (int i = 0; i < length; i++) {
            int tag = tagSymbols[tags.id(from + i)];
            CompoundColumns.fill(text, words.start(from + i), words.end(from + i), tag, i, columns);
        }
        tagger.model().chain().scores(columns, scores);
        EntityDecoder decoder = tagger.decoder();
        decoder.decode(scores, length, path, scratch);
        for (int first = 0; first < length; ) {
            if (path[first] == LabelScheme.OUTSIDE) {
                first++;
                continue;
            }
            int last = decoder.end(path, first, length);
            float confidence = decoder.confidence(scores, length, path, first, last, scratch);
            if (confidence >= tagger.threshold()) {
                int type = decoder.type(path[first]);
                out.add(words.start(from + first), words.end(from + last - 1), type, confidence);
            }
            first = last;
        }
    }
}
