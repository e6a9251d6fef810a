package org.yupian.cli;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The inputs of a command: files one after another, {@code -} for standard input; gzip is undone. */
final class Inputs implements LineSource {
    private final Iterator<String> names;
    private final Environment environment;
    private final MalformedBytes malformed;
    private @Nullable LineReader current;

    private Inputs(List<String> names, Environment environment, MalformedBytes malformed) {
        this.names = names.iterator();
        this.environment = environment;
        this.malformed = malformed;
    }

    /**
     * The lines of files, or of standard input if there are none.
     *
     * @throws Failure if one of them is not there: better before the first answer than after it
     */
    static Inputs of(List<String> names, Environment environment, MalformedBytes malformed) {
        files(names);
        return new Inputs(names.isEmpty() ? List.of("-") : names, environment, malformed);
    }

    /** The paths of files that can be opened for reading, but for {@code -}. */
    static List<Path> files(List<String> names) {
        return names.stream()
                .filter(name -> !name.equals("-"))
                .map(Inputs::readable)
                .toList();
    }

    /** The path of a file that can be opened for reading. */
    static Path readable(String name) {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw Failure.unable(name + ": expected a file to read, found none of this name");
        }
        if (Files.isDirectory(path)) {
            throw Failure.unable(name + ": expected a file to read, found a directory");
        }
        if (!Files.isReadable(path)) {
            throw Failure.unable(name + ": permission to read it is missing");
        }
        return path;
    }

    /** The path of a name. */
    static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.unable(
                    name
                            + ": no name for a file in this locale; LC_ALL=C.UTF-8 in the environment helps with Chinese names");
        }
    }

    @Override
    public @Nullable String next() throws IOException {
        while (true) {
            if (current == null) {
                if (!names.hasNext()) {
                    return null;
                }
                current = open(names.next());
            }
            String line = current.next();
            if (line != null) {
                return line;
            }
            current.close();
            current = null;
        }
    }

    @Override
    public boolean ready() throws IOException {
        return current == null || current.ready();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }

    private LineReader open(String name) throws IOException {
        if (name.equals("-")) {
            return new LineReader(unzipped(environment.in(), "standard input"), "standard input", malformed);
        }
        Path path = path(name);
        // Of a pipe the stream of Files cannot say whether more is there.
        InputStream file = Files.isRegularFile(path) ? Files.newInputStream(path) : new FileInputStream(path.toFile());
        return new LineReader(unzipped(file, name), name, malformed);
    }

    /** The stream itself, or what it holds if it begins with the magic bytes of gzip. */
    static InputStream unzipped(InputStream in, String name) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, 2);
        byte[] magic = start.readNBytes(2);
        start.unread(magic);
        if (magic.length < 2 || magic[0] != 0x1f || magic[1] != (byte) 0x8b) {
            return start;
        }
        try {
            return new GZIPInputStream(new Continued(start), 1 << 15);
        } catch (IOException e) {
            throw new IOException("%s: begins like gzip, but is none: %s".formatted(name, e.getMessage()), e);
        }
    }

    /**
     * Says that there is always more to come. GZIPInputStream looks for a further member of the file only if so,
     * and a pipe that has just run dry would end it in the middle.
     */
    private static final class Continued extends FilterInputStream {
        Continued(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
