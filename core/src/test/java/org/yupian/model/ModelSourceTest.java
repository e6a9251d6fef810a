package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSourceTest {
    private static byte[] model(String id, int value) {
        return ModelWriter.of(ModelCard.builder(id, "test").build())
                .ints("value", new int[] {value})
                .toBytes();
    }

    private static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("models.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/yupian/models/index.txt"));
            out.write("two\n\none\r\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("org/yupian/models/one.ypm"));
            out.write(model("one", 1));
            out.putNextEntry(new JarEntry("org/yupian/models/two.ypm"));
            out.write(model("two", 2));
        }
        return jar;
    }

    @Test
    void modelsAreFoundInAFolder(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.ypm"), model("b", 2));
        Files.write(folder.resolve("a.1.ypm"), model("a.1", 1));
        Files.write(folder.resolve("notes.txt"), new byte[0]);
        ModelSource source = ModelSource.directory(folder);
        assertEquals(List.of("a.1", "b"), source.ids());
        assertEquals(2, source.load("b").ints("value")[0]);
        assertEquals(Optional.empty(), source.find("c"));
        assertThrows(IllegalArgumentException.class, () -> source.find("../b"));
        MissingModelException missing = assertThrows(MissingModelException.class, () -> source.load("c"));
        assertEquals("no model 'c' in folder " + folder + "; models there: a.1, b", missing.getMessage());
        assertEquals(List.of(), ModelSource.directory(folder.resolve("absent")).ids());
    }

    @Test
    void aFileUnderAnotherNameIsRefused(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.ypm"), model("a", 1));
        assertThrows(
                ModelFormatException.class, () -> ModelSource.directory(folder).find("b"));
    }

    @Test
    void modelsAreFoundOnTheClassPath(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar(folder).toUri().toURL()}, null)) {
            ModelSource source = ModelSource.classpath(loader);
            assertEquals(List.of("one", "two"), source.ids());
            assertEquals(2, source.load("two").ints("value")[0]);
            assertThrows(IllegalArgumentException.class, () -> source.find("/etc"));
            MissingModelException missing = assertThrows(MissingModelException.class, () -> source.load("three"));
            assertTrue(String.valueOf(missing.getMessage()).contains("one, two"));
        }
    }

    @Test
    void theFirstOfTwoSourcesWins(@TempDir Path folder) throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.write(mine.resolve("one.ypm"), model("one", 100));
        Files.write(mine.resolve("zero.ypm"), model("zero", 0));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar(folder).toUri().toURL()}, null)) {
            ModelSource source = ModelSource.directory(mine).or(ModelSource.classpath(loader));
            assertEquals(List.of("one", "two", "zero"), source.ids());
            assertEquals(100, source.load("one").ints("value")[0]);
            assertEquals(2, source.load("two").ints("value")[0]);
            assertTrue(source.place().startsWith("folder "));
        }
    }

    @Test
    void aLambdaIsASource() throws IOException {
        ModelSource none = id -> Optional.empty();
        assertEquals(List.of(), none.ids());
        assertThrows(MissingModelException.class, () -> none.load("x"));
    }
}
