package org.yupian.cli.process;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import org.yupian.io.MalformedText;

/**
 * Reports bytes that are no text in the encoding that was expected: the first few each, the rest as a number. What is
 * altogether something else, or in another encoding, is said once for a file.
 */
public final class MalformedBytes implements MalformedText.Listener {
    private static final int SHOWN = 10;

    private final Environment environment;
    private long count;
    private long shown;

    /** The file of which it is known what it is instead. */
    private String known = "";

    /** Reports on the error stream. */
    public MalformedBytes(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void malformed(MalformedText place) {
        count++;
        if (shown == SHOWN || place.file().equals(known)) {
            return;
        }
        shown++;
        known = place.guess().isNothing() ? known : place.file();
        environment.note("%s:%d: expected %s, found a malformed byte at offset %d; U+FFFD stands in its place%s%s"
                .formatted(
                        place.file(),
                        place.line(),
                        place.expected().name(),
                        place.offset(),
                        place.guess().remark(),
                        advice(place.guess().encoding())));
    }

    /** What helps where text looks like text in this encoding. */
    public static String advice(Optional<Charset> encoding) {
        return encoding.map(name -> ": try --encoding " + name.name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Reports the rest and says whether there was anything. */
    public boolean finish() {
        if (count > shown) {
            environment.note("%,d more malformed bytes were replaced".formatted(count - shown));
        }
        return count > 0;
    }
}
