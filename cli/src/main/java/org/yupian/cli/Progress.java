package org.yupian.cli;

/** Counts lines on the terminal, once a second, where {@link Environment#showsProgress} allows it. */
final class Progress {
    private static final long INTERVAL = 1_000_000_000L;

    private static final int BAR = 20;

    private final Environment environment;
    private final boolean shown;
    private long next;
    private boolean written;

    Progress(Environment environment) {
        this.environment = environment;
        this.shown = environment.showsProgress();
        this.next = shown ? System.nanoTime() + INTERVAL : 0;
    }

    void lines(long number) {
        if (!shown || (number & 63) != 0 || System.nanoTime() - next < 0) {
            return;
        }
        environment.errors().printf("\r%,d lines", number);
        environment.errors().flush();
        next = System.nanoTime() + INTERVAL;
        written = true;
    }

    /** Shows a share of the work as a bar. */
    void share(String what, long done, long total) {
        if (!shown) {
            return;
        }
        int filled = (int) (BAR * done / Math.max(1, total));
        environment.errors().print("\r\u001b[K" + what + " [" + "#".repeat(filled) + " ".repeat(BAR - filled) + "]");
        environment.errors().flush();
        written = true;
    }

    /** Wipes the count. */
    void finish() {
        if (written) {
            environment.errors().print("\r\u001b[K");
            environment.errors().flush();
            written = false;
        }
    }
}
