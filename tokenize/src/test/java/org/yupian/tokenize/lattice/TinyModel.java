package org.yupian.tokenize.lattice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yupian.model.ModelCard;
import org.yupian.tokenize.atom.AtomKind;

/** A lattice model of a few words, for tests; costs are in nats. */
final class TinyModel {
    static final String ALPHABET = "甲乙丙";

    private final Map<String, Double> words = new LinkedHashMap<>();
    private final Map<String, Double> backoffs = new LinkedHashMap<>();
    private final List<Object[]> pairs = new ArrayList<>();
    private UnknownWords unknown = UnknownWords.NONE;
    private double unknownCost = 12;

    static ModelCard card() {
        return ModelCard.builder("tiny", LatticeModel.KIND).jdk("17").build();
    }

    TinyModel word(String word, double cost) {
        words.put(word, cost);
        return this;
    }

    TinyModel backoff(String word, double cost) {
        backoffs.put(word, cost);
        return this;
    }

    /** What {@code right} costs after {@code left}; the empty word is the end of the line on its side. */
    TinyModel pair(String left, String right, double cost) {
        pairs.add(new Object[] {left, right, cost});
        return this;
    }

    /** The cost of every unknown word, and how its characters are spelled. */
    TinyModel unknown(double cost, UnknownWords spelling) {
        unknownCost = cost;
        unknown = spelling;
        return this;
    }

    LatticeModel build() {
        return builder().build(card());
    }

    LatticeModel.Builder builder() {
        List<String> list = List.copyOf(words.keySet());
        LatticeModel.Builder model = LatticeModel.builder(list);
        model.unigram(LatticeModel.BEGIN, 0).unigram(LatticeModel.END, 2).unigram(WordIds.NEUTRAL, 0);
        for (AtomKind kind : AtomKind.values()) {
            model.unigram(LatticeModel.id(kind), 5);
        }
        for (int length = 1; length <= UnknownWords.LONGEST; length++) {
            model.unigram(LatticeModel.unknown(length), unknownCost);
        }
        words.forEach((word, cost) -> model.unigram(id(list, word, 0), cost));
        backoffs.forEach((word, cost) -> model.backoff(id(list, word, LatticeModel.BEGIN), cost));
        for (Object[] pair : pairs) {
            int left = id(list, (String) pair[0], LatticeModel.BEGIN);
            model.bigram(left, id(list, (String) pair[1], LatticeModel.END), (Double) pair[2]);
        }
        return model.unknown(unknown);
    }

    private static int id(List<String> list, String word, int empty) {
        return word.isEmpty() ? empty : LatticeModel.FIRST_WORD + list.indexOf(word);
    }

    /** Words of one to four characters with random costs and pairs; half of the models also have unknown words. */
    static TinyModel random(Random random) {
        TinyModel model = new TinyModel();
        for (int i = random.nextInt(24); i >= 0; i--) {
            model.word(
                    text(random, ALPHABET, 1 + random.nextInt(random.nextBoolean() ? 2 : 4)),
                    1 + random.nextInt(70) / 10.0);
        }
        List<String> list = new ArrayList<>(model.words.keySet());
        list.add("");
        list.forEach(word -> model.backoff(word, random.nextInt(30) / 10.0));
        for (int i = random.nextInt(20); i > 0; i--) {
            String left = list.get(random.nextInt(list.size()));
            model.pair(left, list.get(random.nextInt(list.size())), random.nextInt(60) / 10.0);
        }
        if (random.nextBoolean()) {
            model.unknown(2, spelling(random));
        }
        return model;
    }

    private static UnknownWords spelling(Random random) {
        double[][] costs = new double[4][ALPHABET.length() + 1];
        for (double[] place : costs) {
            for (int i = 0; i < place.length; i++) {
                place[i] = random.nextInt(50) / 10.0;
            }
        }
        return UnknownWords.of(ALPHABET, costs[0], costs[1], costs[2], costs[3], 1);
    }

    /** Random text over the characters (not code points) of an alphabet. */
    static String text(Random random, String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
