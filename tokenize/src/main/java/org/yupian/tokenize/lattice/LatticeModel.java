package org.yupian.tokenize.lattice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.model.Kind;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelWriter;
import org.yupian.text.Normalization;
import org.yupian.tokenize.atom.AtomKind;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/**
 * What a lattice knows: words, what each costs, and what each pair of neighbours costs. Immutable; a model is
 * loaded once and shared by any number of segmenters and threads.
 *
 * <p>Costs are negative natural logarithms of probabilities, as integers, {@link #SCALE} to the nat. A pair that
 * was not seen costs {@code backoff(left) + unigram(right)}. Words are stored as {@link Normalization#standard()}
 * reads them. Ids below {@link #FIRST_WORD} are classes: the ends of a line, kinds of atoms, unknown words.
 */
public final class LatticeModel {
    /** The kind that stands in the card of such a model. */
    public static final Kind<LatticeModel> KIND = new Kind<>("lattice", LatticeModel::load);

    /** Cost units to the nat. */
    public static final int SCALE = 1024;

    /** What a word costs more, in cost units, that is set aside because a solid one begins where it does. */
    static final int SET_ASIDE = 24 * SCALE;

    /** The id of the first word of the dictionary. */
    public static final int FIRST_WORD = WordIds.FIRST_WORD;

    /** The id of the beginning of a line. */
    public static final int BEGIN = WordIds.BEGIN;

    /** The id of the end of a line. */
    public static final int END = WordIds.END;

    private static final int FACTS = 4;
    private static final int COSTS = 0;
    private static final int BLOCK = 1;
    /** The greatest gains of pairs in which the word stands left, in the upper half, and right, in the lower. */
    private static final int GAINS = 2;
    /** 1 for a word that is hardly ever cut. */
    private static final int SOLID = 3;

    private final ModelCard card;
    private final DoubleArrayTrie words;
    /**
     * For each word what it costs alone and what an unseen pair with it costs more, in one int, the place of its
     * pairs, and its greatest gains as a right and as a left word: side by side, since they are wanted together.
     */
    private final int[] facts;

    private final BigramTable bigrams;
    private final UnknownWords unknown;

    private LatticeModel(
            ModelCard card,
            DoubleArrayTrie words,
            int[] facts,
            BigramTable.Packed bigrams,
            UnknownWords unknown,
            BitSet solid) {
        this.card = card;
        this.words = words;
        int size = facts.length / FACTS;
        this.bigrams = bigrams.unpack(size);
        this.facts = facts;
        for (int id = 0; id < size; id++) {
            facts[id * FACTS + BLOCK] = this.bigrams.block(id);
            facts[id * FACTS + SOLID] = solid.get(id) ? 1 : 0;
            facts[id * FACTS + GAINS] = this.bigrams.greatestAfter(id) << 16 | this.bigrams.greatestBefore(id);
        }
        this.unknown = unknown;
    }

    private LatticeModel(LatticeModel from, ModelCard card) {
        this.card = card;
        words = from.words;
        facts = from.facts;
        bigrams = from.bigrams;
        unknown = from.unknown;
    }

    /** Room for all facts, with the costs filled in. */
    private static int[] facts(char[] unigrams, char[] backoffs) {
        int[] facts = new int[unigrams.length * FACTS];
        for (int id = 0; id < unigrams.length; id++) {
            facts[id * FACTS + COSTS] = unigrams[id] << 16 | backoffs[id];
        }
        return facts;
    }

    /** The id that stands for all atoms of a kind. */
    public static int id(AtomKind kind) {
        return WordIds.atom(kind);
    }

    /** The id that stands for all unknown words of this many characters, from 1 to 4. */
    public static int unknown(int length) {
        return WordIds.UNKNOWN + length - 1;
    }

    /**
     * Loads a model.
     *
     * @throws IOException if the file is no lattice model, or is damaged
     */
    public static LatticeModel load(ModelFile file) throws IOException {
        file.require(KIND);
        char[] unigrams = file.chars("unigrams");
        char[] backoffs = file.chars("backoffs");
        DoubleArrayTrie words = DoubleArrayTrie.load(file, "words/");
        if (unigrams.length != backoffs.length || unigrams.length != FIRST_WORD + words.size()) {
            throw file.refusal(
                    "unigrams", FIRST_WORD + words.size() + " costs", unigrams.length + " and " + backoffs.length);
        }
        int[] size = file.ints("bigrams.size");
        byte[] bytes = file.bytes("bigrams");
        // A pair takes two bytes at least, which bounds what is set aside for them.
        if (size.length != 1 || size[0] < 0 || size[0] > bytes.length / 2) {
            throw file.refusal(
                    "bigrams.size", "one number of pairs that fits " + bytes.length + " bytes", Arrays.toString(size));
        }
        UnknownWords unknown = UnknownWords.load(file);
        try {
            return new LatticeModel(
                    file.card(),
                    words,
                    facts(unigrams, backoffs),
                    BigramTable.Packed.of(bytes, size[0]),
                    unknown,
                    BitSet.valueOf(file.longs("solid")));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw file.refusal("bigrams", size[0] + " ordered pairs of word ids", String.valueOf(e.getMessage()));
        }
    }

    /** The same model with another card. */
    public LatticeModel withCard(ModelCard other) {
        return new LatticeModel(this, other);
    }

