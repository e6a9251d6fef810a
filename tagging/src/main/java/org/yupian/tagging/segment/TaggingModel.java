package org.yupian.tagging.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final Standards standards;
    private final Optional<WordLexicon> lexicon;

    /** What several standards are, and what a cut is worth besides, in nats, where none of them is followed. */
    private record Standards(List<Standard> all, float favour) {
        static final Standards NONE = new Standards(List.of(), 0);
    }

    private TaggingModel(
            ModelCard card,
            ChainModel chain,
            WordTable words,
            WordTable pairs,
            Standards standards,
            Optional<WordLexicon> lexicon) {
        this.card = card;
        this.scheme = scheme(chain);
        this.chain = chain;
        this.words = words;
        this.pairs = pairs;
        this.standards = standards;
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
        return new TaggingModel(card, chain, words, WordTable.EMPTY, Standards.NONE, Optional.empty());
    }

    /** The same model, which knows how strongly characters hold together: pairs, each of a class from 1 to 127. */
    public TaggingModel withPairs(WordTable strengths) {
        return new TaggingModel(card, chain, words, strengths, standards, lexicon);
    }

    /**
     * The same model with several standards, and a way of its own besides.
     *
     * @param favour what a cut is worth besides where no standard is followed, in nats: where standards disagree, or the text is
     *     of another kind, a word too short does less harm than one that crosses two
     * @throws IllegalArgumentException if the chain of one has other labels, columns or another step
     */
    public TaggingModel withStandards(List<Standard> several, float favour) {
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
        return new TaggingModel(card, chain, words, pairs, new Standards(List.copyOf(several), favour), lexicon);
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
        float[] favour = file.floats("favour");
        if (favour.length != 1 || !Float.isFinite(favour[0])) {
            throw file.refusal("favour", "one finite number", Arrays.toString(favour));
        }
        try {
            return of(file.card(), chain, words).withPairs(pairs).withStandards(standards, favour[0]);
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
        writer.strings("standards", standards.all().stream().map(Standard::name).toList());
        writer.floats("favour", new float[] {standards.favour()});
        standards.all().forEach(standard -> standard.writeTo(writer));
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
        return standards.all();
    }

    /** What a cut is worth besides, in nats, where none of them is followed. */
    public float favour() {
        return standards.favour();
    }
}
