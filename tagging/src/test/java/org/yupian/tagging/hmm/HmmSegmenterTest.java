package org.yupian.tagging.hmm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.tagging.segment.TagScheme;
import org.yupian.tagging.train.hmm.HmmOptions;
import org.yupian.tagging.train.hmm.HmmTrainer;

class HmmSegmenterTest {
    private static final ModelCard CARD =
            ModelCard.builder("hmm-tiny", HmmModel.KIND).build();
    private static final List<String> LABELS = TagScheme.BMES.labels();

    /** A segmenter that gives each character the label it is told, and M to all others. */
    private static HmmSegmenter segmenter(String characters, String labels) {
        Map<String, float[]> known = new HashMap<>();
        for (int i = 0; i < labels.length(); i++) {
            known.put(characters.substring(i, i + 1), only(labels.substring(i, i + 1)));
        }
        float[] transitions = new float[25];
        return HmmSegmenter.of(HmmModel.of(CARD, LABELS, 1, transitions, known, Map.of("", only("M"))));
    }

    private static float[] only(String label) {
        float[] scores = new float[LABELS.size()];
        Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        scores[LABELS.indexOf(label)] = 0;
        return scores;
    }

    private static String cut(HmmSegmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return String.join("|", words);
    }

    /** Where words end, and where those end that are not handed out. */
    private static String ends(HmmSegmenter segmenter, String text) {
        List<String> ends = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> ends.add("" + end));
        return String.join(" ", ends);
    }

    @Test
    void cutsAsItCounted() {
        for (int order = 1; order <= 2; order++) {
            HmmTrainer trainer = HmmTrainer.of(new HmmOptions(order, 1, 4));
            for (int i = 0; i < 5; i++) {
                trainer.addWords(List.of("研究", "生命", "的", "起源"));
                trainer.addWords(List.of("研究生", "用", "cd"));
            }
            HmmModel model = trainer.train(CARD);
            assertEquals(List.of("B", "E", "M", "S"), model.labels());
            HmmSegmenter segmenter = HmmSegmenter.of(model);
            assertEquals("研究|生命|的|起源", cut(segmenter, "研究生命的起源"));
            assertEquals("研究|的|起源|生命", cut(segmenter, " 研究的\n起源\t生命\u3000"));
            assertEquals("ＣＤ|用", cut(segmenter, "ＣＤ用"));
            assertEquals("", cut(segmenter, ""));
        }
    }

    @Test
    void aWordBeginsAtItsFirstLabelAndBehindItsLast() {
        HmmSegmenter segmenter = segmenter("甲乙丙丁", "BMES");
        assertEquals("甲乙乙丙|丁|丁|甲丙|乙乙|甲", cut(segmenter, "甲乙乙丙丁丁甲丙乙乙甲"));
        List<String> inside = new ArrayList<>();
        segmenter.segment("甲丙丁甲丙", 1, 4, (start, end) -> inside.add(start + "-" + end));
        assertEquals(List.of("1-2", "2-3", "3-4"), inside);
        assertThrows(IndexOutOfBoundsException.class, () -> segmenter.segment("甲", 0, 2, (start, end) -> {}));
    }

    @Test
    void surrogatePairsStayWhole() {
        HmmSegmenter segmenter = segmenter("\ud83d\ude00", "SS");
        assertEquals("我|😀|😀|我", cut(segmenter, "我😀😀我"));
        assertEquals("\ude00|\ud83d", cut(segmenter, "\ude00\ud83d"));
    }

    /** A block has 512 characters, ends at white space, and if it is long behind a sentence in its second half. */
    @Test
    void wordsEndWhereBlocksDo() {
        HmmSegmenter segmenter = segmenter("", "");
        assertEquals("512 1024 1200", ends(segmenter, "我".repeat(1200)));
        assertEquals("513 600", ends(segmenter, "我".repeat(511) + "😀" + "我".repeat(87)));
        for (String end : List.of("。", "！", "？", "!", "?", "；", ";", "｡", "‼", "⁇", "⁈", "⁉")) {
            assertEquals("400 700", ends(segmenter, "我".repeat(399) + end + "我".repeat(300)), end);
            assertEquals("512 700", ends(segmenter, "我".repeat(99) + end + "我".repeat(600)), end);
            assertEquals("500", ends(segmenter, "我".repeat(399) + end + "我".repeat(100)), end);
        }
        assertEquals("100 613 701", ends(segmenter, "我".repeat(100) + "\n" + "我".repeat(600)));
    }

    @Test
    void modelsOfOtherLabelsAreRefused() {
        List<String> labels = List.of("B", "E", "O");
        HmmModel model = HmmModel.of(CARD, labels, 1, new float[16], Map.of(), Map.of("", new float[3]));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> HmmSegmenter.of(model));
        assertEquals("hmm-tiny: expected a hidden Markov model of characters, found labels [B, E, O]", e.getMessage());
    }
}
