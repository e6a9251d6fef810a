package org.yupian.tokenize.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SegmentationScorerTest {
    private static List<String> words(String line) {
        return List.of(line.split(" "));
    }

    /**
     * By hand. Sentence 1: gold 结婚|的|和|尚未|结婚|的, found 结婚|的|和尚|未|结婚|的: 4 of 6 and 6 are right. Sentence 2:
     * gold 汪曾祺|写|小说, found 汪|曾|祺|写|小说: 2 of 3 and 5. Together 6 right, 9 gold, 11 found. Out of the vocabulary
     * are 尚未, 汪曾祺 (not found) and 小说 (found): 3 of 9, recall 1 of 3; in it 5 of 6.
     */
    @Test
    void agreesWithACountByHand() {
        SegmentationScorer scorer = SegmentationScorer.of(Set.of("结婚", "的", "和", "写", "祺"));
        scorer.add(words("结婚 的 和 尚未 结婚 的"), words("结婚 的 和尚 未 结婚 的"));
        scorer.add(words("汪曾祺 写 小说"), words("汪 曾 祺 写 小说"));
        SegmentationScore score = scorer.score();

        assertEquals(9, score.words().gold());
        assertEquals(11, score.words().found());
        assertEquals(6, score.words().right());
        assertEquals(6 / 11.0, score.precision(), 1e-12);
        assertEquals(6 / 9.0, score.recall(), 1e-12);
        assertEquals(0.6, score.f1(), 1e-12);
        assertEquals(3 / 9.0, score.unknownRate(), 1e-12);
        assertEquals(1 / 3.0, score.unknownRecall(), 1e-12);
        assertEquals(5 / 6.0, score.knownRecall(), 1e-12);
        assertEquals(2, score.sentences());
        assertEquals(0, score.rightSentences());
    }

    /**
     * Gold 南京|市长|江大桥|在|江|边, found 南京市|长江|大桥|在|江边: 南京市 and 长江 cross, 大桥 is inside, 江边 around. A
     * character outside the first plane is one, so 𠮷野家 has three.
     */
    @Test
    void wordsThatCrossAndTheirLengthAreCounted() {
        SegmentationScorer scorer = SegmentationScorer.of();
        scorer.add(words("南京 市长 江大桥 在 江 边"), words("南京市 长江 大桥 在 江边"));
        SegmentationScore score = scorer.score();
        assertEquals(2, score.crossing());
        assertEquals(10, score.characters());
        assertEquals(200, score.crossingRate(), 1e-12);
        assertEquals(2, score.meanLength(), 1e-12);

        scorer.add(words("\ud842\udfb7野 家"), words("\ud842\udfb7 野家"));
        scorer.add(words("\ud842\udfb7野 家"), words("\ud842\udfb7 野 家"));
        assertEquals(3, scorer.score().crossing());
        assertEquals(16, scorer.score().characters());
        assertEquals(3000 / 16.0, scorer.score().crossingRate(), 1e-12);
        assertEquals(16 / 10.0, scorer.score().meanLength(), 1e-12);

        assertEquals(0, SegmentationScorer.of().score().crossingRate());
        assertEquals(0, SegmentationScorer.of().score().meanLength());
    }

    @Test
    void aRightSentenceHasNoDifference() {
        SegmentationScorer scorer = SegmentationScorer.of();
        scorer.add(words("甲 乙丙"), words("甲 乙丙"));
        scorer.add(List.of(), List.of());
        assertEquals(2, scorer.score().rightSentences());
        assertEquals(1, scorer.score().f1());
        assertEquals(List.of(), scorer.confusions(5));
    }

    @Test
    void differencesAreAsShortAsMayBeAndSortedByFrequency() {
        SegmentationScorer scorer = SegmentationScorer.of();
        scorer.add(words("甲 乙丙 丁 戊"), words("甲乙 丙 丁 戊"));
        scorer.add(words("一 个"), words("一个"));
        scorer.add(words("这 一 个"), words("这 一个"));
        assertEquals(
                List.of(
                        new SegmentationScorer.Confusion("一 个", "一个", 2),
                        new SegmentationScorer.Confusion("甲 乙丙", "甲乙 丙", 1)),
                scorer.confusions(10));
        assertEquals(1, scorer.confusions(1).size());
    }

    @Test
    void anotherTextIsRefused() {
        SegmentationScorer scorer = SegmentationScorer.of();
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> scorer.add(words("甲 乙"), words("甲 丙")));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("offset 1"), message);
        assertThrows(IllegalArgumentException.class, () -> scorer.add(words("甲 乙"), words("甲")));
        assertEquals(0, scorer.score().sentences());
    }

    @Test
    void wordsAreRightWithTheSameOffsetsAndCrossOthersWithPartsOfThem() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String text = "甲乙".repeat(1 + random.nextInt(8));
            List<String> gold = cut(text, random);
            List<String> found = cut(text, random);
            SegmentationScorer scorer = SegmentationScorer.of();
            scorer.add(gold, found);
            Set<List<Integer>> common = offsets(gold);
            common.retainAll(offsets(found));
            String message = "seed " + seed + ": " + gold + " " + found;
            assertEquals(common.size(), scorer.score().words().right(), message);
            assertEquals(crossing(offsets(gold), offsets(found)), scorer.score().crossing(), message);
            assertEquals(text.length(), scorer.score().characters(), message);
        }
    }

    private static long crossing(Set<List<Integer>> gold, Set<List<Integer>> found) {
        return found.stream()
                .filter(word -> gold.stream().anyMatch(other -> crosses(word, other) || crosses(other, word)))
                .count();
    }

    private static boolean crosses(List<Integer> left, List<Integer> right) {
        return left.get(0) < right.get(0) && right.get(0) < left.get(1) && left.get(1) < right.get(1);
    }

    private static List<String> cut(String text, Random random) {
        List<String> words = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + 1 + random.nextInt(3));
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    private static Set<List<Integer>> offsets(List<String> words) {
        Set<List<Integer>> offsets = new HashSet<>();
        int start = 0;
        for (String word : words) {
            offsets.add(List.of(start, start + word.length()));
            start += word.length();
        }
        return offsets;
    }
}
