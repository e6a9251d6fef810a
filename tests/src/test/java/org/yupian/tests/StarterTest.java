package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.models.Models;
import org.yupian.models.keywords.KeywordModels;
import org.yupian.models.names.NameModels;
import org.yupian.models.tags.TagModels;
import org.yupian.models.words.WordModels;
import org.yupian.models.words.permissive.PermissiveWordModels;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tokenize.Segmenter;
import org.yupian.toolkit.Toolkit;

/** The project of a user's in {@code tests/starter}: ten lines, one dependency, words and tags and names and keywords. */
class StarterTest {
    private static final Path PROJECT = SourceTree.root().resolve("tests/starter");
    private static final Path SOURCE = PROJECT.resolve("src/main/java/example/Example.java");
    private static final Path DESCRIPTOR = PROJECT.resolve("src/main/java/module-info.java");

    private static final List<String> PRINTED = List.of(
            "[江, 泽民, 在, 北京, 会见, 了, 代表团, 。]",
            "[江/nr 0-1, 泽民/nr 1-3, 在/p 3-4, 北京/ns 4-6, 会见/v 6-8, 了/u 8-9, 代表团/n 9-12, 。/w 12-13]",
            "[江泽民/PER 0-3, 北京/LOC 4-6, 代表团/ORG 9-12]",
            "[北京会见, 江泽民, 代表团, 泽民, 北京, 会见]");

    @TempDir
    Path classes;

    /** What the artifact {@code yupian} brings, by the classes that are in each of its dependencies. */
    private static String dependencies() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(
                Document.class,
                Segmenter.class,
                PosTagger.class,
                KeywordExtractor.class,
                Toolkit.class,
                Models.class,
                WordModels.class,
                PermissiveWordModels.class,
                TagModels.class,
                NameModels.class,
                KeywordModels.class)) {
            places.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        for (String module : List.of("models/all", "starter")) {
            places.add(
                    SourceTree.root().resolve(module).resolve("target/classes").toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private void compile(List<Path> sources, String option, String path) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean done = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("--release", "17", "-Xlint:all", "-Werror", "-d", classes.toString(), option, path),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
                .call();
        assertTrue(done, messages.toString());
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java", "-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }

    @Test
    void tenLinesPrintEverythingOnTheClassPath() throws Exception {
        compile(List.of(SOURCE), "--class-path", dependencies());
        assertEquals(PRINTED, run("--class-path", dependencies() + File.pathSeparator + classes, "example.Example"));
    }

    @Test
    void andOnTheModulePath() throws Exception {
        compile(List.of(SOURCE, DESCRIPTOR), "--module-path", dependencies());
        assertEquals(
                PRINTED,
                run("--module-path", dependencies() + File.pathSeparator + classes, "-m", "example/example.Example"));
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
