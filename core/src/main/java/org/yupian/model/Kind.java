package org.yupian.model;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of model: what it is called on cards, and how it is read. A new kind is a new constant beside the class it
 * loads; nothing switches over kinds.
 *
 * @param name such as {@code lattice}; no two kinds have one name
 * @param loader reads the sections of a file, whose kind need not be checked again
 * @param <T> what a file of this kind becomes
 */
public record Kind<T>(String name, Loader<T> loader) {
    /** A kind with a name. */
    public Kind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a kind without a name");
        }
        Objects.requireNonNull(loader, "loader");
    }

    /**
     * Makes a model of a file.
     *
     * @param <T> the model
     */
    @FunctionalInterface
    public interface Loader<T> {
        /**
         * Reads the sections.
         *
         * @throws IOException if they are malformed or cannot be read
         */
        T load(ModelFile file) throws IOException;
    }

    /** Whether a card says that its model is of this kind. */
    public boolean is(ModelCard card) {
        return name.equals(card.kind());
    }

    /**
     * Reads a model of this kind.
     *
     * @throws ModelFormatException if it is of another kind or malformed
     * @throws IOException if it cannot be read
     */
    public T load(ModelFile file) throws IOException {
        return loader.load(file.require(this));
    }

    /** As of any record; written out, since what a record is given at run time takes longer than reading a card. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kind<?> kind && name.equals(kind.name) && loader.equals(kind.loader);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
