package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yupian.model.ModelCard;
import org.yupian.tagging.train.TrainingListener;
import org.yupian.tagging.train.segment.SegmentationOptions;
import org.yupian.tagging.train.segment.SegmentationTrainer;
import org.yupian.tokenize.dictionary.UserDictionary;

/** NEVER words of a user dictionary, whatever they are made of. */
class ForbiddenWordsTest {
    private static final TaggingSegmenter SEGMENTER = TaggingSegmenter.of(train());

    private static TaggingModel train() {
        SegmentationTrainer trainer = SegmentationTrainer.of(SegmentationOptions.DEFAULT
                .withStandards(SegmentationOptions.DEFAULT.standards().withOwnMinimum(1))
                .withMinimumCount(1));
        trainer.corpus();
        for (int i = 0; i < 10; i++) {
            for (String line : List.of(
                    "他 用 CD机 了", "我 用 VCD机 看 电影", "BP机 他 不用 了", "用 3G网 看 电影", "T恤 他 买 了", "他 看 电影院 了", "我 买 CD机")) {
                trainer.add(List.of(line.split(" ")));
            }
        }
        return trainer.model(
                trainer.train(TrainingListener.NONE),
                ModelCard.builder("tiny", TaggingModel.KIND).build());
    }

    private static String cut(TaggingSegmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return String.join("|", words);
    }

    private static TaggingSegmenter without(String... words) {
        UserDictionary.Builder dictionary = UserDictionary.builder("never");
        for (String word : words) {
            dictionary.never(word);
        }
        return SEGMENTER.withDictionary(dictionary.build());
    }

    @Test
    void wordsThatBeginWithSeveralLettersOrDigitsAreCut() {
        assertEquals("他|用|CD机|了", cut(SEGMENTER, "他用CD机了"));
        TaggingSegmenter without = without("CD机", "VCD机", "BP机", "3G网", "T恤");
        assertEquals("他|用|CD|机|了", cut(without, "他用CD机了"));
        assertEquals("我|用|VCD|机|看|电影", cut(without, "我用VCD机看电影"));
        assertEquals("BP|机|他|不用|了", cut(without, "BP机他不用了"));
        assertEquals("用|3G|网|看|电影", cut(without, "用3G网看电影"));
        assertEquals("T|恤|他|买|了", cut(without, "T恤他买了"));
    }

    @Test
    void fullWidthAndCapitalsMakeNoDifference() {
        assertEquals("他|用|ＣＤ|机|了", cut(without("cd机"), "他用ＣＤ机了"));
    }

    @Test
    void whatStaysTogetherInAnyCaseStays() {
        TaggingSegmenter without = without("CD", "2008", "a@b.cn");
        assertEquals("他|买|CD|了", cut(without("CD机", "CD"), "他买CD了"));
        assertEquals("我|买|CD|机", cut(without("CD机", "CD"), "我买CD机"));
        assertEquals("2008|了", cut(without, "2008了"));
        assertEquals("a@b.cn|了", cut(without, "a@b.cn了"));
        assertEquals("他|用|CD机|了", cut(without, "他用CD机了"));
    }

    @Test
    void forcedWordsStay() {
        TaggingSegmenter forced = SEGMENTER.withDictionary(
                UserDictionary.builder("both").hard("CD机").never("用CD机").build());
        assertEquals("他|用|CD机|了", cut(forced, "他用CD机了"));
        TaggingSegmenter over = without("CD机")
                .withDictionary(UserDictionary.builder("over").hard("CD机").build());
        assertEquals("他|用|CD机|了", cut(over, "他用CD机了"));
    }

    @Test
    void piecesThatAreForbiddenThemselvesAreCutAgain() {
        assertEquals("他|看|电影院|了", cut(SEGMENTER, "他看电影院了"));
        assertEquals("他|看|电|影|院|了", cut(without("电影院", "电影", "影院"), "他看电影院了"));
    }

    /** Blocks have 1,024 characters: without white space and ends of sentences words stand on their borders. */
    @Test
    void everyOneOfManyIsCut() {
        String sentence = "他用CD机了";
        assertEquals("他|用|CD|机|了|".repeat(700), cut(without("CD机"), sentence.repeat(700)) + "|");
        for (int before = 1010; before < 1030; before++) {
            for (String end : List.of("", "了")) {
                String found = cut(without("CD机"), "了".repeat(before) + "他用CD机" + end);
                assertEquals(
                        "他|用|CD|机" + (end.isEmpty() ? "" : "|" + end),
                        found.substring(found.indexOf('他')),
                        "behind " + before);
            }
        }
    }
}
