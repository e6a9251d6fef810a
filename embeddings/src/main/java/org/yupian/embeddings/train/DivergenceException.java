package org.yupian.embeddings.train;

/** The weights have left all bounds, so there is nothing to be had from this training; a lower rate helps. */
public final class DivergenceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DivergenceException() {
        super("the weights have run away; a lower rate helps, and so does a smaller window");
    }
}
