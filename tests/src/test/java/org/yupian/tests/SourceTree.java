package org.yupian.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checked-out sources around this module. */
final class SourceTree {
    private SourceTree() {}

    /** The folder of the whole project: the nearest one upwards that holds the module {@code core}. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("core/src/main/java"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
    }

    /** All Java files of all modules, tests too, but nothing that was generated. */
    static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root().relativize(file).toString().matches("(.*/)?(target|\\.[^/]+)/.*"))
                    .sorted()
                    .toList();
        }
    }

    /** The Java files that are shipped; {@code tests/starter} is a project of a user's. */
    static List<Path> mainFiles() throws IOException {
        return javaFiles().stream()
                .filter(file -> !file.startsWith(root().resolve("tests/starter")))
                .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
                .toList();
    }
}
