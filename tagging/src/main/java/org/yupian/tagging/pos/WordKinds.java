package org.yupian.tagging.pos;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.chain.WordTable;

/**
 * What kinds of word a dictionary says that words are: hints for words that a {@link PosModel} has hardly seen. It is a file of its
 * own, on terms of its own; a model says on its card which it was trained with, and runs without it too, less well. Immutable.
 */
public final class WordKinds {
    /** The kind of its model files. */
    public static final Kind<WordKinds> KIND = new Kind<>("word-kinds", WordKinds::load);

    /** The class of nouns, adjectives and what else is none of the others. */
    public static final int COMMON = 1;

    /** The class of verbs. */
    public static final int VERB = 2;

    /** The class of people, their surnames and given names. */
    public static final int PERSON = 4;

    /** The class of places. */
    public static final int PLACE = 8;

    /** The class of other names. */
    public static final int NAME = 16;

    /** The class of idioms and set phrases. */
    public static final int PHRASE = 32;

    /** The class of companies, what they make, and what is found on the web. */
    public static final int BRAND = 64;

    private final ModelCard card;
    private final WordTable words;

    private WordKinds(ModelCard card, WordTable words) {
        this.card = card;
        this.words = words;
    }

    /**
     * Kinds of words.
     *
     * @param words each of one or more of the classes, with characters as {@link PosColumns#read} gives them
     */
    public static WordKinds of(ModelCard card, Map<String, Integer> words) {
        return new WordKinds(card, WordTable.of(new TreeMap<>(words)));
    }

    /**
     * Reads a model file.
     *
     * @throws IOException if it is of another kind or malformed
     */
    public static WordKinds load(ModelFile file) throws IOException {
        return new WordKinds(file.require(KIND).card(), WordTable.load(file, "words"));
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
