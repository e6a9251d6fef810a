package org.yupian.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.cli.process.MalformedBytes;
import org.yupian.io.Lines;
import org.yupian.io.TextInput;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.LoadedDictionary;

/** The texts that a command reads: the lines of files one after another, or whole files; {@code -} is standard input. */
public final class Inputs implements Closeable {
    /** The name of standard input. */
    public static final String STANDARD = "-";

    private final Iterator<String> names;
    private final boolean whole;
    private final Environment environment;
    private final TextInput input;
    private @Nullable Lines current;

    private Inputs(List<String> names, boolean whole, Environment environment, TextInput input) {
        this.names = names.iterator();
        this.whole = whole;
        this.environment = environment;
        this.input = input;
    }

    /**
     * The lines of files, or of standard input if there are none.
     *
     * @param whole whether each file is one text: its lines with a line feed between them, whatever their ends were
     * @param malformed is told of malformed bytes, which are replaced
     * @throws Failure if one of them is not there: better before the first answer than after it
     */
    public static Inputs of(
            List<String> names, boolean whole, Charset encoding, MalformedBytes malformed, Environment environment) {
        names.forEach(Inputs::check);
        TextInput input = TextInput.UTF_8.withEncoding(encoding).replacing(malformed);
        return new Inputs(names.isEmpty() ? List.of(STANDARD) : names, whole, environment, input);
    }

    /** The lines of one file, or of standard input, which must be well-formed, as whatever is learned from has to be. */
    public static Lines open(String name, Charset encoding, Environment environment) throws IOException {
        return open(name, TextInput.UTF_8.withEncoding(encoding), environment);
    }

    private static Lines open(String name, TextInput input, Environment environment) throws IOException {
        return name.equals(STANDARD) ? input.read(environment.in(), "standard input") : input.open(readable(name));
    }

    /** Refuses what is not there, if it is no standard input. */
    public static void check(String name) {
        if (!name.equals(STANDARD)) {
            readable(name);
        }
    }

    /** The paths of files that can be opened for reading, but for {@code -}. */
    public static List<Path> files(List<String> names) {
        return names.stream()
                .filter(name -> !name.equals(STANDARD))
                .map(Inputs::readable)
                .toList();
    }

    /** The path of a file that can be opened for reading. */
    public static Path readable(String name) {
        Path path = path(name);
        if (!Files.exists(path)) {
            throw Failure.unable(name + ": expected a file to read, found none of this name"
                    + (name.startsWith("--") ? "; nor is there an option of this name" : ""));
        }
        if (Files.isDirectory(path)) {
            throw Failure.unable(name + ": expected a file to read, found a directory");
        }
        if (!Files.isReadable(path)) {
            throw Failure.unable(name + ": permission to read it is missing");
        }
        return path;
    }

    /**
     * Reads a dictionary that is text.
     *
     * @throws Failure if it is a model, of whatever kind and whatever it is called
     */
    public static LoadedDictionary dictionary(String name, DictionaryReader reader) throws IOException {
        Path file = readable(name);
        Optional<String> kind = modelKind(file);
        if (kind.isPresent()) {
            throw Failure.unable(
                    "%s: expected a dictionary as text, found a model of kind '%s'".formatted(name, kind.get()));
        }
        return reader.open(file);
    }

    /** The kind of the model in a file; nothing if there is none in it, or if it could be read only once, as a pipe. */
    public static Optional<String> modelKind(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(ModelFile.head(in, file.toString()).card().kind());
        } catch (ModelFormatException e) {
            return Optional.empty();
        }
    }

    /** The path of a name. */
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw Failure.unable(
                    name
                            + ": no name for a file in this locale; LC_ALL=C.UTF-8 in the environment helps with Chinese names");
        }
    }

    /** The next line or file, or null after the last. */
    @Nullable
    public String next() throws IOException {
        while (current != null || names.hasNext()) {
            if (current == null) {
                current = open(names.next(), input, environment);
            }
            String next = whole ? all(current) : current.next();
            if (whole || next == null) {
                current.close();
                current = null;
            }
            if (next != null) {
                return next;
            }
        }
        return null;
    }

    private static String all(Lines lines) throws IOException {
        StringBuilder text = new StringBuilder();
        String line = lines.next();
        while (line != null) {
            text.append(line);
            line = lines.next();
            if (line != null) {
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Whether the next line is likely to come without waiting for whoever writes it. */
    boolean ready() throws IOException {
        return current == null || current.ready();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
        }
    }
}
