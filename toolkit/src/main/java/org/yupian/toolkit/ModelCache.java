package org.yupian.toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelSource;

/** The models of a source, each read once, when it is first asked for. Safe for all threads. */
final class ModelCache {
    private final ModelSource source;
    private final ConcurrentMap<String, Entry> entries = new ConcurrentHashMap<>();

    ModelCache(ModelSource source) {
        this.source = source;
    }

    /**
     * A model that was read.
     *
     * @param model what a file of the kind becomes
     */
    record Entry(ModelCard card, Kind<?> kind, Object model) {}

    /** Says what the model with a card is to be read as, or refuses it. */
    interface Choice {
        Kind<?> of(ModelCard card) throws IOException;
    }

    /** The model of a name, if it is there. */
    Optional<Entry> find(String id, Choice choice) throws IOException {
        Entry entry = entries.get(id);
        if (entry == null) {
            entry = read(id, choice);
        }
        if (entry == null) {
            return Optional.empty();
        }
        // Another toolkit over the same cache may have other terms, and another step may take other kinds.
        choice.of(entry.card());
        return Optional.of(entry);
    }

    private @Nullable Entry read(String id, Choice choice) throws IOException {
        try {
            // Whoever asks for the same model meanwhile waits for it; reading one model asks for no other.
            return entries.computeIfAbsent(id, name -> {
                try {
                    Optional<ModelFile> file = source.find(name);
                    return file.isEmpty() ? null : entry(file.get(), choice);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Entry entry(ModelFile file, Choice choice) throws IOException {
        Kind<?> kind = choice.of(file.card());
        return new Entry(file.card(), kind, kind.load(file));
    }
}
