package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training as a user runs it: broken off, taken up again, with corpora that do not fit. */
class TrainingTest {
    private static final String SENTENCES = "研究 生命 的 起源\n研究生 结婚 了\n南京市 长江 大桥\n商品 和 服务\n".repeat(50);

    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String[] train(String corpus, String out, int rounds, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "segment", "--train", corpus, "--out", out, "--rounds", Integer.toString(rounds)));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void whatIsBrokenOffGoesOnToTheSameBytes() throws Exception {
        String corpus = file("corpus.txt", SENTENCES);
        Path checkpoint = folder.resolve("broken.ypm.checkpoint");
        // Far more rounds than it will get.
        Process process =
                CommandLine.start(train(corpus, folder.resolve("broken.ypm").toString(), 100_000));
        while (!Files.exists(checkpoint) && process.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        // Not of the process, which would close its streams.
        process.toHandle().destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "still running");
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(errors.startsWith("yupian: interrupted; --resume " + checkpoint), errors);
        assertFalse(Files.exists(folder.resolve("broken.ypm")));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "something was left lying about");
        }
        // Rounds that are over cannot be undone: go on to where nobody can have got yet.
        CommandLine.Result resumed = CommandLine.run(
                "", train(corpus, folder.resolve("resumed.ypm").toString(), 400, "--resume", checkpoint.toString()));
        assertEquals(0, resumed.status(), resumed.errors());
        assertTrue(resumed.errors().startsWith("yupian: going on after round "), resumed.errors());
        CommandLine.Result whole =
                CommandLine.run("", train(corpus, folder.resolve("whole.ypm").toString(), 400));
        assertEquals(0, whole.status(), whole.errors());
        CommandLine.Result same = CommandLine.run(
                "", "models", "show", folder.resolve("resumed.ypm").toString());
        assertEquals(
                CommandLine.run(
                                "",
                                "models",
                                "show",
                                folder.resolve("whole.ypm").toString())
                        .out()
                        .replace("\"whole\"", "\"resumed\""),
                same.out());
        // The files differ in their ids alone, which stand in the cards.
        assertArrayEquals(tail("whole.ypm"), tail("resumed.ypm"));
    }

    /** The last bytes of a model: its weights. Half of a file would be more where the card before them is longer. */
    private byte[] tail(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        return java.util.Arrays.copyOfRange(bytes, bytes.length - 1500, bytes.length);
    }

    @Test
    void corporaThatDoNotFitAreRefusedWithFileAndLine() throws Exception {
        String out = folder.resolve("mine.ypm").toString();
        String bad = file("bad.txt", "研究/v 生命/n\n[研究/v 生命/n\n");
        CommandLine.Result result = CommandLine.run("", train(bad, out, 2));
        assertEquals(1, result.status(), result.errors());
        assertTrue(result.errors().startsWith("yupian: " + bad + ":2: expected"), result.errors());
        String empty = file("empty.txt", "");
        CommandLine.Result nothing = CommandLine.run("", train(empty, out, 2));
        assertEquals(1, nothing.status(), nothing.errors());
        assertTrue(nothing.errors().startsWith("yupian: " + empty + ": expected"), nothing.errors());
        assertFalse(Files.exists(Path.of(out)));
    }

    @Test
    void theTermsTravelInTheJars() throws IOException {
        for (Path jar : List.of(CommandLine.jar(), jar("models/words"), jar("models/all"), jar("starter"))) {
            try (JarFile file = new JarFile(jar.toFile())) {
                for (String name : List.of("LICENSE", "NOTICE")) {
                    var entry = file.getJarEntry("META-INF/" + name);
                    assertTrue(entry != null, jar + " has no " + name);
                    String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(text.contains(name.equals("NOTICE") ? "Yupian" : "Apache License"), jar + ": " + text);
                }
            }
        }
    }

    private static Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(SourceTree.root().resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("yupian.*-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar of " + module + ": build with mvn verify"));
        }
    }
}
