package org.yupian.tagging.train.pos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.document.TagSet;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.WordClasses;
import org.yupian.tagging.pos.WordForms;
import org.yupian.tagging.pos.WordKinds;
import org.yupian.tagging.train.CandidateTrainer;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Trains part-of-speech taggers on segmented and tagged sentences. For one thread.
 *
 * <p>While it learns, a word is looked up as if the occurrence at hand had not been seen, so that rare words show what
 * unknown ones look like.
 */
public final class PosTrainer {
    private final PosOptions options;
    private final String tagSet;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private final Map<String, WholeNames> names = new HashMap<>();
    private final Map<String, Integer> clusters = new HashMap<>();
    private WordTable kinds = WordTable.EMPTY;
    private WordClasses classes = WordClasses.of(Map.of(), Set.of(), new long[WordForms.COUNT]);
    private TagSet tags = TagSet.of("none", List.of());
    private int clusterCount;

    private PosTrainer(PosOptions options, String tagSet) {
        this.options = options;
        this.tagSet = tagSet;
    }

    /**
     * A trainer that has seen nothing yet.
     *
     * @param tagSet the name of the set of tags, such as {@code pku}
     */
    public static PosTrainer of(PosOptions options, String tagSet) {
        return new PosTrainer(options, tagSet);
    }

    /**
     * Adds a sentence.
     *
     * @throws IllegalArgumentException if a word or a tag is empty
     */
    public void add(TaggedSentence sentence) {
        if (sentence.words().contains("") || sentence.tags().contains("")) {
            throw new IllegalArgumentException("a word or a tag is empty in " + sentence);
        }
        sentences.add(sentence);
    }

    /** Takes what a lexicon says of words for hints; the model has to be used with it, see {@link PosModel#withKinds}. */
    public void kinds(WordKinds lexicon) {
        kinds = lexicon.words();
    }

    /**
     * Adds a cluster of words 词聚类, for hints that become a part of the model. A word is of the last cluster that has it.
     *
     * @return its number, from 1
     * @throws IllegalArgumentException if there are more than {@link WordClasses#CLUSTERS}
     */
    public int cluster(List<String> words) {
        if (clusterCount == WordClasses.CLUSTERS) {
            throw new IllegalArgumentException("expected at most %d clusters".formatted(WordClasses.CLUSTERS));
        }
        clusterCount++;
        PosColumns reader = new PosColumns(classes);
        words.forEach(word -> clusters.put(new String(reader.read(word)), clusterCount));
        return clusterCount;
    }

    /**
     * Adds a sentence of a corpus that makes two words of surname and given name, with one tag for both, and pieces of it with names
     * that are one word, as in text of other standards.
     *
     * @param tag such as {@code nr}
     */
    public void addWithWholeNames(TaggedSentence sentence, String tag) {
        add(sentence);
        names.computeIfAbsent(tag, WholeNames::new).of(sentence).forEach(this::add);
    }

    /** How many sentences were added. */
    public int size() {
        return sentences.size();
    }

    /**
     * Learns from what was added.
     *
     * @throws IllegalArgumentException if no sentence was added, or the tags are too many
     */
    public ChainWeights train(TrainingListener listener) {
        List<String> tagNames = tagNames();
        tags = TagSet.of(tagSet, tagNames);
        TagDictionary dictionary = new TagDictionary(
                tags.size(), options.words().known(), options.words().companions());
        PosColumns reader = new PosColumns(classes);
        for (TaggedSentence sentence : sentences) {
            for (int i = 0; i < sentence.words().size(); i++) {
                char[] word = reader.read(sentence.words().get(i));
                dictionary.add(
                        new String(word),
                        reader.form(word, 0, word.length),
                        tags.id(sentence.tags().get(i)));
            }
        }
        dictionary.close();
        classes = dictionary.classes(clusters);
        TrainingSet.Builder set = TrainingSet.builder(Templates.of(PosColumns.NAMES, options.templates()), tagNames);
        SentenceColumns columns = new SentenceColumns(
                new PosColumns(classes, kinds),
                dictionary,
                tags,
                options.words().hidden(),
                options.method().seed());
        for (TaggedSentence sentence : sentences) {
            boolean[] hides = new boolean[sentence.words().size()];
            long[] possible = columns.candidates(sentence, hides);
            set.add(columns.fill(sentence, possible, hides), columns.labels(sentence), possible);
        }
        return CandidateTrainer.of(options.method()).train(set.build(options.minimumCount()), listener);
    }

    /** The tags in the order of their names, so that corpora with the same tags give the same numbers. */
    private List<String> tagNames() {
        Map<String, Long> counts = new TreeMap<>();
        sentences.forEach(s -> s.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        if (counts.isEmpty() || counts.size() > WordClasses.TAGS) {
            throw new IllegalArgumentException(
                    counts.isEmpty()
                            ? "there are no sentences to train on"
                            : "%d tags, more than %d: %s".formatted(counts.size(), WordClasses.TAGS, counts.keySet()));
        }
        return List.copyOf(counts.keySet());
    }

    /** The model of what was learned last. */
    public PosModel model(ChainWeights weights, ModelCard card) {
        PosModel.Builder model = new PosModel.Builder(
                tags, weights.templates(), classes, options.compression().step(), weights.chain());
        float threshold = options.compression().threshold();
        weights.visit((key, shape, values, offset) -> model.add(key, shape, values, offset, threshold));
        return model.build(card);
    }

    /** The words that were added, as they are written: what a scorer takes for known. */
    public Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        sentences.forEach(s -> words.addAll(s.words()));
        return words;
    }
}
