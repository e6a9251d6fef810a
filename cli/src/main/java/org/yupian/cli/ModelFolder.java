package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import picocli.CommandLine.Option;

/** Where models are looked for. */
final class ModelFolder {
    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Look for models in this folder first; then in that of the variable YUPIAN_MODELS,"
                    + " then among those that come with yupian.")
    @Nullable
    String folder;

    /** Opens a model by its id or as a file. */
    ModelFile load(String model, Environment environment) throws IOException {
        if (model.indexOf('/') >= 0 || model.endsWith(".ypm")) {
            return ModelFile.open(Inputs.readable(model));
        }
        if (!ModelCard.isId(model)) {
            throw Failure.usage("expected the id of a model or a .ypm file, found '" + model + "'");
        }
        return source(environment).load(model);
    }

    /** The folders and what comes with yupian. */
    ModelSource source(Environment environment) {
        ModelSource source = ModelSource.classpath(ModelFolder.class);
        String variable = environment.variable("YUPIAN_MODELS");
        if (!variable.isEmpty()) {
            source = folder(variable, "YUPIAN_MODELS").or(source);
        }
        return folder == null ? source : folder(folder, "--models").or(source);
    }

    private static ModelSource folder(String name, String origin) {
        Path path = Inputs.path(name);
        if (!Files.isDirectory(path)) {
            throw Failure.unable(
                    "%s: expected a folder with models, found none of this name (%s)".formatted(name, origin));
        }
        return ModelSource.directory(path);
    }
}
