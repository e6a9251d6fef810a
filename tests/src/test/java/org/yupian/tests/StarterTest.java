package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The project of a user's in {@code tests/starter}: ten lines, one dependency, words and tags and names and keywords. That
 * the README shows it, and that it prints what stands there, is for {@link ReadmeTest}.
 */
class StarterTest {
    private static final Path PROJECT = SourceTree.root().resolve("tests/starter");
    private static final Path SOURCE = PROJECT.resolve("src/main/java/example/Example.java");
    private static final Path DESCRIPTOR = PROJECT.resolve("src/main/java/module-info.java");

    private static final List<String> PRINTED = List.of(
            "[江, 泽民, 在, 北京, 会见, 了, 代表团, 。]",
            "[江/nr 0-1, 泽民/nr 1-3, 在/p 3-4, 北京/ns 4-6, 会见/v 6-8, 了/u 8-9, 代表团/n 9-12, 。/w 12-13]",
            "[江泽民/PER 0-3, 北京/LOC 4-6]",
            "[江泽民, 代表团, 北京, 会见]");

    @TempDir
    Path classes;

    @Test
    void tenLinesPrintEverythingOnTheClassPath() throws Exception {
        UserProgram program = new UserProgram(classes);
        program.compile(List.of(SOURCE), "--class-path");
        assertEquals(PRINTED, program.run("--class-path", "example.Example"));
    }

    @Test
    void andOnTheModulePath() throws Exception {
        UserProgram program = new UserProgram(classes);
        program.compile(List.of(SOURCE, DESCRIPTOR), "--module-path");
        assertEquals(PRINTED, program.run("--module-path", "-m", "example/example.Example"));
    }

    @Test
    void itIsWhatTheReadmeShows() throws IOException {
        String source = Files.readString(SOURCE);
        assertTrue(source.lines().count() <= 10, source);
        String readme = Files.readString(SourceTree.root().resolve("README.md"));
        assertTrue(readme.contains("```java\n" + source + "```"), "the README shows another first example");
        String pom = Files.readString(PROJECT.resolve("pom.xml"));
        assertEquals(2, pom.split("<dependency>", -1).length, "one dependency");
        assertTrue(pom.contains("<artifactId>yupian</artifactId>"), pom);
    }
}
