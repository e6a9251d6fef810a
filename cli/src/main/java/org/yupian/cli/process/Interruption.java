package org.yupian.cli.process;

/** What is to be done if the process is interrupted before some work has ended. */
public final class Interruption {
    private final Thread hook;

    private Interruption(Runnable action) {
        hook = new Thread(action, "yupian-interrupted");
    }

    /** From now on, until it ends, the action is taken when the process is ended by a signal. */
    public static Interruption then(Runnable action) {
        Interruption interruption = new Interruption(action);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** The work has ended. */
    public void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does its work.
        }
    }
}
