package org.yupian.cli.output;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Failure;
import org.yupian.embeddings.files.VectorFormat;
import org.yupian.model.ModelCard;
import org.yupian.model.WholeFile;

/** What commands that write models have in common. */
public final class Outputs {
    private static final String ENDING = ".ypm";

    private Outputs() {}

    /** The path of a model to write. */
    public static Path model(String name) {
        if (!name.endsWith(ENDING)) {
            throw Failure.usage("--output: expected a name that ends in .ypm, found '" + name + "'");
        }
        return Inputs.path(name);
    }

    /** The layout of vectors to write. */
    public static VectorFormat vectors(String name) {
        VectorFormat format = VectorFormat.ofName(name);
        if (format == VectorFormat.YPM && name.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            throw Failure.usage("--out: a .ypm file is mapped, so it cannot be gzipped, found '" + name + "'");
        }
        return format;
    }

    /** Refuses a file that could not be written in the end; better before hours of training than after them. */
    public static void writable(Path target) {
        Path folder = behindLinks(target.toAbsolutePath()).getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Failure.unable(target + ": expected a folder to write it into, found none");
        }
        if (Files.isDirectory(target)) {
            throw Failure.unable(target + ": expected a name for a file, found a directory");
        }
        if (!Files.isWritable(folder)) {
            throw Failure.unable(target + ": permission to write into its folder is missing");
        }
    }

    private static Path behindLinks(Path name) {
        try {
            return WholeFile.behindLinks(name);
        } catch (FileSystemLoopException e) {
            throw Failure.unable(name + ": expected a file, found a link that leads to itself");
        } catch (IOException e) {
            // Whoever writes will be told.
            return name;
        }
    }

    /** Refuses to write over a file that is read. */
    public static void noInput(Path target, List<Path> inputs) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(target) && Files.isSameFile(target, input)) {
                throw Failure.usage(target + ": expected another file to write than one that is read");
            }
        }
    }

    /** The id after the name of the file, with hyphens for what an id cannot have. */
    public static String id(Path target) {
        String name = String.valueOf(target.getFileName());
        String id = name.substring(0, name.length() - ENDING.length())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return ModelCard.isId(id) ? id : "model";
    }

    /** The name of a file with its folder's, for a card: many a corpus is called train.txt. */
    public static String fileName(Path file) {
        Path whole = file.toAbsolutePath();
        return whole.subpath(Math.max(0, whole.getNameCount() - 2), whole.getNameCount())
                .toString();
    }

    /** Names a source on a card, but one that can be read only once, such as a pipe, of which nothing would be known. */
    public static void addSource(ModelCard.Builder card, String role, String name, String licence) throws IOException {
        Path file = Inputs.path(name);
        if (!name.equals(Inputs.STANDARD) && Files.isRegularFile(file)) {
            card.source(role + fileName(file), file, licence);
        }
    }
}
