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
import org.yupian.tagging.train.ChainWeights;
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
 * an unknown word looks like, a word counts for its own corpus only from {@link SegmentationOptions.Words#own} occurrences on.
 */
public final class SegmentationTrainer {
    /**
     * One sentence in so many is learned without the mark at its end: where every line of a corpus ends with one, the
     * model would take the last character of a headline for a mark.
     */
    private static final int OPEN_ENDED = 4;

    private final SegmentationOptions options;
    private final List<List<List<String>>> corpora = new ArrayList<>();
    private final WordCounts counts = new WordCounts();

    private SegmentationTrainer(SegmentationOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static SegmentationTrainer of(SegmentationOptions options) {
        return new SegmentationTrainer(options);
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
        TagScheme scheme = options.scheme();
        Templates templates = Templates.of(SegmentationColumns.NAMES, options.templates());
        TrainingSet.Builder set = TrainingSet.builder(templates, scheme.labels(), Math.max(1, corpora.size()));
        set.mask(TransitionMask.of(scheme.labels().size(), scheme::allows));
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
        return options.method().train(set.build(options.minimumCount()), listener);
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
        return WordTable.of(
                counts.classes(corpus, options.words().own(), options.words().other()));
    }

    /** The model for one corpus' standard, of what was learned so far. */
    public TaggingModel model(int corpus, ChainWeights weights, ModelCard card) {
        ChainModel chain = weights.domain(corpus).compress(options.compression());
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
        return counts.classes(corpus, options.words().own(), options.words().other());
    }
}
