package org.yupian.pack;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file for what memory cannot hold: written from front to end, read anywhere. On systems that allow it the
 * file has no name any more once it is open, so a process that is killed leaves nothing; elsewhere closing deletes it.
 * Any threads may read at the same time; writing is for one.
 */
public final class SpillFile implements Closeable {
    private final Path folder;
    private final FileChannel file;
    private long size;

    private SpillFile(Path folder, FileChannel file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * A new file.
     *
     * @param folder where it lies
     * @param prefix how its name begins as long as it has one
     * @throws IOException if it cannot be made; nothing is left behind
     */
    public static SpillFile in(Path folder, String prefix) throws IOException {
        Path path = Files.createTempFile(folder, prefix, ".tmp");
        try {
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            return new SpillFile(folder, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    /** How many bytes were written. */
    public long size() {
        return size;
    }

    /**
     * Writes {@code bytes[from, from + length)} behind all others.
     *
     * @throws IOException if they cannot be written, as where the disk is full; says where
     */
    public void write(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
        try {
            while (buffer.hasRemaining()) {
                size += file.write(buffer, size);
            }
        } catch (IOException e) {
            throw notWritten(folder, size, e);
        }
    }

    /** Says where a disk was full, and after how many bytes of the file: Java's message has the reason alone. */
    public static IOException notWritten(Path folder, long size, IOException reason) {
        return new IOException(
                "%s: a temporary file cannot be written on after %d bytes: %s"
                        .formatted(folder, size, reason.getMessage()),
                reason);
    }

    /**
     * Reads {@code length} bytes into {@code target} from {@code from} on.
     *
     * @param position where in the file they begin
     * @throws EOFException if the file has become shorter
     */
    public void read(byte[] target, int from, int length, long position) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, from, length);
        long at = position;
        while (buffer.hasRemaining()) {
            int count = file.read(buffer, at);
            if (count < 0) {
                throw new EOFException("a temporary file is shorter than it was: it ends at byte " + at);
            }
            at += count;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
