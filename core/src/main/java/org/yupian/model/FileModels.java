package org.yupian.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Model files that are named by their paths. */
final class FileModels implements ModelSource {
    /** Whether a name can be no id: it leads into a folder, or says what it is. */
    private static boolean isFile(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.endsWith(DirectoryModels.SUFFIX);
    }

    private static Path path(String name) throws NoSuchFileException {
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            NoSuchFileException refusal = new NoSuchFileException(name, null, "no name for a file");
            refusal.initCause(e);
            throw refusal;
        }
        throw new NoSuchFileException(name);
    }

    @Override
    public Optional<ModelFile> find(String name) throws IOException {
        return isFile(name) ? Optional.of(ModelFile.open(path(name))) : Optional.empty();
    }

    @Override
    public Optional<ModelHead> head(String name) throws IOException {
        return isFile(name) ? Optional.of(ModelFile.head(path(name))) : Optional.empty();
    }

    @Override
    public boolean has(String name) throws IOException {
        return isFile(name) && Files.exists(path(name));
    }

    @Override
    public String place() {
        return "";
    }
}
