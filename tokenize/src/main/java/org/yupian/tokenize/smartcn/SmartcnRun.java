package org.yupian.tokenize.smartcn;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.yupian.document.SpanSink;
import org.yupian.text.CharacterClass;
import org.yupian.text.SentenceEnds;

/** One call's work: feeds smartcn piece by piece and puts its words right. For one thread; all numbers are offsets. */
final class SmartcnRun {
    /** Smartcn's own buffer has 1,024 chars; what passes it is cut wherever the buffer ends. */
    private static final int PIECE = 1000;

    private final CharSequence text;
    private final int to;
    private final SpanSink out;
    /** Up to here every character has been handed out, or is white space. */
    private int done;

    SmartcnRun(CharSequence text, int to, SpanSink out) {
        this.text = text;
        this.to = to;
        this.out = out;
    }

    void run(int from) {
        done = from;
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            while (done < to) {
                int end = pieceEnd(done);
                piece(tokenizer, done, end);
                singles(end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading a string does not fail", e);
        }
    }

    private void piece(HMMChineseTokenizer tokenizer, int start, int end) throws IOException {
        OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
        tokenizer.setReader(new StringReader(text.subSequence(start, end).toString()));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
            word(start + offsets.startOffset(), start + offsets.endOffset(), end);
        }
        tokenizer.end();
        // A tokenizer takes a new reader only when it has been closed.
        tokenizer.close();
    }

    private int pieceEnd(int start) {
        if (to - start <= PIECE) {
            return to;
        }
        int end = start + PIECE;
        for (int at = end; at > start; at--) {
            if (SentenceEnds.ends(text.charAt(at - 1)) || space(at - 1)) {
                return at;
            }
        }
        return insidePair(end) ? end - 1 : end;
    }

    /** Hands out one of smartcn's words without what was handed out before, whole characters and no white space. */
    private void word(int wordStart, int wordEnd, int limit) {
        int start = Math.max(wordStart, done);
        if (start > done && insidePair(start)) {
            start--;
        }
        int end = Math.min(wordEnd, limit);
        if (end < limit && insidePair(end)) {
            end++;
        }
        if (start >= end) {
            return;
        }
        singles(start);
        for (int at = start; at < end; ) {
            int stop = at;
            while (stop < end && !space(stop)) {
                stop++;
            }
            if (stop > at) {
                out.accept(at, stop);
            }
            at = stop + 1;
        }
        done = end;
    }

    /** Hands out what smartcn left out before an offset, one character at a time. */
    private void singles(int end) {
        while (done < end) {
            int next = insidePair(done + 1) ? done + 2 : done + 1;
            if (!space(done)) {
                out.accept(done, next);
            }
            done = next;
        }
    }

    private boolean space(int offset) {
        return CharacterClass.of(text.charAt(offset)) == CharacterClass.SPACE;
    }

    private boolean insidePair(int offset) {
        return offset < to && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
