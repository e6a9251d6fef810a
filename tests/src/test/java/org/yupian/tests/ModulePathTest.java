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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

/**
 * The libraries and their models, used by a program of a user's: once as a module on the module path, where nothing is added
 * by hand, and once on the class path; without Lucene or anything else beside them but
 * Jackson's core, with which the trainers read corpora.
 */
class ModulePathTest {
    private static final String DESCRIPTOR = """
            module demo {
                requires org.yupian.tagging;
                requires org.yupian.models;
            }
            """;

    private static final String MAIN = """
            package demo;

            import org.yupian.document.Layer;
            import org.yupian.document.Token;
            import org.yupian.model.MissingModelException;
            import org.yupian.model.ModelSource;
            import org.yupian.models.Models;
            import org.yupian.pipeline.Pipeline;
            import org.yupian.tagging.pos.PosModel;
            import org.yupian.tagging.pos.PosTagger;
            import org.yupian.tokenize.lattice.LatticeModel;
            import org.yupian.tokenize.lattice.LatticeSegmenter;

            public final class Main {
                public static void main(String[] arguments) throws Exception {
                    ModelSource models = Models.source();
                    try {
                        LatticeModel words = LatticeModel.load(models.load("lattice-general"));
                        PosModel tags = PosModel.load(models.load("pos-pku"));
                        Pipeline pipeline = Pipeline.of(LatticeSegmenter.of(words), PosTagger.of(tags));
                        for (Token token : pipeline.run("研究生命起源").tokens()) {
                            System.out.println(token.text() + "/" + token.tag(Layer.POS));
                        }
                    } catch (MissingModelException e) {
                        System.out.println(e.getMessage());
                    }
                    System.out.println(models.ids());
                    System.out.println(Main.class.getModule().getName());
                    System.out.println(ModuleLayer.boot().modules().stream()
                            .map(Module::getName)
                            .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                            .sorted()
                            .toList());
                }
            }
            """;

    private static final List<String> WORDS = List.of("lattice-general", "tagging-general");

    private static final String LIBRARIES = places(Document.class, Segmenter.class, PosTagger.class, Models.class);

    private static final String ALL_MODELS = places(
            WordModels.class,
            OpenWordModels.class,
            PermissiveWordModels.class,
            TagModels.class,
            OpenTagModels.class,
            NameModels.class,
            OpenNameModels.class,
            KeywordModels.class);

    private Path folder;

    @BeforeEach
    void setUp(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Where classes were loaded from: a jar in a full build, a folder of classes in a partial one. */
    private static String places(Class<?>... types) {
        List<String> places = new ArrayList<>();
        for (Class<?> type : types) {
            try {
                places.add(Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString());
            } catch (URISyntaxException e) {
                throw new AssertionError(type.toString(), e);
            }
        }
        return path(places.toArray(String[]::new));
    }

    /** The class files of a module that has nothing but a descriptor. */
    private static String descriptor(String module) {
        Path classes = SourceTree.root().resolve(module).resolve("target/classes");
        assertTrue(Files.exists(classes.resolve("module-info.class")), classes + " has no descriptor: build it first");
        return classes.toString();
    }

    private static String path(String... parts) {
        return String.join(File.pathSeparator, parts);
    }

    /** What a program as a module prints. */
    private List<String> onModulePath(String descriptor, String path) throws IOException, InterruptedException {
        Path classes = compile(descriptor, "--module-path", path);
        return run("--module-path", path(path, classes.toString()), "-m", "demo/demo.Main");
    }

    /** What a program without a descriptor prints. */
    private List<String> onClassPath(String path) throws IOException, InterruptedException {
        Path classes = compile("", "--class-path", path);
        return run("--class-path", path(path, classes.toString()), "demo.Main");
    }

    private static List<String> run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-Dstdout.encoding=UTF-8"));
        command.add("-Dfile.encoding=UTF-8");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.lines().toList();
    }

