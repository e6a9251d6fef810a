package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The habits of the house that only sources show. */
class SourceRulesTest {
    private static final int MOST_LINES = 400;
    private static final int MOST_FILES = 25;

    private static String name(Path file) {
        return SourceTree.root().relativize(file).toString();
    }

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        List<Path> files = SourceTree.javaFiles();
        for (Path file : files) {
            long lines = Files.readString(file).lines().count();
            if (lines > MOST_LINES) {
                tooLong.add(name(file) + ": " + lines + " lines");
            }
        }
        assertTrue(files.size() > 50, "only " + files.size() + " files were found");
        assertEquals(List.of(), tooLong);
    }

    /** Of what is shipped: benchmarks are a list that nobody reads as a whole. */
    @Test
    void noPackageHasTooManyFiles() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        for (Path file : SourceTree.mainFiles()) {
            if (!file.endsWith("package-info.java")
                    && !file.startsWith(SourceTree.root().resolve("tests"))) {
                files.merge(name(file.getParent()), 1, Integer::sum);
            }
        }
        assertTrue(files.size() > 50, "only " + files);
        files.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), files);
    }

    /** On the module path picocli sees nothing else. */
    @Test
    void packagesWithOptionsAreOpenedToPicocli() throws IOException {
        Path sources = SourceTree.root().resolve("cli/src/main/java");
        String module = Files.readString(sources.resolve("module-info.java"));
        Set<String> closed = new TreeSet<>();
        int found = 0;
        for (Path file : SourceTree.mainFiles()) {
            if (file.startsWith(sources)
                    && Pattern.compile("@(Command|Option|Parameters|Mixin)\\b")
                            .matcher(Files.readString(file))
                            .find()) {
                found++;
                String name = sources.relativize(file.getParent()).toString().replace('/', '.');
                if (!Pattern.compile("opens " + Pattern.quote(name) + " to\\s+info\\.picocli;")
                        .matcher(module)
                        .find()) {
                    closed.add(name);
                }
            }
        }
        assertTrue(found > 30, "only " + found);
        assertEquals(Set.of(), closed);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (Path file : SourceTree.mainFiles()) {
            if (!file.endsWith("module-info.java")) {
                folders.add(file.getParent());
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Path folder : folders) {
            Path info = folder.resolve("package-info.java");
            String text = Files.exists(info) ? Files.readString(info) : "";
            if (!text.contains("/**") || !text.contains("@NullMarked")) {
                wrong.add(name(info));
            }
        }
        assertTrue(folders.size() > 5, "only " + folders);
        assertEquals(List.of(), wrong, "missing, or without Javadoc and @NullMarked");
    }

    @Test
    void aPackageLivesInOneModule() throws IOException {
        Map<String, Set<String>> modules = new TreeMap<>();
        for (Path file : SourceTree.mainFiles()) {
            String[] parts = name(file).replace('\\', '/').split("/src/main/java/", 2);
            int slash = parts[1].lastIndexOf('/');
            if (slash > 0) {
                modules.computeIfAbsent(parts[1].substring(0, slash), p -> new TreeSet<>())
                        .add(parts[0]);
            }
        }
        modules.values().removeIf(found -> found.size() == 1);
        assertEquals(Map.of(), modules);
    }

    @Test
    void everyModuleHasADescriptorOrAStatedName() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (var files = Files.walk(SourceTree.root(), 3)) {
            for (Path pom : files.filter(f -> f.endsWith("pom.xml")).sorted().toList()) {
                Path sources = pom.resolveSibling("src/main");
                boolean named = Files.exists(sources.resolve("java/module-info.java"))
                        || Files.readString(pom).contains("<Automatic-Module-Name>");
                boolean library = Files.isDirectory(sources) && !name(pom).startsWith("tests");
                if (library && !named) {
                    wrong.add(name(pom));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** A literal of signs alone that has a stop among them, in strings and as a character. */
    private static final Pattern STOPS = Pattern.compile("'[。！？｡]'|'\\\\u(3002|[fF][fF]61)'"
            + "|\"[^\"\\p{IsHan}]*([。！？｡‼]|\\\\u(3002|[fF][fF]61))[^\"\\p{IsHan}]*\"");

    /** Copies of such a set come to differ. */
    @Test
    void whatEndsASentenceIsSaidInOnePlace() throws IOException {
        assertTrue(STOPS.matcher("String s = \"。！？\\n\";").find());
        assertTrue(STOPS.matcher("c == '。'").find());
        assertFalse(STOPS.matcher("text(\"他来了。\", \"天气好\")").find());
        List<String> found = new ArrayList<>();
        for (Path file : SourceTree.mainFiles()) {
            String code =
                    Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
            if (STOPS.matcher(code).find()) {
                found.add(name(file).replace('\\', '/'));
            }
        }
        assertEquals(List.of("core/src/main/java/org/yupian/text/SentenceEnds.java"), found);
    }
}
