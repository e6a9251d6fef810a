package org.yupian.document;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;

/**
 * Immutable text with layers of analysis; "changing" a layer returns a new document that shares the rest.
 *
 * <p>The text is the caller's, char for char: nothing is normalised, and every offset in every layer points
 * into it.
 */
public final class Document {
    private final String text;
    private final Map<Layer<?>, Object> layers;

    private Document(String text, Map<Layer<?>, Object> layers) {
        this.text = text;
        this.layers = layers;
    }

    /** A document over the text, without layers. */
    public static Document of(String text) {
        return new Document(Objects.requireNonNull(text, "text"), Map.of());
    }

    /** The text as the caller gave it. */
    public String text() {
        return text;
    }

    /** Whether the layer is there. */
    public boolean has(Layer<?> layer) {
        return layers.containsKey(layer);
    }

    /**
     * The value of a layer.
     *
     * @throws MissingLayerException if no stage has provided it; the message names what is there
     */
    public <T> T get(Layer<T> layer) {
        Object value = layers.get(layer);
        if (value == null) {
            throw new MissingLayerException(layer, layers.keySet());
        }
        return layer.type().cast(value);
    }

    /**
     * This document with one layer added or replaced. Layers that rest on a replaced one are dropped, since
     * they were aligned with the old value.
     *
     * @throws MissingLayerException if the layer rests on one that is not there
     * @throws IllegalArgumentException if the value is not aligned with the layer below it, or points
     *     outside the text or into a surrogate pair
     */
    public <T> Document with(Layer<T> layer, T value) {
        Objects.requireNonNull(value, "value");
        Layer<?> base = layer.base();
        if (base != null && !has(base)) {
            throw new MissingLayerException(base, layers.keySet());
        }
        check(layer, value);
        Map<Layer<?>, Object> changed = new LinkedHashMap<>();
        layers.forEach((other, kept) -> {
            if (!other.restsOn(layer)) {
                changed.put(other, kept);
            }
        });
        changed.put(layer, value);
        return new Document(text, Collections.unmodifiableMap(changed));
    }

    /** The layers that are there, in the order they were added. */
    public Set<Layer<?>> layers() {
        return layers.keySet();
    }

    /**
     * The tokens as views made on demand.
     *
     * @throws MissingLayerException if the document has not been segmented
     */
    public List<Token> tokens() {
        return new TokenList(this, get(Layer.TOKENS).size());
    }

    private void check(Layer<?> layer, Object value) {
        if (value instanceof Spans spans) {
            spans.checkAgainst(text);
        } else if (value instanceof Entities entities) {
            entities.spans().checkAgainst(text);
        }
        Layer<?> base = layer.base();
        if (base == null) {
            return;
        }
        int expected = sizeOf(Objects.requireNonNull(layers.get(base)));
        int found = sizeOf(value);
        if (expected >= 0 && found >= 0 && expected != found) {
            throw new IllegalArgumentException(
                    "layer %s has %d values, but %s below it has %d items".formatted(layer, found, base, expected));
        }
    }

    private static int sizeOf(Object value) {
        return value instanceof Aligned aligned ? aligned.size() : -1;
    }

    private static final class TokenList extends AbstractList<Token> implements RandomAccess {
        private final Document document;
        private final int size;

        TokenList(Document document, int size) {
            this.document = document;
            this.size = size;
        }

        @Override
        public Token get(int index) {
            Objects.checkIndex(index, size);
            return new Token(document, index);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