    /** The sections of a model file, which {@link #load} reads. */
    public ModelWriter writer() {
        int size = facts.length / FACTS;
        char[] unigrams = new char[size];
        char[] backoffs = new char[size];
        BitSet solid = new BitSet();
        for (int id = 0; id < size; id++) {
            unigrams[id] = (char) unigram(id);
            backoffs[id] = (char) backoff(id);
            solid.set(id, solid(id));
        }
        ModelWriter writer = ModelWriter.of(card);
        words.writeTo(writer, "words/");
        writer.chars("unigrams", unigrams)
                .chars("backoffs", backoffs)
                .ints("bigrams.size", new int[] {bigrams.size()})
                .bytes("bigrams", bigrams.packed().bytes())
                .longs("solid", solid.toLongArray());
        unknown.writeTo(writer);
        return writer;
    }

    /** The card: where the model comes from, on what terms, how it was trained and what it scored. */
    public ModelCard card() {
        return card;
    }

    /** How many words the dictionary has. */
    public int wordCount() {
        return words.size();
    }

    /** How many pairs of neighbours have a cost of their own. */
    public int bigramCount() {
        return bigrams.size();
    }

    /** The words, normalised; the value of a word is its id less {@link #FIRST_WORD}. */
    public DoubleArrayTrie words() {
        return words;
    }

    int unigram(int word) {
        return facts[word * FACTS + COSTS] >>> 16;
    }

    /** What {@code right} costs after {@code left}, where it costs {@code rightCost} alone. */
    int transition(int left, int right, int rightCost) {
        return backoff(left) + rightCost - gain(block(left), right);
    }

    /** Where the pairs of a left word are, for {@link #gain}. */
    int block(int left) {
        return facts[left * FACTS + BLOCK];
    }

    /** By how much less a right word costs after the left word of a block than apart from it. */
    int gain(int block, int right) {
        return bigrams.gain(block, right) * BigramTable.GAIN_STEP;
    }

    /** What an unseen pair costs beyond its right word. */
    int backoff(int left) {
        return facts[left * FACTS + COSTS] & 0xffff;
    }

    /** The greatest gain of any word after this one. */
    int gainAfter(int left) {
        return (facts[left * FACTS + GAINS] >>> 16) * BigramTable.GAIN_STEP;
    }

    /** The greatest gain of this word after any other. */
    int gainBefore(int right) {
        return (facts[right * FACTS + GAINS] & 0xffff) * BigramTable.GAIN_STEP;
    }

    /** Whether the pair has a cost of its own. */
    boolean seen(int left, int right) {
        return gain(block(left), right) > 0;
    }

    /** What it costs to end the line after a word. */
    int end(int word) {
        return transition(word, END, unigram(END));
    }

    /** Whether a word is hardly ever cut: where it stands, the shorter words it begins with are not weighed. */
    boolean solid(int word) {
        return facts[word * FACTS + SOLID] != 0;
    }

    UnknownWords unknown() {
        return unknown;
    }

    /** A builder for a model over these words, normalised and without duplicates. */
    public static Builder builder(List<String> words) {
        return new Builder(words);
    }

    /** Collects costs; word {@code i} of the list has id {@code FIRST_WORD + i}. For one thread. */
    public static final class Builder {
        private final List<String> words;
        private final char[] unigrams;
        private final char[] backoffs;
        private final Map<Long, Double> pairs = new TreeMap<>();
        private final BitSet solid = new BitSet();
        private UnknownWords unknown = UnknownWords.NONE;

        private Builder(List<String> words) {
            if (FIRST_WORD + words.size() > BigramTable.MAX_WORDS) {
                throw new IllegalArgumentException(words.size() + " words are more than a model can number");
            }
            this.words = new ArrayList<>(words);
            unigrams = new char[FIRST_WORD + words.size()];
            backoffs = new char[unigrams.length];
            Arrays.fill(unigrams, Character.MAX_VALUE);
        }

        /** How many ids there are, classes included. */
        public int size() {
            return unigrams.length;
        }

        /** What a word or class costs alone, in nats. */
        public Builder unigram(int id, double nats) {
            unigrams[id] = quantised(nats);
            return this;
        }

        /** What a word or class was said to cost alone, in nats. */
        public double unigramOf(int id) {
            return (double) unigrams[id] / SCALE;
        }

        /** What a pair that was not seen costs beyond its right part, in nats. */
        public Builder backoff(int id, double nats) {
            backoffs[id] = quantised(nats);
            return this;
        }

        /** What the right word costs after the left one, in nats. */
        public Builder bigram(int left, int right, double nats) {
            pairs.put((long) left << 32 | right, nats);
            return this;
        }

        /** The model of words that are not in the dictionary. */
        public Builder unknown(UnknownWords model) {
            unknown = model;
            return this;
        }

        /** Marks a word of the dictionary as one that is hardly ever cut. */
        public Builder solid(int id) {
            solid.set(id);
            return this;
        }

        private static char quantised(double nats) {
            return (char) Math.max(0, Math.min(Character.MAX_VALUE, Math.round(nats * SCALE)));
        }

        /** Pairs that would not be cheaper than their parts are left out. */
        private BigramTable.Packed packed() {
            long[] keys = new long[pairs.size()];
            int[] gains = new int[keys.length];
            int size = 0;
            for (Map.Entry<Long, Double> pair : pairs.entrySet()) {
                int left = (int) (pair.getKey() >>> 32);
                int right = (int) (long) pair.getKey();
                int gain = backoffs[left] + unigrams[right] - quantised(pair.getValue());
                if (gain >= BigramTable.GAIN_STEP / 2) {
                    keys[size] = pair.getKey();
                    gains[size++] = gain;
                }
            }
            return BigramTable.Packed.of(unigrams.length, Arrays.copyOf(keys, size), Arrays.copyOf(gains, size));
        }

        /** The model in memory. */
        public LatticeModel build(ModelCard card) {
            return new LatticeModel(
                    card, DoubleArrayTrie.of(words), facts(unigrams, backoffs), packed(), unknown, solid);
        }
    }
}
