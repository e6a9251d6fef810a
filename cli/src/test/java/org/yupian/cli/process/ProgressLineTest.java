package org.yupian.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.learning.Progress;

class ProgressLineTest {
    private static ProgressLine progress(OutputStream errors, Environment.Descriptor kind) {
        return new ProgressLine(
                Environment.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors, Map.of(), kind));
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
}
