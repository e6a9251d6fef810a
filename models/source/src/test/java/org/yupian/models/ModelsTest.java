package org.yupian.models;

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
import org.yupian.model.MissingModelException;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelSource;
import org.yupian.model.ModelWriter;

class ModelsTest {
    private static byte[] model(String id) {
        return ModelWriter.of(ModelCard.builder(id, "test").build())
                .ints("value", new int[] {id.length()})
                .toBytes();
    }

    /** A jar of everything, in which one index of several has survived. */
    private static URLClassLoader fat(Path folder) throws IOException {
        Path jar = folder.resolve("everything.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/yupian/models/index.txt"));
            out.write("house-model\nlattice-general\n".getBytes(StandardCharsets.UTF_8));
            for (String id : List.of("house-model", "lattice-general", "ner-general", "unlisted")) {
                out.putNextEntry(new JarEntry("META-INF/yupian/models/" + id + ".ypm"));
                out.write(model(id));
            }
        }
        return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
    }

    @Test
    void oneIndexOfManyIsEnoughForOurModels(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = fat(folder)) {
            ModelSource source = new Models.FromArtifacts(ModelSource.classpath(loader));
            assertEquals(List.of("house-model", "lattice-general", "ner-general"), source.ids());
            assertEquals(11, source.load("ner-general").ints("value")[0]);
            assertEquals(8, source.load("unlisted").ints("value")[0]);
            assertEquals(
                    model("ner-general").length,
                    source.head("ner-general").orElseThrow().length());
            assertTrue(source.has("ner-general"));
            assertFalse(source.has("pos-pku"));
        }
    }

    @Test
    void whatIsMissingIsNamedWithItsArtifact(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = fat(folder)) {
            ModelSource source = new Models.FromArtifacts(ModelSource.classpath(loader));
            MissingModelException missing = assertThrows(MissingModelException.class, () -> source.load("pos-pku"));
            assertEquals(
                    "no model 'pos-pku' in the class path or module path (META-INF/yupian/models/); models there: "
                            + "house-model, lattice-general, ner-general; it comes with org.yupian:yupian-models-tags",
                    missing.getMessage());
            MissingModelException unknown = assertThrows(MissingModelException.class, () -> source.load("nobodys"));
            assertEquals("", unknown.hint());
            MissingModelException behind = assertThrows(
                    MissingModelException.class,
                    () -> ModelSource.directory(folder).or(source).load("tagging-general"));
            assertEquals("it comes with org.yupian:yupian-models-words", behind.hint());
        }
    }

    /** No artifact with models is on the class path of this test. */
    @Test
    void withoutAnyArtifactTheMessageSaysWhatToAdd() throws IOException {
        ModelSource source = Models.source();
        assertEquals(List.of(), source.ids());
        assertEquals(Optional.empty(), source.find("lattice-general"));
        MissingModelException ours = assertThrows(MissingModelException.class, () -> source.load("lattice-smartcn"));
        assertTrue(
                String.valueOf(ours.getMessage())
                        .endsWith("; models there: none; it comes with org.yupian:yupian-models-words-permissive"),
                ours.getMessage());
        MissingModelException unknown = assertThrows(MissingModelException.class, () -> source.load("nobodys"));
        assertEquals("those of Yupian come with org.yupian:yupian-models", unknown.hint());
        assertThrows(IllegalArgumentException.class, () -> source.load("../pos-pku"));
    }

    @Test
    void everyModelHasAnArtifact() {
        assertEquals(15, Models.artifacts().size());
        Models.artifacts().forEach((id, artifact) -> {
            assertTrue(ModelCard.isId(id), id);
            assertTrue(artifact.startsWith("org.yupian:yupian-models-"), artifact);
        });
    }
}
