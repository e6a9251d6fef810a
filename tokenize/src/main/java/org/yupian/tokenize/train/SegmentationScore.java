package org.yupian.tokenize.train;

/**
 * How good a segmentation is, in counts; the ratios follow from them. A ratio of nothing to nothing is 0.
 *
 * @param sentences how many sentences were compared
 * @param rightSentences how many have every word right
 * @param goldWords the words of the gold standard
 * @param predictedWords the words that were found
 * @param rightWords the words that are in both, at the same place
 * @param vocabularyKnown whether the counts of words out of the vocabulary mean anything
 * @param unknownWords the words of the gold standard that are out of the vocabulary (OOV 未登录词)
 * @param rightUnknownWords how many of those were found
 */
public record SegmentationScore(
        long sentences,
        long rightSentences,
        long goldWords,
        long predictedWords,
        long rightWords,
        boolean vocabularyKnown,
        long unknownWords,
        long rightUnknownWords) {

    /** Which part of the words that were found is right. */
    public double precision() {
        return ratio(rightWords, predictedWords);
    }

    /** Which part of the gold words was found. */
    public double recall() {
        return ratio(rightWords, goldWords);
    }

    /** The harmonic mean of precision and recall, F1. */
    public double f1() {
        return ratio(2 * rightWords, goldWords + predictedWords);
    }

    /** Which part of the gold words is out of the vocabulary. */
    public double unknownRate() {
        return ratio(unknownWords, goldWords);
    }

    /** Which part of the gold words out of the vocabulary was found. */
    public double unknownRecall() {
        return ratio(rightUnknownWords, unknownWords);
    }

    /** Which part of the gold words in the vocabulary was found. */
    public double knownRecall() {
        return ratio(rightWords - rightUnknownWords, goldWords - unknownWords);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
