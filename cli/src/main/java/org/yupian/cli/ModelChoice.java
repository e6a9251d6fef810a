package org.yupian.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yupian.model.Kind;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which models may be used, and where they lie. */
final class ModelChoice {
    @Mixin
    final ModelFolder folder = new ModelFolder();

    @Option(
            names = "--permissive-only",
            description = "Use only models under a plainly permissive licence, such as Apache-2.0, that were made from"
                    + " nothing but what is under one.")
    boolean permissiveOnly;

    /** Opens the model that the user names, by its id or as a file. */
    ModelFile named(String model, Environment environment) throws IOException {
        ModelFile file = folder.load(model, environment);
        if (permissiveOnly && !Licences.permissive(file.card())) {
            throw Failure.unable(
                    "%s: expected a model under permissive terms (--permissive-only), found one whose".formatted(model)
                            + " card says: " + Licences.words(file.card().licence()));
        }
        return file;
    }

    /**
     * Opens the model of whoever names none: the first of the ids; of permissive ones, the first that is there, or any
     * other of the kind.
     */
    ModelFile standard(Kind<?> kind, List<String> ids, Environment environment) throws IOException {
        if (!permissiveOnly) {
            return folder.load(ids.get(0), environment);
        }
        Optional<ModelFile> file = permissive(kind, ids, environment);
        if (file.isEmpty()) {
            throw Failure.unable("--permissive-only: expected a model of kind '%s' under permissive terms, found none;"
                            .formatted(kind)
                    + " 'yupian models' lists the terms of each");
        }
        return file.get();
    }

    /** A model of a kind under permissive terms. */
    Optional<ModelFile> permissive(Kind<?> kind, List<String> ids, Environment environment) throws IOException {
        ModelSource source = folder.source(environment);
        Set<String> candidates = new LinkedHashSet<>(ids);
        candidates.addAll(source.ids());
        for (String id : candidates) {
            Optional<ModelFile> file = source.find(id);
            if (file.isPresent()
                    && kind.is(file.get().card())
                    && Licences.permissive(file.get().card())) {
                return file;
            }
        }
        return Optional.empty();
    }
}
