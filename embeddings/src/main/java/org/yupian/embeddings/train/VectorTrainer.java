package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.embeddings.WordVectors;

/** Learns word vectors from a corpus. */
public interface VectorTrainer {
    /**
     * Learns.
     *
     * @throws IOException if the corpus cannot be read
     * @throws IllegalArgumentException if there is nothing to learn from it
     */
    WordVectors train(EncodedCorpus corpus, VectorListener listener) throws IOException;
}
