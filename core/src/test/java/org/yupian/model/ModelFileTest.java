package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    private static final List<String> STRINGS = List.of("", "玉篇", "a\n", "\uD840\uDC00", "\uD800", "");

    private static ModelCard card() {
        return ModelCard.builder("tiny", "test").description("玉篇").jdk("17").build();
    }

    private static ModelWriter writer() {
        return ModelWriter.of(card())
                .bytes("bytes", new byte[] {1, -2, 3})
                .shorts("shorts", new short[] {1, -2, Short.MIN_VALUE})
                .chars("chars", new char[] {'玉', '\uD800'})
                .ints("words/ints", new int[] {1, -2, Integer.MIN_VALUE})
                .longs("longs", new long[] {1, Long.MIN_VALUE})
                .floats("floats", new float[] {1.5f, Float.NaN})
                .strings("strings", STRINGS)
                .ints("none", new int[0]);
    }

    private static ModelFile read(byte[] bytes) throws IOException {
        return ModelFile.read(new ByteArrayInputStream(bytes), "tiny.ypm");
    }

    private static void check(ModelFile model) throws IOException {
        assertEquals(card(), model.card());
        assertEquals("tiny", model.id());
        assertArrayEquals(new byte[] {1, -2, 3}, model.bytes("bytes"));
        assertArrayEquals(new short[] {1, -2, Short.MIN_VALUE}, model.shorts("shorts"));
        assertArrayEquals(new char[] {'玉', '\uD800'}, model.chars("chars"));
        assertArrayEquals(new int[] {1, -2, Integer.MIN_VALUE}, model.ints("words/ints"));
        assertArrayEquals(new long[] {1, Long.MIN_VALUE}, model.longs("longs"));
        assertArrayEquals(new float[] {1.5f, Float.NaN}, model.floats("floats"));
        assertEquals(STRINGS, model.strings("strings"));
        assertArrayEquals(new int[0], model.ints("none"));
        assertEquals(8, model.sections().size());
        assertEquals(
                new ModelFile.Section("words/ints", SectionType.INTS, 12),
                model.sections().get(3));
    }

    @Test
    void whatIsWrittenIsRead(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("tiny.ypm");
        writer().write(path);
        check(ModelFile.open(path));
        check(read(Files.readAllBytes(path)));
        assertArrayEquals(writer().toBytes(), Files.readAllBytes(path), "the same bytes each time");
        writer().ints("more", new int[] {7}).write(path);
        assertArrayEquals(new int[] {7}, ModelFile.open(path).ints("more"), "replaced");
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    @Test
    void aModelWithoutSectionsIsRead() throws IOException {
        assertEquals(List.of(), read(ModelWriter.of(card()).toBytes()).sections());
    }

    @Test
    void aFailedWriteLeavesNothing(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("taken.ypm");
        Files.createDirectories(path.resolve("inside"));
        assertThrows(IOException.class, () -> writer().write(path));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void buffersAreReadOnlyAndAligned(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("tiny.ypm");
        writer().write(path);
        ByteBuffer buffer = ModelFile.open(path).buffer("longs");
        assertTrue(buffer.isDirect());
        assertEquals(0, buffer.alignmentOffset(0, 8));
        assertEquals(Long.MIN_VALUE, buffer.getLong(8));
        assertThrows(ReadOnlyBufferException.class, () -> buffer.put(0, (byte) 1));
    }

    @Test
    void everyChangedByteIsRefused(@TempDir Path folder) throws IOException {
        byte[] bytes = writer().toBytes();
        Path path = folder.resolve("damaged.ypm");
        for (int i = 0; i < bytes.length; i++) {
            for (int change : new int[] {0x01, 0x80, 0xFF}) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= (byte) change;
                assertThrows(ModelFormatException.class, () -> read(damaged), "byte " + i);
            }
            byte[] damaged = bytes.clone();
            damaged[i]++;
            Files.write(path, damaged);
            assertThrows(ModelFormatException.class, () -> ModelFile.open(path), "byte " + i);
        }
    }

    @Test
    void everyTruncationAndEveryTailIsRefused(@TempDir Path folder) throws IOException {
        byte[] bytes = writer().toBytes();
        Path path = folder.resolve("damaged.ypm");
        for (int length = 0; length < bytes.length; length++) {
            byte[] damaged = Arrays.copyOf(bytes, length);
            Files.write(path, damaged);
            assertThrows(ModelFormatException.class, () -> read(damaged), "length " + length);
            assertThrows(ModelFormatException.class, () -> ModelFile.open(path), "length " + length);
        }
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
        Files.write(path, longer);
        assertThrows(ModelFormatException.class, () -> read(longer));
        assertThrows(ModelFormatException.class, () -> ModelFile.open(path));
    }

    /** A header that lies with a right checksum. */
    private static byte[] lying(Consumer<ByteBuffer> lie) {
        ByteBuffer bytes = ByteBuffer.wrap(writer().toBytes()).order(ByteOrder.LITTLE_ENDIAN);
        lie.accept(bytes);
        bytes.putInt(36, ModelLayout.checksum(ModelLayout.part(bytes, 0, 36)));
        return bytes.array();
    }

    private static String refused(byte[] bytes) {
        return String.valueOf(
                assertThrows(ModelFormatException.class, () -> read(bytes)).getMessage());
    }

    @Test
    void lengthsAreNotBelieved() {
        assertEquals(
                "tiny.ypm: header: expected format version 1, found 2", refused(lying(bytes -> bytes.putInt(8, 2))));
        assertTrue(refused(lying(bytes -> bytes.putLong(28, Integer.MAX_VALUE))).contains("expected 2147483647 bytes"));
        refused(lying(bytes -> bytes.putLong(28, Long.MAX_VALUE)));
        refused(lying(bytes -> bytes.putLong(28, -1)));
        for (int at : new int[] {12, 20}) {
            for (int length : new int[] {-1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 20}) {
                refused(lying(bytes -> bytes.putInt(at, length)));
            }
        }
    }

    @Test
    void aLyingDirectoryIsRefused() {
        Random random = new Random(5);
        byte[] bytes = writer().toBytes();
        int directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(20);
        int offset = (int) ModelLayout.aligned(
                40L + ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(12));
        for (int i = 0; i < directory; i++) {
            int at = offset + i;
            byte value = (byte) (bytes[at] + 1 + random.nextInt(255));
            byte[] damaged = lying(content -> {
                content.put(at, value);
                content.putInt(24, ModelLayout.checksum(ModelLayout.part(content, offset, directory)));
            });
            try {
                // Another letter in a name, or another type of the same width, is not damage the format can see.
                assertEquals(8, read(damaged).sections().size());
            } catch (ModelFormatException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith("tiny.ypm: "), "seed 5, byte " + at);
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("seed 5, byte " + at, e);
            }
        }
    }

    @Test
    void sectionsAreAskedForByNameAndType() throws IOException {
        ModelFile model = read(writer().toBytes());
        ModelFormatException missing = assertThrows(ModelFormatException.class, () -> model.ints("absent"));
        assertEquals("absent", missing.part());
        assertTrue(String.valueOf(missing.getMessage()).contains("words/ints"));
        ModelFormatException wrong = assertThrows(ModelFormatException.class, () -> model.ints("chars"));
        assertEquals("tiny.ypm: chars: expected ints, found chars", wrong.getMessage());
        assertThrows(ModelFormatException.class, () -> model.strings("bytes"));
        assertThrows(ModelFormatException.class, () -> model.floats("words/ints"));
        assertThrows(ModelFormatException.class, () -> model.require(new Kind<>("lattice", file -> file)));
        assertEquals(model, model.require(new Kind<>("test", file -> file)));
        assertTrue(model.has("chars"));
        assertFalse(model.has("absent"));
    }

    @Test
    void stringsWhoseLengthsDoNotAddUpAreRefused() {
        byte[][] contents = {
            {},
            {1, 0, 0},
            {1, 0, 0, 0},
            {-1, -1, -1, -1},
            {-1, -1, -1, 127},
            {0, 0, 0, 0, 65, 0},
            {0, 0, 0, 0, 65},
            {1, 0, 0, 0, 2, 0, 0, 0, 65, 0},
            {1, 0, 0, 0, 0, 0, 0, 0, 65, 0},
            {1, 0, 0, 0, -1, -1, -1, -1},
            {2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 65, 0}
        };
        for (byte[] content : contents) {
            byte[] bytes = ModelWriter.of(card()).bytes("s", content).toBytes();
            ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            int offset = (int) ModelLayout.aligned(40L + all.getInt(12));
            all.put(offset, (byte) SectionType.STRINGS.code());
            all.putInt(24, ModelLayout.checksum(ModelLayout.part(all, offset, all.getInt(20))));
            all.putInt(36, ModelLayout.checksum(ModelLayout.part(all, 0, 36)));
            assertThrows(ModelFormatException.class, () -> read(bytes).strings("s"), Arrays.toString(content));
        }
    }

    @Test
    void manyMegabytesComeThroughAStream() throws IOException {
        int[] values = new Random(7).ints(3_000_000).toArray();
        assertArrayEquals(
                values,
                read(ModelWriter.of(card()).ints("values", values).toBytes()).ints("values"));
    }

    @Test
    void namesOfSectionsAreChecked(@TempDir Path folder) {
        ModelWriter writer = writer();
        assertThrows(IllegalArgumentException.class, () -> writer.ints("none", new int[0]));
        assertThrows(IllegalArgumentException.class, () -> writer.ints("", new int[0]));
        assertThrows(IllegalArgumentException.class, () -> writer.ints("玉", new int[0]));
        assertThrows(NoSuchFileException.class, () -> ModelFile.open(folder.resolve("absent.ypm")));
    }
}
