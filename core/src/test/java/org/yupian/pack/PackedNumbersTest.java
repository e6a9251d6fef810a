package org.yupian.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Packed numbers byte by byte, and there and back. */
class PackedNumbersTest {
    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static void assertPacked(String hex, long number) {
        assertEquals(
                hex.replace(" ", ""),
                HexFormat.of().formatHex(new PackedOutput().number(number).toBytes()));
        PackedInput in = PackedInput.of(bytes(hex));
        assertEquals(number, in.number());
        assertEquals(0, in.remaining());
        assertEquals(bytes(hex).length, in.position());
    }

    @Test
    void bytesAreThoseOfLeb128() {
        assertPacked("00", 0);
        assertPacked("01", 1);
        assertPacked("7f", 127);
        assertPacked("80 01", 128);
        assertPacked("ff 7f", (1 << 14) - 1);
        assertPacked("80 80 01", 1 << 14);
        assertPacked("e5 8e 26", 624_485);
        assertPacked("ff ff ff 7f", (1 << 28) - 1);
        assertPacked("80 80 80 80 01", 1 << 28);
        assertPacked("ff ff ff ff 07", Integer.MAX_VALUE);
        assertPacked("80 80 80 80 08", 1L << 31);
        assertPacked("80 80 80 80 80 80 80 80 01", 1L << 56);
        assertPacked("ff ff ff ff ff ff ff ff 7f", Long.MAX_VALUE);
    }

    @Test
    void negativeNumbersAreRefused() {
        PackedOutput out = new PackedOutput();
        assertThrows(IllegalArgumentException.class, () -> out.number(-1));
        assertThrows(IllegalArgumentException.class, () -> out.number(Long.MIN_VALUE));
        assertEquals(0, out.size());
    }

    @Test
    void octetsAreAsTheyAre() {
        PackedOutput out = new PackedOutput(1).octet(0).octet(0x80).octet(0xff).octet(0x1234);
        assertArrayEquals(bytes("00 80 ff 34"), out.toBytes());
        PackedInput in = PackedInput.of(out.toBytes());
        assertEquals(0, in.octet());
        assertEquals(0x80, in.octet());
        assertEquals(0xff, in.octet());
        assertEquals(0x34, in.octet());
        assertRefused("the end at byte 4, where more is expected", in::octet);
    }

    @Test
    void bytesThatAreNoNumbersAreRefused() {
        assertRefused("the end at byte 0, where more is expected", PackedInput.of(new byte[0])::number);
        assertRefused("the end at byte 1, where more is expected", PackedInput.of(bytes("80"))::number);
        assertRefused("the end at byte 3, where more is expected", PackedInput.of(bytes("ff ff ff"))::number);
        assertRefused(
                "a number of more than 63 bits before byte 9",
                PackedInput.of(bytes("80 80 80 80 80 80 80 80 80 01"))::number);
        PackedInput second = PackedInput.of(bytes("7f ff"));
        assertEquals(127, second.number());
        assertRefused("the end at byte 2, where more is expected", second::number);
    }

    private static void assertRefused(String message, Runnable read) {
        assertEquals(
                message,
                assertThrows(IndexOutOfBoundsException.class, read::run).getMessage());
    }

    private static long number(SplittableRandom random) {
        return random.nextLong() >>> random.nextInt(1, 64);
    }

    @Test
    void numbersGoThereAndBackThroughAFile() throws IOException {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int count = random.nextInt(2_000);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            PackedOutput out = new PackedOutput(random.nextInt(20));
            for (int i = 0; i < count; i++) {
                out.number(number(random)).octet(i);
                if (out.size() > 100) {
                    out.drainTo(file::write);
                }
            }
            out.drainTo(file::write);
            assertEquals(0, out.size(), "seed " + seed);

            random = new SplittableRandom(seed);
            random.nextInt(2_000);
            random.nextInt(20);
            ByteArrayInputStream stream = new ByteArrayInputStream(file.toByteArray());
            SplittableRandom lengths = new SplittableRandom(seed + 1);
            // As streams may, this one gives less than it is asked for.
            PackedInput.Source source = (to, from, length) -> stream.read(to, from, 1 + lengths.nextInt(length));
            PackedInput in = PackedInput.ofCapacity(10 + lengths.nextInt(30));
            for (int i = 0; i < count; i++) {
                assertTrue(in.fill(source, PackedOutput.LONGEST + 1), "seed " + seed);
                assertEquals(number(random), in.number(), "seed " + seed);
                assertEquals(i & 0xff, in.octet(), "seed " + seed);
            }
            assertFalse(in.fill(source, 1), "seed " + seed);
            assertEquals(file.size(), in.position(), "seed " + seed);
        }
    }
}
