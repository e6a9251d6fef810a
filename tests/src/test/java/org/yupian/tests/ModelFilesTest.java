package org.yupian.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.tokenize.lattice.LatticeModel;

/** Model files that are cut short, damaged, of another kind or put together wrongly: each gets a clear error. */
class ModelFilesTest {
    private static ModelFile edited(ModelFile file, String edited, ModelKinds.Edit edit, String leftOut)
            throws IOException {
        return ModelKinds.read(ModelKinds.copy(file, edited, edit, leftOut));
    }

    @Test
    void everyKindHasAModel() throws IOException {
        for (String kind : ModelKinds.all()) {
            assertTrue(
                    ModelKinds.models().values().stream()
                            .anyMatch(file -> file.card().kind().equals(kind)),
                    "no model of kind " + kind);
        }
    }

    @Test
    void anotherKindIsRefused() throws IOException {
        for (ModelFile file : ModelKinds.models().values()) {
            for (String kind : ModelKinds.all()) {
                if (kind.equals(file.card().kind())) {
                    ModelKinds.load(kind, file);
                    continue;
                }
                ModelFormatException e = assertThrows(
                        ModelFormatException.class, () -> ModelKinds.load(kind, file), file + " as " + kind);
                String message = e.getMessage();
                assertTrue(
                        message.contains(file.name())
                                && message.contains("'" + kind + "'")
                                && message.contains("'" + file.card().kind() + "'"),
                        message);
            }
        }
    }

    @Test
    void aLatticeThatWasReadIsWrittenToTheSameBytes() throws IOException {
        for (ModelFile file : ModelKinds.models().values()) {
            if (LatticeModel.KIND.is(file.card())) {
                assertArrayEquals(
                        ModelKinds.copy(file, "", ModelKinds.Edit.NOTHING, "").toBytes(),
                        LatticeModel.load(file).writer().toBytes(),
                        file.id());
            }
        }
    }

    @Test
    void filesThatAreCutShortOrDamagedAreRefused(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, ModelFile> model : ModelKinds.models().entrySet()) {
            byte[] good = ModelKinds.copy(model.getValue(), "", ModelKinds.Edit.NOTHING, "")
                    .toBytes();
            Random random = new Random(1);
            for (int i = 0; i < 40; i++) {
                byte[] bad = i % 2 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
                if (i % 2 == 1) {
                    // The header says what the rest is; a byte that pads a section says nothing.
                    bad[random.nextInt(Math.min(good.length, 1000))] ^= (byte) (1 + random.nextInt(255));
                }
                String message = model.getKey() + ", seed 1, case " + i;
                Path file = Files.write(folder.resolve("bad.ypm"), bad);
                ModelFormatException e = assertThrows(ModelFormatException.class, () -> ModelFile.open(file), message);
                assertTrue(e.getMessage().contains("bad.ypm: "), e.getMessage());
                Files.delete(file);
            }
        }
    }

    /** What passes every checksum may still be no model. */
    @Test
    void sectionsThatDoNotFitAreRefusedOrHarmless() throws IOException {
        for (Map.Entry<String, ModelFile> model : ModelKinds.small().entrySet()) {
            ModelFile file = model.getValue();
            String kind = file.card().kind();
            for (ModelFile.Section section : file.sections()) {
                assertThrows(
                        ModelFormatException.class,
                        () -> ModelKinds.load(kind, edited(file, "", ModelKinds.Edit.NOTHING, section.name())),
                        model.getKey() + " without " + section.name());
                for (ModelKinds.Edit edit : ModelKinds.Edit.values()) {
                    ModelFile changed = edited(file, section.name(), edit, "");
                    String message = "%s, %s of %s".formatted(model.getKey(), section.name(), edit);
                    try {
                        ModelKinds.run(kind, changed, "研究生命的起源 a1，" + message);
                    } catch (IOException e) {
                        assertTrue(e.getMessage().contains("some.ypm"), e.getMessage());
                        assertFalse(e.getMessage().contains("Exception"), e.getMessage());
                    } catch (RuntimeException e) {
                        throw new AssertionError(message, e);
                    }
                }
            }
        }
    }
}
