package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.model.ModelFile;
import org.yupian.model.ModelFormatException;
import org.yupian.model.ModelWriter;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;

class TaggingSegmenterTest {
    private static final List<String> CORPUS = List.of(
            "我们 在 北京 研究 生命 的 起源 。",
            "他们 研究 生物 的 起源 ， 我们 研究 语言 。",
            "我们 在 1997 研究 iPad 。",
            "北京 的 大学 很 大 。",
            "大学生 在 北京大学 学习 语言 。",
            "生命 的 意义 是 什么 ？");

    private static final TaggingModel MODEL = train();
    private static final TaggingSegmenter SEGMENTER = TaggingSegmenter.of(MODEL);

    private static TaggingModel train() {
        SegmentationOptions options = SegmentationOptions.DEFAULT
                .withStandards(SegmentationOptions.DEFAULT.standards().withOwnMinimum(1))
                .withMinimumCount(1);
        SegmentationTrainer trainer = SegmentationTrainer.of(options);
        trainer.corpus();
        for (int i = 0; i < 20; i++) {
            CORPUS.forEach(line -> trainer.add(List.of(line.split(" "))));
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("tiny", TaggingModel.KIND).build());
    }

    private static String cut(Segmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return String.join("|", words);
    }

    @Test
    void cutsAsItLearned() {
        for (String line : CORPUS) {
            assertEquals(line.replace(' ', '|'), cut(SEGMENTER, line.replace(" ", "")));
        }
    }

    @Test
    void neverCutsCharactersNumbersAddressesOrEmojiApart() {
        // Of a number and a word in letters a model sees only what they are.
        assertEquals("我们|在|2008|研究|iPhone|。", cut(SEGMENTER, "我们在2008研究iPhone。"));
        assertTrue(cut(SEGMENTER, "在http://a.cn/b?c=1的").contains("|http://a.cn/b?c=1|"));
        assertTrue(cut(SEGMENTER, "的👨‍👩‍👧😀").endsWith("|👨‍👩‍👧|😀"));
        assertFalse(cut(SEGMENTER, "的𠮷野家").contains("\ud842|\udfb7"));
    }

    /** A middle dot that the model would leave with one side goes with both. */
    @Test
    void middleDotsJoinBothSidesOrNone() {
        TaggingSegmenter left = new PlainModel(1)
                .with('甲', 9, 0, 0, 0)
                .with('·', 0, 0, 9, 0)
                .with('乙', 0, 0, 0, 5)
                .segmenter();
        assertEquals("甲·乙", PlainModel.cut(left, "甲·乙"));
        assertEquals("甲•乙", PlainModel.cut(left, "甲•乙"), "other dots are read as that");
        assertEquals("甲・乙", PlainModel.cut(left, "甲・乙"));
        TaggingSegmenter none = new PlainModel(1).with('·', 0, 0, 0, 9).segmenter();
        assertEquals("甲|·|乙", PlainModel.cut(none, "甲·乙"));
    }

    @Test
    void whiteSpaceLiesBetweenWordsAndOffsetsPointIntoTheText() {
        String text = "  我们\t在 北京　。\n";
        List<String> words = new ArrayList<>();
        SEGMENTER.segment(text, 0, text.length(), (start, end) -> words.add(start + "-" + end));
        assertEquals(List.of("2-4", "5-6", "7-9", "10-11"), words);
        assertEquals("", cut(SEGMENTER, ""));
        assertEquals("", cut(SEGMENTER, " \n"));
    }

    @Test
    void lookNowhereOutsideTheRange() {
        String text = "我们在北京研究生命的起源。";
        List<String> inside = new ArrayList<>();
        SEGMENTER.segment(text, 3, 9, (start, end) -> inside.add(text.substring(start, end)));
        assertEquals(cut(SEGMENTER, text.substring(3, 9)), String.join("|", inside));
        assertThrows(IndexOutOfBoundsException.class, () -> SEGMENTER.segment(text, 5, 99, (s, e) -> {}));
    }

    @Test
    void userWordsTakeEffect() {
        String text = "我们在北京研究生命的起源。";
        assertTrue(cut(user(UserDictionary.builder("u").hard("究生命")), text).contains("|究生命|"));
        assertTrue(cut(user(UserDictionary.builder("u").soft("研究生命")), text).contains("|研究生命|"));
        assertTrue(cut(user(UserDictionary.builder("u").split("北京", "北", "京")), text)
                .contains("|北|京|"));
        assertFalse(cut(user(UserDictionary.builder("u").never("研究")), text).contains("|研究|"));
        assertTrue(cut(user(UserDictionary.builder("u").hard("New York")), "在New York的")
                .contains("|New York|"));
        Segmenter layered = SEGMENTER
                .withDictionary(UserDictionary.builder("below").hard("北京研究").build())
                .withDictionary(UserDictionary.builder("above").hard("在北京").build());
        assertTrue(cut(layered, text).contains("|在北京|"), cut(layered, text));
    }

    private static Segmenter user(UserDictionary.Builder dictionary) {
        return SEGMENTER.withDictionary(dictionary.build());
    }

    @Test
    void longLinesAreCutAsTheirSentencesAre() {
        String sentence = CORPUS.get(0).replace(" ", "");
        String once = cut(SEGMENTER, sentence);
        String many = cut(SEGMENTER, sentence.repeat(500));
        assertEquals(String.join("|", java.util.Collections.nCopies(500, once)), many);
    }

    @Test
    void oneCharacterAHundredThousandTimes() {
        for (String unit : List.of("a", "1", "的", "\ud842", "👍", "。", "\u0301", "я")) {
            String text = unit.repeat(100_000 / unit.length());
            int[] at = {0};
            SEGMENTER.segment(text, 0, text.length(), (start, end) -> {
                assertEquals(at[0], start);
                at[0] = end;
            });
            assertEquals(text.length(), at[0], unit);
        }
    }

    @Test
    void modelFileKeepsEverything() throws IOException {
        byte[] bytes = bytes(MODEL.writer());
        TaggingModel read = TaggingModel.load(ModelFile.read(new ByteArrayInputStream(bytes), "tiny.ypm"));
        for (String line : CORPUS) {
            String text = line.replace(" ", "") + "他们学习语言";
            assertEquals(cut(SEGMENTER, text), cut(TaggingSegmenter.of(read), text));
        }
        assertTrue(Arrays.equals(bytes, bytes(read.writer())));
    }

    @Test
    void refusesOtherAndDamagedModels() throws IOException {
        byte[] other = bytes(ModelWriter.of(ModelCard.builder("x", "lattice").build()));
        ModelFormatException kind = assertThrows(
                ModelFormatException.class,
                () -> TaggingModel.load(ModelFile.read(new ByteArrayInputStream(other), "x.ypm")));
        assertTrue(String.valueOf(kind.getMessage()).contains("segment-tagging"), kind.getMessage());
        byte[] whole = bytes(MODEL.writer());
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertThrows(
                ModelFormatException.class,
                () -> TaggingModel.load(ModelFile.read(new ByteArrayInputStream(half), "half.ypm")));
    }

    private static byte[] bytes(ModelWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeTo(out);
        return out.toByteArray();
    }
}
