package org.yupian.tagging.ner;

import java.io.IOException;
import java.util.List;
import org.yupian.document.TagSet;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;

/** What a {@link CompoundTagger} knows: a chain over the labels of a {@link LabelScheme}, one a word. Immutable. */
public final class CompoundModel {
    /** The kind of its model files. */
    public static final String KIND = "ner-compound";

    private final ModelCard card;
    private final LabelScheme scheme;
    private final TagSet types;
    private final ChainModel chain;

    private CompoundModel(ModelCard card, LabelScheme scheme, ChainModel chain) {
        this.card = card;
        this.scheme = scheme;
        this.chain = chain;
        this.types = TagSet.of(card.id(), LabelScheme.types(chain.labels()));
    }

    /**
     * A model of a chain.
     *
     * @param chain over {@link CompoundColumns}, with the labels of a {@link LabelScheme}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static CompoundModel of(ModelCard card, ChainModel chain) {
        LabelScheme scheme = LabelScheme.of(chain.labels());
        List<String> columns = chain.templates().columns();
        if (scheme == null || chain.labels().size() > Byte.MAX_VALUE || !columns.equals(CompoundColumns.NAMES)) {
            throw new IllegalArgumentException(
                    "expected labels in BIO or BMES, at most %d, and columns %s, found %s and %s"
                            .formatted(Byte.MAX_VALUE, CompoundColumns.NAMES, chain.labels(), columns));
        }
        return new CompoundModel(card, scheme, chain);
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static CompoundModel load(ModelFile file) throws IOException {
        file.require(KIND);
        ChainModel chain = ChainModel.load(file, "chain/");
        try {
            return of(file.card(), chain);
        } catch (IllegalArgumentException e) {
            throw file.refusal("chain/labels", "a chain that finds entities", String.valueOf(e.getMessage()));
        }
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain.writeTo(writer, "chain/");
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The types of entities it finds. */
    public TagSet types() {
        return types;
    }

    /** How entities are written as labels. */
    public LabelScheme scheme() {
        return scheme;
    }

    /** The weights. */
    public ChainModel chain() {
        return chain;
    }
}
