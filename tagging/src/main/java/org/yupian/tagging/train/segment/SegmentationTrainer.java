package org.yupian.tagging.train.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.ChainModel;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.train.ChainMethod;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/**
 * Trains models that segment by tagging characters, on one corpus or on several with standards of their own: then
 * what they have in common is learned once, and each gets a model of its own. For one thread.
 *
 * <p>Which words a corpus has is a strong hint, but in training every word is one it has. So that the model learns what
 * an unknown word looks like, a word counts for its own corpus only from {@link Options#ownMinimum} occurrences on.
 */
public final class SegmentationTrainer {
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

    private static final ChainMethod FIELD = ChainMethod.crf(new CrfTrainer.Options(5, 0.1, 0.3, 0, 16, 1));

    /**
     * What can be chosen.
     *
     * @param scheme the labels
     * @param templates over {@link SegmentationColumns}
     * @param method how weights are learned
     * @param ownMinimum how often a word must occur in a corpus to count as one of its words
     * @param otherMinimum how often a word must occur in another corpus to count as a word of other sources
     * @param minimumCount features that occur less often get no weights
     * @param step the unit of the weights in the model, above 0
     * @param threshold features whose weights are all smaller are left out of the model
     */
    public record Options(
            TagScheme scheme,
            List<String> templates,
            ChainMethod method,
            int ownMinimum,
            int otherMinimum,
            int minimumCount,
            float step,
            float threshold) {
        /** What did best on the development sets. */
        public static final Options DEFAULT = new Options(TagScheme.BMES, TEMPLATES, FIELD, 6, 1, 1, 0.03f, 0.1f);

        /** These options with another method. */
        public Options withMethod(ChainMethod other) {
            return new Options(scheme, templates, other, ownMinimum, otherMinimum, minimumCount, step, threshold);
        }

        /** These options with other labels and templates. */
        public Options withFeatures(TagScheme labels, List<String> lines) {
            return new Options(labels, lines, method, ownMinimum, otherMinimum, minimumCount, step, threshold);
        }

        /** These options with other minimal numbers of occurrences, of own words and of features. */
        public Options withMinimums(int own, int features) {
            return new Options(scheme, templates, method, own, otherMinimum, features, step, threshold);
        }
    }

    /**
     * One sentence in so many is learned without the mark at its end: where every line of a corpus ends with one, the
     * model would take the last character of a headline for a mark.
     */
    private static final int OPEN_ENDED = 4;

    private final Options options;
    private final List<List<List<String>>> corpora = new ArrayList<>();
    private final WordCounts counts = new WordCounts();

    /** A trainer that has seen nothing yet. */
    public SegmentationTrainer(Options options) {
        this.options = options;
    }

    private static List<String> templates() {
        List<String> templates = new ArrayList<>(CHARACTER_TEMPLATES);
        templates.addAll(List.of("c[-2] c[-1] c[0]", "c[-1] c[0] c[1]", "c[0] c[1] c[2]"));
        templates.addAll(List.of("t[0]", "r[0]", "r[1]", "r[2]"));
        for (String words : List.of("o", "x", "w")) {
            for (int offset = -1; offset <= 1; offset++) {
                templates.add(words + "[" + offset + "]");
            }
        }
        templates.addAll(List.of("w[-1] w[0]", "w[0] w[1]", "c[0] w[0]"));
        return List.copyOf(templates);
    }

    /** Begins a corpus with a standard of its own; the sentences added from now on are its. Returns its number. */
    public int corpus() {
        corpora.add(new ArrayList<>());
        return counts.corpus();
    }

    /**
     * Adds a sentence to the corpus begun last.
     *
     * @throws IllegalArgumentException if a word is empty
     * @throws IllegalStateException if no corpus was begun
     */
    public void add(List<String> words) {
        if (corpora.isEmpty()) {
            throw new IllegalStateException("no corpus was begun");
        }
        if (words.contains("")) {
            throw new IllegalArgumentException("word %d of %d is empty".formatted(words.indexOf("") + 1, words.size()));
        }
        corpora.get(corpora.size() - 1).add(List.copyOf(words));
        words.forEach(word -> counts.add(Normalization.standard().apply(word)));
    }

    /** Adds a word of another source, as a hint for all corpora. */
    public void addWord(String word) {
        counts.addOther(Normalization.standard().apply(word));
    }

    /**
     * Learns from what was added.
     *
     * @throws IllegalArgumentException if no sentence was added
     */
    public ChainWeights train(TrainingListener listener) {
        Templates templates = Templates.of(SegmentationColumns.NAMES, options.templates());
        TrainingSet.Builder set =
                TrainingSet.builder(templates, options.scheme().labels(), Math.max(1, corpora.size()));
        Columns columns = new Columns(SegmentationColumns.NAMES.size());
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            SegmentationColumns reader = new SegmentationColumns(words(corpus));
            int number = 0;
            for (List<String> whole : corpora.get(corpus)) {
                List<String> sentence = number++ % OPEN_ENDED == 0 ? withoutLastMark(whole) : whole;
                char[] text = Normalization.standard()
                        .apply(String.join("", sentence))
                        .toCharArray();
                reader.fill(text, 0, text.length, columns);
                set.add(columns, labels(sentence, text.length), corpus);
            }
        }
        TagScheme scheme = options.scheme();
        TransitionMask mask = TransitionMask.of(scheme.labels().size(), scheme::allows);
        return options.method().train(set.build(options.minimumCount()), mask, listener);
    }

    private static List<String> withoutLastMark(List<String> sentence) {
        int last = sentence.size() - 1;
        String word = sentence.get(last);
        boolean mark = word.length() == 1 && CharacterClass.of(word.charAt(0)) == CharacterClass.PUNCTUATION;
        return mark && last > 0 ? sentence.subList(0, last) : sentence;
    }

    private int[] labels(List<String> sentence, int length) {
        int[] labels = new int[length];
        int at = 0;
        for (String word : sentence) {
            for (int i = 0; i < word.length(); i++) {
                labels[at++] = options.scheme().label(i, word.length());
            }
        }
        return labels;
    }

    /** The words that features of a corpus know of. */
    private WordTable words(int corpus) {
        return WordTable.of(counts.classes(corpus, options.ownMinimum(), options.otherMinimum()));
    }

    /** The model for one corpus' standard, of what was learned so far. */
    public TaggingModel model(int corpus, ChainWeights weights, ModelCard card) {
        ChainModel chain = weights.domain(corpus).compress(options.step(), options.threshold());
        return TaggingModel.of(card, chain, words(corpus));
    }

    /** The words of one corpus, as they are written: what a scorer takes for known. */
    public Set<String> vocabulary(int corpus) {
        Set<String> words = new LinkedHashSet<>();
        corpora.get(corpus).forEach(words::addAll);
        return words;
    }

    /** Words by the classes of {@link SegmentationColumns}, for tests and tools. */
    Map<String, Integer> classes(int corpus) {
        return counts.classes(corpus, options.ownMinimum(), options.otherMinimum());
    }
}
