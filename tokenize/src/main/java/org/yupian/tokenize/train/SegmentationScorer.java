package org.yupian.tokenize.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yupian.document.Spans;
import org.yupian.learning.Score;
import org.yupian.tokenize.Segmenter;

/**
 * Counts how many words of a segmentation are right, as the SIGHAN bake-offs do (Sproat and Emerson, "The First
 * International Chinese Word Segmentation Bakeoff", 2003): a word is right if it begins and ends where one of the
 * gold standard does. Counts also the words that cross others ({@link Crossings}). For one thread.
 */
public final class SegmentationScorer {
    private final Optional<Set<String>> vocabulary;
    private final Map<Difference, Integer> differences = new LinkedHashMap<>();
    private long sentences;
    private long rightSentences;
    private long goldWords;
    private long predictedWords;
    private long rightWords;
    private long characters;
    private long crossingWords;
    private long unknownWords;
    private long rightUnknownWords;

    private record Difference(String gold, String predicted) {}

    private SegmentationScorer(Optional<Set<String>> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A scorer that knows of no vocabulary, so that no word is out of it. */
    public static SegmentationScorer of() {
        return new SegmentationScorer(Optional.empty());
    }

    /**
     * A scorer that tells apart words in a vocabulary and out of it 未登录词.
     *
     * @param vocabulary the words of the training corpus or dictionary, as they are written in the gold standard
     */
    public static SegmentationScorer of(Set<String> vocabulary) {
        return new SegmentationScorer(Optional.of(Set.copyOf(vocabulary)));
    }

    /**
     * Counts one sentence.
     *
     * @param gold its words as they should be
     * @param predicted its words as they were found
     * @throws IllegalArgumentException if the two are not the same text; the message says where they part
     */
    public void add(List<String> gold, List<String> predicted) {
        String text = String.join("", gold);
        requireSameText(text, String.join("", predicted));
        sentences++;
        characters += text.codePointCount(0, text.length());
        goldWords += gold.size();
        predictedWords += predicted.size();
        long rightBefore = rightWords;
        int g = 0;
        int p = 0;
        while (g < gold.size()) {
            int goldFrom = g;
            int predictedFrom = p;
            int goldEnd = gold.get(g++).length();
            int predictedEnd = predicted.get(p++).length();
            // To the next offset where both have a boundary; what lies before it is compared as a whole.
            while (goldEnd != predictedEnd) {
                if (goldEnd < predictedEnd) {
                    goldEnd += gold.get(g++).length();
                } else {
                    predictedEnd += predicted.get(p++).length();
                }
            }
            compare(gold.subList(goldFrom, g), predicted.subList(predictedFrom, p));
        }
        if (rightWords - rightBefore == gold.size() && gold.size() == predicted.size()) {
            rightSentences++;
        }
    }

    /** Segments the text of a sentence, whose words it may not look at, and counts. */
    public void add(Segmenter segmenter, List<String> gold) {
        String text = String.join("", gold);
        List<String> found = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> found.add(text.substring(start, end)));
        add(gold, found);
    }

    private void compare(List<String> gold, List<String> predicted) {
        boolean right = gold.size() == 1 && predicted.size() == 1;
        if (right) {
            rightWords++;
        } else {
            differences.merge(new Difference(String.join(" ", gold), String.join(" ", predicted)), 1, Integer::sum);
        }
        // Where one side is a single word, it holds the others.
        if (gold.size() > 1 && predicted.size() > 1) {
            crossingWords += Crossings.count(Spans.adjacent(predicted), Spans.adjacent(gold));
        }
        if (vocabulary.isPresent()) {
            for (String word : gold) {
                if (!vocabulary.get().contains(word)) {
                    unknownWords++;
                    rightUnknownWords += right ? 1 : 0;
                }
            }
        }
    }

    private static void requireSameText(String gold, String predicted) {
        if (gold.equals(predicted)) {
            return;
        }
        int at = 0;
        while (at < gold.length() && at < predicted.length() && gold.charAt(at) == predicted.charAt(at)) {
            at++;
        }
        throw new IllegalArgumentException("expected the text of the gold standard, '%s' at offset %d, found '%s'"
                .formatted(excerpt(gold, at), at, excerpt(predicted, at)));
    }

    private static String excerpt(String text, int at) {
        return at == text.length() ? "its end" : text.substring(at, Math.min(text.length(), at + 10));
    }

    /** The score of what was counted so far. */
    public SegmentationScore score() {
        return new SegmentationScore(
                sentences,
                rightSentences,
                characters,
                new Score(goldWords, predictedWords, rightWords),
                crossingWords,
                vocabulary.map(words -> new SegmentationScore.Unknown(unknownWords, rightUnknownWords)));
    }

    /**
     * The most frequent differences, those of equal frequency in the order they were met.
     *
     * @param most how many at most
     */
    public List<Confusion> confusions(int most) {
        List<Confusion> all = new ArrayList<>(differences.size());
        differences.forEach((pair, count) -> all.add(new Confusion(pair.gold, pair.predicted, count)));
        all.sort(Comparator.comparingInt(Confusion::count).reversed());
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }

    /**
     * A stretch of text that was cut wrongly, as short as may be.
     *
     * @param gold its words with a space between them, as they should be
     * @param predicted its words as they were found
     * @param count how often
     */
    public record Confusion(String gold, String predicted, int count) {}
}
