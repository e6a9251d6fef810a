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
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.CrfTrainer;
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
    /** The templates of {@link Options#DEFAULT}. */
    public static final List<String> TEMPLATES = List.of(
            "w[-2]",
            "w[-1]",
            "w[0]",
            "w[1]",
            "w[2]",
            "w[-1] w[0]",
            "w[0] w[1]",
            "t[-2]",
            "t[-1]",
            "t[0]",
            "t[1]",
            "t[2]",
            "t[-2] t[-1]",
            "t[-1] t[0]",
            "t[0] t[1]",
            "t[1] t[2]",
            "t[-1] t[0] t[1]",
            "a[0]",
            "z[-1]",
            "z[0]",
            "z[1]",
            "s[0]",
            "s[1]",
            "l[0] t[0]",
            "z[0] t[0] t[1]");

    /**
     * What can be chosen.
     *
     * @param scheme the labels
     * @param templates over {@link CompoundColumns}
     * @param method how weights are learned
     * @param minimumCount features that occur less often get no weights
     * @param step the unit of the weights in the model, above 0
     * @param threshold features whose weights are all smaller are left out of the model
     */
    public record Options(
            LabelScheme scheme,
            List<String> templates,
            ChainMethod method,
            int minimumCount,
            float step,
            float threshold) {
        /** What did best on the development set. */
        public static final Options DEFAULT = new Options(
                LabelScheme.BMES,
                TEMPLATES,
                ChainMethod.crf(new CrfTrainer.Options(5, 0.1, 0.2, 0, 16, 1)),
                2,
                0.03f,
                0.15f);

        /** Options with a copy of the templates. */
        public Options {
            templates = List.copyOf(templates);
        }

        /** These options with another scheme, method and minimal count. */
        public Options with(LabelScheme labels, ChainMethod other, int minimum) {
            return new Options(labels, templates, other, minimum, step, threshold);
        }
    }

    private final Options options;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private final TreeSet<String> types = new TreeSet<>();

    /** A trainer that has seen nothing yet. */
    public CompoundTrainer(Options options) {
        this.options = options;
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
        Columns columns = CompoundColumns.columns();
        for (TaggedSentence sentence : sentences) {
            fill(sentence, columns);
            set.add(columns, labels(sentence));
        }
        TransitionMask mask = TransitionMask.of(labels.size(), scheme::allows);
        return options.method().train(set.build(options.minimumCount()), mask, listener);
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
        return CompoundModel.of(card, weights.compress(options.step(), options.threshold()));
    }
}
