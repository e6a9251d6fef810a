package org.yupian.keywords.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.keywords.StopWords;
import org.yupian.text.CharacterClass;
import org.yupian.text.Normalization;

/**
 * The sentences of a text that differ, each as the numbers of its words in order of number. Sentences without words that
 * count, and those that repeat the words of one before, are left out. Scratch for one call.
 */
final class SentenceWords {
    private final List<int[]> words = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private int[] documents = new int[64];
    private int vocabulary;

    private SentenceWords() {}

    static SentenceWords of(Document document, StopWords stopWords) {
        SentenceWords result = new SentenceWords();
        String text = document.text();
        Spans sentences = document.get(Layer.SENTENCES);
        Spans tokens = document.get(Layer.TOKENS);
        Map<String, Integer> numbers = new HashMap<>();
        Map<List<Integer>, Integer> seen = new HashMap<>();
        int token = 0;
        for (int sentence = 0; sentence < sentences.size(); sentence++) {
            List<Integer> own = new ArrayList<>();
            for (; token < tokens.size() && tokens.start(token) < sentences.end(sentence); token++) {
                String word = Normalization.standard().apply(text.substring(tokens.start(token), tokens.end(token)));
                if (tokens.start(token) >= sentences.start(sentence) && counts(word) && !stopWords.contains(word)) {
                    own.add(numbers.computeIfAbsent(word, key -> numbers.size()));
                }
            }
            own.sort(null);
            if (!own.isEmpty() && seen.putIfAbsent(own, sentence) == null) {
                result.add(sentence, own);
            }
        }
        result.vocabulary = numbers.size();
        return result;
    }

    private static boolean counts(String word) {
        return switch (CharacterClass.of(word.codePointAt(0))) {
            case HAN, KANA, HANGUL, LATIN, DIGIT -> true;
            case OTHER, PUNCTUATION, SYMBOL, EMOJI, MARK, SPACE, CONTROL -> false;
        };
    }

    private void add(int sentence, List<Integer> own) {
        int[] numbers = own.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                if (numbers[i] >= documents.length) {
                    documents = Arrays.copyOf(documents, Math.max(numbers[i] + 1, 2 * documents.length));
                }
                documents[numbers[i]]++;
            }
        }
        sentences.add(sentence);
        words.add(numbers);
    }

    int size() {
        return words.size();
    }

    int vocabulary() {
        return vocabulary;
    }

    /** The number of a sentence in the layer of the document. */
    int sentence(int index) {
        return sentences.get(index);
    }

    /** Its words in order of number, those it has twice twice. */
    int[] words(int index) {
        return words.get(index);
    }

    /** How much a word tells sentences apart: ln(1 + (N − n + ½) / (n + ½)), n of N sentences having it. */
    double rarity(int word) {
        int n = documents[word];
        return Math.log1p((size() - n + 0.5) / (n + 0.5));
    }

    /** The share of the words of the shorter of two sentences that the other one has too. */
    double overlap(int left, int right) {
        int[] a = words(left);
        int[] b = words(right);
        int same = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                same++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) same / Math.min(a.length, b.length);
    }
}
