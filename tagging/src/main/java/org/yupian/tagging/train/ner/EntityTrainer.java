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
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.CrfTrainer;
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
    /** The templates of a plain model: characters and their pairs. */
    public static final List<String> CHARACTER_TEMPLATES = List.of(
            "c[-2]",
            "c[-1]",
            "c[0]",
            "c[1]",
            "c[2]",
            "c[-2] c[-1]",
            "c[-1] c[0]",
            "c[0] c[1]",
            "c[1] c[2]",
            "c[-1] c[1]");

    /** The templates of {@link Options#DEFAULT}. */
    public static final List<String> TEMPLATES = templates();

    /**
     * What can be chosen.
     *
     * @param scheme the labels
     * @param templates over {@link EntityColumns}
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
        /** What did best on the development sets. */
        public static final Options DEFAULT = new Options(
                LabelScheme.BMES,
                TEMPLATES,
                ChainMethod.crf(new CrfTrainer.Options(6, 0.1, 0.2, 0, 16, 1)),
                2,
                0.03f,
                0.15f);

        /** Options with a copy of the templates. */
        public Options {
            templates = List.copyOf(templates);
        }

        /** These options with another method. */
        public Options withMethod(ChainMethod other) {
            return new Options(scheme, templates, other, minimumCount, step, threshold);
        }

        /** These options with other labels and templates. */
        public Options withFeatures(LabelScheme labels, List<String> lines) {
            return new Options(labels, lines, method, minimumCount, step, threshold);
        }

        /** These options with other limits of the model's size. */
        public Options withLimits(int minimum, float unit, float least) {
            return new Options(scheme, templates, method, minimum, unit, least);
        }
    }

    private final Options options;
    private final List<List<EntitySentence>> corpora = new ArrayList<>();
    private final List<WordTable> lexicons = new ArrayList<>();

    /** A trainer that has seen nothing yet. */
    public EntityTrainer(Options options) {
        this.options = options;
    }

    private static List<String> templates() {
        List<String> templates = new ArrayList<>(CHARACTER_TEMPLATES);
        templates.addAll(List.of("c[-3]", "c[3]", "c[-2] c[-1] c[0]", "c[-1] c[0] c[1]", "c[0] c[1] c[2]", "v[0]"));
        for (String column : List.of("w", "b", "e", "n")) {
            for (int offset = -1; offset <= 1; offset++) {
                templates.add(column + "[" + offset + "]");
            }
        }
        templates.addAll(List.of(
                "w[-1] w[0]",
                "w[0] w[1]",
                "b[2]",
                "e[-2]",
                "b[0] e[0]",
                "c[0] n[0]",
                "e[-1] b[0]",
                "e[0] b[1]",
                "n[-1] n[0] n[1]"));
        return List.copyOf(templates);
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
        Columns columns = new Columns(EntityColumns.NAMES.size());
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            EntityColumns reader = new EntityColumns(lexicons.get(corpus));
            for (EntitySentence sentence : corpora.get(corpus)) {
                char[] text = Normalization.standard().apply(sentence.text()).toCharArray();
                reader.fill(text, text.length, columns);
                set.add(columns, labels(sentence, types), corpus);
            }
        }
        TransitionMask mask = TransitionMask.of(labels.size(), scheme::allows);
        return options.method().train(set.build(options.minimumCount()), mask, listener);
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
        return model(options, corpus, weights, card);
    }

    /** The same, with the step and the threshold of these options. */
    public EntityModel model(Options shipped, int corpus, ChainWeights weights, ModelCard card) {
        return EntityModel.of(
                card, weights.domain(corpus).compress(shipped.step(), shipped.threshold()), lexicons.get(corpus));
    }
}
