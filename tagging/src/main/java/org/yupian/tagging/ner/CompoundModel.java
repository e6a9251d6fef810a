package org.yupian.tagging.ner;

import java.io.IOException;
import org.yupian.document.TagSet;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;

/** What a {@link CompoundTagger} knows: a chain over the labels of a {@link LabelScheme}, one a word. Immutable. */
public final class CompoundModel {
    /** The kind of its model files. */
    public static final Kind<CompoundModel> KIND = new Kind<>("ner-compound", CompoundModel::load);

    private final ModelCard card;
    private final EntityChain entities;

    private CompoundModel(ModelCard card, EntityChain entities) {
        this.card = card;
        this.entities = entities;
    }

    /**
     * A model of a chain.
     *
     * @param chain over {@link CompoundColumns}, with the labels of a {@link LabelScheme}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static CompoundModel of(ModelCard card, ChainModel chain) {
        return new CompoundModel(card, EntityChain.of(card, chain, CompoundColumns.NAMES));
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static CompoundModel load(ModelFile file) throws IOException {
        EntityChain entities = EntityChain.load(file, KIND, CompoundColumns.NAMES);
        return new CompoundModel(file.card(), entities);
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain().writeTo(writer, EntityChain.PREFIX);
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public CompoundModel withCard(ModelCard other) {
        return of(other, chain());
    }

    /** The name of the set of the parts of speech it was trained on; its card says so, and else it is that of PKU. */
    public String tagSet() {
        return card.options().getOrDefault("tagset", TagSet.PKU);
    }

    /** The types of entities it finds. */
    public TagSet types() {
        return entities.types();
    }

    /** How entities are written as labels. */
    public LabelScheme scheme() {
        return entities.scheme();
    }

    /** The weights. */
    public ChainModel chain() {
        return entities.chain();
    }
}