    private Path compile(String descriptor, String... options) throws IOException {
        Path program = Files.createTempDirectory(folder, "program");
        List<Path> sources = new ArrayList<>();
        if (!descriptor.isEmpty()) {
            sources.add(Files.writeString(program.resolve("module-info.java"), descriptor));
        }
        Path main = Files.createDirectories(program.resolve("demo")).resolve("Main.java");
        sources.add(Files.writeString(main, MAIN));
        Path classes = program.resolve("classes");
        List<String> all = new ArrayList<>(List.of(options));
        // A user's warnings count as well: none is to be earned by requiring us.
        all.addAll(List.of("--release", "17", "-Xlint:all", "-Werror", "-d", classes.toString()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean done = compiler.getTask(
                        messages,
                        null,
                        null,
                        all,
                        null,
                        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(sources))
                .call();
        assertTrue(done, messages.toString());
        return classes;
    }

    private static List<String> tagged(String module, String modules) {
        List<String> ids = new ArrayList<>(Models.artifacts().keySet());
        ids.sort(null);
        assertEquals(15, ids.size());
        return List.of("研究/v", "生命/n", "起源/n", ids.toString(), module, modules);
    }

    @Test
    void aModuleFindsTheModelsWithoutAddingModules() throws Exception {
        assertEquals(
                tagged(
                        "demo",
                        "[demo, org.yupian.core, org.yupian.models, org.yupian.models.keywords, org.yupian.models.names, "
                                + "org.yupian.models.names.open, org.yupian.models.tags, org.yupian.models.tags.open, "
                                + "org.yupian.models.words, org.yupian.models.words.open, "
                                + "org.yupian.models.words.permissive, "
                                + "org.yupian.tagging, org.yupian.tokenize]"),
                onModulePath(DESCRIPTOR, path(LIBRARIES, ALL_MODELS)));
    }

    @Test
    void aProgramOnTheClassPathFindsTheSame() throws Exception {
        assertEquals(tagged("null", "[]"), onClassPath(path(LIBRARIES, ALL_MODELS)));
    }

    @Test
    void whatIsMissingIsNamedOnBothPaths() throws Exception {
        String some = path(LIBRARIES, places(WordModels.class));
        String message = "no model 'pos-pku' in the class path or module path (META-INF/yupian/models/); models there: "
                + String.join(", ", WORDS) + "; it comes with org.yupian:yupian-models-tags";
        assertEquals(
                List.of(
                        message,
                        WORDS.toString(),
                        "demo",
                        "[demo, org.yupian.core, org.yupian.models, org.yupian.models.words, org.yupian.tagging, "
                                + "org.yupian.tokenize]"),
                onModulePath(DESCRIPTOR, some));
        assertEquals(List.of(message, WORDS.toString(), "null", "[]"), onClassPath(some));
    }

    @Test
    void withoutAnyModelTheMessageSaysTheSame() throws Exception {
        String message =
                "no model 'lattice-general' in the class path or module path (META-INF/yupian/models/); models "
                        + "there: none; it comes with org.yupian:yupian-models-words";
        assertEquals(
                List.of(
                        message,
                        "[]",
                        "demo",
                        "[demo, org.yupian.core, org.yupian.models, org.yupian.tagging, " + "org.yupian.tokenize]"),
                onModulePath(DESCRIPTOR, LIBRARIES));
        assertEquals(List.of(message, "[]", "null", "[]"), onClassPath(LIBRARIES));
    }

    @Test
    void theStarterBringsAll() throws Exception {
        String path = path(
                LIBRARIES,
                places(KeywordExtractor.class, Toolkit.class),
                ALL_MODELS,
                descriptor("models/all"),
                descriptor("starter"));
        assertEquals(
                tagged(
                        "demo",
                        "[demo, org.yupian, org.yupian.core, org.yupian.keywords, org.yupian.models, "
                                + "org.yupian.models.all, org.yupian.models.keywords, org.yupian.models.names, "
                                + "org.yupian.models.names.open, org.yupian.models.tags, org.yupian.models.tags.open, "
                                + "org.yupian.models.words, org.yupian.models.words.open, "
                                + "org.yupian.models.words.permissive, "
                                + "org.yupian.tagging, org.yupian.tokenize, org.yupian.toolkit]"),
                onModulePath("module demo {\n    requires org.yupian;\n}\n", path));
    }
}
