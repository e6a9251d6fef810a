package org.yupian.dl4j.train;

import org.yupian.embeddings.train.VectorEngine;
import org.yupian.embeddings.train.VectorTrainer;
import org.yupian.embeddings.train.Word2VecOptions;

/** Trains skip-gram with Deeplearning4j: for comparison, and for whoever has to have its vectors. */
public final class Dl4jEngine implements VectorEngine {
    /** An engine; it holds nothing. */
    public Dl4jEngine() {}

    @Override
    public String name() {
        return "dl4j";
    }

    @Override
    public VectorTrainer trainer(Word2VecOptions options, int threads) {
        if (options.architecture() != Word2VecOptions.Architecture.SKIP_GRAM
                || options.ngrams().used()) {
            throw new IllegalArgumentException("expected skip-gram without n-grams, all that DL4J is used for");
        }
        return new Dl4jTrainer(options, threads);
    }
}
