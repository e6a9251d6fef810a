package org.yupian.tokenize.train;

import java.util.TreeMap;
import org.yupian.tokenize.lattice.LatticeModel;
import org.yupian.tokenize.lattice.UnknownWords;

/** Learns which characters begin, continue and end words that are rare. For one thread. */
final class Spelling {
    /** How many observations the share of a character in all places weighs, beside those of one place. */
    private static final double PRIOR = 20;

    /** What a character counts that was in no rare word, and how many there might be. */
    private static final double UNSEEN = 0.3;

    private static final double CHARACTERS = 8000;

    private static final int BEGIN = 0;
    private static final int MIDDLE = 1;
    private static final int END = 2;

    private final TreeMap<Character, double[]> counts = new TreeMap<>();
    private final double[] totals = new double[3];

    /** Whether a word is of Han characters of the BMP only. */
    static boolean han(String word) {
        return word.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    /** Takes in a word of two or more characters; those of one have no places to tell apart. */
    void add(String word, double weight) {
        for (int i = 0; i < word.length() && word.length() > 1; i++) {
            int place = i == 0 ? BEGIN : i == word.length() - 1 ? END : MIDDLE;
            counts.computeIfAbsent(word.charAt(i), c -> new double[3])[place] += weight;
            totals[place] += weight;
        }
    }

    /** The model; the costs of characters as words by themselves are those of the lattice model. */
    UnknownWords model(LatticeCounts words, LatticeModel.Builder model, double margin) {
        // Characters that are words have a cost of their own, so they are listed too.
        words.words().stream()
                .filter(w -> w.length() == 1 && han(w))
                .forEach(w -> counts.computeIfAbsent(w.charAt(0), c -> new double[3]));
        StringBuilder characters = new StringBuilder();
        double[][] costs = new double[3][counts.size() + 1];
        double[] alone = new double[counts.size() + 1];
        fill(costs, 0, new double[3]);
        alone[0] = model.unigramOf(LatticeModel.unknown(1));
        counts.forEach((c, places) -> {
            characters.append(c);
            int number = characters.length();
            fill(costs, number, places);
            int word = words.known(c.toString());
            alone[number] = model.unigramOf(word < 0 ? LatticeModel.unknown(1) : word);
        });
        return UnknownWords.of(characters.toString(), costs[BEGIN], costs[MIDDLE], costs[END], alone, margin);
    }

    private void fill(double[][] costs, int number, double[] places) {
        double all = totals[BEGIN] + totals[MIDDLE] + totals[END];
        double share = (places[BEGIN] + places[MIDDLE] + places[END] + UNSEEN) / (all + UNSEEN * CHARACTERS);
        for (int place = BEGIN; place <= END; place++) {
            costs[place][number] = -Math.log((places[place] + PRIOR * share) / (totals[place] + PRIOR));
        }
    }
}
