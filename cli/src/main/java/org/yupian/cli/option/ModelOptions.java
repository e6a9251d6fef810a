package org.yupian.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.process.Environment;
import org.yupian.cli.process.Failure;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import org.yupian.model.Terms;
import org.yupian.models.Models;
import org.yupian.toolkit.Step;
import org.yupian.toolkit.Toolkit;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which model does the verb's work, of those that may be used and where they lie. */
public final class ModelOptions {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "ID|FILE",
            description = "The model: an id, see 'yupian models', or a .ypm file.")
    @Nullable
    String model;

    @Mixin
    final Allowed models = new Allowed();

    /** Those of some models that are named as files, which must not be written over. */
    public static List<String> files(List<String> models) {
        return models.stream()
                .filter(name -> Files.isRegularFile(Inputs.path(name)))
                .toList();
    }

    /** The model that is named, or null. */
    @Nullable
    public String model() {
        return model;
    }

    /** A step by the model that is named, or by the standard one. */
    public Step step(Step step) {
        return model == null ? step : step.withModel(model);
    }

    /** A toolkit of what there is. */
    public Toolkit toolkit(Environment environment) {
        return models.toolkit(environment);
    }

    /** Which models may be used, and where they lie: what a toolkit is made of. */
    public static final class Allowed {
        @Mixin
        final Folder folder = new Folder();

        @Option(
                names = "--terms",
                paramLabel = "TIER",
                description = "Use only models under these terms, made from nothing but what is under them: permissive"
                        + " (Apache, MIT, BSD, public domain), open (also CC BY and CC BY-SA), any (default).")
        @Nullable
        Terms terms;

        @Option(names = "--permissive-only", description = "The same as --terms permissive.")
        boolean permissiveOnly;

        /** The terms that models may have. */
        public Terms terms() {
            if (!permissiveOnly) {
                return terms == null ? Terms.ANY : terms;
            }
            if (terms != null && terms != Terms.PERMISSIVE) {
                throw Failure.usage("--permissive-only: expected no --terms beside it, found " + terms);
            }
            return Terms.PERMISSIVE;
        }

        /** Where models are looked for, whatever their terms. */
        public ModelSource source(Environment environment) {
            return folder.source(environment);
        }

        /** A toolkit of what there is. */
        public Toolkit toolkit(Environment environment) {
            return Toolkit.of(folder.source(environment)).under(terms());
        }
    }

    /** Where models are looked for. */
    public static final class Folder {
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
        public ModelFile load(String model, Environment environment) throws IOException {
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
}
