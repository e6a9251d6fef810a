package org.yupian.cli.verb.train;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.output.Outputs;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.ner.Lexicon;
import org.yupian.tokenize.dictionary.DictionaryFormat;
import org.yupian.tokenize.dictionary.DictionaryReader;
import org.yupian.tokenize.dictionary.Entry;

/**
 * The words and names that models of entities are given as hints, by where they come from: no corpus is learned with its own, which
 * would explain all there is to learn.
 */
final class EntityHints {
    /** Of a corpus, a common word must occur so often. */
    private static final int WORDS = 2;

    private final Map<String, Map<String, Integer>> sources = new LinkedHashMap<>();
    private final ModelCard.Builder card;
    private final Iterator<String> terms;

    /**
     * No hints yet.
     *
     * @param card that is to name them
     * @param terms of each, in the order they are taken in; none if they are not stated
     */
    EntityHints(ModelCard.Builder card, List<String> terms) {
        this.card = card;
        this.terms = terms.iterator();
    }

    /** Takes words and names of a corpus with parts of speech. */
    void lexicon(String file, Corpora corpora) throws IOException {
        Lexicon lexicon = new Lexicon();
        corpora.tagged(file, lexicon::add);
        put(file, lexicon.entries(WORDS, 1));
        source("lexicon: ", file);
    }

    /** Takes the words of a dictionary for common words. */
    void words(String file, TrainingOptions training) throws IOException {
        dictionary("words: ", file, training, Lexicon::word);
    }

    /** Takes the words of a dictionary for names of a class of {@link org.yupian.tagging.ner.EntityColumns}. */
    void names(String file, int type, TrainingOptions training) throws IOException {
        dictionary("names: ", file, training, (lexicon, name) -> lexicon.name(name, type));
    }

    private void dictionary(String role, String file, TrainingOptions training, BiConsumer<Lexicon, String> sink)
            throws IOException {
        Lexicon lexicon = new Lexicon();
        DictionaryReader reader = DictionaryReader.of(DictionaryFormat.AUTO).withEncoding(training.encoding.charset());
        for (Entry entry : Inputs.dictionary(file, reader).dictionary().entries()) {
            sink.accept(lexicon, entry.word());
        }
        put(file, lexicon.entries(1, 1));
        source(role, file);
    }

    private void source(String role, String file) throws IOException {
        Outputs.addSource(card, role, file, terms.hasNext() ? terms.next() : "not stated");
    }

    private void put(String file, Map<String, Integer> entries) {
        sources.merge(file, entries, EntityHints::union);
    }

    /** What all say but one file. */
    Map<String, Integer> without(String file) {
        return sources.entrySet().stream()
                .filter(source -> !source.getKey().equals(file))
                .map(Map.Entry::getValue)
                .reduce(Map.of(), EntityHints::union);
    }

    private static Map<String, Integer> union(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> both = new TreeMap<>(one);
        other.forEach((word, classes) -> both.merge(word, classes, (a, b) -> a | b));
        return both;
    }
}
