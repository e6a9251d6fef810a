package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.ner.EntityColumns;
import org.yupian.tagging.ner.EntityModel;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;
import org.yupian.text.Normalization;

/**
 * Trains models that find named entities by labelling characters, on one corpus or on several: then what they have in
 * common is learned once, and each gets a model of its own. For one thread.
 *
 * <p>A lexicon should come from other texts than the corpus it is used for, or the model learns to trust it too much.
 */
public final class EntityTrainer {
    private final EntityOptions options;
    private final List<List<EntitySentence>> corpora = new ArrayList<>();
    private final List<WordTable> lexicons = new ArrayList<>();

    private EntityTrainer(EntityOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static EntityTrainer of(EntityOptions options) {
        return new EntityTrainer(options);
    }

    /**
     * Begins a corpus; the sentences added from now on are its. Returns its number.
     *
     * @param lexicon normalised entries with classes of {@link EntityColumns}; see {@link Lexicon#entries}
     */
    public int corpus(Map<String, Integer> lexicon) {
        corpora.add(new ArrayList<>());
        lexicons.add(WordTable.of(lexicon));
        return corpora.size() - 1;
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
        TrainingSet.Builder set = TrainingSet.builder(templates, labels, corpora.size());
        set.mask(TransitionMask.of(labels.size(), scheme::allows));
        Columns columns = new Columns(EntityColumns.NAMES.size());
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            EntityColumns reader = new EntityColumns(lexicons.get(corpus));
            for (EntitySentence sentence : corpora.get(corpus)) {
                char[] text = Normalization.standard().apply(sentence.text()).toCharArray();
                reader.fill(text, text.length, columns);
                set.add(columns, labels(sentence, types), corpus);
            }
        }
        return options.method().train(set.build(options.minimumCount()), listener);
    }

    private int[] labels(EntitySentence sentence, List<String> types) {
        int[] labels = new int[sentence.text().length()];
        for (EntityMention entity : sentence.entities()) {
            for (int i = entity.start(); i < entity.end(); i++) {
                labels[i] = options.scheme()
                        .label(types.indexOf(entity.type()), i - entity.start(), entity.end() - entity.start());
            }
        }
        return labels;
    }

    /** The model for one corpus, of what was learned. */
    public EntityModel model(int corpus, ChainWeights weights, ModelCard card) {
        return EntityModel.of(card, weights.domain(corpus).compress(options.compression()), lexicons.get(corpus));
    }
}
