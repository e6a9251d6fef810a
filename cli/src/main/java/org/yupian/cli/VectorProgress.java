package org.yupian.cli;

import java.time.Duration;
import java.util.Locale;
import org.yupian.embeddings.train.VectorListener;

/** Tells people how a training of vectors goes on: one line that is written over, where they see the error stream. */
final class VectorProgress implements VectorListener {
    private static final long INTERVAL = 500_000_000L;

    private final Environment environment;
    private final String unit;
    private final long start = System.nanoTime();
    private long next = start + INTERVAL;
    private boolean written;

    /** A progress in units such as words. */
    VectorProgress(Environment environment, String unit) {
        this.environment = environment;
        this.unit = unit;
    }

    @Override
    public void progress(long done, long total, double rate, double loss) {
        long now = System.nanoTime();
        if (!environment.errorsSeen() || now - next < 0) {
            return;
        }
        next = now + INTERVAL;
        double seconds = (now - start) / 1e9;
        Duration left = Duration.ofSeconds(Math.round(seconds / done * (total - done)));
        environment
                .errors()
                .print(String.format(
                        Locale.ROOT,
                        "\r%5.1f%%  %,d %s/s  rate %.4f  loss %.4f  %d:%02d left ",
                        100.0 * done / total,
                        Math.round(done / seconds),
                        unit,
                        rate,
                        loss,
                        left.toMinutes(),
                        left.toSecondsPart()));
        environment.errors().flush();
        written = true;
    }

    /** Wipes the line and says how it went; returns the seconds it took. */
    double finish() {
        if (written) {
            environment.errors().print("\r\u001b[K");
            environment.errors().flush();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
