package org.yupian.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where models are looked for: a value that the caller makes and composes. The library has no default place
 * and downloads nothing. {@code ModelSource.directory(mine).or(ModelSource.classpath(loader))} looks in a
 * folder first. Sources are immutable and safe for all threads.
 */
@FunctionalInterface
public interface ModelSource {
    /**
     * Opens a model if it is here.
     *
     * @throws IllegalArgumentException if the id is not one, see {@link ModelCard#isId}
     * @throws ModelFormatException if it is here, but damaged or on its card of another id
     * @throws IOException if it is here, but cannot be read
     */
    Optional<ModelFile> find(String id) throws IOException;

    /**
     * The ids of the models that are here and can be listed, sorted.
     *
     * @throws IOException if they cannot be listed
     */
    default List<String> ids() throws IOException {
        return List.of();
    }

    /** This place in words, for messages. */
    default String place() {
        return "a model source";
    }

    /**
     * Opens a model that must be here.
     *
     * @throws MissingModelException if it is not here; the message says where was looked and what is there
     * @throws IllegalArgumentException if the id is not one
     * @throws IOException if it cannot be read
     */
    default ModelFile load(String id) throws IOException {
        Optional<ModelFile> model = find(id);
        if (model.isEmpty()) {
            throw new MissingModelException(id, place(), ids());
        }
        return model.get();
    }

    /** This source, and the other one for what is not here. */
    default ModelSource or(ModelSource other) {
        return new EitherModels(this, other);
    }

    /** The files {@code <id>.ypm} of a folder, mapped into memory. A folder that does not exist is empty. */
    static ModelSource directory(Path folder) {
        return new DirectoryModels(folder);
    }

    /**
     * The resources {@code org/yupian/models/<id>.ypm} of a class path, read into the heap. The ids are listed
     * by the resources {@code org/yupian/models/index.txt}, one a line.
     */
    static ModelSource classpath(ClassLoader loader) {
        return new ClasspathModels(loader);
    }

    /** The same for the class loader of a class. */
    static ModelSource classpath(Class<?> anchor) {
        return classpath(Objects.requireNonNull(anchor.getClassLoader(), "the class loader of " + anchor));
    }
}
