package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced as a whole; links, permissions and what is no file stay what they were. */
class WholeFileTest {
    @TempDir
    Path folder;

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAndReplaces() throws IOException {
        Path file = folder.resolve("a");
        write(file, "one");
        write(file, "two");
        assertEquals("two", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "before");
        IOException e = assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }));
        assertEquals("the disk is full", e.getMessage());
        assertEquals("before", Files.readString(file));
        assertEquals(List.of("a"), names());
        assertThrows(IOException.class, () -> write(folder, "x"), "a folder is no file");
    }

    @Test
    void whatCannotBeWrittenIsNamedAsTheCallerNamesIt() {
        Path file = folder.resolve("none/a");
        NoSuchFileException e = assertThrows(NoSuchFileException.class, () -> write(file, "x"));
        assertEquals(file.toString(), e.getFile());
        Path tooLong = folder.resolve("a".repeat(300));
        FileSystemException other = assertThrows(FileSystemException.class, () -> write(tooLong, "x"));
        assertEquals(tooLong.toString(), other.getFile());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksStayLinks() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("file");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real/file"));
        Path further = Files.createSymbolicLink(folder.resolve("further"), Path.of("link"));
        write(further, "through two links to nothing yet");
        assertEquals("through two links to nothing yet", Files.readString(real));
        write(link, "replaced");
        assertEquals("replaced", Files.readString(real));
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(further));
        assertEquals(List.of("further", "link", "real"), names());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInACircleAreRefused() throws IOException {
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        assertThrows(FileSystemLoopException.class, () -> write(one, "x"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreKept() throws IOException {
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "r--r-----")) {
            Path file = Files.writeString(folder.resolve(permissions), "before");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            write(file, "after");
            assertEquals("after", Files.readString(file));
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void devicesAreWrittenTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        write(link, "gone");
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(!Files.isRegularFile(Path.of("/dev/null")));
        assertEquals(List.of("null"), names());
        Files.delete(link);
    }
}
