package org.yupian.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Immutable text with layers of analysis; "changing" a layer returns a new document that shares the rest.
 *
 * <p>The text is the caller's, char for char: nothing is normalised, and every offset in every layer points
 * into it. Two documents are equal if their texts and all their layers are.
 */
public final class Document {
    private static final Layer<?>[] NONE = {};

    private final String text;

    /** Few enough that looking through them is faster than any map, and smaller. */
    private final Layer<?>[] layers;

    private final Object[] values;

    private Document(String text, Layer<?>[] layers, Object[] values) {
        this.text = text;
        this.layers = layers;
        this.values = values;
    }

    /** A document over the text, without layers. */
    public static Document of(String text) {
        return new Document(Objects.requireNonNull(text, "text"), NONE, NONE);
    }

    /** The text as the caller gave it. */
    public String text() {
        return text;
    }

    /** Whether the layer is there. */
    public boolean has(Layer<?> layer) {
        return find(layer) != null;
    }

    /**
     * The value of a layer.
     *
     * @throws MissingLayerException if no stage has provided it; the message names what is there
     */
    public <T> T get(Layer<T> layer) {
        Object value = find(layer);
        if (value == null) {
            throw MissingLayerException.of(layer, this);
        }
        return layer.type().cast(value);
    }

    private @Nullable Object find(Layer<?> layer) {
        for (int i = 0; i < layers.length; i++) {
            if (layers[i].equals(layer)) {
                return values[i];
            }
        }
        return null;
    }

    /**
     * This document with one layer added or replaced. Layers that rest on it are dropped, since they were aligned
     * with the old value; see {@link Layer#restsOn}.
     *
     * @throws MissingLayerException if the layer is aligned with one that is not there
     * @throws IllegalArgumentException if the value is not aligned with the layer below it, or does not fit the text
     *     or another layer; see {@link Checked}
     */
    public <T> Document with(Layer<T> layer, T value) {
        Objects.requireNonNull(value, "value");
        check(layer, value);
        int kept = 0;
        for (Layer<?> other : layers) {
            kept += other.restsOn(layer) ? 0 : 1;
        }
        Layer<?>[] changed = new Layer<?>[kept + 1];
        Object[] changedValues = new Object[kept + 1];
        int size = 0;
        for (int i = 0; i < layers.length; i++) {
            if (!layers[i].restsOn(layer)) {
                changed[size] = layers[i];
                changedValues[size++] = values[i];
            }
        }
        changed[kept] = layer;
        changedValues[kept] = value;
        return new Document(text, changed, changedValues);
    }

    private void check(Layer<?> layer, Object value) {
        if (value instanceof Checked checked) {
            checked.check(this);
        }
        Layer<?> base = layer.base();
        if (base == null) {
            return;
        }
        Object below = find(base);
        if (below == null) {
            throw MissingLayerException.of(base, this);
        }
        int expected = sizeOf(below);
        int found = sizeOf(value);
        if (expected >= 0 && found >= 0 && expected != found) {
            throw new IllegalArgumentException(
                    "layer %s has %d values, but %s below it has %d items".formatted(layer, found, base, expected));
        }
    }

    private static int sizeOf(Object value) {
        return value instanceof Layer.Aligned aligned ? aligned.size() : -1;
    }

    /** The layers that are there, in the order they were added. */
    public Set<Layer<?>> layers() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(layers)));
    }

    /**
     * The tokens as views made on demand.
     *
     * @throws MissingLayerException if the document has not been segmented
     */
    public List<Token> tokens() {
        return tokens(0, get(Layer.TOKENS).size());
    }

    List<Token> tokens(int from, int to) {
        return new Views<>(to - from, index -> new Token(this, from + index));
    }

    /**
     * The words 词: the text of each token.
     *
     * @throws MissingLayerException if the document has not been segmented
     */
    public List<String> words() {
        Spans tokens = get(Layer.TOKENS);
        List<String> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            words.add(text.substring(tokens.start(i), tokens.end(i)));
        }
        return Collections.unmodifiableList(words);
    }

    /**
     * The sentences as views made on demand.
     *
     * @throws MissingLayerException if the document has not been split into sentences
     */
    public List<Sentence> sentences() {
        return new Views<>(get(Layer.SENTENCES).size(), index -> new Sentence(this, index));
    }

    /**
     * The named entities 命名实体 as views made on demand.
     *
     * @throws MissingLayerException if nobody has looked for them
     */
    public List<Entity> entities() {
        return new Views<>(get(Layer.ENTITIES).size(), index -> new Entity(this, index));
    }

    /**
     * The keywords 关键词, the best first.
     *
     * @throws MissingLayerException if nobody has looked for them
     */
    public List<Keyword> keywords() {
        return get(Layer.KEYWORDS).ranked();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof Document document)
                || !text.equals(document.text)
                || layers.length != document.layers.length) {
            return false;
        }
        for (int i = 0; i < layers.length; i++) {
            if (!values[i].equals(document.find(layers[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** What one wants to see in a log, on one line: the words with their tags, then entities and keywords; shortened. */
    @Override
    public String toString() {
        return Glance.of(this);
    }

    /** For messages: the names of layers. */
    static String names(Collection<Layer<?>> layers) {
        return layers.isEmpty()
                ? "none"
                : String.join(", ", layers.stream().map(Layer::name).toList());
    }
}
