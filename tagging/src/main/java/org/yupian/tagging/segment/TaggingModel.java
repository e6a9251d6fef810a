package org.yupian.tagging.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;

/**
 * What a {@link TaggingSegmenter} knows: a chain over the labels of a {@link TagScheme}, words, how strongly characters hold
 * together, and where it was trained on corpora of several standards, what each adds. Immutable.
 */
public final class TaggingModel {
    /** The kind of its model files. */
    public static final Kind<TaggingModel> KIND = new Kind<>("segment-tagging", TaggingModel::load);

    private final ModelCard card;
    private final TagScheme scheme;
    private final ChainModel chain;
    private final WordTable words;
    private final WordTable pairs;
    private final List<Standard> standards;
    private final Optional<WordLexicon> lexicon;

    private TaggingModel(
            ModelCard card,
            ChainModel chain,
            WordTable words,
            WordTable pairs,
            List<Standard> standards,
            Optional<WordLexicon> lexicon) {
        this.card = card;
        this.scheme = scheme(chain);
        this.chain = chain;
        this.words = words;
        this.pairs = pairs;
        this.standards = List.copyOf(standards);
        this.lexicon = lexicon;
    }

    private static TagScheme scheme(ChainModel chain) {
        TagScheme scheme = TagScheme.of(chain.labels());
        if (scheme == null || !chain.templates().columns().equals(SegmentationColumns.NAMES)) {
            throw new IllegalArgumentException("expected labels of BMES or six tags and columns %s, found %s and %s"
                    .formatted(
                            SegmentationColumns.NAMES,
                            chain.labels(),
                            chain.templates().columns()));
        }
        return scheme;
    }

    /**
     * A model of a chain, of one standard.
     *
     * @param chain over {@link SegmentationColumns}, with the labels of a {@link TagScheme}
     * @param words each of one or more of the classes of {@link SegmentationColumns}
     * @throws IllegalArgumentException if the labels or the columns are others
     */
    public static TaggingModel of(ModelCard card, ChainModel chain, WordTable words) {
        return new TaggingModel(card, chain, words, WordTable.EMPTY, List.of(), Optional.empty());
    }

    /** The same model, which knows how strongly characters hold together: pairs, each of a class from 1 to 127. */
    public TaggingModel withPairs(WordTable strengths) {
        return new TaggingModel(card, chain, words, strengths, standards, lexicon);
    }

    /**
     * The same model with several standards.
     *
     * @throws IllegalArgumentException if the chain of one has other labels, columns or another step
     */
    public TaggingModel withStandards(List<Standard> several) {
        for (Standard standard : several) {
            boolean fits =
                    scheme(standard.chain()) == scheme && standard.chain().step() == chain.step();
            if (!fits) {
                throw new IllegalArgumentException("standard %s: expected labels %s and a step of %s, found %s and %s"
                        .formatted(
                                standard.name(),
                                chain.labels(),
                                chain.step(),
                                standard.chain().labels(),
                                standard.chain().step()));
            }
        }
        return new TaggingModel(card, chain, words, pairs, several, lexicon);
    }

    /** The same model used with a lexicon, which does not become a part of it. */
    public TaggingModel withLexicon(WordLexicon others) {
        return new TaggingModel(card, chain, words, pairs, standards, Optional.of(others));
    }

    /** The same model with another chain. */
    public TaggingModel withChain(ChainModel other) {
        return new TaggingModel(card, other, words, pairs, standards, lexicon);
    }

    /** The same model with another card. */
    public TaggingModel withCard(ModelCard other) {
        return new TaggingModel(other, chain, words, pairs, standards, lexicon);
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
        WordTable pairs = WordTable.load(file, "pairs");
        List<Standard> standards = new ArrayList<>();
        for (String name : file.strings("standards")) {
            standards.add(Standard.load(file, name));
        }
        try {
            return of(file.card(), chain, words).withPairs(pairs).withStandards(standards);
        } catch (IllegalArgumentException e) {
            throw file.refusal("chain/labels", "a chain that segments", String.valueOf(e.getMessage()));
        }
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        chain.writeTo(writer, "chain/");
        words.writeTo(writer, "words");
        pairs.writeTo(writer, "pairs");
        writer.strings("standards", standards.stream().map(Standard::name).toList());
        standards.forEach(standard -> standard.writeTo(writer));
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
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

    /** How strongly characters hold together. */
    public WordTable pairs() {
        return pairs;
    }

    /** The lexicon it is used with, if any. */
    public Optional<WordLexicon> lexicon() {
        return lexicon;
    }

    /** The id of the lexicon that it was trained to be used with; empty if it needs none. */
    public String lexiconId() {
        return card.options().getOrDefault("lexicon", "");
    }

    /** The standards it can follow, besides its own way. */
    public List<Standard> standards() {
        return standards;
    }
}
