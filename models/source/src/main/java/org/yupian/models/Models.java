package org.yupian.models;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelHead;
import org.yupian.model.ModelSource;

/** The models that come with Yupian, in the artifacts {@code yupian-models-…}; {@code yupian-models} has them all. */
public final class Models {
    private Models() {}

    /**
     * All models that are on the class path or the module path beside this class, those of others too that lie where ours
     * do, see {@link ModelSource#classpath(ClassLoader)}. What is missing is named with the artifact that has it.
     */
    public static ModelSource source() {
        return new FromArtifacts(ModelSource.classpath(Models.class));
    }

    /**
     * Which artifact each model of ours comes with, as {@code group:name} by the id of the model; whether it is here is not
     * asked.
     */
    public static Map<String, String> artifacts() {
        return Artifacts.BY_MODEL;
    }

    /** A class path, with the knowledge of which models our artifacts have. */
    static final class FromArtifacts implements ModelSource {
        private final ModelSource classpath;

        FromArtifacts(ModelSource classpath) {
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
}
