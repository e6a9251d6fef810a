package org.yupian.tagging.train.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.yupian.model.ModelCard;
import org.yupian.tagging.chain.WordTable;
import org.yupian.tagging.feature.Columns;
import org.yupian.tagging.feature.Shape;
import org.yupian.tagging.feature.Templates;
import org.yupian.tagging.segment.SegmentationColumns;
import org.yupian.tagging.segment.Standard;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.segment.TaggingModel;
import org.yupian.tagging.segment.WordLexicon;
import org.yupian.tagging.train.ChainWeights;
import org.yupian.tagging.train.Compression;
import org.yupian.tagging.train.CrfTrainer;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.TrainingSet;
import org.yupian.tagging.train.TransitionMask;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/**
 * Trains models that segment by tagging characters, on corpora of one standard or of several: then one model learns what they
 * have in common, and what each has of its own besides, its <em>criterion</em> (Chen, Shi, Qiu and Huang 2017). For one thread.
 *
 * <p>Which words a corpus has is a strong hint, but in training every word is one it has. So that the model learns what
 * an unknown word looks like, of one corpus a word counts only from {@link SegmentationOptions.Standards#ownMinimum} occurrences on; of
 * several, those of the others count for all, and its own for its standard.
 */
public final class SegmentationTrainer {
    /** The name of a corpus that follows the model's own way, such as text that other models have segmented. */
    public static final String OWN_WAY = "general";

    /**
     * One sentence in so many is learned without the mark at its end: where every line of a corpus ends with one, the
     * model would take the last character of a headline for a mark.
     */
    private static final int OPEN_ENDED = 4;

    /** One sentence in so many is learned without the lexicon. */
    private static final int WITHOUT_LEXICON = 10;

    /**
     * One sentence in so many is learned without the words of its own corpus: else they would explain what all standards have to
     * learn from characters and from words of others.
     */
    private static final int WITHOUT_OWN_WORDS = 2;

    private final SegmentationOptions options;
    private final List<String> names = new ArrayList<>();
    private final List<List<List<String>>> corpora = new ArrayList<>();
    private final WordCounts counts = new WordCounts();
    private Optional<WordLexicon> lexicon = Optional.empty();
    private WordTable pairs = WordTable.EMPTY;

    private SegmentationTrainer(SegmentationOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static SegmentationTrainer of(SegmentationOptions options) {
        return new SegmentationTrainer(options);
    }

    /** Begins the only corpus, whose standard needs no name. */
    public void corpus() {
        corpus("");
    }

    /** Adds a sentence to the corpus begun last; otherwise as {@link #add(String, List)}. */
    public void add(List<String> words) {
        add(names.isEmpty() ? "" : names.get(names.size() - 1), words);
    }

    /** Begins a corpus of a standard. */
    public void corpus(String standard) {
        names.add(standard);
        corpora.add(new ArrayList<>());
        counts.corpus();
    }

    /**
     * Adds a sentence to a corpus.
     *
     * @throws IllegalArgumentException if a word is empty, or there is no corpus of this standard
     */
    public void add(String standard, List<String> words) {
        int corpus = names.indexOf(standard);
        if (corpus < 0) {
            throw new IllegalArgumentException("expected a standard, one of %s, found '%s'".formatted(names, standard));
        }
        if (words.contains("")) {
            throw new IllegalArgumentException("word %d of %d is empty".formatted(words.indexOf("") + 1, words.size()));
        }
        corpora.get(corpus).add(List.copyOf(words));
        words.forEach(word -> counts.add(corpus, Normalization.standard().apply(word)));
    }

    /** Adds a word of another source, as a hint for all corpora, which becomes a part of the model. */
    public void addWord(String word) {
        counts.addOther(Normalization.standard().apply(word));
    }

    /** Takes the words of a lexicon for hints, which the model is then used with. */
    public void lexicon(WordLexicon words) {
        lexicon = Optional.of(words);
    }

    /** Takes how strongly characters hold together in raw text for hints, see {@link PairStrengths}. */
    public void pairs(WordTable strengths) {
        pairs = strengths;
    }

    /**
     * Learns from what was added.
     *
     * @throws IllegalArgumentException if no sentence was added
     */
    public ChainWeights train(TrainingListener listener) {
        ChainWeights weights = options.method().train(set(false), listener);
        Optional<CrfTrainer> refinement = options.standards().refinement();
        if (!several() || refinement.isEmpty()) {
            return weights;
        }
        return refinement
                .get()
                .refine(set(true), weights, corpus -> !names.get(corpus).equals(OWN_WAY), listener::heard);
    }

    /**
     * What was added, as a set to learn from.
     *
     * @param refining whether what all share is learned already: then no sentence has to do without the words of its corpus, and
     *     those of a dictionary come in, which before would take from what all share what only some standards can use
     */
    TrainingSet set(boolean refining) {
        TagScheme scheme = options.scheme();
        Templates templates = Templates.of(SegmentationColumns.NAMES, options.templates());
        TrainingSet.Builder set = several()
                ? TrainingSet.builder(templates, scheme.labels(), corpora.size(), new Criteria())
                : TrainingSet.builder(templates, scheme.labels());
        set.mask(TransitionMask.of(scheme.labels().size(), scheme::allows));
        Columns columns = new Columns(SegmentationColumns.NAMES.size());
        Random random = new Random(WITHOUT_LEXICON);
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            boolean dictionary = refining || options.standards().refinement().isEmpty();
            List<WordTable> known = List.of(WordTable.of(classes(corpus, dictionary)));
            SegmentationColumns bare = columns(corpus, known);
            SegmentationColumns reader = lexicon.isPresent()
                    ? columns(corpus, List.of(known.get(0), lexicon.get().words()))
                    : bare;
            int number = 0;
            for (List<String> whole : corpora.get(corpus)) {
                List<String> sentence = number++ % OPEN_ENDED == 0 ? withoutLastMark(whole) : whole;
                GoldUnits gold = GoldUnits.of(sentence);
                (random.nextInt(WITHOUT_LEXICON) == 0 ? bare : reader).fill(gold.units(), columns);
                if (!several() || (!refining && random.nextInt(WITHOUT_OWN_WORDS) == 0)) {
                    columns.fill(Criteria.OF_STANDARD, Columns.NONE);
                }
                set.add(columns, gold.labels(scheme), corpus);
            }
        }
        return set.build(options.minimumCount());
    }

