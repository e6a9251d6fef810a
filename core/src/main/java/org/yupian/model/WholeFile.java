package org.yupian.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files as a whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** What goes into a file. */
    public interface Content {
        /** Writes it and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes into a new file beside the target, forces it to the disk, then moves it over what was there.
     *
     * @throws IOException if it cannot be written; nothing is left behind, not even by a process that is ended by a
     *     signal
     */
    public static void write(Path path, Content content) throws IOException {
        Path target = path.toAbsolutePath();
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        if (unfinished.getFileSystem() == FileSystems.getDefault()) {
            // For signals; once it has been moved there is nothing to delete.
            unfinished.toFile().deleteOnExit();
        }
        try {
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
