package org.yupian.cli;

import java.io.IOException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.models.Models;
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

    /** Made once for a run, so that a warning comes once. */
    private @Nullable ModelSource source;

    /**
     * Opens a model by its id or as a file.
     *
     * @throws Failure if it is neither
     */
    ModelFile load(String model, Environment environment) throws IOException {
        try {
            return source(environment).load(model);
        } catch (IllegalArgumentException e) {
            throw Failure.usage("expected the id of a model or a .ypm file, found '" + model + "'");
        }
    }

    /** Files by their paths; models by their ids in the folders and in what comes with yupian. */
    ModelSource source(Environment environment) {
        if (source == null) {
            ModelSource made = Models.source();
            String variable = environment.variable("YUPIAN_MODELS");
            if (isFolder(variable)) {
                made = ModelSource.directory(Inputs.path(variable)).or(made);
            } else if (!variable.isEmpty()) {
                // A variable that is set for all runs must not stop those that can do without.
                environment.note(missing(variable, "YUPIAN_MODELS") + "; going on without it");
            }
            if (folder != null) {
                if (!isFolder(folder)) {
                    throw Failure.unable(missing(folder, "--models"));
                }
                made = ModelSource.directory(Inputs.path(folder)).or(made);
            }
            source = ModelSource.files().or(made);
        }
        return source;
    }

    private static boolean isFolder(String name) {
        return !name.isEmpty() && Files.isDirectory(Inputs.path(name));
    }

    private static String missing(String name, String origin) {
        return "%s: expected a folder with models, found none of this name (%s)".formatted(name, origin);
    }
}
