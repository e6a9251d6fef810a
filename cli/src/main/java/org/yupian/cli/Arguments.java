package org.yupian.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The arguments of the process as UTF-8. In a locale without an encoding, such as {@code LC_ALL=C}, Java turns
 * every byte that is not ASCII into U+FFFD before {@code main} sees it; Linux still has the bytes.
 */
final class Arguments {
    private Arguments() {}

    /** The arguments with the bytes that Java could not read, where they can still be had. */
    static String[] recovered(String[] arguments) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(Path.of("/proc/self/cmdline"));
        } catch (IOException e) {
            return arguments;
        }
        return recovered(arguments, bytes);
    }

    /** The last of the NUL-terminated strings, if they can be what Java was given. */
    static String[] recovered(String[] arguments, byte[] commandLine) {
        String[] all = new String(commandLine, StandardCharsets.UTF_8).split("\0", -1);
        int from = all.length - 1 - arguments.length;
        if (from < 1) {
            return arguments;
        }
        String[] last = Arrays.copyOfRange(all, from, all.length - 1);
        for (int i = 0; i < last.length; i++) {
            if (arguments[i].indexOf('\ufffd') < 0 && !arguments[i].equals(last[i])) {
                return arguments;
            }
        }
        return last;
    }
}
