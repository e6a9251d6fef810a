package org.yupian.models;

import java.util.Map;
import org.yupian.model.ModelSource;

/** The models that come with Yupian, in the artifacts {@code yupian-models-…}; {@code yupian-models} has them all. */
public final class Models {
    private Models() {}

    /**
     * All models that are on the class path or the module path beside this class, those of others too that lie where ours
     * do, see {@link ModelSource#classpath(ClassLoader)}. What is missing is named with the artifact that has it.
     */
    public static ModelSource source() {
        return new ArtifactModels(ModelSource.classpath(Models.class));
    }

    /**
     * Which artifact each model of ours comes with, as {@code group:name} by the id of the model; whether it is here is not
     * asked.
     */
    public static Map<String, String> artifacts() {
        return Artifacts.BY_MODEL;
    }
}
