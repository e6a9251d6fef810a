package org.yupian.tagging.ner;

import java.io.IOException;
import org.yupian.document.TagSet;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;

/** What an {@link EntityTagger} knows: a chain over the labels of a {@link LabelScheme}, and a lexicon. Immutable. */
public final class EntityModel {
    /** The kind of its model files. */
    public static final Kind<EntityModel> KIND = new Kind<>("ner", EntityModel::load);

    private final ModelCard card;
    private final EntityChain entities;
    private final WordTable lexicon;

    private EntityModel(ModelCard card, EntityChain entities, WordTable lexicon) {
        this.card = card;
        this.entities = entities;
        this.lexicon = lexicon;
    }

    /**
     * A model of a chain.
     *
     * @param chain over {@link EntityColumns}, with the labels of a {@link LabelScheme}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static EntityModel of(ModelCard card, ChainModel chain, WordTable lexicon) {
        return new EntityModel(card, EntityChain.of(card, chain, EntityColumns.NAMES), lexicon);
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static EntityModel load(ModelFile file) throws IOException {
        EntityChain entities = EntityChain.load(file, KIND, EntityColumns.NAMES);
        return new EntityModel(file.card(), entities, WordTable.load(file, "lexicon"));
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain().writeTo(writer, EntityChain.PREFIX);
        lexicon.writeTo(writer, "lexicon");
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public EntityModel withCard(ModelCard other) {
        return of(other, chain(), lexicon);
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

    /** Words and names with their classes in {@link EntityColumns}. */
    WordTable lexicon() {
        return lexicon;
    }
}
