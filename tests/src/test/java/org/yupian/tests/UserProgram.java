package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.yupian.document.Document;
import org.yupian.keywords.KeywordExtractor;
import org.yupian.models.Models;
import org.yupian.models.keywords.KeywordModels;
import org.yupian.models.names.NameModels;
import org.yupian.models.names.open.OpenNameModels;
import org.yupian.models.tags.TagModels;
import org.yupian.models.tags.open.OpenTagModels;
import org.yupian.models.words.WordModels;
import org.yupian.models.words.open.OpenWordModels;
import org.yupian.models.words.permissive.PermissiveWordModels;
import org.yupian.tagging.pos.PosTagger;
import org.yupian.tokenize.Segmenter;
import org.yupian.toolkit.Toolkit;

/** A program of a user's that depends on the artifact {@code yupian} alone, and its classes in a folder. */
record UserProgram(Path classes) {
    /** What the artifact {@code yupian} brings, by the classes that are in each of its dependencies. */
    static String dependencies() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> type : List.of(
                Document.class,
                Segmenter.class,
                PosTagger.class,
                KeywordExtractor.class,
                Toolkit.class,
                Models.class,
                WordModels.class,
                OpenWordModels.class,
                PermissiveWordModels.class,
                TagModels.class,
                OpenTagModels.class,
                OpenNameModels.class,
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

    /** Compiles without a warning, with {@code --class-path} or {@code --module-path} as the option. */
    void compile(List<Path> sources, String option) throws URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean done = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "--release",
                                "17",
                                "-Xlint:all",
                                "-Werror",
                                "-encoding",
                                "UTF-8",
                                "-d",
                                classes.toString(),
                                option,
                                dependencies()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
                .call();
        assertTrue(done, messages.toString());
    }

    /** Runs what was compiled; the rest of the command line names the class, or {@code -m} and the module. */
    List<String> run(String option, String... program) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Dstdout.encoding=UTF-8",
                "-Dfile.encoding=UTF-8",
                option,
                dependencies() + File.pathSeparator + classes));
        command.addAll(List.of(program));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return output(builder.start());
    }

    private static List<String> output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }
}
