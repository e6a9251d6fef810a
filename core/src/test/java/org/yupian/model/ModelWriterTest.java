package org.yupian.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sections are written piece by piece: lengths around the borders of the pieces come back as they were. */
class ModelWriterTest {
    private static final ModelCard CARD = ModelCard.builder("m", "test").build();

    @Test
    void sectionsOfAnyLengthComeBack() throws IOException {
        for (int length : new int[] {0, 1, 3, 8191, 8192, 8193, 16384, 20000}) {
            Random random = new Random(length);
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            short[] shorts = new short[length];
            char[] chars = new char[length];
            int[] ints = new int[length];
            long[] longs = new long[length];
            float[] floats = new float[length];
            List<String> strings = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                shorts[i] = (short) random.nextInt();
                chars[i] = (char) random.nextInt();
                ints[i] = random.nextInt();
                longs[i] = random.nextLong();
                floats[i] = random.nextFloat();
                strings.add(Integer.toString(random.nextInt(100)));
            }
            ModelWriter writer = ModelWriter.of(CARD)
                    .bytes("b", bytes)
                    .shorts("s", shorts)
                    .chars("c", chars)
                    .ints("i", ints)
                    .longs("l", longs)
                    .floats("f", floats)
                    .strings("t", strings);
            byte[] file = writer.toBytes();
            assertEquals(file.length, writer.length(), "length " + length);
            ModelFile read = ModelFile.read(new ByteArrayInputStream(file), "m");
            assertArrayEquals(bytes, read.bytes("b"), "length " + length);
            assertArrayEquals(shorts, read.shorts("s"), "length " + length);
            assertArrayEquals(chars, read.chars("c"), "length " + length);
            assertArrayEquals(ints, read.ints("i"), "length " + length);
            assertArrayEquals(longs, read.longs("l"), "length " + length);
            assertArrayEquals(floats, read.floats("f"), "length " + length);
            assertEquals(strings, read.strings("t"), "length " + length);
        }
    }

    @Test
    void arraysAreNotCopied() throws IOException {
        float[] values = {1, 2};
        ModelWriter writer = ModelWriter.of(CARD).floats("f", values);
        values[1] = 3;
        ModelFile read = ModelFile.read(new ByteArrayInputStream(writer.toBytes()), "m");
        assertArrayEquals(new float[] {1, 3}, read.floats("f"));
    }

    @Test
    void namesAreCheckedAndTakenOnce() {
        ModelWriter writer = ModelWriter.of(CARD).ints("a", new int[1]);
        assertThrows(IllegalArgumentException.class, () -> writer.ints("a", new int[1]));
        assertThrows(IllegalArgumentException.class, () -> writer.ints("a b", new int[1]));
    }

    @Test
    void cardsAreEqualIfTheirTextIs() {
        ModelCard one = ModelCard.builder("m", "test").option("a", 1).build();
        assertEquals(one, ModelCard.builder("m", "test").option("a", "1").build());
        assertEquals(
                one.hashCode(),
                ModelCard.builder("m", "test").option("a", "1").build().hashCode());
        assertFalse(one.equals(ModelCard.builder("m", "test").option("a", 2).build()));
        assertFalse(one.equals(CARD));
        assertTrue(one.toString().contains("m (test)"), one.toString());
    }
}
