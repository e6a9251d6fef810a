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
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.document.Document;
import org.yupian.tokenize.Segmenter;

/** The libraries as named modules, used by a module of a user's, without Lucene or anything else beside them. */
class ModulePathTest {
    private static final String DESCRIPTOR = """
            module demo {
                requires org.yupian.tokenize;
            }
            """;

    private static final String MAIN = """
            package demo;

            import org.yupian.model.ModelSource;
            import org.yupian.pipeline.Pipeline;
            import org.yupian.tokenize.lattice.LatticeModel;
            import org.yupian.tokenize.lattice.LatticeSegmenter;

            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    var source = ModelSource.classpath(Main.class);
                    for (String id : source.ids()) {
                        var file = source.load(id);
                        if (!LatticeModel.KIND.is(file.card())) {
                            continue;
                        }
                        var segmenter = LatticeSegmenter.of(LatticeModel.load(file));
                        var document = Pipeline.of(segmenter).run(arguments[0]);
                        StringBuilder line = new StringBuilder(id);
                        document.tokens().forEach(token -> line.append(' ').append(token.text()));
                        System.out.println(line);
                    }
                    System.out.println(LatticeSegmenter.class.getModule().getName());
                    System.out.println(Pipeline.class.getModule().getName());
                    System.out.println(ModuleLayer.boot().findModule("org.yupian.models").isPresent());
                    System.out.println(ModuleLayer.boot().modules().stream()
                            .map(Module::getName)
                            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                            .sorted()
                            .toList());
                }
            }
            """;

    /** Where a class was loaded from: a jar in a full build, a folder of classes in a partial one. */
    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static String modelsJar() throws IOException {
        Path target = SourceTree.root().resolve("models/target");
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(
                            file -> file.getFileName().toString().matches("yupian-models-[0-9][^-]*(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no jar in " + target + ": build with mvn verify"))
                    .toString();
        }
    }

    @Test
    void aModuleOfTheUsersSegments(@TempDir Path folder) throws Exception {
        String libraries = String.join(File.pathSeparator, place(Document.class), place(Segmenter.class));
        Path classes = compile(folder, libraries);
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-Dfile.encoding=UTF-8", "--module-path"));
        command.add(String.join(File.pathSeparator, libraries, modelsJar(), classes.toString()));
        command.addAll(List.of("--add-modules", "org.yupian.models", "-m", "demo/demo.Main", "研究生命起源"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        List<String> lines = output.lines().toList();
        assertTrue(lines.contains("lattice-smartcn 研究 生命 起源"), output);
        List<String> rest = lines.subList(lines.size() - 4, lines.size());
        List<String> expected = List.of(
                "org.yupian.tokenize",
                "org.yupian.core",
                "true",
                "[demo, org.yupian.core, org.yupian.models, org.yupian.tokenize]");
        assertEquals(expected, rest, output);
    }

    private static Path compile(Path folder, String libraries) throws IOException {
        Path descriptor = Files.writeString(folder.resolve("module-info.java"), DESCRIPTOR);
        Path main = Files.createDirectories(folder.resolve("demo")).resolve("Main.java");
        Files.writeString(main, MAIN);
        Path classes = folder.resolve("classes");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean done = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("--release", "17", "--module-path", libraries, "-d", classes.toString()),
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjects(descriptor, main))
                .call();
        assertTrue(done, messages.toString());
        return classes;
    }
}
