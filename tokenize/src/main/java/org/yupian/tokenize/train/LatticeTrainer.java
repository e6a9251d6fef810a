package org.yupian.tokenize.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.UnknownWords;

/**
 * Trains a lattice model on segmented sentences: counts words and pairs, lets the rules for atoms decide which
 * words are numbers, dates and the like, and learns from the rare words how unknown ones look. The same
 * sentences in the same order give the same model. For one thread.
 */
public final class LatticeTrainer {
    /** Han words that are numerals too, such as 千万, stay words from this frequency on. */
    private static final int WORD_AND_NUMERAL = 5;

    private final LatticeOptions options;
    private final Map<String, Integer> surfaces = new HashMap<>();
    private final List<String> surfaceWords = new ArrayList<>();
    private final List<Integer> frequencies = new ArrayList<>();
    private final List<int[]> sentences = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Set<String> extra = new LinkedHashSet<>();

    private LatticeTrainer(LatticeOptions options) {
        this.options = options;
    }

    /** A trainer that has seen nothing yet. */
    public static LatticeTrainer of(LatticeOptions options) {
        return new LatticeTrainer(options);
    }

    /**
     * Adds a sentence.
     *
     * @param words its words, as they are in the text
     * @param weight how much it counts, above 0
     * @throws IllegalArgumentException if a word is empty, or the weight is not a number above 0
     */
    public void add(List<String> words, double weight) {
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the weight is " + weight + "; expected a number above 0");
        }
        if (words.contains("")) {
            throw new IllegalArgumentException("word %d of %d is empty".formatted(words.indexOf("") + 1, words.size()));
        }
        int[] ids = new int[words.size()];
        for (int i = 0; i < ids.length; i++) {
            String word = Normalization.standard().apply(words.get(i));
            Integer id = surfaces.get(word);
            if (id == null) {
                id = surfaceWords.size();
                surfaces.put(word, id);
                surfaceWords.add(word);
                frequencies.add(0);
            }
            frequencies.set(id, frequencies.get(id) + 1);
            ids[i] = id;
        }
        sentences.add(ids);
        weights.add(weight);
    }

    /**
     * Adds a word to the dictionary, in case the sentences do not have it; it then counts as the floor says.
     *
     * @throws IllegalArgumentException if the word is empty
     */
    public void addWord(String word) {
        if (word.isEmpty()) {
            throw new IllegalArgumentException("the word is empty");
        }
        extra.add(Normalization.standard().apply(word));
    }

    /** How many sentences were added. */
    public int sentences() {
        return sentences.size();
    }

    /**
     * The model of what was added.
     *
     * @throws IllegalArgumentException if no sentence was added
     */
    public LatticeModel.Builder train() {
        if (sentences.isEmpty()) {
            throw new IllegalArgumentException("there are no sentences to train on");
        }
        LatticeCounts counts = new LatticeCounts();
        int[] ids = number(counts);
        int[] unknown = unknownIds(ids);
        Spelling spelling = new Spelling();
        for (int i = 0; i < sentences.size(); i++) {
            count(sentences.get(i), weights.get(i), ids, unknown, counts, spelling);
        }
        for (String word : extra) {
            if (new AtomShape(word).kind() == null) {
                counts.word(word);
            }
        }
        LatticeModel.Builder model = new LatticeEstimator(options).estimate(counts);
        if (options.solid() > 0) {
            new SolidWords(counts.words()).mark(texts(), options.solid(), model);
        }
        return model.unknown(
                options.rare().most() == 0
                        ? UnknownWords.NONE
                        : spelling.model(counts, model, options.rare().margin()));
    }

    private Stream<List<String>> texts() {
        return sentences.stream()
                .map(s -> Arrays.stream(s).mapToObj(surfaceWords::get).toList());
    }

    /** The id of every surface word: its own, or that of the atoms it is one of. */
    private int[] number(LatticeCounts counts) {
        int[] ids = new int[surfaceWords.size()];
        // The frequent words first: what is wanted often then lies close together in memory.
        int[] order = IntStream.range(0, ids.length)
                .boxed()
                .sorted((a, b) -> frequencies.get(b) - frequencies.get(a))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : order) {
            String word = surfaceWords.get(i);
            AtomKind kind = new AtomShape(word).kind();
            boolean atom = kind != null && !(frequencies.get(i) >= WORD_AND_NUMERAL && Spelling.han(word));
            ids[i] = kind != null && atom ? LatticeModel.id(kind) : counts.word(word);
        }
        return ids;
    }

    /** For every surface word the id it has as an unknown word, or -1 where it is too frequent, long or no Han. */
    private int[] unknownIds(int[] ids) {
        int[] unknown = new int[ids.length];
        Arrays.fill(unknown, -1);
        for (int i = 0; i < ids.length; i++) {
            String word = surfaceWords.get(i);
            if (frequencies.get(i) <= options.rare().most()
                    && ids[i] >= LatticeModel.FIRST_WORD
                    && word.length() <= UnknownWords.LONGEST
                    && (word.length() == 1 || Spelling.han(word))) {
                unknown[i] = LatticeModel.unknown(word.length());
            }
        }
        return unknown;
    }

    /** Counts a sentence; a rare word counts twice, as itself and as an unknown word. */
    private void count(
            int[] sentence, double weight, int[] ids, int[] unknown, LatticeCounts counts, Spelling spelling) {
        int left = LatticeModel.BEGIN;
        int leftUnknown = -1;
        counts.add(LatticeModel.BEGIN, weight);
        for (int i = 0; i <= sentence.length; i++) {
            boolean end = i == sentence.length;
            int right = end ? LatticeModel.END : ids[sentence[i]];
            int rightUnknown = end ? -1 : unknown[sentence[i]];
            double rare = weight * options.rare().weight();
            counts.add(right, weight);
            counts.add(left, right, weight, 1);
            if (leftUnknown >= 0) {
                counts.add(leftUnknown, right, weight, 1);
            }
            if (rightUnknown >= 0) {
                counts.add(rightUnknown, rare);
                counts.add(left, rightUnknown, rare, 1);
                if (leftUnknown >= 0) {
                    counts.add(leftUnknown, rightUnknown, rare, 1);
                }
                spelling.add(surfaceWords.get(sentence[i]), weight);
            }
            left = right;
            leftUnknown = rightUnknown;
        }
    }
}
