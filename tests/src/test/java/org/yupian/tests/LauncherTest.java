package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.tests.CommandLine.Result;

/** The script {@code yupian}, its archive of classes above all, in a checkout that has the jar and no sources. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class LauncherTest {
    private static final String SENTENCE = "商品和服务";
    private static final String CUT = "商品 和 服务\n";
    private static final String FROM_ARCHIVE = "org.yupian.cli.Main source: shared objects file";

    @TempDir
    static Path folder;

    private static Checkout checkout;
    private static List<Result> firstRuns;
    private static Path archive;
    private static Path note;
    private static byte[] archived;

    /** Nothing is there yet, and two commands find that at once. */
    @BeforeAll
    static void runForTheFirstTime() throws Exception {
        checkout = Checkout.in(folder.resolve("checkout"));
        Path launcher = checkout.root().resolve("yupian");
        Process one = checkout.start(launcher, "segment", "--text", SENTENCE);
        Process other = checkout.start(launcher, "segment", "--text", SENTENCE);
        firstRuns = List.of(CommandLine.finish(one, new byte[0]), CommandLine.finish(other, new byte[0]));
        note = checkout.awaitNote(checkout.jar().getParent());
        archive = Path.of(note.toString().replaceFirst("\\.txt$", ".jsa"));
        archived = Files.readAllBytes(archive);
    }

    @BeforeEach
    void restore() throws IOException {
        FileTime time = Files.getLastModifiedTime(checkout.jar());
        write(archived, time);
        Files.writeString(note, checkout.jar() + "\n");
        Files.setLastModifiedTime(note, time);
    }

    private static void write(byte[] bytes, FileTime time) throws IOException {
        // Never into the file itself: a Java that has just ended may still be at it.
        Path fresh = Files.write(folder.resolve("fresh"), bytes);
        Files.setLastModifiedTime(fresh, time);
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void assertCut(Result result) {
        assertEquals("", result.errors());
        assertEquals(CUT, result.out());
        assertEquals(0, result.status());
    }

    private static void assertRefused(Result result, String word) {
        assertEquals(2, result.status(), result.out());
        assertEquals("", result.out());
        assertTrue(
                result.errors().lines().anyMatch(line -> line.startsWith("yupian: ") && line.contains(word)),
                result.errors());
    }

    private static Result classes(Checkout where) throws Exception {
        return where.with("YUPIAN_JAVA_OPTIONS", "-Xlog:class+load").run("segment", "--text", SENTENCE);
    }

    @Test
    void theFirstRunsAnswerAndLeaveOneArchive() throws IOException {
        firstRuns.forEach(LauncherTest::assertCut);
        assertEquals(
                List.of(archive.getFileName().toString(), note.getFileName().toString(), "yupian.jar"),
                checkout.filesBesideJar());
        assertTrue(archive.getFileName().toString().contains(System.getProperty("java.version")), archive.toString());
    }

    @Test
    void classesComeFromTheArchiveUnlessItIsRefused() throws Exception {
        String out = classes(checkout).out();
        assertTrue(out.contains(FROM_ARCHIVE), out);
        assertTrue(out.contains("picocli.CommandLine source: shared objects file"), "classes of an old format too");
        assertFalse(classes(checkout.with("YUPIAN_NO_ARCHIVE", "1")).out().contains(FROM_ARCHIVE));
    }

    @Test
    void theAnswersAreTheSameWithoutIt() throws Exception {
        Checkout without = checkout.with("YUPIAN_NO_ARCHIVE", "1");
        for (String verb : List.of("segment", "tag", "ner", "keywords", "explain")) {
            Result expected = without.run(verb, "--text", "江泽民在北京会见了代表团");
            assertFalse(expected.out().isBlank(), verb);
            assertEquals(expected, checkout.run(verb, "--text", "江泽民在北京会见了代表团"));
        }
        assertEquals(without.run("help", "segment"), checkout.run("help", "segment"));
    }

    @Test
    void aDamagedArchiveIsNoHindrance() throws Exception {
        FileTime time = Files.getLastModifiedTime(checkout.jar());
        Random random = new Random(1);
        for (int length : new int[] {0, 100, archived.length / 2, archived.length - 1}) {
            write(Arrays.copyOf(archived, length), time);
            assertCut(checkout.run("segment", "--text", SENTENCE));
        }
        for (int turn = 0; turn < 4; turn++) {
            byte[] damaged = archived.clone();
            int from = random.nextInt(damaged.length - 5000);
            Arrays.fill(damaged, from, from + 5000, (byte) turn);
            write(damaged, time);
            assertCut(checkout.run("segment", "--text", SENTENCE));
        }
        write("no archive\n".repeat(1000).getBytes(StandardCharsets.UTF_8), time);
        assertCut(checkout.run("segment", "--text", SENTENCE));
    }

    @Test
    void theArchiveOfAnotherCheckoutIsReplaced() throws Exception {
        FileTime time = Files.getLastModifiedTime(checkout.jar());
        write(new byte[1000], time);
        Files.writeString(note, "/somewhere/else/cli/target/yupian.jar\n");
        Files.setLastModifiedTime(note, time);
        assertCut(checkout.run("segment", "--text", SENTENCE));
        checkout.awaitNote(checkout.jar().getParent());
        assertTrue(classes(checkout).out().contains(FROM_ARCHIVE));
    }

    @Test
    void aBuildMakesTheArchiveAndRemovesOldOnes() throws Exception {
        Checkout built = checkout.copy(folder.resolve("built"));
        Path target = built.jar().getParent();
        Path old = Files.writeString(target.resolve("yupian-java-17.0.1+1-Nobody.jsa"), "");
        Path other = Files.writeString(target.resolve("yupian-notes.txt"), "");
        built.addSource();
        built.fakeMaven("echo built >>'" + folder + "/builds'");
        for (int turn = 0; turn < 2; turn++) {
            Result result = built.run("segment", "--text", SENTENCE);
            assertEquals(CUT, result.out());
            assertEquals(turn == 0, result.errors().startsWith("yupian: building"), result.errors());
        }
        assertEquals("built\n", Files.readString(folder.resolve("builds")));
        assertTrue(classes(built).out().contains(FROM_ARCHIVE), "made before the first answer");
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(other));
    }

    @Test
    void aBuildThatFailsIsReportedAndCanBeLeftOut() throws Exception {
        Checkout broken = checkout.copy(folder.resolve("a broken one")).with("YUPIAN_NO_ARCHIVE", "1");
        broken.addSource();
        broken.fakeMaven("echo '[INFO] so far so good'; echo '[ERROR] what is wrong'; exit 1");
        Result result = broken.run("segment", "--text", SENTENCE);
        assertRefused(result, "build.log");
        assertTrue(result.errors().contains("\n[ERROR] what is wrong\n"), result.errors());
        assertFalse(result.errors().contains("so far"), result.errors());
        Checkout unbuilt = broken.with("YUPIAN_NO_BUILD", "1");
        assertCut(unbuilt.run("segment", "--text", SENTENCE));
        Files.delete(broken.jar());
        assertRefused(unbuilt.run("segment", "--text", SENTENCE), "yupian.jar");
    }

    /** The jar beside the script's folder, and nothing to build. */
    @Test
    void aDistributionNeedsNoCheckout() throws Exception {
        Path distribution = folder.resolve("a distribution");
        Path launcher = Files.createDirectories(distribution.resolve("bin")).resolve("yupian");
        Files.copy(checkout.root().resolve("yupian"), launcher, StandardCopyOption.COPY_ATTRIBUTES);
        Checkout without = checkout.with("YUPIAN_NO_ARCHIVE", "1");
        assertRefused(without.run(launcher, "segment", "--text", SENTENCE), "/lib/yupian.jar");
        Path jar = Files.createDirectories(distribution.resolve("lib")).resolve("yupian.jar");
        Files.copy(checkout.jar(), jar);
        assertCut(without.run(launcher, "segment", "--text", SENTENCE));
        Path link = Files.createSymbolicLink(folder.resolve("installed"), launcher);
        assertCut(without.run(link, "segment", "--text", SENTENCE));
    }

    @Test
    void withNowhereToKeepItThereIsNone() throws Exception {
        Checkout foreign = checkout.copy(folder.resolve("foreign"));
        foreign.makeWritable(false);
        try {
            assumeFalse(Files.isWritable(foreign.jar().getParent()), "the superuser can write everywhere");
            assertCut(foreign.with("XDG_CACHE_HOME", "/dev/null/none").run("segment", "--text", SENTENCE));
            assertCut(foreign.with("HOME", "/nonexistent").run("segment", "--text", SENTENCE));
            assertCut(foreign.without("HOME").run("segment", "--text", SENTENCE));
            Path cache = folder.resolve("cache");
            Checkout cached = foreign.with("XDG_CACHE_HOME", cache.toString());
            assertCut(cached.run("segment", "--text", SENTENCE));
            Path made = cache.resolve("yupian" + foreign.root());
            foreign.awaitNote(made);
            assertTrue(classes(cached).out().contains(FROM_ARCHIVE));
            assertEquals(List.of("yupian.jar"), foreign.filesBesideJar());
        } finally {
            foreign.makeWritable(true);
        }
    }

    /** Java opens a file of its own in the place of what is closed. */
    @Test
    void anInputThatIsClosedIsAnEmptyOne() throws Exception {
        Result result = checkout.shell("./yupian segment <&-");
        assertEquals("", result.errors());
        assertEquals("", result.out());
        assertEquals(0, result.status());
    }

    @Test
    void statusesPass() throws Exception {
        assertRefused(checkout.run("segment", "--nonsense"), "--nonsense");
        Path words = Files.writeString(folder.resolve("words.txt"), "和服务\n\tHARD\n");
        assertEquals(1, checkout.run("dictionary", "check", words.toString()).status());
    }

    @Test
    void linksAndOtherFoldersWork() throws Exception {
        Path link =
                Files.createSymbolicLink(folder.resolve("link"), checkout.root().resolve("yupian"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link.getFileName());
        assertCut(checkout.run(second, "segment", "--text", SENTENCE));
    }

    @Test
    void optionsForJavaHold() throws Exception {
        for (String options :
                List.of("-XX:+UseParallelGC", "-XX:+UseG1GC -Xmx300m", "-Xshare:off", "-XX:-UseCompressedOops")) {
            assertCut(checkout.with("YUPIAN_JAVA_OPTIONS", options).run("segment", "--text", SENTENCE));
        }
        Checkout flags = checkout.with("YUPIAN_JAVA_OPTIONS", "-XX:+PrintFlagsFinal");
        String level = "TieredStopAtLevel += %d ";
        assertTrue(has(flags.run("segment", "-t", SENTENCE), level.formatted(1)), "one text");
        assertTrue(has(flags.run("segment", "--", "-t"), level.formatted(4)), "a file, however long");
        Checkout own = checkout.with("YUPIAN_JAVA_OPTIONS", "-XX:+PrintFlagsFinal -XX:TieredStopAtLevel=3");
        assertTrue(has(own.run("segment", "--text", SENTENCE), level.formatted(3)), "the user's option");
    }

    private static boolean has(Result result, String pattern) {
        return result.lines().stream().anyMatch(line -> line.matches(".*" + pattern + ".*"));
    }

    @Test
    void aMissingJavaIsOneLine() throws Exception {
        Result none = checkout.with("JAVA_HOME", "/nosuch").run("segment", "--text", SENTENCE);
        assertRefused(none, "JAVA_HOME=/nosuch");
        assertEquals(1, none.errors().lines().count());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Result lost =
                checkout.without("JAVA_HOME").with("PATH", empty.toString()).run("segment", "--text", SENTENCE);
        assertRefused(lost, "PATH");
        assertEquals(1, lost.errors().lines().count());
    }

    @Test
    void anOldJavaIsOneLine() throws Exception {
        Path old = folder.resolve("java8");
        Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nexit 3\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"1.8.0_292\"\n");
        assertRefused(checkout.with("JAVA_HOME", old.toString()).run("models"), "1.8.0_292");
    }
}
