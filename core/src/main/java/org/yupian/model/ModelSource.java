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
 *
 * <p>A model is found by the name of its file, which may be another than the id on its card: a file that was renamed
 * is a model of its new name, and its card keeps the old one.
 */
@FunctionalInterface
public interface ModelSource {
    /**
     * Opens a model if it is here.
     *
     * @throws IllegalArgumentException if the id is not one, see {@link ModelCard#isId}
     * @throws ModelFormatException if it is here, but damaged
     * @throws IOException if it is here, but cannot be read
     */
    Optional<ModelFile> find(String id) throws IOException;

    /**
     * Reads the head of a model if it is here, and nothing after it: damage to the rest is not seen. (Sources that are
     * lambdas open the whole model.)
     *
     * @throws IllegalArgumentException if the id is not one
     * @throws ModelFormatException if the model is here, but its head is damaged
     * @throws IOException if it is here, but cannot be read
     */
    default Optional<ModelHead> head(String id) throws IOException {
        Optional<ModelFile> model = find(id);
        return model.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelHead(model.get().card(), model.get().length()));
    }

    /** The card in the {@link #head} of a model, if it is here; throws what that throws. */
    default Optional<ModelCard> card(String id) throws IOException {
        return head(id).map(ModelHead::card);
    }

    /**
     * Whether a model is here; whether it can be read is not asked. (Sources that are lambdas open it.)
     *
     * @throws IllegalArgumentException if the id is not one
     * @throws IOException if that cannot be told
     */
    default boolean has(String id) throws IOException {
        return find(id).isPresent();
    }

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
     * Where a model that is not here can be got, in words for messages, or empty.
     *
     * @throws IOException if what is here cannot be listed
     */
    default String hint(String id) throws IOException {
        return "";
    }

    /**
     * Opens a model that must be here.
     *
     * @throws MissingModelException if it is not here; the message says where was looked, what is there and where to
     *     get it
     * @throws IllegalArgumentException if the id is not one
     * @throws IOException if it cannot be read
     */
    default ModelFile load(String id) throws IOException {
        Optional<ModelFile> model = find(id);
        if (model.isEmpty()) {
            throw MissingModelException.in(this, id);
        }
        return model.get();
    }

    /** This source, and the other one for what is not here. */
    default ModelSource or(ModelSource other) {
        return new ModelPlaces.Either(this, other);
    }

    /**
     * Model files named by their paths: a name with a slash in it, or one that ends in {@code .ypm}, is a file, and no other
     * is here. {@code ModelSource.files().or(other)} takes paths as well as ids.
     */
    static ModelSource files() {
        return new ModelPlaces.Paths();
    }

    /** The files {@code <id>.ypm} of a folder, mapped into memory. A folder that does not exist is empty. */
    static ModelSource directory(Path folder) {
        return new ModelPlaces.Folder(folder);
    }

    /**
     * The resources {@code META-INF/yupian/models/<id>.ypm} that a class loader sees, on a class path or in named
     * modules, read into the heap. The ids are listed by the resources {@code META-INF/yupian/models/index.txt}, one a
     * line. For the models of Yupian's own artifacts {@code Models.source()} of {@code yupian-models-source} is simpler.
     */
    static ModelSource classpath(ClassLoader loader) {
        return new ModelPlaces.Classpath(loader);
    }

    /** The same for the class loader of a class. */
    static ModelSource classpath(Class<?> anchor) {
        return classpath(Objects.requireNonNull(anchor.getClassLoader(), "the class loader of " + anchor));
    }
}
