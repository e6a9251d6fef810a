package org.yupian.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The distribution, unpacked somewhere else, where nobody has been before. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class DistributionTest {
    private static final String NAME = "yupian-" + System.getProperty("yupian.version");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    static Path folder;

    private static Path unpacked;
    private static Result first;

    private record Result(int status, String out, String errors) {}

    private static Result run(List<String> command) throws IOException, InterruptedException {
        return run(Map.of(), command);
    }

    private static Result run(Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", folder.resolve("home").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(variables);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), out, Files.readString(errors));
    }

    private static Result yupian(Path launcher, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    @BeforeAll
    static void unpack() throws Exception {
        Files.createDirectories(folder.resolve("home"));
        Path somewhere = Files.createDirectories(folder.resolve("somewhere"));
        Path archive = Path.of("target", NAME + ".tar.gz").toAbsolutePath();
        assertEquals(
                new Result(0, "", ""), run(List.of("tar", "-xzf", archive.toString(), "-C", somewhere.toString())));
        unpacked = somewhere.resolve(NAME);
        first = yupian(unpacked.resolve("bin/yupian"), "segment", "--text", "商品和服务");
        awaitArchive();
    }

    /** It is made in the background once the first command has ended; the note comes last. */
    private static void awaitArchive() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(240);
        while (System.nanoTime() < end) {
            try (Stream<Path> files = Files.list(unpacked.resolve("lib"))) {
                List<String> names = files.map(Path::toString).toList();
                if (names.stream().anyMatch(name -> name.matches(".*/yupian-java-[^/]*\\.txt"))
                        && names.stream().noneMatch(name -> name.endsWith(".making"))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("there is no archive of classes");
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(unpacked)) {
            Set<String> names = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> unpacked.relativize(file).toString())
                    .filter(name -> !name.startsWith("lib/yupian-java-"))
                    .forEach(names::add);
            return names;
        }
    }

    @Test
    void itRunsWithoutACheckout() throws Exception {
        assertEquals(new Result(0, "商品 和 服务\n", ""), first);
        Path link = Files.createSymbolicLink(folder.resolve("yupian"), unpacked.resolve("bin/yupian"));
        assertEquals(first, yupian(link, "segment", "--text", "商品和服务"));
        assertTrue(yupian(link, "--version")
                .out()
                .startsWith("yupian " + System.getProperty("yupian.version") + " (Java "));
    }

    /** The archive of classes lies beside the jar, since that can be written. */
    @Test
    void theNextStartsAreFaster() throws Exception {
        Result result = run(
                Map.of("YUPIAN_JAVA_OPTIONS", "-Xlog:class+load"),
                List.of(unpacked.resolve("bin/yupian").toString(), "segment", "--text", "商品和服务"));
        assertTrue(result.out().contains("org.yupian.cli.Main source: shared objects file"), result.out());
    }

    @Test
    void allThatBelongsToItIsThere() throws IOException {
        Set<String> files = files();
        for (String name : List.of(
                "LICENSE",
                "NOTICE",
                "README.md",
                "README.zh.md",
                "CHANGES.md",
                "yupian.cdx.json",
                "bin/yupian",
                "bin/yupian.cmd",
                "lib/yupian.jar",
                "completion/yupian.bash",
                "man/man1/yupian.1",
                "man/man1/yupian-segment.1",
                "man/man1/yupian-vectors-train.1",
                "docs/samples/news.txt")) {
            assertTrue(files.contains(name), name + " is not among " + files);
        }
        for (String library : List.of("jackson-core", "lucene-core", "lucene-analysis-smartcn", "commons-math3")) {
            assertTrue(
                    files.stream()
                            .anyMatch(name -> name.matches("licences/" + library + "-[0-9.]+/META-INF/LICENSE.*")),
                    "the terms of " + library);
        }
        for (String name : List.of("LICENSE", "NOTICE")) {
            assertEquals(Files.readString(ROOT.resolve(name)), Files.readString(unpacked.resolve(name)));
        }
        assertTrue(Files.isExecutable(unpacked.resolve("bin/yupian")));
        assertTrue(Files.readString(unpacked.resolve("bin/yupian.cmd")).startsWith("@echo off\r\n"));
    }

    @Test
    void theOtherFormHoldsTheSame() throws IOException {
        Set<String> names = new TreeSet<>();
        try (ZipFile zip = new ZipFile(Path.of("target", NAME + ".zip").toFile())) {
            for (var entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                String name = entry.getName().substring(NAME.length() + 1);
                names.add(name);
                try (InputStream in = zip.getInputStream(entry)) {
                    assertArrayEquals(Files.readAllBytes(unpacked.resolve(name)), in.readAllBytes(), name);
                }
            }
        }
        assertEquals(files(), names);
    }

    @Test
    void theCompletionIsThatOfTheCommand() throws Exception {
        Result script = yupian(unpacked.resolve("bin/yupian"), "completion");
        assertEquals(script.out(), Files.readString(unpacked.resolve("completion/yupian.bash")));
    }

    @Test
    void withoutItsJarItSaysSo() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("half/bin"));
        Path launcher = Files.copy(unpacked.resolve("bin/yupian"), bin.resolve("yupian"));
        assertTrue(launcher.toFile().setExecutable(true));
        Result result = yupian(launcher, "--version");
        assertEquals(2, result.status());
        assertTrue(result.errors().matches("yupian: there is no .*/half/lib/yupian\\.jar; .*\n"), result.errors());
    }
}
