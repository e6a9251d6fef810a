package org.yupian.embeddings.train;

import java.io.IOException;
import org.yupian.embeddings.WordVectors;
import org.yupian.learning.ProgressListener;

/** Learns word vectors from a corpus. */
public interface VectorTrainer {
    /**
     * Learns. The listener hears of {@code words}, or for GloVe {@code pairs}, of all epochs, with the mean loss of late; if
     * it ends the training, the vectors are what they are by then.
     *
     * @throws IOException if the corpus cannot be read
     * @throws IllegalArgumentException if there is nothing to learn from it
     */
    WordVectors train(EncodedCorpus corpus, ProgressListener listener) throws IOException;
}
