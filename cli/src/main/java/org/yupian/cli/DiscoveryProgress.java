package org.yupian.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.yupian.keywords.discovery.DiscoveryListener;
import org.yupian.keywords.discovery.NewWordFinder;

/** Shows how a search for new words goes on, and cleans up or says how to go on when it is interrupted. */
final class DiscoveryProgress implements DiscoveryListener, AutoCloseable {
    private final Environment environment;
    private final Progress lines;
    private final boolean keeps;
    private final Thread onInterrupt = new Thread(this::interrupted, "yupian-interrupted");
    private @Nullable NewWordFinder finder;
    private long covered;

    /**
     * Progress.
     *
     * @param keeps whether an interrupted search leaves its files
     */
    DiscoveryProgress(Environment environment, boolean keeps) {
        this.environment = environment;
        this.lines = new Progress(environment);
        this.keeps = keeps;
    }

    /** Looks after a search until it ends. */
    void watch(NewWordFinder search) {
        finder = search;
        covered = search.lines();
        Runtime.getRuntime().addShutdownHook(onInterrupt);
    }

    void lines(long number) {
        lines.lines(number);
    }

    @Override
    public void spilled(long number) {
        covered = number;
    }

    @Override
    public void merging(long done, long total) {
        lines.share("merging", done, total);
    }

    private void interrupted() {
        if (keeps) {
            environment.note(
                    covered == 0
                            ? "interrupted before anything was kept; start again, without --resume"
                            : "interrupted; --resume goes on after line " + covered);
            return;
        }
        try {
            if (finder != null) {
                finder.close();
            }
        } catch (IOException e) {
            environment.note("temporary files may be left: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        lines.finish();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook has done its work.
            covered = 0;
        }
    }
}
