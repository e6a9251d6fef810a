package org.yupian.tokenize.train;

import java.util.Optional;
import org.yupian.learning.Score;

/**
 * How good a segmentation is, in counts; the ratios follow from them. A ratio of nothing to nothing is 0.
 *
 * @param sentences how many sentences were compared
 * @param rightSentences how many have every word right
 * @param characters how many characters the sentences have, in code points; white space between words is none of them
 * @param words the words; right are those that are in both, at the same place
 * @param crossing how many of the words that were found cross a gold word: they share characters, and neither holds the
 *     other. How long a word is depends on the standard; by none does a word cross another
 * @param unknown the words out of the vocabulary, where there is one
 */
public record SegmentationScore(
        long sentences, long rightSentences, long characters, Score words, long crossing, Optional<Unknown> unknown) {
    /**
     * Words of the gold standard that are out of the vocabulary (OOV 未登录词).
     *
     * @param words how many there are
     * @param right how many of those were found
     */
    public record Unknown(long words, long right) {}

    /** Which part of the words that were found is right. */
    public double precision() {
        return words.precision();
    }

    /** Which part of the gold words was found. */
    public double recall() {
        return words.recall();
    }

    /** The harmonic mean of precision and recall, F1. */
    public double f1() {
        return words.f1();
    }

    /** How many words that cross a gold word were found for 1,000 characters. */
    public double crossingRate() {
        return 1000 * Score.ratio(crossing, characters);
    }

    /** How many characters a word that was found has on average: who cuts into single ones crosses nothing. */
    public double meanLength() {
        return Score.ratio(characters, words.found());
    }

    /** Which part of the gold words is out of the vocabulary. */
    public double unknownRate() {
        return Score.ratio(unknownWords(), words.gold());
    }

    /** Which part of the gold words out of the vocabulary was found. */
    public double unknownRecall() {
        return Score.ratio(rightUnknownWords(), unknownWords());
    }

    /** Which part of the gold words in the vocabulary was found. */
    public double knownRecall() {
        return Score.ratio(words.right() - rightUnknownWords(), words.gold() - unknownWords());
    }

    private long unknownWords() {
        return unknown.map(Unknown::words).orElse(0L);
    }

    private long rightUnknownWords() {
        return unknown.map(Unknown::right).orElse(0L);
    }
}
