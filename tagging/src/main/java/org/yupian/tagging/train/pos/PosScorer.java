package org.yupian.tagging.train.pos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.document.Tags;
import org.yupian.document.Token;
import org.yupian.learning.Score;
import org.yupian.pipeline.Stage;
import org.yupian.tokenize.train.TaggedSentence;

/**
 * Counts how many words have the right tag, whether the words were given or found as well. A word that was found counts
 * if it begins and ends where one of the gold standard does. For one thread.
 */
public final class PosScorer {
    private final Optional<Map<String, Set<String>>> vocabulary;
    private final Map<String, long[]> byTag = new TreeMap<>();
    private final Map<Confusion, Integer> confusions = new LinkedHashMap<>();
    private long goldWords;
    private long foundWords;
    private long rightWords;
    private long rightTags;
    private long unknown;
    private long rightUnknown;
    private long ambiguous;
    private long rightAmbiguous;

    private PosScorer(Optional<Map<String, Set<String>>> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A scorer that knows of no training corpus: no word is unknown or ambiguous. */
    public static PosScorer of() {
        return new PosScorer(Optional.empty());
    }

    /**
     * A scorer that tells apart unknown and ambiguous words.
     *
     * @param vocabulary the words of the training corpus as they are written, with their tags
     */
    public static PosScorer of(Map<String, Set<String>> vocabulary) {
        return new PosScorer(Optional.of(new HashMap<>(vocabulary)));
    }

    /** Adds the words of a sentence, with their tags, to a vocabulary. */
    public static void learn(TaggedSentence sentence, Map<String, Set<String>> vocabulary) {
        for (int i = 0; i < sentence.words().size(); i++) {
            vocabulary
                    .computeIfAbsent(sentence.words().get(i), w -> new TreeSet<>())
                    .add(sentence.tags().get(i));
        }
    }

    /**
     * Counts one sentence.
     *
     * @param gold its words and tags as they should be
     * @param words its words as they were given or found
     * @param tags their tags as they were found
     * @throws IllegalArgumentException if the words are not the same text, or there are not as many tags
     */
    public void add(TaggedSentence gold, List<String> words, List<String> tags) {
        String goldText = String.join("", gold.words());
        String text = String.join("", words);
        if (!goldText.equals(text) || words.size() != tags.size()) {
            throw new IllegalArgumentException("expected '%s', found '%s' with %d tags for %d words"
                    .formatted(goldText, text, tags.size(), words.size()));
        }
        goldWords += gold.words().size();
        foundWords += words.size();
        tags.forEach(tag -> count(tag)[1]++);
        int at = 0;
        int start = 0;
        int found = 0;
        for (int i = 0; i < gold.words().size(); i++) {
            String word = gold.words().get(i);
            while (found < words.size() && start < at) {
                start += words.get(found++).length();
            }
            boolean same =
                    start == at && found < words.size() && words.get(found).equals(word);
            at += word.length();
            judge(word, gold.tags().get(i), same ? tags.get(found) : "");
        }
    }

    /** Counts the words and tags of a document with {@link Layer#POS}. */
    public void add(TaggedSentence gold, Document found) {
        Tags tags = found.get(Layer.POS);
        List<String> words = new ArrayList<>(tags.size());
        List<String> names = new ArrayList<>(tags.size());
        for (Token token : found.tokens()) {
            names.add(tags.tag(words.size()));
            words.add(token.text());
        }
        add(gold, words, names);
    }

    /** Tags the words of a sentence, whose tags it may not look at, and counts. */
    public void add(Stage tagger, TaggedSentence gold) {
        Document words = Document.of(String.join("", gold.words())).with(Layer.TOKENS, Spans.adjacent(gold.words()));
        add(gold, tagger.apply(words));
    }

    private long[] count(String tag) {
        return byTag.computeIfAbsent(tag, t -> new long[3]);
    }

    /** Counts one gold word; the tag found is empty where the word was not. */
    private void judge(String word, String gold, String found) {
        boolean right = gold.equals(found);
        count(gold)[0]++;
        rightWords += found.isEmpty() ? 0 : 1;
        if (right) {
            rightTags++;
            count(gold)[2]++;
        } else if (!found.isEmpty()) {
            confusions.merge(new Confusion(word, gold, found, 0), 1, Integer::sum);
        }
        if (vocabulary.isPresent()) {
            Set<String> seen = vocabulary.get().getOrDefault(word, Set.of());
            if (seen.isEmpty()) {
                unknown++;
                rightUnknown += right ? 1 : 0;
            } else if (seen.size() > 1) {
                ambiguous++;
                rightAmbiguous += right ? 1 : 0;
            }
        }
    }

    /** The score of what was counted so far. */
    public PosScore score() {
        Map<String, Score> tags = new TreeMap<>();
        byTag.forEach((tag, counts) -> tags.put(tag, new Score(counts[0], counts[1], counts[2])));
        return new PosScore(
                new Score(goldWords, foundWords, rightWords),
                new Score(goldWords, foundWords, rightTags),
                new PosScore.Part(unknown, rightUnknown),
                new PosScore.Part(ambiguous, rightAmbiguous),
                tags);
    }

    /**
     * A word with a wrong tag.
     *
     * @param word the word, or "" for all words together
     * @param gold the tag it should have
     * @param found the tag it was given
     * @param count how often
     */
    public record Confusion(String word, String gold, String found, int count) {}

    /**
     * The most frequent confusions of tags, whatever the word; those of equal frequency in the order they were met.
     *
     * @param most how many at most
     */
    public List<Confusion> confusions(int most) {
        Map<Confusion, Integer> sums = new LinkedHashMap<>();
        confusions.forEach((c, count) -> sums.merge(new Confusion("", c.gold, c.found, 0), count, Integer::sum));
        return top(sums, most);
    }

    /** The same for each word by itself. */
    public List<Confusion> wordConfusions(int most) {
        return top(confusions, most);
    }

    private static List<Confusion> top(Map<Confusion, Integer> counts, int most) {
        List<Confusion> all = new ArrayList<>();
        counts.forEach((c, count) -> all.add(new Confusion(c.word, c.gold, c.found, count)));
        all.sort(Comparator.comparingInt(Confusion::count).reversed());
        return List.copyOf(all.subList(0, Math.min(most, all.size())));
    }
}
