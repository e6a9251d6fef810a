package org.yupian.tagging.ner;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yupian.document.TagSet;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;

/**
 * What an {@link EntityTagger} knows: a chain over the labels of a {@link LabelScheme}, a lexicon, how probable an entity has to be
 * where nobody says so, and where it was trained on corpora of several standards, what each adds. Immutable.
 */
public final class EntityModel {
    /** The kind of its model files. */
    public static final Kind<EntityModel> KIND = new Kind<>("ner", EntityModel::load);

    private final ModelCard card;
    private final EntityChain entities;
    private final WordTable lexicon;
    private final Map<String, ChainModel> standards;
    private final float threshold;

    private EntityModel(
            ModelCard card,
            EntityChain entities,
            WordTable lexicon,
            Map<String, ChainModel> standards,
            float threshold) {
        this.card = card;
        this.entities = entities;
        this.lexicon = lexicon;
        this.standards = standards;
        this.threshold = threshold;
    }

    /**
     * A model of a chain.
     *
     * @param chain over {@link EntityColumns}, with the labels of a {@link LabelScheme}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static EntityModel of(ModelCard card, ChainModel chain, WordTable lexicon) {
        return new EntityModel(card, EntityChain.of(card, chain, EntityColumns.NAMES), lexicon, Map.of(), 0);
    }

    /**
     * The same model with several standards of what is an entity, and a way of its own besides.
     *
     * @param several by name; the scores of each are added to those of the chain
     * @throws IllegalArgumentException if the chain of one has other labels, columns or another step
     */
    public EntityModel withStandards(Map<String, ChainModel> several) {
        several.forEach((name, own) -> {
            boolean fits = own.labels().equals(chain().labels())
                    && own.templates().columns().equals(EntityColumns.NAMES)
                    && own.step() == chain().step();
            if (!fits) {
                throw new IllegalArgumentException("standard %s: expected labels %s and a step of %s, found %s and %s"
                        .formatted(name, chain().labels(), chain().step(), own.labels(), own.step()));
            }
        });
        return new EntityModel(
                card, entities, lexicon, Collections.unmodifiableMap(new LinkedHashMap<>(several)), threshold);
    }

    /**
     * The same model with another probability that entities have to have.
     *
     * @throws IllegalArgumentException if it is no probability from 0 to 1
     */
    public EntityModel withThreshold(double probability) {
        return new EntityModel(card, entities, lexicon, standards, EntityTagger.probability(probability));
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static EntityModel load(ModelFile file) throws IOException {
        EntityChain entities = EntityChain.load(file, KIND, EntityColumns.NAMES);
        Map<String, ChainModel> standards = new LinkedHashMap<>();
        for (String name : file.strings("standards")) {
            standards.put(name, ChainModel.load(file, prefix(name)));
        }
        float[] threshold = file.floats("threshold");
        if (threshold.length != 1 || !(threshold[0] >= 0 && threshold[0] <= 1)) {
            throw file.refusal("threshold", "one probability", Arrays.toString(threshold));
        }
        try {
            return new EntityModel(file.card(), entities, WordTable.load(file, "lexicon"), Map.of(), threshold[0])
                    .withStandards(standards);
        } catch (IllegalArgumentException e) {
            throw file.refusal("standards", "chains that fit together", String.valueOf(e.getMessage()));
        }
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain().writeTo(writer, EntityChain.PREFIX);
        lexicon.writeTo(writer, "lexicon");
        writer.strings("standards", List.copyOf(standards.keySet()));
        writer.floats("threshold", new float[] {threshold});
        standards.forEach((name, own) -> own.writeTo(writer, prefix(name)));
        return writer;
    }

    private static String prefix(String standard) {
        return "standard/" + standard + "/";
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public EntityModel withCard(ModelCard other) {
        return new EntityModel(
                other, EntityChain.of(other, chain(), EntityColumns.NAMES), lexicon, standards, threshold);
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

    /** What each standard adds to the scores of the chain, by its name; none where there is one standard only. */
    public Map<String, ChainModel> standards() {
        return standards;
    }

    /** How probable an entity has to be where nobody says so. */
    public float threshold() {
        return threshold;
    }

    /** Words and names with their classes in {@link EntityColumns}. */
    WordTable lexicon() {
        return lexicon;
    }
}
