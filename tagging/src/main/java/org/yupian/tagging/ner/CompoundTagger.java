package org.yupian.tagging.ner;

import java.util.Map;
import java.util.Set;
import org.yupian.document.Document;
import org.yupian.document.Entities;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.TagSet;
import org.yupian.document.Tags;
import org.yupian.pipeline.Stage;

/**
 * Composes named entities of words 复合命名实体, as in {@code [中央/n 人民/n 广播/vn 电台/n]nt}, from the words and their
 * parts of speech: one label a word, the best labels together. Its entities begin and end where words do, unlike those
 * of {@link EntityTagger}, which knows no words. Immutable and safe for all threads.
 *
 * <p>Any text has an answer, if its words do not overlap. Words are read in blocks that end at sentences and lines.
 */
public final class CompoundTagger implements Stage {
    private final CompoundModel model;
    private final EntityDecoder decoder;
    private final float threshold;

    private CompoundTagger(CompoundModel model, EntityDecoder decoder, float threshold) {
        this.model = model;
        this.decoder = decoder;
        this.threshold = threshold;
    }

    /** A tagger that keeps all entities. */
    public static CompoundTagger of(CompoundModel model) {
        return new CompoundTagger(model, new EntityDecoder(model.scheme(), model.chain()), 0);
    }

    /**
     * This tagger, but leaving out entities that are less probable.
     *
     * @throws IllegalArgumentException if it is no probability from 0 to 1
     */
    public CompoundTagger withThreshold(double probability) {
        return new CompoundTagger(model, decoder, EntityTagger.probability(probability));
    }

    /**
     * The entities of a text.
     *
     * @param words ranges of the text that do not overlap
     * @param tags one for each word, of the tag set that the model was trained with
     * @throws IllegalArgumentException if words overlap, since entities that begin and end with them would
     */
    public Entities find(CharSequence text, Spans words, Tags tags) {
        if (words.overlapping()) {
            throw new IllegalArgumentException(
                    "'%s' cannot read ranges of layer '%s' that overlap".formatted(name(), Layer.TOKENS));
        }
        EntityTagger.Found found = new EntityTagger.Found();
        new CompoundRun(this, text, words, tags, found).run();
        return found.entities(model.types());
    }

    CompoundModel model() {
        return model;
    }

    EntityDecoder decoder() {
        return decoder;
    }

    float threshold() {
        return threshold;
    }

    /** The types of entities it finds. */
    public TagSet types() {
        return model.types();
    }

    @Override
    public String name() {
        return "compound-entities";
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layer.TOKENS, Layer.POS);
    }

    @Override
    public Set<Layer<?>> provides() {
        return Set.of(Layer.ENTITIES);
    }

    @Override
    public Set<Layer<?>> disjoint() {
        return Set.of(Layer.TOKENS);
    }

    @Override
    public Map<Layer<?>, Set<String>> reads() {
        return Map.of(Layer.POS, Set.of(model.tagSet()));
    }

    @Override
    public Map<Layer<?>, TagSet> writes() {
        return Map.of(Layer.ENTITIES, types());
    }

    @Override
    public Document apply(Document document) {
        Tags tags = document.get(Layer.POS);
        if (!tags.tagSet().name().equals(model.tagSet())) {
            throw new IllegalArgumentException("'%s' reads tags of the set '%s' from layer 'pos', found those of '%s'"
                    .formatted(name(), model.tagSet(), tags.tagSet().name()));
        }
        return document.with(Layer.ENTITIES, find(document.text(), document.get(Layer.TOKENS), tags));
    }
}
