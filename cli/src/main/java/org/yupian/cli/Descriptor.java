package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stands behind a standard stream. Linux says so under {@code /proc}; elsewhere, and where it does not,
 * the answer is {@link #UNKNOWN}: then there is no colour and no progress, which never harms.
 * {@code System.console()} cannot tell, since it knows nothing of each stream alone.
 */
enum Descriptor {
    TERMINAL,
    PIPE,
    FILE,
    UNKNOWN;

    static Descriptor of(int number) {
        try {
            String target =
                    Files.readSymbolicLink(Path.of("/proc/self/fd/" + number)).toString();
            if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console")) {
                return TERMINAL;
            }
            return target.startsWith("pipe:") || target.startsWith("socket:") ? PIPE : FILE;
        } catch (IOException | UnsupportedOperationException e) {
            return UNKNOWN;
        }
    }
}
