package org.yupian.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.yupian.tests.CommandLine.Result;

/**
 * A checkout with nothing in it but the launcher's scripts and the jar, and the environment in which the launcher runs: the Java
 * of this process, a home of its own, and its folder {@code bin} in front of the path.
 */
record Checkout(Path root, Map<String, String> environment) {
    private static final long MOST_SECONDS = 240;

    static Checkout in(Path root) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LC_ALL", "C");
        environment.put("HOME", root.resolve("home").toString());
        return lay(root, CommandLine.jar(), environment);
    }

    private static Checkout lay(Path root, Path jar, Map<String, String> environment) throws IOException {
        Files.createDirectories(root.resolve("home"));
        Files.createDirectories(root.resolve("bin"));
        Files.createDirectories(root.resolve("cli/target"));
        for (String script : List.of("yupian", "cli/src/launcher/building.sh")) {
            Path copy = root.resolve(script);
            Files.createDirectories(copy.getParent());
            Files.copy(SourceTree.root().resolve(script), copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        // Links are followed, so the checkout is named as the launcher will name it.
        Checkout checkout = new Checkout(root.toRealPath(), environment);
        Files.copy(jar, checkout.jar(), StandardCopyOption.COPY_ATTRIBUTES);
        return checkout;
    }

    /** Another one, with the same jar and nothing beside it. */
    Checkout copy(Path other) throws IOException {
        return lay(other, jar(), environment);
    }

    Checkout with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Checkout(root, changed);
    }

    Checkout without(String variable) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.remove(variable);
        return new Checkout(root, changed);
    }

    Path jar() {
        return root.resolve("cli/target/yupian.jar");
    }

    List<String> filesBesideJar() throws IOException {
        try (Stream<Path> files = Files.list(jar().getParent())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Copies the files of a folder of the real checkout. */
    void lay(String name) throws IOException {
        Path to = Files.createDirectories(root.resolve(name));
        try (Stream<Path> files = Files.list(SourceTree.root().resolve(name))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return start(root.getParent(), command);
    }

    private Process start(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", root.resolve("bin") + ":" + environment.get("PATH"));
        return builder.start();
    }

    Result run(Path launcher, String... arguments) throws IOException, InterruptedException {
        return CommandLine.finish(start(launcher, arguments), new byte[0]);
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return run(root.resolve("yupian"), arguments);
    }

    /** Has the shell run a line in the folder of the checkout. */
    Result shell(String line) throws IOException, InterruptedException {
        return CommandLine.finish(start(root, List.of("sh", "-c", line)), new byte[0]);
    }

    /** A source that is younger than the jar. */
    void addSource() throws IOException {
        Path folder = Files.createDirectories(root.resolve("core/src/main/java"));
        Files.writeString(folder.resolve("Young.java"), "class Young {}\n");
    }

    /** Commands of the shell that run in place of Maven. */
    void fakeMaven(String script) throws IOException {
        Path maven = Files.writeString(root.resolve("bin/mvn"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    void makeWritable(boolean writable) throws IOException {
        Files.setPosixFilePermissions(
                jar().getParent(), PosixFilePermissions.fromString(writable ? "rwxr-xr-x" : "r-xr-xr-x"));
    }

    /** Waits until the archive of classes lies in a folder; the note beside it comes last, and is returned. */
    Path awaitNote(Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
        while (System.nanoTime() < end) {
            List<Path> files = List.of();
            if (Files.isDirectory(folder)) {
                try (Stream<Path> found = Files.list(folder)) {
                    files = found.toList();
                }
            }
            boolean making = files.stream().anyMatch(file -> file.toString().endsWith(".making"));
            for (Path file : files) {
                if (!making && file.toString().matches(".*/yupian-java-[^/]+\\.txt") && holds(file)) {
                    return file;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("after " + MOST_SECONDS + " s there is no note of an archive in " + folder);
    }

    private boolean holds(Path note) throws IOException {
        String text = Files.readString(note, StandardCharsets.UTF_8);
        if (text.equals("none\n")) {
            throw new AssertionError(note + ": the archive could not be made");
        }
        return text.equals(jar() + "\n") && Files.getLastModifiedTime(note).equals(Files.getLastModifiedTime(jar()));
    }
}
