package org.yupian.cli;

import java.time.Duration;
import java.util.Locale;

/** Tells people how a training goes on: a line a round, where the error stream is a terminal. */
final class TrainingProgress {
    private final Environment environment;
    private final boolean shown;
    private final long start = System.nanoTime();
    private int before;

    TrainingProgress(Environment environment) {
        this.environment = environment;
        this.shown = environment.errorsSeen();
    }

    /** Whether anyone looks on. */
    boolean shown() {
        return shown;
    }

    /** The training goes on from a checkpoint after this round. */
    void resumed(int round) {
        before = round;
        environment.note("going on after round " + round);
    }

    /**
     * A round is over.
     *
     * @param loss what the method minimises
     * @param dev the score on the development set in words, or empty
     */
    void round(int round, int rounds, double loss, String dev) {
        if (!shown) {
            return;
        }
        long nanos = System.nanoTime() - start;
        long left = nanos / Math.max(1, round - before) * (rounds - round);
        environment
                .errors()
                .print(String.format(
                        Locale.ROOT,
                        "round %d of %d  loss %.5f%s  %s left%n",
                        round,
                        rounds,
                        loss,
                        dev.isEmpty() ? "" : "  " + dev,
                        words(Duration.ofNanos(left))));
        environment.errors().flush();
    }

    private static String words(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
