package org.yupian.cli;

/** Ends a run with a message for people and an exit status. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** It ran, but the result is negative. */
    static final int NEGATIVE = 1;

    /** It could not run: wrong usage, or something cannot be read. */
    static final int UNABLE = 2;

    private final int status;
    private final boolean usage;

    private Failure(String message, int status, boolean usage) {
        super(message, null, false, false);
        this.status = status;
        this.usage = usage;
    }

    /** The command line asks for what cannot be; the user is pointed to the help. */
    static Failure usage(String message) {
        return new Failure(message, UNABLE, true);
    }

    /** Something cannot be read or written. */
    static Failure unable(String message) {
        return new Failure(message, UNABLE, false);
    }

    /** It ran, and the answer is no. */
    static Failure negative(String message) {
        return new Failure(message, NEGATIVE, false);
    }

    int status() {
        return status;
    }

    boolean isUsage() {
        return usage;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
