package org.yupian.tagging.segment;

import java.io.IOException;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;

/** What a {@link TaggingSegmenter} knows: a chain over the labels of a {@link TagScheme}, and words. Immutable. */
public final class TaggingModel {
    /** The kind of its model files. */
    public static final Kind<TaggingModel> KIND = new Kind<>("segment-tagging", TaggingModel::load);

    private final ModelCard card;
    private final TagScheme scheme;
    private final ChainModel chain;
    private final WordTable words;

    private TaggingModel(ModelCard card, TagScheme scheme, ChainModel chain, WordTable words) {
        this.card = card;
        this.scheme = scheme;
        this.chain = chain;
        this.words = words;
    }

    /**
     * A model of a chain.
     *
     * @param chain over {@link SegmentationColumns}, with the labels of a {@link TagScheme}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static TaggingModel of(ModelCard card, ChainModel chain, WordTable words) {
        TagScheme scheme = TagScheme.of(chain.labels());
        if (scheme == null || !chain.templates().columns().equals(SegmentationColumns.NAMES)) {
            throw new IllegalArgumentException("expected labels of BMES or six tags and columns %s, found %s and %s"
                    .formatted(
                            SegmentationColumns.NAMES,
                            chain.labels(),
                            chain.templates().columns()));
        }
        return new TaggingModel(card, scheme, chain, words);
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static TaggingModel load(ModelFile file) throws IOException {
        file.require(KIND);
        ChainModel chain = ChainModel.load(file, "chain/");
        WordTable words = WordTable.load(file, "words");
        try {
            return of(file.card(), chain, words);
        } catch (IllegalArgumentException e) {
            throw file.refusal("chain/labels", "a chain that segments", String.valueOf(e.getMessage()));
        }
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain.writeTo(writer, "chain/");
        words.writeTo(writer, "words");
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The same model with another card. */
    public TaggingModel withCard(ModelCard other) {
        return new TaggingModel(other, scheme, chain, words);
    }

    /** The labels. */
    public TagScheme scheme() {
        return scheme;
    }

    /** The chain. */
    public ChainModel chain() {
        return chain;
    }

    /** The words that features know of. */
    public WordTable words() {
        return words;
    }
}
