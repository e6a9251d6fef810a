package org.yupian.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The model files of a folder. */
final class DirectoryModels implements ModelSource {
    static final String SUFFIX = ".ypm";

    private final Path folder;

    DirectoryModels(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<ModelFile> find(String id) throws IOException {
        return has(id) ? Optional.of(ModelFile.open(path(id))) : Optional.empty();
    }

    @Override
    public Optional<ModelHead> head(String id) throws IOException {
        return has(id) ? Optional.of(ModelFile.head(path(id))) : Optional.empty();
    }

    @Override
    public boolean has(String id) {
        Path path = path(id);
        return Files.exists(path) && !Files.isDirectory(path);
    }

    private Path path(String id) {
        ModelCard.checkId(id);
        return folder.resolve(id + SUFFIX);
    }

    @Override
    public List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path path : paths) {
                    String file = String.valueOf(path.getFileName());
                    String id = file.substring(0, file.length() - SUFFIX.length());
                    if (ModelCard.isId(id) && !Files.isDirectory(path)) {
                        ids.add(id);
                    }
                }
            }
        }
        Collections.sort(ids);
        return List.copyOf(ids);
    }

    @Override
    public String place() {
        return "folder " + folder;
    }
}
