package org.yupian.keywords.summary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yupian.document.Document;
import org.yupian.document.Layer;
import org.yupian.document.Spans;
import org.yupian.keywords.StopWords;

/** Likeness and ranks of sentences, from their definitions; and which sentences say the same. */
class SentenceGraphTest {
    /** Sentences end at 。 and every other char is a word. */
    private static Document document(String text) {
        Spans.Builder sentences = Spans.builder(8);
        Spans.Builder tokens = Spans.builder(text.length());
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            tokens.accept(i, i + 1);
            if (text.charAt(i) == '。') {
                sentences.accept(start, i + 1);
                start = i + 1;
            }
        }
        return Document.of(text).with(Layer.SENTENCES, sentences.build()).with(Layer.TOKENS, tokens.build());
    }

    /** The different sentences with their words in order, without those that repeat one before. */
    private static List<String> sentences(String text) {
        Set<String> seen = new HashSet<>();
        List<String> sentences = new ArrayList<>();
        for (String sentence : text.split("。")) {
            char[] words = sentence.toCharArray();
            Arrays.sort(words);
            if (words.length > 0 && seen.add(new String(words))) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    private static int count(String sentence, char word) {
        return (int) sentence.chars().filter(c -> c == word).count();
    }

    private static double rarity(List<String> sentences, char word) {
        long n = sentences.stream().filter(s -> s.indexOf(word) >= 0).count();
        return Math.log(1 + (sentences.size() - n + 0.5) / (n + 0.5));
    }

    private static double bm25(List<String> all, String sentence, String query) {
        double mean = all.stream().mapToInt(String::length).average().orElse(1);
        double sum = 0;
        for (int i = 0; i < query.length(); i++) {
            char word = query.charAt(i);
            double count = count(sentence, word);
            double length = 1.2 * (1 - 0.75 + 0.75 * sentence.length() / mean);
            sum += rarity(all, word) * count * 2.2 / (count + length);
        }
        return sum;
    }

    private static double product(List<String> all, String a, String b) {
        double sum = 0;
        for (char word : new HashSet<>(a.chars().mapToObj(c -> (char) c).toList())) {
            sum += count(a, word) * count(b, word) * rarity(all, word) * rarity(all, word);
        }
        return sum;
    }

    /** PageRank over a dense matrix, as often as it takes for nothing to change by a ten-thousandth. */
    private static double[] ranks(List<String> all, Similarity similarity) {
        int size = all.size();
        double[][] weights = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                String a = all.get(i);
                String b = all.get(j);
                weights[i][j] = i == j
                        ? 0
                        : similarity == Similarity.BM25
                                ? bm25(all, a, b)
                                : product(all, a, b) / Math.sqrt(product(all, a, a) * product(all, b, b));
            }
        }
        double[] ranks = new double[size];
        Arrays.fill(ranks, 1);
        for (double change = 1; change > 1e-4; ) {
            double[] before = ranks;
            double[] now = new double[size];
            for (int to = 0; to < size; to++) {
                now[to] = 0.15;
                for (int from = 0; from < size; from++) {
                    double sum = Arrays.stream(weights[from]).sum();
                    now[to] += sum > 0 ? 0.85 * before[from] * weights[from][to] / sum : 0;
                }
            }
            change = IntStream.range(0, size)
                    .mapToDouble(i -> Math.abs(now[i] - before[i]))
                    .max()
                    .orElse(0);
            ranks = now;
        }
        return ranks;
    }

    private static String text(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append("甲乙丙丁戊己庚辛壬癸".charAt(random.nextInt(10)));
            }
            text.append('。');
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(Similarity.class)
    void ranksAreThoseOfTheMatrix(Similarity similarity) {
        for (long seed = 0; seed < 40; seed++) {
            String text = text(new Random(seed), 1 + (int) seed);
            List<String> all = sentences(text);
            SentenceWords words = SentenceWords.of(document(text), StopWords.none());
            assertEquals(all.size(), words.size(), "seed " + seed);
            int[] chosen = IntStream.range(0, all.size()).toArray();
            double[] found = new SentenceGraph(words, chosen).ranks(similarity);
            assertArrayEquals(ranks(all, similarity), found, 1e-9, similarity + ", seed " + seed);
        }
    }

    @Test
    void sentencesByHand() {
        SentenceWords words = SentenceWords.of(document("甲乙甲。的的。乙甲甲。丙乙。，。"), StopWords.of(Set.of("的")));
        assertEquals(2, words.size(), "the second has no words that count, the third repeats the first");
        assertEquals(3, words.vocabulary());
        assertArrayEquals(new int[] {0, 0, 1}, words.words(0));
        assertArrayEquals(new int[] {1, 2}, words.words(1));
        assertEquals(0, words.sentence(0));
        assertEquals(3, words.sentence(1));
        assertEquals(Math.log(1 + 1.5 / 1.5), words.rarity(0), 1e-12);
        assertEquals(Math.log(1 + 0.5 / 2.5), words.rarity(1), 1e-12);
    }

    @Test
    void overlapIsThatOfTheShorter() {
        SentenceWords words = SentenceWords.of(document("甲乙丙丁戊。甲乙丙己庚辛。甲甲乙。甲甲甲。己。"), StopWords.none());
        assertEquals(3 / 5.0, words.overlap(0, 1), 1e-12);
        assertEquals(3 / 5.0, words.overlap(1, 0), 1e-12);
        assertEquals(2 / 3.0, words.overlap(0, 2), 1e-12, "甲 once, since the other has it once");
        assertEquals(2 / 3.0, words.overlap(2, 3), 1e-12, "甲 twice");
        assertEquals(0, words.overlap(0, 4), 1e-12);
        assertEquals(1, words.overlap(1, 4), 1e-12);
    }

    private static String summary(String text, int limit) {
        StringBuilder summary = new StringBuilder();
        Summarizer.of(StopWords.none(), Similarity.COSINE)
                .summarize(document(text), limit)
                .forEach((start, end) -> summary.append(text, start, end));
        return summary.toString();
    }

    /** Three words of five in common are still something else, and four are the same. */
    @Test
    void sixtyPercentIsTheLimit() {
        String three = "甲乙丙丁戊。甲乙丙己庚。";
        assertEquals(three, summary(three, 99));
        String four = "甲乙丙丁戊。甲乙丙丁庚。";
        assertEquals("甲乙丙丁戊。", summary(four, 99), "the first of two that rank alike");
        // Three of four.
        assertEquals("甲乙丙丁戊。", summary("甲乙丙丁戊。甲乙丙庚。", 99));
    }

    @Test
    void theLimitIsInCodeUnitsAndExact() {
        String text = "甲乙丙。丁戊己。";
        assertEquals(text, summary(text, 8));
        assertEquals("甲乙丙。", summary(text, 7));
        assertEquals("甲乙丙。", summary(text, 4));
        assertEquals("甲乙丙", summary(text, 3));
        assertEquals("甲", summary(text, 1));
        assertEquals("", summary(text, 0));
    }
}
