package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The search for new words as a process: where the disk is full, and where somebody ends it. */
class NewWordsEndToEndTest {
    @TempDir
    Path folder;

    private Path text(int words) throws IOException {
        Random random = new Random(1);
        String text = IntStream.range(0, words)
                .mapToObj(i -> Character.toString('一' + random.nextInt(3000)) + (random.nextInt(20) == 0 ? "\n" : ""))
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("text.txt"), text);
    }

    private Process start(String limits, String... arguments) throws IOException {
        String command = "%s exec %s/bin/java -Xmx256m -XX:-UsePerfData -Djava.io.tmpdir=%s -jar %s new-words \"$@\""
                .formatted(limits, System.getProperty("java.home"), temporary(), CommandLine.jar());
        String[] all = Stream.concat(Stream.of("sh", "-c", command, "sh"), Stream.of(arguments))
                .toArray(String[]::new);
        return new ProcessBuilder(all).start();
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** A limit on the size of files stands for a full disk: the write fails in the same way. */
    @Test
    void aFullDiskIsAClearErrorAndLeavesNothing() throws Exception {
        Process process = start("ulimit -f 8;", text(20_000).toString());
        process.getOutputStream().close();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(2, process.waitFor(), errors);
        assertTrue(errors.startsWith("yupian: ") && errors.contains("temporary file cannot be written"), errors);
        assertFalse(errors.contains("\tat "), errors);
        assertEquals(List.of(), files(temporary()));
    }

    @Test
    void anInterruptedSearchLeavesNothingUnlessItIsToGoOn() throws Exception {
        Path text = text(6_000_000);
        Process process = start("", "--memory", "16m", text.toString());
        await(temporary(), "yupian-words-");
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
        assertEquals(List.of(), files(temporary()));

        Path work = Files.createDirectory(folder.resolve("work"));
        process = start("", "--memory", "16m", "--work", work.toString(), text.toString());
        await(work, "search.txt");
        process.destroy();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
        assertTrue(Files.exists(work.resolve("search.txt")), "what was done is lost");
        CommandLine.Result whole = CommandLine.run("", "new-words", "--known", "mark", text.toString());
        CommandLine.Result rest = CommandLine.run(
                "",
                "new-words",
                "--known",
                "mark",
                "--memory",
                "16m",
                "--work",
                work.toString(),
                "--resume",
                text.toString());
        assertEquals(whole, rest);
        assertEquals(List.of(), files(work));
    }

    /** Whoever opens a pipe to write into it waits for its reader, and this one has begun its search by then. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anInterruptBeforeAnythingIsOnTheDiskPromisesNothing() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "there are no pipes here");
        Process process = start("", "--work", folder.resolve("work").toString(), pipe.toString());
        try (OutputStream text = Files.newOutputStream(pipe)) {
            text.write("长江\n".getBytes(StandardCharsets.UTF_8));
            // The process itself would close its streams at once.
            process.toHandle().destroy();
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it goes on");
        }
        assertEquals(
                "yupian: interrupted; nothing is on the disk yet to go on from\n",
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void await(Path folder, String name) throws Exception {
        for (int i = 0; i < 600; i++) {
            if (files(folder).stream()
                    .anyMatch(file -> String.valueOf(file.getFileName()).startsWith(name))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no " + name + " in " + folder);
    }
}
