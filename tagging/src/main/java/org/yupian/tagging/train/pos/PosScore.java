package org.yupian.tagging.train.pos;

import java.util.List;

/**
 * How good tags are, in counts; the ratios follow from them. A ratio of nothing to nothing is 0.
 *
 * @param goldWords the words of the gold standard
 * @param foundWords the words that were tagged: as many, unless the words were found as well
 * @param rightWords the words that are in both, at the same place
 * @param rightTags how many of those have the right tag
 * @param unknownWords the gold words out of the vocabulary 未登录词
 * @param rightUnknown how many of those were found with the right tag
 * @param ambiguousWords the gold words that the training corpus has with several tags 兼类词
 * @param rightAmbiguous how many of those were found with the right tag
 * @param tags the score of each tag, in the order of their names
 */
public record PosScore(
        long goldWords,
        long foundWords,
        long rightWords,
        long rightTags,
        long unknownWords,
        long rightUnknown,
        long ambiguousWords,
        long rightAmbiguous,
        List<TagScore> tags) {
    /**
     * How well one tag is found.
     *
     * @param tag its name
     * @param gold how many words have it
     * @param found how many were given it
     * @param right how many of them rightly
     */
    public record TagScore(String tag, long gold, long found, long right) {
        /** Which part of the words that were given it have it. */
        public double precision() {
            return ratio(right, found);
        }

        /** Which part of the words that have it were given it. */
        public double recall() {
            return ratio(right, gold);
        }

        /** The harmonic mean of both. */
        public double f1() {
            return ratio(2 * right, gold + found);
        }
    }

    /** Copies the list. */
    public PosScore {
        tags = List.copyOf(tags);
    }

    /** Which part of the gold words was found with the right tag; the accuracy where the words were given. */
    public double accuracy() {
        return ratio(rightTags, goldWords);
    }

    /** The accuracy on words of the vocabulary. */
    public double knownAccuracy() {
        return ratio(rightTags - rightUnknown, goldWords - unknownWords);
    }

    /** The accuracy on words out of the vocabulary. */
    public double unknownAccuracy() {
        return ratio(rightUnknown, unknownWords);
    }

    /** The accuracy on words that have several tags in the training corpus. */
    public double ambiguousAccuracy() {
        return ratio(rightAmbiguous, ambiguousWords);
    }

    /** F1 of the words without their tags. */
    public double segmentationF1() {
        return ratio(2 * rightWords, goldWords + foundWords);
    }

    /** F1 of words with their tags: both ends and the tag must be right. */
    public double jointF1() {
        return ratio(2 * rightTags, goldWords + foundWords);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
