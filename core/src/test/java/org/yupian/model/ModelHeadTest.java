package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Heads of model files: read alone, and held to their checksums as those of whole files are. */
class ModelHeadTest {
    private static final ModelCard CARD =
            ModelCard.builder("tiny", "test").description("玉篇").jdk("17").build();
    private static final byte[] MODEL =
            ModelWriter.of(CARD).ints("ints", new int[] {1, -2, 3}).toBytes();

    /** Where the head ends: after the card and the bytes that fill it up. */
    private static final int END = (int) ModelLayout.aligned(
            40L + ByteBuffer.wrap(MODEL).order(ByteOrder.LITTLE_ENDIAN).getInt(12));

    private static ModelHead head(byte[] bytes) throws IOException {
        return ModelFile.head(new ByteArrayInputStream(bytes), "tiny.ypm");
    }

    private static String refused(byte[] bytes) {
        ModelFormatException e = assertThrows(ModelFormatException.class, () -> head(bytes));
        assertEquals("tiny.ypm", e.file());
        return String.valueOf(e.getMessage());
    }

    /** A header that lies with a right checksum. */
    private static byte[] lying(Consumer<ByteBuffer> lie) {
        ByteBuffer bytes = ByteBuffer.wrap(MODEL.clone()).order(ByteOrder.LITTLE_ENDIAN);
        lie.accept(bytes);
        bytes.putInt(36, ModelLayout.checksum(ModelLayout.part(bytes, 0, 36)));
        return bytes.array();
    }

    @Test
    void theHeadIsReadAndNothingAfterIt(@TempDir Path folder) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(MODEL);
        assertEquals(new ModelHead(CARD, MODEL.length), ModelFile.head(in, "tiny.ypm"));
        assertEquals(MODEL.length - END, in.available());
        Path path = Files.write(folder.resolve("tiny.ypm"), MODEL);
        assertEquals(new ModelHead(CARD, MODEL.length), ModelFile.head(path));
        assertThrows(NoSuchFileException.class, () -> ModelFile.head(folder.resolve("absent.ypm")));
    }

    @Test
    void aHeadWithoutSectionsIsRead() throws IOException {
        byte[] bytes = ModelWriter.of(CARD).toBytes();
        assertEquals(END, bytes.length);
        assertEquals(new ModelHead(CARD, END), head(bytes));
    }

    @Test
    void everyFlipInTheHeadIsRefused(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("tiny.ypm");
        for (int i = 0; i < END; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] damaged = MODEL.clone();
                damaged[i] ^= (byte) (1 << bit);
                String message = refused(damaged);
                String part = i < ModelLayout.HEADER_LENGTH ? "header" : "card";
                assertTrue(message.matches("tiny\\.ypm: " + part + ": expected .+, found .+"), i + ": " + message);
                if (bit == i % 8) {
                    Files.write(path, damaged);
                    assertThrows(ModelFormatException.class, () -> ModelFile.head(path), "byte " + i);
                }
            }
        }
        byte[] damaged = MODEL.clone();
        damaged[50] ^= 1;
        int right = ByteBuffer.wrap(MODEL).order(ByteOrder.LITTLE_ENDIAN).getInt(16);
        int wrong = ModelLayout.checksum(ByteBuffer.wrap(damaged, 40, cardLength()));
        assertEquals("tiny.ypm: card: expected CRC32C %08x, found %08x".formatted(right, wrong), refused(damaged));
    }

    private static int cardLength() {
        return ByteBuffer.wrap(MODEL).order(ByteOrder.LITTLE_ENDIAN).getInt(12);
    }

    @Test
    void noFlipInTheBodyMatters(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("tiny.ypm");
        for (int i = END; i < MODEL.length; i++) {
            byte[] damaged = MODEL.clone();
            damaged[i] ^= (byte) 0xFF;
            assertEquals(new ModelHead(CARD, MODEL.length), head(damaged), "byte " + i);
            assertEquals(new ModelHead(CARD, MODEL.length), ModelFile.head(Files.write(path, damaged)), "byte " + i);
        }
        assertThrows(ModelFormatException.class, () -> ModelFile.open(path));
    }

    @Test
    void aHeadThatIsCutShortIsRefused() throws IOException {
        for (int length = 0; length < END; length++) {
            String message = refused(Arrays.copyOf(MODEL, length));
            String expected = length < ModelLayout.HEADER_LENGTH
                    ? "tiny.ypm: header: expected 40 bytes, found " + length
                    : "tiny.ypm: card: expected an end at byte %d of the file, found %d bytes".formatted(END, length);
            assertEquals(expected, message);
        }
        assertEquals(new ModelHead(CARD, MODEL.length), head(Arrays.copyOf(MODEL, END)));
    }

    @Test
    void aFileOfAnotherLengthIsRefused(@TempDir Path folder) throws IOException {
        for (int length : new int[] {END, MODEL.length - 1, MODEL.length + 1}) {
            Path path = Files.write(folder.resolve("tiny.ypm"), Arrays.copyOf(MODEL, length));
            ModelFormatException e = assertThrows(ModelFormatException.class, () -> ModelFile.head(path));
            assertEquals("%s: file: expected %d bytes, found %d".formatted(path, MODEL.length, length), e.getMessage());
        }
    }

    @Test
    void lengthsAreNotBelieved() {
        assertEquals(
                "tiny.ypm: header: expected a card of at most 1048576 bytes, found -1",
                refused(lying(bytes -> bytes.putInt(12, -1))));
        assertEquals(
                "tiny.ypm: header: expected a card within the %d bytes of the file, found 1048616"
                        .formatted(MODEL.length),
                refused(lying(bytes -> bytes.putInt(12, 1 << 20))));
        assertEquals(
                "tiny.ypm: header: expected a length of at most 2 GiB, found -1 bytes",
                refused(lying(bytes -> bytes.putLong(28, -1))));
        assertEquals(
                "tiny.ypm: card: expected an end at byte 1048616 of the file, found %d bytes".formatted(MODEL.length),
                refused(lying(bytes -> bytes.putInt(12, 1 << 20).putLong(28, 1 << 21))));
    }
}
