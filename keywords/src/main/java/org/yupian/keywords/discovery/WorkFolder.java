package org.yupian.keywords.discovery;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.TreeSet;
import org.yupian.pack.SpillFile;

/**
 * The temporary files of one search. They are known by name, and only those are ever deleted: the folder may be one that
 * holds other things.
 */
final class WorkFolder {
    private final Path folder;
    private final boolean own;
    private final TreeSet<String> names = new TreeSet<>();
    private boolean closed;

    private WorkFolder(Path folder, boolean own) {
        this.folder = folder;
        this.own = own;
    }

    /** A folder that is there already. */
    static WorkFolder at(Path folder) {
        return new WorkFolder(folder, false);
    }

    /** A new folder inside another one; it goes when its files go. */
    static WorkFolder in(Path parent) throws IOException {
        return new WorkFolder(Files.createTempDirectory(parent, "yupian-words-"), true);
    }

    /** A file to write, without a buffer. */
    synchronized OutputStream output(String name) throws IOException {
        if (closed) {
            throw new IOException(folder + ": the temporary files are gone, since the search was ended");
        }
        names.add(name);
        return new Reporting(Files.newOutputStream(folder.resolve(name)));
    }

    /** A file that was written, without a buffer. */
    InputStream input(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name));
    }

    /** Takes files of an earlier search for its own. */
    synchronized void adopt(String name) throws IOException {
        if (!Files.isRegularFile(folder.resolve(name))) {
            throw new IOException(
                    "%s: expected the file %s of the search to go on with, found none".formatted(folder, name));
        }
        names.add(name);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    /** Writes a short file as a whole or not at all. */
    void replace(String name, String text) throws IOException {
        try (OutputStream out = output(name + ".new")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        synchronized (this) {
            Files.move(folder.resolve(name + ".new"), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            names.remove(name + ".new");
            names.add(name);
        }
    }

    synchronized void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        names.remove(name);
    }

    /** Deletes what was written, and lets nothing more be written. */
    synchronized void deleteAll() throws IOException {
        closed = true;
        for (String name : names) {
            Files.deleteIfExists(folder.resolve(name));
        }
        names.clear();
        if (own) {
            Files.deleteIfExists(folder);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** Says where a disk was full: Java's message has the reason alone. */
    private final class Reporting extends FilterOutputStream {
        private long written;

        Reporting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw SpillFile.notWritten(folder, written, e);
            }
            written += length;
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw SpillFile.notWritten(folder, written, e);
            }
        }
    }
}
