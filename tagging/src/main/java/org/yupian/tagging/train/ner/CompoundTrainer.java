package org.yupian.tagging.train.ner;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.yupian.model.ModelCard;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.ner.CompoundColumns;
import org.yupian.tagging.ner.CompoundModel;
import org.yupian.tagging.ner.LabelScheme;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;
import org.yupian.text.Normalization;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Trains models that compose entities of words, on sentences with parts of speech and brackets as in the PFR corpus; see
 * {@link PfrEntities} for what counts as an entity there. For one thread.
 */
public final class CompoundTrainer {
    private final EntityOptions options;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private final TreeSet<String> types = new TreeSet<>();

    private CompoundTrainer(EntityOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static CompoundTrainer of(EntityOptions options) {
        return new CompoundTrainer(options);
    }

    /** Adds a sentence. */
    public void add(TaggedSentence sentence) {
        sentences.add(sentence);
        PfrEntities.words(sentence).forEach(entity -> types.add(entity.type()));
    }

    /** The types of the entities that were added, in the order of their names. */
    public List<String> types() {
        return List.copyOf(types);
    }

    /**
     * Learns from what was added.
     *
     * @throws IllegalArgumentException if there is no entity
     */
    public ChainWeights train(TrainingListener listener) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("there are no entities to train on");
        }
        LabelScheme scheme = options.scheme();
        List<String> labels = scheme.labels(types());
        TrainingSet.Builder set = TrainingSet.builder(Templates.of(CompoundColumns.NAMES, options.templates()), labels);
        set.mask(TransitionMask.of(labels.size(), scheme::allows));
        Columns columns = CompoundColumns.columns();
        for (TaggedSentence sentence : sentences) {
            fill(sentence, columns);
            set.add(columns, labels(sentence));
        }
        return options.method().train(set.build(options.minimumCount()), listener);
    }

    private static void fill(TaggedSentence sentence, Columns columns) {
        columns.reset(sentence.words().size());
        for (int i = 0; i < sentence.words().size(); i++) {
            String word = Normalization.standard().apply(sentence.words().get(i));
            int tag = CompoundColumns.tag(sentence.tags().get(i));
            CompoundColumns.fill(word, 0, word.length(), tag, i, columns);
        }
    }

    private int[] labels(TaggedSentence sentence) {
        int[] labels = new int[sentence.words().size()];
        for (EntityMention entity : PfrEntities.words(sentence)) {
            int type = types.headSet(entity.type()).size();
            for (int i = entity.start(); i < entity.end(); i++) {
                labels[i] = options.scheme().label(type, i - entity.start(), entity.end() - entity.start());
            }
        }
        return labels;
    }

    /** The model of what was learned. */
    public CompoundModel model(ChainWeights weights, ModelCard card) {
        return CompoundModel.of(card, weights.compress(options.compression()));
    }
}
