package org.yupian.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Runs the packed command line in a process of its own. */
final class CommandLine {
    /** What a run came to. */
    record Result(int status, String out, String errors) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    private CommandLine() {}

    static Path jar() {
        Path jar = SourceTree.root().resolve("cli/target/yupian.jar");
        if (!Files.isRegularFile(jar)) {
            throw new AssertionError(jar + " is not there: build with mvn verify");
        }
        return jar;
    }

    /** Starts the command; a locale without UTF-8 must make no difference. */
    static Process start(String... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** The same with options for Java. */
    static Process start(List<String> options, String... arguments) throws IOException {
        // Runs are short: what a compiler would gain, it has spent before.
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.add("-jar");
        command.add(jar().toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("YUPIAN_MODELS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /** Runs the command to its end. */
    static Result run(byte[] input, String... arguments) throws IOException, InterruptedException {
        return finish(start(arguments), input);
    }

    /** Gives a process its input, and waits for its end. */
    static Result finish(Process process, byte[] input) throws InterruptedException {
        CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> all(process.getErrorStream()));
        try (var in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It need not read its input to the end, or at all.
            process.onExit().join();
        }
        return new Result(process.waitFor(), out.join(), errors.join());
    }

    static Result run(String input, String... arguments) throws IOException, InterruptedException {
        return run(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    private static String all(InputStream in) {
        try {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