    /** The columns that a corpus is read by. */
    private SegmentationColumns columns(int corpus, List<WordTable> known) {
        SegmentationColumns columns = new SegmentationColumns(known, pairs);
        int minimum = options.standards().ownMinimum();
        return several() ? columns.withStandard(WordTable.of(counts.ofStandard(corpus, minimum))) : columns;
    }

    private boolean several() {
        return corpora.size() > 1;
    }

    /**
     * What each standard learns besides what all learn: about its own words; and about characters, in pairs too, their types and
     * the words of others, one by one.
     */
    private static final class Criteria implements TrainingSet.Weighting {
        private static final int CHARACTER = SegmentationColumns.NAMES.indexOf("c");
        private static final int OF_STANDARD = SegmentationColumns.NAMES.indexOf("s");
        private static final int[] ALONE = {
            SegmentationColumns.NAMES.indexOf("t"),
            SegmentationColumns.NAMES.indexOf("x"),
            SegmentationColumns.NAMES.indexOf("o")
        };

        @Override
        public boolean shared(Shape shape) {
            return !shape.reads(OF_STANDARD);
        }

        @Override
        public boolean own(Shape shape) {
            if (!shared(shape) || (shape.readsOnly(CHARACTER) && shape.symbols() <= 2)) {
                return true;
            }
            for (int column : ALONE) {
                if (shape.readsOnly(column) && shape.symbols() == 1) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<String> withoutLastMark(List<String> sentence) {
        int last = sentence.size() - 1;
        String word = sentence.get(last);
        boolean mark = word.length() == 1 && CharacterClass.of(word.charAt(0)) == CharacterClass.PUNCTUATION;
        return mark && last > 0 ? sentence.subList(0, last) : sentence;
    }

    /** The model of what was learned so far. */
    public TaggingModel model(ChainWeights weights, ModelCard card) {
        Compression compression = options.compression();
        float unit = weights.unit(compression);
        if (!several()) {
            return TaggingModel.of(card, weights.compress(compression, unit), WordTable.of(classes(0, true)))
                    .withPairs(pairs);
        }
        float[] shares = options.standards().shares(corpora.size());
        List<Standard> standards = new ArrayList<>();
        int all = (int) names.stream().filter(name -> !name.equals(OWN_WAY)).count();
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
            if (!names.get(corpus).equals(OWN_WAY)) {
                float threshold = options.standards().threshold(standards.size(), all);
                standards.add(Standard.of(
                        names.get(corpus),
                        weights.own(corpus, shares).compress(compression.withThreshold(threshold), unit),
                        WordTable.of(
                                counts.ofStandard(corpus, options.standards().ownMinimum()))));
            }
        }
        return TaggingModel.of(
                        card,
                        weights.common(shares).compress(compression, unit),
                        WordTable.of(counts.without(-1, true)))
                .withPairs(pairs)
                .withStandards(standards, options.standards().favour());
    }

    /** The words of all corpora, as they are written: what a scorer takes for known. */
    public Set<String> vocabulary() {
        Set<String> words = new LinkedHashSet<>();
        corpora.forEach(sentences -> sentences.forEach(words::addAll));
        return words;
    }

    /** The words that sentences of a corpus are learned with, by the classes of {@link SegmentationColumns}. */
    Map<String, Integer> classes(int corpus, boolean dictionary) {
        return several()
                ? counts.without(corpus, dictionary)
                : counts.with(corpus, options.standards().ownMinimum());
    }
}
