package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yupian.learning.OptionValues;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.feature.Units;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.EntityTagger;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.Compression;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;

/**
 * Trains models that find named entities by labelling characters, on one corpus or on several that have their own notions of what is
 * an entity and where it ends: then one model learns what they have in common, and what each has of its own besides, its
 * <em>criterion</em> (Chen, Shi, Qiu and Huang 2017). For one thread.
 *
 * <p>Words and names that are hints should come from other texts than the sentences they are learned with, or the model learns to
 * trust them too much. So the names of the corpora, which are hints too if that is asked for, are all known where the model is used, but
 * each part of a corpus is learned with those of the other parts and corpora alone.
 */
public final class EntityTrainer {
    /** In place of the number of a corpus, or of a part. */
    private static final int ALL = -1;

    private final EntityOptions options;
    private final List<String> names = new ArrayList<>();
    private final List<List<EntitySentence>> corpora = new ArrayList<>();
    private final List<Map<String, Integer>> lexicons = new ArrayList<>();

    private EntityTrainer(EntityOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static EntityTrainer of(EntityOptions options) {
        return new EntityTrainer(options);
    }

    /**
     * Begins a corpus; the sentences added from now on are its.
     *
     * @param standard the name of its standard; of an only corpus it does not matter
     * @param lexicon of other texts: normalised entries with classes of {@link EntityColumns}; see {@link Lexicon#entries}
     */
    public void corpus(String standard, Map<String, Integer> lexicon) {
        names.add(standard);
        corpora.add(new ArrayList<>());
        lexicons.add(Map.copyOf(lexicon));
    }

    /**
     * Adds a sentence to the corpus begun last.
     *
     * @throws IllegalStateException if no corpus was begun
     */
    public void add(EntitySentence sentence) {
        if (corpora.isEmpty()) {
            throw new IllegalStateException("no corpus was begun");
        }
        corpora.get(corpora.size() - 1).add(sentence);
    }

    /** The types of the entities that were added, in the order of their names. */
    public List<String> types() {
        Set<String> types = new TreeSet<>();
        corpora.forEach(corpus -> corpus.forEach(sentence -> sentence.entities().forEach(e -> types.add(e.type()))));
        return List.copyOf(types);
    }

    /**
     * Learns from what was added.
     *
     * @throws IllegalArgumentException if there is no sentence or no entity
     */
    public ChainWeights train(TrainingListener listener) {
        List<String> types = types();
        if (types.isEmpty()) {
            throw new IllegalArgumentException("there are no entities to train on");
        }
        LabelScheme scheme = options.scheme();
        List<String> labels = scheme.labels(types);
        Templates templates = Templates.of(EntityColumns.NAMES, options.templates());
        TrainingSet.Builder set = TrainingSet.builder(templates, labels, corpora.size(), new Criteria());
        set.mask(TransitionMask.of(labels.size(), scheme::allows));
        Columns columns = new Columns(EntityColumns.NAMES.size());
        Units units = Units.withOpenTopics();
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            for (int part = 0; part < parts(); part++) {
                EntityColumns reader = new EntityColumns(WordTable.of(known(corpus, part)));
                for (EntitySentence sentence : part(corpora.get(corpus), part)) {
                    units.read(sentence.text(), 0, sentence.text().length());
                    units.build();
                    reader.fill(sentence.text(), 0, units, columns);
                    set.add(columns, labels(sentence, units, types), corpus);
                }
            }
        }
        return options.method().train(set.build(options.minimumCount()), listener);
    }

