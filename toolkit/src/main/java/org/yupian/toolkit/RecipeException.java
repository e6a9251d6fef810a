package org.yupian.toolkit;

/** A recipe that cannot be read, or that nothing can be made after; the message says what was expected and found. */
public final class RecipeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** A refusal in one sentence. */
    public RecipeException(String message) {
        super(message);
    }

    /** The same for a refusal that another one explains. */
    RecipeException(String message, Throwable cause) {
        super(message, cause);
    }
}
