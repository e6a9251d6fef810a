package org.yupian.tagging.train.pos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yupian.document.TagSet;
import org.yupian.model.ModelCard;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.pos.PosColumns;
import org.yupian.tagging.pos.PosModel;
import org.yupian.tagging.pos.WordClasses;
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
    /** The templates of {@link Options#DEFAULT}. */
    public static final List<String> TEMPLATES = List.of(
            "w[-1]",
            "w[0]",
            "w[1]",
            "w[-1] w[0]",
            "w[0] w[1]",
            "w[-1] w[1]",
            "k[-2]",
            "k[-1]",
            "k[0]",
            "k[1]",
            "k[2]",
            "k[-1] k[0]",
            "k[0] k[1]",
            "k[-1] k[0] k[1]",
            "w[0] k[1]",
            "w[0] k[-1]",
            "b[0]",
            "y[0]",
            "p[0]",
            "s[0]",
            "q[0]",
            "r[0]",
            "m[0]",
            "b[0] y[0]",
            "y[0] k[1]",
            "k[-1] y[0]",
            "l[0]");

    /**
     * What can be chosen.
     *
     * @param templates over {@link PosColumns}
     * @param method how weights are learned
     * @param minimumCount features that occur less often get no weights
     * @param known words seen so often have only the tags they were seen with
     * @param companions rarer words have also the tags that this share of words with theirs has
     * @param hidden a word seen n times is hidden from the trainer with probability hidden / n, so that the characters
     *     and the context of unknown words are learned
     * @param step the unit of the weights in the model, above 0
     * @param threshold features whose weights are all smaller are left out of the model
     */
    public record Options(
            List<String> templates,
            CandidateTrainer.Options method,
            int minimumCount,
            int known,
            double companions,
            double hidden,
            float step,
            float threshold) {
        /** A compromise: templates that gain less than .001 were left out for speed. */
        public static final Options DEFAULT =
                new Options(TEMPLATES, CandidateTrainer.Options.CRF, 2, 10, 0.02, 1, 0.03f, 0.1f);

        /** An averaged perceptron with the same features. */
        public static final Options PERCEPTRON =
                new Options(TEMPLATES, CandidateTrainer.Options.PERCEPTRON, 2, 10, 0.02, 1, 0.1f, 0.5f);

        /** Options of which a copy has the templates as well. */
        public Options {
            templates = List.copyOf(templates);
        }

        /** These options with another method and another minimal count of features. */
        public Options withMethod(CandidateTrainer.Options other, int count) {
            return new Options(templates, other, count, known, companions, hidden, step, threshold);
        }
    }

    private final Options options;
    private final String tagSet;
    private final List<TaggedSentence> sentences = new ArrayList<>();
    private WordClasses classes = WordClasses.of(Map.of(), Set.of(), new long[WordClasses.SHAPES]);
    private TagSet tags = TagSet.of("none", List.of());

    /**
     * A trainer that has seen nothing yet.
     *
     * @param tagSet the name of the set of tags, such as {@code pku}
     */
    public PosTrainer(Options options, String tagSet) {
        this.options = options;
        this.tagSet = tagSet;
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
        List<String> names = tagNames();
        tags = TagSet.of(tagSet, names);
        TagDictionary dictionary = new TagDictionary(tags.size(), options.known(), options.companions());
        PosColumns reader = new PosColumns(classes);
        for (TaggedSentence sentence : sentences) {
            for (int i = 0; i < sentence.words().size(); i++) {
                char[] word = reader.read(sentence.words().get(i));
                dictionary.add(
                        new String(word),
                        reader.shape(word, 0, word.length),
                        tags.id(sentence.tags().get(i)));
            }
        }
        dictionary.close();
        classes = dictionary.classes();
        TrainingSet.Builder set = TrainingSet.builder(Templates.of(PosColumns.NAMES, options.templates()), names);
        List<long[]> candidates = new ArrayList<>();
        SentenceColumns columns = new SentenceColumns(
                classes, dictionary, tags, options.hidden(), options.method().seed());
        for (TaggedSentence sentence : sentences) {
            boolean[] hides = new boolean[sentence.words().size()];
            long[] possible = columns.candidates(sentence, hides);
            set.add(columns.fill(sentence, possible, hides), columns.labels(sentence));
            if (possible.length > 0) {
                candidates.add(possible);
            }
        }
        return CandidateTrainer.train(set.build(options.minimumCount()), candidates, options.method(), listener);
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
        PosModel.Builder model =
                new PosModel.Builder(tags, weights.templates(), classes, options.step(), weights.chain());
        weights.visit((key, shape, values, offset) -> model.add(key, shape, values, offset, options.threshold()));
        return model.build(card);
    }

    /** The words that were added, as they are written: what a scorer takes for known. */
    public Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        sentences.forEach(s -> words.addAll(s.words()));
        return words;
    }

    /** What the card of a model says of the options. */
    public static ModelCard.Builder note(Options options, ModelCard.Builder card) {
        CandidateTrainer.Options method = options.method();
        card.option("method", method.crf() ? "crf" : "perceptron").option("epochs", method.epochs());
        if (method.crf()) {
            card.option("rate", method.rate()).option("l2", method.l2()).option("l1", method.l1());
        }
        return card.option("minimum-count", options.minimumCount())
                .option("known", options.known())
                .option("companions", options.companions())
                .option("hidden", options.hidden())
                .option("step", options.step())
                .option("threshold", options.threshold())
                .option("templates", options.templates())
                .seed(method.seed());
    }
}
