package org.yupian.dl4j.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.deeplearning4j.text.sentenceiterator.SentenceIterator;
import org.deeplearning4j.text.sentenceiterator.SentencePreProcessor;
import org.jspecify.annotations.Nullable;
import org.yupian.embeddings.train.EncodedCorpus;
import org.yupian.embeddings.train.SentenceCursor;

/** A corpus as DL4J reads it: sentences with spaces between words. DL4J may ask from several threads. */
final class CorpusSentences implements SentenceIterator {
    private final EncodedCorpus corpus;
    private final SentenceCursor cursor;
    private final int[] numbers = new int[SentenceCursor.LONGEST];
    private int length;
    private @Nullable SentencePreProcessor processor;

    CorpusSentences(EncodedCorpus corpus) {
        this.corpus = corpus;
        cursor = corpus.part(0, 1);
        length = read();
    }

    private int read() {
        try {
            return cursor.next(numbers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized String nextSentence() {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(corpus.words().get(numbers[i]));
        }
        length = read();
        return processor == null ? sentence.toString() : processor.preProcess(sentence.toString());
    }

    @Override
    public synchronized boolean hasNext() {
        return length >= 0;
    }

    @Override
    public synchronized void reset() {
        cursor.rewind();
        length = read();
    }

    @Override
    public void finish() {}

    @Override
    public @Nullable SentencePreProcessor getPreProcessor() {
        return processor;
    }

    @Override
    public void setPreProcessor(@Nullable SentencePreProcessor processor) {
        this.processor = processor;
    }
}
