package org.yupian.tagging.train.pos;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.yupian.learning.Score;

/**
 * How good tags are, in counts; the ratios follow from them. A ratio of nothing to nothing is 0.
 *
 * @param words the words; right are those that are in both, at the same place
 * @param tagged the words with their tags: both ends and the tag must be right
 * @param unknown the gold words out of the vocabulary 未登录词
 * @param ambiguous the gold words that the training corpus has with several tags 兼类词
 * @param tags the score of each tag, by its name
 */
public record PosScore(Score words, Score tagged, Part unknown, Part ambiguous, Map<String, Score> tags) {
    /**
     * Some of the gold words.
     *
     * @param words how many they are
     * @param right how many of those were found with the right tag
     */
    public record Part(long words, long right) {}

    /** Copies the map. */
    public PosScore {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** Which part of the gold words was found with the right tag; the accuracy where the words were given. */
    public double accuracy() {
        return tagged.recall();
    }

    /** The accuracy on words of the vocabulary. */
    public double knownAccuracy() {
        return Score.ratio(tagged.right() - unknown.right(), words.gold() - unknown.words());
    }

    /** The accuracy on words out of the vocabulary. */
    public double unknownAccuracy() {
        return Score.ratio(unknown.right(), unknown.words());
    }

    /** The accuracy on words that have several tags in the training corpus. */
    public double ambiguousAccuracy() {
        return Score.ratio(ambiguous.right(), ambiguous.words());
    }

    /** F1 of the words without their tags. */
    public double segmentationF1() {
        return words.f1();
    }

    /** F1 of words with their tags. */
    public double jointF1() {
        return tagged.f1();
    }
}
