package org.yupian.cli.verb.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.cli.Main;
import org.yupian.cli.Yupian;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelWriter;
import org.yupian.toolkit.StandardModels;

/** The list of models, and the folders they are looked for in. */
class ModelsCommandTest {
    private static final String MISSING = "expected a folder with models, found none of this name";

    private final Path folder;
    private final Yupian yupian;

    ModelsCommandTest(@TempDir Path folder) {
        this.folder = folder;
        yupian = new Yupian(folder);
    }

    private static byte[] model() {
        return ModelWriter.of(ModelCard.builder("mine", "test").build())
                .ints("value", new int[] {1})
                .toBytes();
    }

    private static Yupian.Result run(Map<String, String> variables, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int status = Main.run(arguments, new ByteArrayInputStream(new byte[0]), out, errors, variables);
        return new Yupian.Result(status, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    @Test
    void badFilesAreNamedAndTheOthersListed() throws IOException {
        yupian.file("aaa-junk.ypm", "junk");
        byte[] damaged = model();
        damaged[60] ^= 1;
        yupian.file("bbb-damaged.ypm", damaged);
        Yupian.Result result = yupian.run("models");
        assertEquals(1, result.status());
        List<String> warnings = result.errors().lines().toList();
        assertEquals(2, warnings.size(), result.errors());
        assertEquals(
                "yupian: " + folder.resolve("aaa-junk.ypm") + ": header: expected 40 bytes, found 4", warnings.get(0));
        assertTrue(
                warnings.get(1).startsWith("yupian: " + folder.resolve("bbb-damaged.ypm") + ": card: expected CRC32C "),
                warnings.get(1));
        assertFalse(result.out().contains("junk") || result.out().contains("damaged"), result.out());
        for (String id : List.of(StandardModels.LATTICE, StandardModels.POS, StandardModels.ENTITIES)) {
            assertTrue(result.out().contains("* " + id + "  "), id + ": " + result.out());
        }
        assertTrue(result.out().endsWith("* is the default of its kind\n"), result.out());
        assertEquals(1, yupian.run("models", "--format", "json").status());
    }

    @Test
    void onlyHeadsAreRead() throws IOException {
        byte[] damaged = model();
        damaged[damaged.length - 8] ^= 1;
        yupian.file("mine.ypm", damaged);
        Yupian.Result result = yupian.run("models");
        assertEquals(0, result.status(), result.errors());
        assertTrue(result.out().contains("  mine  test, 0.0 MB, terms: not stated (any)\n"), result.out());
        assertEquals(2, yupian.run("models", "show", "mine").status());
    }

    @Test
    void aRenamedModelIsListedAndUsedUnderItsNewName() throws IOException {
        Path renamed = Files.copy(folder.resolve(StandardModels.LATTICE + ".ypm"), folder.resolve("other.ypm"));
        Yupian.Result text = yupian.run("models");
        assertEquals(0, text.status(), text.errors());
        assertTrue(
                text.out()
                        .contains("  other  lattice, 0.0 MB, terms: Apache-2.0 (permissive)\n    called '"
                                + StandardModels.LATTICE + "' on its card\n"),
                text.out());
        assertFalse(text.out().contains("* other"), text.out());
        String json = yupian.run("models", "--format", "json").out();
        int entry = json.indexOf("\"id\" : \"other\"");
        assertTrue(
                json.startsWith("\"cardId\" : \"" + StandardModels.LATTICE + "\"", json.indexOf("\"cardId\"", entry)),
                json);
        assertTrue(json.startsWith("\"bytes\" : " + Files.size(renamed) + ",", json.indexOf("\"bytes\"", entry)), json);
        assertTrue(json.startsWith("\"default\" : false", json.indexOf("\"default\"", entry)), json);
        assertEquals(
                new Yupian.Result(0, "长江 的 起源\n", ""), yupian.run("segment", "--model", "other", "--text", "长江的起源"));
    }

    @Test
    void aVariableThatNamesNoFolderIsAWarning() {
        Map<String, String> variables =
                Map.of("YUPIAN_MODELS", folder.resolve("none").toString());
        Yupian.Result result = run(variables, "tag", "--text", "商品和服务");
        assertEquals(0, result.status(), result.errors());
        assertEquals("商品/n 和/c 服务/vn\n", result.out());
        assertEquals(
                "yupian: " + folder.resolve("none") + ": " + MISSING + " (YUPIAN_MODELS); going on without it\n",
                result.errors(),
                "once, though the run opens two models");
        Yupian.Result list = run(variables, "models");
        assertEquals(0, list.status());
        assertTrue(list.out().contains("* lattice-general  lattice, 5.6 MB"), list.out());
    }

    @Test
    void anOptionThatNamesNoFolderIsAnError() {
        String none = folder.resolve("none").toString();
        for (List<String> verb : List.of(List.of("segment", "--text", "甲"), List.of("models"))) {
            List<String> arguments = new ArrayList<>(verb);
            arguments.addAll(List.of("--models", none));
            assertEquals(
                    new Yupian.Result(2, "", "yupian: " + none + ": " + MISSING + " (--models)\n"),
                    yupian.run(arguments.toArray(String[]::new)));
        }
    }

    @Test
    void whatNoFolderHasComesFromTheArtifacts() {
        Yupian.Result result = yupian.run("models", "show", "no-such-model");
        assertEquals(2, result.status());
        assertTrue(
                result.errors().startsWith("yupian: no model 'no-such-model' in folder " + folder)
                        && result.errors().contains("; models there: kinds-cedict, lattice-general, lattice-smartcn, "),
                result.errors());
    }
}
