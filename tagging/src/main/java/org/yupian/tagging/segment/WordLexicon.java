package org.yupian.tagging.segment;

import java.io.IOException;
import java.util.Map;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.WordTable;

/**
 * Words of other sources, which a {@link TaggingModel} takes for hints. It is a file of its own, on terms of its own; a model says
 * on its card which it was trained with, and runs without it too, less well. Immutable.
 */
public final class WordLexicon {
    /** The kind of its model files. */
    public static final Kind<WordLexicon> KIND = new Kind<>("word-lexicon", WordLexicon::load);

    private final ModelCard card;
    private final WordTable words;

    private WordLexicon(ModelCard card, WordTable words) {
        this.card = card;
        this.words = words;
    }

    /**
     * A lexicon.
     *
     * @param words as text is read, each of class {@link SegmentationColumns#OTHER} or {@link SegmentationColumns#LOOSE}
     */
    public static WordLexicon of(ModelCard card, Map<String, Integer> words) {
        return new WordLexicon(card, WordTable.of(words));
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static WordLexicon load(ModelFile file) throws IOException {
        return new WordLexicon(file.require(KIND).card(), WordTable.load(file, "words"));
    }

    /** The sections of a model file with its card. */
    public ModelWriter writer() {
        ModelWriter writer = ModelWriter.of(card);
        words.writeTo(writer, "words");
        return writer;
    }

    /** Where it comes from and on what terms it may be used. */
    public ModelCard card() {
        return card;
    }

    /** The words. */
    public WordTable words() {
        return words;
    }
}
