package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.tokenize.RankedSegmenter;
import org.yupian.tokenize.SegmentationPath;
import org.yupian.tokenize.dictionary.UserDictionary;

class TaggingPathsTest {
    private static final TaggingSegmenter SEGMENTER = new PlainModel(0.25f)
            .with('甲', 3, 0, 1, 2)
            .with('乙', 1, 2, 4, 0)
            .with('丙', 0, 3, 1, 3)
            .with('·', 2, 1, 3, 0)
            .segmenter();

    private static double all(List<SegmentationPath> paths) {
        return paths.stream().mapToDouble(path -> Math.exp(-path.cost())).sum();
    }

    /** Four characters have eight cuts, and one of them is right. */
    @Test
    void probabilitiesOfAllCutsAddUpToOne() {
        List<SegmentationPath> paths = SEGMENTER.nBest("甲乙丙甲", 100);
        assertEquals(8, paths.size());
        assertEquals(1, all(paths), 1e-6);
        List<SegmentationPath> two = SEGMENTER.nBest("甲乙 丙甲", 100);
        assertEquals(4, two.size(), "stretches are combined");
        assertEquals(1, all(two), 1e-6);
        assertEquals(1, SEGMENTER.nBest("C++", 9).size(), "an atom has one cut");
        assertEquals(1, SEGMENTER.nBest("", 9).size());
    }

    @Test
    void theFirstIsTheCutAndAllDifferInOrder() {
        TaggingSegmenter user = SEGMENTER.withDictionary(UserDictionary.builder("user")
                .hard("丙 丙")
                .soft("甲丙")
                .split("乙乙", "乙", "乙")
                .build());
        for (TaggingSegmenter segmenter : List.of(SEGMENTER, user)) {
            for (long seed = 0; seed < 500; seed++) {
                Random random = new Random(seed);
                StringBuilder text = new StringBuilder();
                for (int i = random.nextInt(9); i > 0; i--) {
                    text.append("甲乙丙· 1a，".charAt(random.nextInt(8)));
                }
                List<SegmentationPath> paths = segmenter.nBest(text, 4);
                String message = "seed " + seed + ", " + text;
                assertEquals(segmenter.segment(text), paths.get(0).tokens(), message);
                Set<Object> different = new HashSet<>();
                double before = -1e-6;
                for (SegmentationPath path : paths) {
                    assertTrue(different.add(path.tokens()), message);
                    assertTrue(path.cost() >= before, message);
                    before = path.cost();
                }
                assertTrue(all(paths) <= 1 + 1e-6, message);
            }
        }
    }

    /** Of all cuts those are left that have what the best one needs, and no such word. */
    @Test
    void forbiddenWordsAreInNoneOfThem() {
        TaggingSegmenter never = SEGMENTER.withDictionary(UserDictionary.builder("user")
                .never("甲乙")
                .never("乙丙")
                .never("丙甲")
                .build());
        int several = 0;
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(9); i > 0; i--) {
                text.append("甲乙丙甲乙丙 ，".charAt(random.nextInt(8)));
            }
            String message = "seed " + seed + ", " + text;
            List<SegmentationPath> paths = never.nBest(text, 4);
            assertEquals(never.segment(text), paths.get(0).tokens(), message);
            several += paths.size() > 1 ? 1 : 0;
            for (SegmentationPath path : paths) {
                path.tokens().forEach((start, end) -> {
                    boolean forbidden = List.of("甲乙", "乙丙", "丙甲").contains(text.substring(start, end));
                    assertFalse(forbidden, message);
                });
            }
        }
        assertTrue(several > 100, "only " + several);
    }

    @Test
    void whatCannotBeRankedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SEGMENTER.nBest("甲", 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> SEGMENTER.nBest("甲".repeat(RankedSegmenter.LONGEST_RANKED + 1), 2));
        TaggingSegmenter never = SEGMENTER.withDictionary(
                UserDictionary.builder("user").never("甲乙").build());
        List<SegmentationPath> one = never.nBest("甲乙", 5);
        assertEquals(
                List.of(never.segment("甲乙")),
                one.stream().map(SegmentationPath::tokens).toList());
    }
}
