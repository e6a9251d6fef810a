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
        ModelCard.checkId(id);
        Path path = folder.resolve(id + SUFFIX);
        return Files.exists(path) ? Optional.of(named(id, ModelFile.open(path))) : Optional.empty();
    }

    /** A file under a name that is not its own is a mistake that would surface much later. */
    static ModelFile named(String id, ModelFile model) throws ModelFormatException {
        if (!model.id().equals(id)) {
            throw model.refusal("card", "the id '" + id + "', as the file is called", "'" + model.id() + "'");
        }
        return model;
    }

    @Override
    public List<String> ids() throws IOException {
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                for (Path path : paths) {
                    String file = String.valueOf(path.getFileName());
                    String id = file.substring(0, file.length() - SUFFIX.length());
                    if (ModelCard.isId(id)) {
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
