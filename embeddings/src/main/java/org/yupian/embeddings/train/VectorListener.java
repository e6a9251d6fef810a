package org.yupian.embeddings.train;

/** Hears how a training goes on; called on the thread that trains. */
public interface VectorListener {
    /** Listens to nothing. */
    VectorListener NONE = (done, total, rate, loss) -> {};

    /**
     * Some more is done.
     *
     * @param done the tokens, or pairs of words for GloVe, of all epochs so far
     * @param total how many there will be
     * @param rate the learning rate
     * @param loss the mean loss of late, each method's own, or NaN before the first
     */
    void progress(long done, long total, double rate, double loss);
}
