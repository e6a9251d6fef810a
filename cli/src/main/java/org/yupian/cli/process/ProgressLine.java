package org.yupian.cli.process;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.yupian.learning.Progress;

/**
 * Tells people how long work goes on. On a terminal, rounds of a training are a line each, and anything else is one line
 * that is written over. Where nobody looks on, a line goes to the error stream every half minute at most, so that short
 * runs say nothing and the logs of long ones show that they live.
 */
public final class ProgressLine {
    private static final long SECOND = 1_000_000_000L;
    private static final long REST = 30 * SECOND;

    private final Environment environment;
    private final boolean countsLines;
    private final boolean seen;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private long before;
    private boolean written;

    /** Progress from now on, shown on the error stream. */
    public ProgressLine(Environment environment) {
        this(environment, System::nanoTime);
    }

    /** The same by another clock, which counts nanoseconds from anywhere. */
    ProgressLine(Environment environment, LongSupplier clock) {
        this.environment = environment;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.countsLines = environment.showsProgress();
        this.seen = environment.errorsSeen();
        this.next = start + (seen ? SECOND : REST);
    }

    /** Counts lines that are read, once a second, where {@link Environment#showsProgress} allows it. */
    public void lines(long number) {
        if (!countsLines || (number & 63) != 0 || clock.getAsLong() - next < 0) {
            return;
        }
        rewrite(String.format(Locale.ROOT, "%,d lines", number));
    }

    /** The work goes on from where another run has left it. */
    public void resumed(long done) {
        before = done;
    }

    /** Whether {@link #heard} would show something now; what takes time to find out can wait until it does. */
    public boolean due(String unit) {
        return (seen && unit.equals("rounds")) || clock.getAsLong() - next >= 0;
    }

    /** Shows progress, if it is time; a listener to be handed to whatever works. */
    public boolean heard(Progress progress) {
        heard(progress, "");
        return true;
    }

    /** The same with a score in words, or "". */
    public void heard(Progress progress, String score) {
        if (!due(progress.unit())) {
            return;
        }
        String text = text(progress, score);
        if (!seen) {
            environment.note(text);
            next = clock.getAsLong() + REST;
        } else if (progress.unit().equals("rounds")) {
            finish();
            environment.errors().print(text + "\n");
            environment.errors().flush();
        } else {
            rewrite(text);
        }
    }

    private String text(Progress progress, String score) {
        double seconds = Math.max(1e-9, (clock.getAsLong() - start) / 1e9);
        double pace = (progress.done() - before) / seconds;
        StringBuilder text = new StringBuilder();
        if (progress.unit().equals("rounds")) {
            text.append("round %d of %d".formatted(progress.done(), progress.total()));
        } else if (progress.total() > 0) {
            text.append(String.format(Locale.ROOT, "%5.1f%%", 100.0 * progress.done() / progress.total()));
        } else {
            text.append(String.format(Locale.ROOT, "%,d %s", progress.done(), progress.unit()));
        }
        if (pace >= 10) {
            text.append(String.format(Locale.ROOT, "  %,d %s/s", Math.round(pace), progress.unit()));
        }
        if (progress.hasLoss()) {
            text.append(String.format(Locale.ROOT, "  loss %.5f", progress.loss()));
        }
        if (!score.isEmpty()) {
            text.append("  ").append(score);
        }
        if (progress.total() > 0 && pace > 0) {
            Duration left = Duration.ofMillis(Math.round(1000 * (progress.total() - progress.done()) / pace));
            text.append("  %d:%02d left".formatted(left.toMinutes(), left.toSecondsPart()));
        }
        return text.toString();
    }

    private void rewrite(String text) {
        environment.errors().print("\r\u001b[K" + text);
        environment.errors().flush();
        next = clock.getAsLong() + SECOND;
        written = true;
    }

    /** Wipes the line that is written over. */
    public void finish() {
        if (written) {
            environment.errors().print("\r\u001b[K");
            environment.errors().flush();
            written = false;
        }
    }
}
