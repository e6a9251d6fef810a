package org.yupian.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What a repository is given: of every library a jar, its sources and its Javadoc. */
class ArtifactsTest {
    private static final String VERSION = System.getProperty("yupian.version");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static List<String> all(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** The modules of the build that are libraries. */
    private static List<Path> libraries() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String module : all("<module>([^<]*)</module>", Files.readString(ROOT.resolve("pom.xml")))) {
            if (!module.matches("tests.*|bom|distribution|integrations/dl4j")) {
                folders.add(ROOT.resolve(module));
            }
        }
        return folders;
    }

    private static String artifact(Path module) throws IOException {
        // The first is the parent's.
        return all("<artifactId>([^<]*)</artifactId>", Files.readString(module.resolve("pom.xml")))
                .get(1);
    }

    @Test
    void everyLibraryHasSourcesAndJavadoc() throws IOException {
        List<Path> libraries = libraries();
        assertTrue(libraries.size() > 10, libraries.toString());
        List<String> listed = new ArrayList<>();
        for (Path library : libraries) {
            for (String suffix : List.of("", "-sources", "-javadoc")) {
                Path jar = library.resolve("target/%s-%s%s.jar".formatted(artifact(library), VERSION, suffix));
                assertTrue(Files.isRegularFile(jar), "missing: " + jar);
                listed.add(String.format(Locale.ROOT, "%10d  %s", Files.size(jar), ROOT.relativize(jar)));
                checkContents(jar, suffix);
            }
        }
        for (String form : List.of("tar.gz", "zip")) {
            Path file = Path.of("target", "yupian-%s.%s".formatted(VERSION, form));
            listed.add(String.format(Locale.ROOT, "%10d  distribution/%s", Files.size(file), file));
        }
        System.out.println("Artifacts, in bytes:");
        listed.forEach(System.out::println);
    }

    private static void checkContents(Path jar, String suffix) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = zip.stream().map(entry -> entry.getName()).toList();
            String expected =
                    switch (suffix) {
                        case "-sources" -> "module-info.java";
                        // Two have no class, and their descriptor in place of pages.
                        case "-javadoc" ->
                            names.stream().noneMatch(name -> name.endsWith(".html"))
                                    ? "module-info.java"
                                    : "index.html";
                        default -> "module-info.class";
                    };
            assertTrue(names.contains(expected), jar + " has no " + expected);
            assertEquals(
                    List.of(),
                    names.stream()
                            .filter(name ->
                                    name.contains("/test/") || (suffix.equals("-sources") && name.endsWith(".ypm")))
                            .toList());
        }
    }
}
