package org.yupian.learning;

/** Hears how long work goes on, on the thread that began it, and may end it. */
@FunctionalInterface
public interface ProgressListener {
    /** Hears nothing and ends nothing. */
    ProgressListener NONE = progress -> true;

    /**
     * Some more is done.
     *
     * @return whether to go on; if not, the work ends early, in the way its own documentation says
     */
    boolean heard(Progress progress);
}