    /**
     * How probable an entity has to be for the best F1, by cross-validation: what is learned from all folds of the corpora but one is
     * asked for the entities of that one, fold by fold.
     *
     * @throws IllegalArgumentException if there are fewer than two folds, or one is without entities
     */
    public double threshold(int folds) {
        OptionValues.check(folds >= 2, "2 folds or more", folds);
        ThresholdSearch search = new ThresholdSearch();
        for (int fold = 0; fold < folds; fold++) {
            EntityTrainer others = of(options);
            for (int corpus = 0; corpus < corpora.size(); corpus++) {
                others.corpus(names.get(corpus), lexicons.get(corpus));
                for (int k = 0; k < folds; k++) {
                    if (k != fold) {
                        slice(corpora.get(corpus), k, folds).forEach(others::add);
                    }
                }
            }
            ModelCard card = ModelCard.builder("fold", EntityModel.KIND).build();
            EntityTagger tagger = EntityTagger.of(others.model(others.train(TrainingListener.NONE), card));
            for (int corpus = 0; corpus < corpora.size(); corpus++) {
                for (EntitySentence sentence : slice(corpora.get(corpus), fold, folds)) {
                    search.add(corpus, sentence, tagger.find(sentence.text()));
                }
            }
        }
        return search.best();
    }

    /** In how many parts each corpus is learned. */
    private int parts() {
        return Math.max(1, options.standards().parts());
    }

    private List<EntitySentence> part(List<EntitySentence> corpus, int part) {
        return slice(corpus, part, parts());
    }

    /** One of some equal slices. Neighbours stay together: they speak of the same things. */
    private static List<EntitySentence> slice(List<EntitySentence> corpus, int number, int slices) {
        long size = corpus.size();
        return corpus.subList((int) (size * number / slices), (int) (size * (number + 1) / slices));
    }

    /** What is known where a part of a corpus is learned. */
    private Map<String, Integer> known(int corpus, int part) {
        Map<String, Integer> known = new TreeMap<>();
        for (int i = 0; i < corpora.size(); i++) {
            if (corpus == ALL || i == corpus) {
                add(lexicons.get(i), known);
            }
        }
        if (options.standards().parts() > 0) {
            Lexicon names = new Lexicon();
            for (int i = 0; i < corpora.size(); i++) {
                for (int k = 0; k < parts(); k++) {
                    if (i != corpus || k != part) {
                        part(corpora.get(i), k).forEach(names::add);
                    }
                }
            }
            add(names.entries(1, 1), known);
        }
        return known;
    }

    private static void add(Map<String, Integer> entries, Map<String, Integer> known) {
        entries.forEach((word, classes) -> known.merge(word, classes, (a, b) -> a | b));
    }

    /** What is known where the model is used. */
    private WordTable lexicon() {
        return WordTable.of(known(ALL, ALL));
    }

    /** What each standard learns besides what all learn: about single symbols, and about characters in pairs. */
    private static final class Criteria implements TrainingSet.Weighting {
        private static final int CHARACTER = EntityColumns.NAMES.indexOf("c");

        @Override
        public boolean own(Shape shape) {
            return shape.symbols() == 1 || (shape.symbols() == 2 && shape.readsOnly(CHARACTER));
        }
    }

    /** Where an entity begins or ends inside an atom, it is taken to reach to the end of it: nobody could find it otherwise. */
    private int[] labels(EntitySentence sentence, Units units, List<String> types) {
        int[] labels = new int[units.count()];
        int reach = 0;
        for (EntityMention entity : sentence.entities()) {
            int first = Math.max(reach, unit(units, entity.start()));
            int next = unit(units, entity.end() - 1) + 1;
            for (int i = first; i < next; i++) {
                labels[i] = options.scheme().label(types.indexOf(entity.type()), i - first, next - first);
            }
            reach = Math.max(reach, next);
        }
        return labels;
    }

    /** The unit that a char stands in. */
    private static int unit(Units units, int at) {
        int start = at;
        while (units.at(start) < 0) {
            start--;
        }
        return units.at(start);
    }

    /** The model of what was learned. */
    public EntityModel model(ChainWeights weights, ModelCard card) {
        Compression compression = options.compression();
        WordTable words = lexicon();
        if (corpora.size() == 1) {
            return EntityModel.of(card, weights.compress(compression), words);
        }
        float unit = weights.unit(compression);
        float[] shares = options.standards().shares(corpora.size());
        Map<String, ChainModel> standards = new LinkedHashMap<>();
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            standards.put(names.get(corpus), weights.own(corpus, shares).compress(compression, unit));
        }
        return EntityModel.of(card, weights.common(shares).compress(compression, unit), words)
                .withStandards(standards);
    }
}
