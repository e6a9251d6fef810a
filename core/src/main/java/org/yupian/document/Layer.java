package org.yupian.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A typed key for one layer of a document. A layer made with {@link #over} states that it is aligned: one
 * value per item of its base layer.
 *
 * <p>Two layers are equal when name, type, base and what they lie within are, so a key made anew finds what an equal one
 * stored, and both go at the same time.
 *
 * @param <T> the type of the layer's value
 */
public final class Layer<T> {
    /** Sentences, as ranges of the text. */
    public static final Layer<Spans> SENTENCES = of("sentences", Spans.class);

    /** Words 词, as ranges of the text; white space may lie between them. */
    public static final Layer<Spans> TOKENS = of("tokens", Spans.class);

    /** Part of speech 词性, one tag per token. */
    public static final Layer<Tags> POS = over(TOKENS, "pos", Tags.class);

    /** Universal part of speech (universaldependencies.org), one tag per token; beside {@link #POS}. */
    public static final Layer<Tags> UPOS = over(TOKENS, "upos", Tags.class);

    /** Dependency heads and relations 依存句法, one per token; trees within {@link #SENTENCES}, where they are there. */
    public static final Layer<Heads> HEADS = over(TOKENS, "heads", Heads.class).within(SENTENCES);

    /**
     * Named entities 命名实体, as ranges of the text that do not overlap, with types and scores. They rest
     * on the text alone, so they stay when words are cut anew.
     */
    public static final Layer<Entities> ENTITIES = of("entities", Entities.class);

    /**
     * Keywords and key phrases 关键词, the best first. They rest on the text alone, so they stay when words are cut anew,
     * although they were found among others.
     */
    public static final Layer<Keywords> KEYWORDS = of("keywords", Keywords.class);

    /** A value with one item per item of the layer below it, so that a document can check the alignment. */
    public interface Aligned {
        /** How many items there are. */
        int size();
    }

    private final String name;
    private final Class<T> type;
    private final @Nullable Layer<?> base;
    private final @Nullable Layer<?> frame;

    private Layer(String name, Class<T> type, @Nullable Layer<?> base, @Nullable Layer<?> frame) {
        this.name = Objects.requireNonNull(name, "name");
        this.type = Objects.requireNonNull(type, "type");
        this.base = base;
        this.frame = frame;
    }

    /** A layer that rests on the text alone. */
    public static <T> Layer<T> of(String name, Class<T> type) {
        return new Layer<>(name, type, null, null);
    }

    /** A layer with one value per item of {@code base}; it is dropped when the base is replaced. */
    public static <T> Layer<T> over(Layer<?> base, String name, Class<T> type) {
        return new Layer<>(name, type, Objects.requireNonNull(base, "base"), null);
    }

    /** This layer, but dropped as well when {@code other} is replaced, though it can do without it. */
    public Layer<T> within(Layer<?> other) {
        return new Layer<>(name, type, base, Objects.requireNonNull(other, "other"));
    }

    /** The name, unique among the layers of one document. */
    public String name() {
        return name;
    }

    /** The type of the value. */
    public Class<T> type() {
        return type;
    }

    /** The layer this one is aligned with, or null where it rests on the text alone. */
    public @Nullable Layer<?> base() {
        return base;
    }

    /**
     * Whether this layer goes when {@code other} is replaced: it is that layer, or it is aligned with one that rests on
     * it, or lies within one that does.
     */
    public boolean restsOn(Layer<?> other) {
        return equals(other) || (base != null && base.restsOn(other)) || (frame != null && frame.restsOn(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Layer<?> layer
                        && name.equals(layer.name)
                        && type == layer.type
                        && Objects.equals(base, layer.base)
                        && Objects.equals(frame, layer.frame));
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
