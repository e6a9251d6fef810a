package org.yupian.cli.verb.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.cli.input.Corpora;
import org.yupian.cli.input.Inputs;
import org.yupian.cli.output.Outputs;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.ner.EntitySentence;
import org.yupian.tagging.train.ner.Lexicon;
import org.yupian.tokenize.dictionary.DictionaryFormat;
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

    EntityHints(ModelCard.Builder card) {
        this.card = card;
    }

    /** Takes words and names of a corpus with parts of speech. */
    void lexicon(String file, Corpora corpora) throws IOException {
        Lexicon lexicon = new Lexicon();
        corpora.tagged(file, lexicon::add);
        put(file, lexicon.entries(WORDS, 1));
        Outputs.addSource(card, "lexicon: ", file, "not stated");
    }

    /** Takes words and names of a dictionary. */
    void dictionary(String file, TrainingOptions training) throws IOException {
        Lexicon lexicon = new Lexicon();
        for (Entry entry : Inputs.dictionary(file, DictionaryFormat.JIEBA, training.encoding.charset())
                .dictionary()
                .entries()) {
            lexicon.add(entry);
        }
        put(file, lexicon.entries(1, 1));
        Outputs.addSource(card, "dictionary: ", file, "not stated");
    }

    /** Takes the names of a corpus. */
    void names(String file, List<EntitySentence> sentences) {
        Lexicon lexicon = new Lexicon();
        sentences.forEach(lexicon::add);
        put(file, lexicon.entries(1, 1));
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

    /** What all say. */
    Map<String, Integer> all() {
        return without("");
    }

    private static Map<String, Integer> union(Map<String, Integer> one, Map<String, Integer> other) {
        Map<String, Integer> both = new TreeMap<>(one);
        other.forEach((word, classes) -> both.merge(word, classes, (a, b) -> a | b));
        return both;
    }
}
