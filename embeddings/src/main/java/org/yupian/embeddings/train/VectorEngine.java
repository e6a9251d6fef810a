package org.yupian.embeddings.train;

/**
 * Another program that can train word vectors, found as a service ({@link java.util.ServiceLoader}), so that it and what
 * it needs are there only for whoever wants them.
 */
public interface VectorEngine {
    /** The name people choose it by. */
    String name();

    /**
     * A trainer.
     *
     * @param threads how many threads it may use
     * @throws IllegalArgumentException if it cannot learn in the way the options ask for
     */
    VectorTrainer trainer(Word2VecOptions options, int threads);
}
