package org.yupian.models;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelHead;
import org.yupian.model.ModelSource;

/** A class path, with the knowledge of which models our artifacts have. */
final class ArtifactModels implements ModelSource {
    private final ModelSource classpath;

    ArtifactModels(ModelSource classpath) {
        this.classpath = classpath;
    }

    @Override
    public Optional<ModelFile> find(String id) throws IOException {
        return classpath.find(id);
    }

    @Override
    public Optional<ModelHead> head(String id) throws IOException {
        return classpath.head(id);
    }

    @Override
    public boolean has(String id) throws IOException {
        return classpath.has(id);
    }

    /** Those that an index lists, and ours that are here: a jar of everything may have kept one index of many. */
    @Override
    public List<String> ids() throws IOException {
        TreeSet<String> ids = new TreeSet<>(classpath.ids());
        for (String id : Artifacts.BY_MODEL.keySet()) {
            if (!ids.contains(id) && classpath.has(id)) {
                ids.add(id);
            }
        }
        return List.copyOf(ids);
    }

    @Override
    public String place() {
        return classpath.place();
    }

    @Override
    public String hint(String id) throws IOException {
        String artifact = Artifacts.BY_MODEL.get(id);
        return artifact == null ? classpath.hint(id) : "it comes with " + artifact;
    }
}
