package org.yupian.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written can be read anywhere, and nothing stays. */
class SpillFileTest {
    @TempDir
    Path folder;

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void readsWhatWasWrittenAndLeavesNothing() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        byte[] all = new byte[200_000];
        random.nextBytes(all);
        try (SpillFile file = SpillFile.in(folder, "spill-")) {
            for (int at = 0; at < all.length; ) {
                int length = Math.min(all.length - at, random.nextInt(20_000));
                file.write(all, at, length);
                at += length;
                assertEquals(at, file.size());
            }
            for (int i = 0; i < 100; i++) {
                int from = random.nextInt(all.length);
                byte[] read = new byte[random.nextInt(all.length - from) + 5];
                file.read(read, 5, read.length - 5, from);
                assertArrayEquals(
                        Arrays.copyOfRange(all, from, from + read.length - 5),
                        Arrays.copyOfRange(read, 5, read.length),
                        "from " + from);
            }
            assertThrows(EOFException.class, () -> file.read(new byte[2], 0, 2, all.length - 1));
        }
        assertNothingIsLeft();
    }

    @Test
    void nothingGoesIntoAFileThatIsClosed() throws IOException {
        SpillFile file = SpillFile.in(folder, "spill-");
        file.close();
        file.close();
        IOException failure = assertThrows(IOException.class, () -> file.write(new byte[1], 0, 1));
        assertInstanceOf(ClosedChannelException.class, failure.getCause());
        assertTrue(
                failure.getMessage().startsWith(folder + ": a temporary file cannot be written on after 0 bytes: "),
                failure.getMessage());
        assertNothingIsLeft();
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThrows(NoSuchFileException.class, () -> SpillFile.in(folder.resolve("none"), "spill-"));
    }
}
