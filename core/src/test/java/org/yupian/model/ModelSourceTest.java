package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
            out.putNextEntry(new JarEntry("META-INF/yupian/models/index.txt"));
            out.write("two\n\none\r\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("META-INF/yupian/models/one.ypm"));
            out.write(model("one", 1));
            out.putNextEntry(new JarEntry("META-INF/yupian/models/two.ypm"));
            out.write(model("two", 2));
        }
        return jar;
    }

    @Test
    void modelsAreFoundInAFolder(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.ypm"), model("b", 2));
        Files.write(folder.resolve("a.1.ypm"), model("a.1", 1));
        Files.write(folder.resolve("notes.txt"), new byte[0]);
        Files.createDirectory(folder.resolve("folder.ypm"));
        ModelSource source = ModelSource.directory(folder);
        assertEquals(List.of("a.1", "b"), source.ids());
        assertEquals(2, source.load("b").ints("value")[0]);
        assertEquals(Optional.empty(), source.find("c"));
        assertEquals(Optional.empty(), source.find("folder"));
        assertThrows(IllegalArgumentException.class, () -> source.find("../b"));
        MissingModelException missing = assertThrows(MissingModelException.class, () -> source.load("c"));
        assertEquals("no model 'c' in folder " + folder + "; models there: a.1, b", missing.getMessage());
        assertEquals(List.of(), ModelSource.directory(folder.resolve("absent")).ids());
    }

    @Test
    void aRenamedFileIsAModelOfItsNewName(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("b.ypm"), model("a", 1));
        ModelSource source = ModelSource.directory(folder);
        assertEquals(List.of("b"), source.ids());
        assertEquals(Optional.empty(), source.find("a"));
        ModelFile file = source.load("b");
        assertEquals(1, file.ints("value")[0]);
        assertEquals("a", file.id(), "the card keeps its own");
        assertEquals("a", source.card("b").orElseThrow().id());
    }

    /** A source that knows a way out for one id. */
    private static ModelSource hinting(String known) {
        return new ModelSource() {
            @Override
            public Optional<ModelFile> find(String id) {
                return Optional.empty();
            }

            @Override
            public String hint(String id) {
                return id.equals(known) ? "ask for it" : "";
            }
        };
    }

    private static void headsAreThoseOf(ModelSource source, String id, int length) throws IOException {
        assertEquals(source.load(id).card(), source.card(id).orElseThrow());
        assertEquals(length, source.head(id).orElseThrow().length());
        assertEquals(length, source.load(id).length());
        assertTrue(source.has(id));
        assertEquals(Optional.empty(), source.head("absent"));
        assertEquals(Optional.empty(), source.card("absent"));
        assertFalse(source.has("absent"));
    }

    @Test
    void everySourceGivesHeads(@TempDir Path folder) throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.write(mine.resolve("zero.ypm"), model("zero", 0));
        int length = model("zero", 0).length;
        ModelSource directory = ModelSource.directory(mine);
        headsAreThoseOf(directory, "zero", length);
        ModelSource lambda = id -> id.equals("absent") ? Optional.empty() : directory.find(id);
        headsAreThoseOf(lambda, "zero", length);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar(folder).toUri().toURL()}, null)) {
            ModelSource classpath = ModelSource.classpath(loader);
            headsAreThoseOf(classpath, "two", model("two", 2).length);
            headsAreThoseOf(directory.or(classpath), "zero", length);
            headsAreThoseOf(directory.or(classpath), "two", model("two", 2).length);
        }
    }

    @Test
    void aDamagedBodyDoesNotMatterToTheHead(@TempDir Path folder) throws IOException {
        byte[] damaged = model("a", 1);
        damaged[damaged.length - 8]++;
        Files.write(folder.resolve("a.ypm"), damaged);
        ModelSource source = ModelSource.directory(folder);
        assertEquals(damaged.length, source.head("a").orElseThrow().length());
        assertThrows(ModelFormatException.class, () -> source.find("a"));
    }

    @Test
    void whatIsMissingIsNamedWithTheWayToGetIt(@TempDir Path folder) {
        ModelSource source = ModelSource.directory(folder.resolve("absent")).or(hinting("b"));
        MissingModelException known = assertThrows(MissingModelException.class, () -> source.load("b"));
        assertEquals(
                "no model 'b' in folder " + folder.resolve("absent")
                        + ", a model source; models there: none; ask for it",
                known.getMessage());
        assertEquals("ask for it", known.hint());
        assertEquals("b", known.id());
        MissingModelException unknown = assertThrows(MissingModelException.class, () -> source.load("c"));
        assertEquals("", unknown.hint());
        assertTrue(String.valueOf(unknown.getMessage()).endsWith("; models there: none"), unknown.getMessage());
    }

    @Test
    void aClassPathWithoutModelsSaysWhereTheyComeFrom(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[0], null)) {
            MissingModelException missing =
                    assertThrows(MissingModelException.class, () -> ModelSource.classpath(loader)
                            .load("one"));
            assertEquals(
                    "no model 'one' in the class path or module path (META-INF/yupian/models/); models there: none; "
                            + "those of Yupian come with org.yupian:yupian-models",
                    missing.getMessage());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar(folder).toUri().toURL()}, null)) {
            assertEquals("", ModelSource.classpath(loader).hint("three"));
        }
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
