package org.yupian.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes files as a whole or not at all. */
public final class WholeFile {
    /** More links, one behind the other, are taken for a circle. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** What goes into a file. */
    public interface Content {
        /** Writes it and leaves the stream open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes into a new file beside the target, forces it to the disk, then moves it over what was there, whose permissions
     * it takes over. A symbolic link stays, and what it leads to is replaced; what is no file, such as a device or a pipe,
     * is written to as it is.
     *
     * @throws IOException if it cannot be written; nothing is left behind, not even by a process that is ended by a
     *     signal
     */
    public static void write(Path path, Content content) throws IOException {
        Path target = behindLinks(path.toAbsolutePath());
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream out = Files.newOutputStream(target)) {
                content.writeTo(out);
            }
            return;
        }
        Path unfinished = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        if (unfinished.getFileSystem() == FileSystems.getDefault()) {
            // For signals; once it has been moved there is nothing to delete.
            unfinished.toFile().deleteOnExit();
        }
        try {
            write(target, unfinished, content);
        } catch (FileSystemException e) {
            throw unfinished.toString().equals(e.getFile()) ? named(target, e) : e;
        }
    }

    private static void write(Path target, Path unfinished, Content content) throws IOException {
        try {
            try (FileChannel channel =
                    FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            takeOver(target, unfinished);
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The same failure with the name of the file that was wanted: nobody has asked for the unfinished one. */
    private static FileSystemException named(Path target, FileSystemException failure) {
        String file = target.toString();
        FileSystemException named = failure instanceof NoSuchFileException
                ? new NoSuchFileException(file)
                : failure instanceof AccessDeniedException
                        ? new AccessDeniedException(file)
                        : new FileSystemException(file, failure.getOtherFile(), failure.getReason());
        named.initCause(failure);
        return named;
    }

    /**
     * Where a file lies that is perhaps a link, whether what it leads to is there or not: what {@link #write} replaces.
     *
     * @throws FileSystemLoopException if the link leads to itself
     * @throws IOException if a link cannot be read
     */
    public static Path behindLinks(Path path) throws IOException {
        Path target = path;
        for (int link = 0; Files.isSymbolicLink(target); link++) {
            if (link == MOST_LINKS) {
                throw new FileSystemLoopException(path.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    private static void takeOver(Path from, Path to) throws IOException {
        if (Files.exists(from) && Files.getFileAttributeView(from, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
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
