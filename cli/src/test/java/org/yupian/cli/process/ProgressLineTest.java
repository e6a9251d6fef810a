package org.yupian.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.yupian.learning.Progress;

class ProgressLineTest {
    private static Environment environment(OutputStream errors, Environment.Descriptor kind) {
        return Environment.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors, Map.of(), kind);
    }

    private static ProgressLine progress(OutputStream errors, Environment.Descriptor kind) {
        return new ProgressLine(environment(errors, kind));
    }

    @Test
    void peopleWhoLookOnSeeEveryRound() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        progress(errors, Environment.Descriptor.TERMINAL).heard(new Progress("rounds", 2, 4, 0.25), "dev F1 0.5000");
        String text = errors.toString(StandardCharsets.UTF_8);
        assertTrue(
                text.matches("round 2 of 4  [\\d,]+ rounds/s  loss 0\\.25000  dev F1 0\\.5000  \\d+:\\d\\d left\n"),
                text);
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        progress(none, Environment.Descriptor.FILE).heard(new Progress("rounds", 1, 2, 0.5));
        assertEquals(0, none.size());
    }

    @Test
    void whereNobodyLooksOnALineComesEveryHalfMinute() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        AtomicLong seconds = new AtomicLong(-5);
        ProgressLine line = new ProgressLine(
                environment(errors, Environment.Descriptor.FILE), () -> seconds.get() * 1_000_000_000L);
        for (int i = 0; i < 100; i++) {
            assertEquals(i == 30 || i == 60 || i == 90, line.due("rounds"), "after " + i + " s");
            line.heard(new Progress("rounds", i, 100, 0.5));
            seconds.incrementAndGet();
        }
        line.lines(64);
        line.finish();
        assertEquals(
                "yupian: round 30 of 100  loss 0.50000  1:10 left\n"
                        + "yupian: round 60 of 100  loss 0.50000  0:40 left\n"
                        + "yupian: round 90 of 100  loss 0.50000  0:10 left\n",
                errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void onATerminalALineIsWrittenOverOnceASecond() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        AtomicLong tenths = new AtomicLong();
        ProgressLine line = new ProgressLine(
                environment(errors, Environment.Descriptor.TERMINAL), () -> tenths.get() * 100_000_000L);
        for (int i = 0; i <= 25; i++) {
            line.heard(new Progress("tokens", i, 50, Double.NaN));
            tenths.incrementAndGet();
        }
        line.finish();
        assertEquals(
                "\r\u001b[K 20.0%  10 tokens/s  0:04 left\r\u001b[K 40.0%  10 tokens/s  0:03 left\r\u001b[K",
                errors.toString(StandardCharsets.UTF_8));
    }
}
