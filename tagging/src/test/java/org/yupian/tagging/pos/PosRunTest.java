package org.yupian.tagging.pos;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.sequence.LinearChain;
import org.yupian.tagging.chain.AllLabellings;
import org.yupian.tagging.chain.RandomChain;

/** Tags are those of the best of all taggings, block by block. */
class PosRunTest {
    private static final List<String> WORDS = List.of("甲", "乙乙", "丙丙", "丁丁丁", "戊戊", "己");
    private static final int TAGS = 4;

    private static TinyPosModel random(Random random, int most) {
        TinyPosModel model = new TinyPosModel(TAGS, RandomChain.of(random, TAGS, most));
        for (String word : WORDS) {
            model.weigh(word, units(random, most)).weigh(" " + word, units(random, most));
            WORDS.forEach(before -> model.weigh(before + " " + word, units(random, most)));
            // The last two are unknown.
            if (!word.equals("戊戊") && !word.equals("己")) {
                model.word(word, 1 + random.nextInt(15), random.nextBoolean());
            }
        }
        for (String ending : List.of("乙乙", "丙丙", "丁丁", "戊戊")) {
            model.weigh("-" + ending, units(random, most));
        }
        return model.unknown(1 + random.nextInt(15));
    }

    private static int[] units(Random random, int most) {
        return random.ints(TAGS, -most, most + 1).toArray();
    }

    private static List<int[]> taggings(TinyPosModel model, List<String> text) {
        return AllLabellings.of(
                TAGS, text.size(), (from, to) -> true, (at, tag) -> (model.candidates(text.get(at)) >> tag & 1) != 0);
    }

    @Test
    void findsTheBestOfAllTaggings() {
        int tied = 0;
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TinyPosModel model = random(random, seed % 2 == 0 ? 1 : 40);
            List<String> text = new ArrayList<>();
            for (int i = 1 + random.nextInt(6); i > 0; i--) {
                text.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            List<int[]> all = taggings(model, text);
            int[] best = AllLabellings.best(all, path -> model.score(text, path));
            assertArrayEquals(best, TinyPosModel.tag(model.build(), text), "seed " + seed + ", " + text);
            tied += AllLabellings.ties(all, path -> model.score(text, path)) > 1 ? 1 : 0;
        }
        assertTrue(tied > 20, "only " + tied + " texts had several best taggings");
    }

    /** A settled word is not judged by its ending, an unsettled and an unknown one is. */
    @Test
    void endingsSpeakForWhatIsNotSettled() {
        LinearChain flat = LinearChain.of(new float[4], new float[2], new float[2]);
        PosModel model = new TinyPosModel(2, flat)
                .word("研究学", 3, true)
                .word("历史学", 3, false)
                .unknown(3)
                .weigh("-究学", 0, 5)
                .weigh("-史学", 0, 5)
                .weigh("-理学", 0, 5)
                .build();
        assertArrayEquals(new int[] {0}, TinyPosModel.tag(model, List.of("研究学")));
        assertArrayEquals(new int[] {1}, TinyPosModel.tag(model, List.of("历史学")));
        assertArrayEquals(new int[] {1}, TinyPosModel.tag(model, List.of("物理学")));
        assertArrayEquals(new int[] {0}, TinyPosModel.tag(model, List.of("学")), "no two characters");
    }

    /** 甲 has tag 1 where nothing stands before it, so tags show where blocks begin. */
    private static final PosModel BORDERS = new TinyPosModel(
                    2, LinearChain.of(new float[4], new float[2], new float[2]))
            .word("甲", 3, true)
            .word("。", 1, true)
            .word("！！", 1, true)
            .weigh(" 甲", 0, 5)
            .build();

    private static List<Integer> blocks(List<String> text) {
        int[] tags = TinyPosModel.tag(BORDERS, text);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] == 1) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static List<String> text(Object... parts) {
        List<String> text = new ArrayList<>();
        for (Object part : parts) {
            text.addAll(part instanceof Integer count ? Collections.nCopies(count, "甲") : List.of((String) part));
        }
        return text;
    }

    @Test
    void aBlockHas512WordsOrEndsBehindASentence() {
        assertEquals(List.of(0, 512, 1024), blocks(text(1100)));
        assertEquals(List.of(0), blocks(text(512)));
        assertEquals(List.of(0), blocks(text(126, "。", 100)), "127 words are few");
        assertEquals(List.of(0, 128), blocks(text(127, "。", 100)));
        assertEquals(List.of(0, 301), blocks(text(100, "。", 199, "。", 100)));
        assertEquals(List.of(0, 512), blocks(text(200, "！！", 400)), "two marks are no end");
        assertEquals(List.of(0, 201, 402), blocks(text(200, "。", 200, "。", 9)));
    }

    @Test
    void aBlockEndsWithItsLine() {
        for (char end : "\n\r\u000b\f\u0085\u2028\u2029".toCharArray()) {
            String text = "甲甲" + end + "甲" + end + end + "甲";
            Spans words = Spans.of(new int[] {0, 1, 3, 6}, new int[] {1, 2, 4, 7});
            short[] tags = new PosRun(BORDERS, text, words).run();
            assertArrayEquals(new short[] {1, 0, 1, 1}, tags, Integer.toHexString(end));
        }
        Spans words = Spans.of(new int[] {0, 2}, new int[] {1, 3});
        assertArrayEquals(new short[] {1, 0}, new PosRun(BORDERS, "甲 甲", words).run(), "a space is no end");
        assertArrayEquals(new short[] {1, 0}, new PosRun(BORDERS, "甲，甲", words).run(), "nor is what is no word");
    }

    /** What a block was tagged as does not weigh on the next one. */
    @Test
    void blocksAreTaggedByThemselves() {
        float[] transitions = {0, 1, 0, 0};
        float[] starts = {0.5f, 0};
        PosModel model = new TinyPosModel(2, LinearChain.of(transitions, starts, new float[2]))
                .word("甲", 3, true)
                .word("。", 1, true)
                .build();
        // A long first block; in the second, behind its start and not behind 。, the first tag is 0.
        int[] tags = TinyPosModel.tag(model, text(130, "。", 1));
        assertEquals(0, tags[131]);
        assertEquals(1, TinyPosModel.tag(model, text(10, "。", 1))[11]);
    }

    @Test
    void wordsWithOneTagAreSettledWhateverScores() {
        PosModel model = new TinyPosModel(3, LinearChain.of(new float[9], new float[] {9, 0, 9}, new float[3]))
                .word("甲", 2, true)
                .word("乙", 4, false)
                .unknown(7)
                .weigh("甲", 90, 0, 90)
                .build();
        assertArrayEquals(new int[] {1, 2, 1}, TinyPosModel.tag(model, List.of("甲", "乙", "甲")));
        assertArrayEquals(new int[0], TinyPosModel.tag(model, List.of()));
    }

    /** Words longer than the room for their characters, and words with gaps between them. */
    @Test
    void anyLengthIsRead() {
        PosModel model = new TinyPosModel(2, LinearChain.of(new float[4], new float[2], new float[2]))
                .unknown(3)
                .weigh("-末尾", 0, 5)
                .build();
        String text = "长".repeat(5000) + "末尾";
        Spans one = Spans.of(new int[] {0}, new int[] {text.length()});
        assertArrayEquals(new short[] {1}, new PosRun(model, text, one).run());
        Spans gaps = Spans.of(new int[] {10, 4000, 5000}, new int[] {20, 4001, 5002});
        assertArrayEquals(new short[] {0, 0, 1}, new PosRun(model, text, gaps).run());
    }
}
