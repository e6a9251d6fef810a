package org.yupian.tokenize.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.yupian.tokenize.matching.Direction.BACKWARD;
import static org.yupian.tokenize.matching.Direction.BIDIRECTIONAL;
import static org.yupian.tokenize.matching.Direction.FORWARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.Segmenter;
import org.yupian.tokenize.dictionary.UserDictionary;
import org.yupian.tokenize.trie.DoubleArrayTrie;

/** Small dictionaries, sentences, and how they are to be cut. */
class MaximumMatchingSegmenterTest {
    private static final Set<String> WORDS = Set.of(
            "研究", "研究生", "生命", "起源", "的", "结婚", "和", "尚未", "和尚", "北京", "北京大学", "大学", "大学生", "学生", "生前", "来", "年底", "万一",
            "at&t");

    private static MaximumMatchingSegmenter of(Direction direction) {
        return MaximumMatchingSegmenter.of(DoubleArrayTrie.of(WORDS), direction);
    }

    private static String cut(Segmenter segmenter, String text) {
        List<String> words = new ArrayList<>();
        segmenter.segment(text, 0, text.length(), (start, end) -> words.add(text.substring(start, end)));
        return String.join("/", words);
    }

    private static void all(String expected, String text) {
        for (Direction direction : Direction.values()) {
            assertEquals(expected, cut(of(direction), text), direction.label());
        }
    }

    @Test
    void theDirectionsDiffer() {
        assertEquals("研究生/命/的/起源", cut(of(FORWARD), "研究生命的起源"));
        assertEquals("研究/生命/的/起源", cut(of(BACKWARD), "研究生命的起源"));
        assertEquals("研究/生命/的/起源", cut(of(BIDIRECTIONAL), "研究生命的起源"));
        assertEquals("结婚/的/和尚/未/结婚", cut(of(FORWARD), "结婚的和尚未结婚"));
        assertEquals("结婚/的/和/尚未/结婚", cut(of(BACKWARD), "结婚的和尚未结婚"));
    }

    @Test
    void fewerWordsThenFewerSinglesThenBackward() {
        DoubleArrayTrie fewer = DoubleArrayTrie.of(Set.of("甲乙丙", "丙丁"));
        assertEquals("甲/乙/丙丁", cut(MaximumMatchingSegmenter.of(fewer, BACKWARD), "甲乙丙丁"));
        assertEquals("甲乙丙/丁", cut(MaximumMatchingSegmenter.of(fewer, BIDIRECTIONAL), "甲乙丙丁"));
        // As many words, but a single character from the end.
        DoubleArrayTrie words = DoubleArrayTrie.of(Set.of("甲乙", "丙丁", "乙丙丁"));
        assertEquals("甲/乙丙丁", cut(MaximumMatchingSegmenter.of(words, BACKWARD), "甲乙丙丁"));
        assertEquals("甲乙/丙丁", cut(MaximumMatchingSegmenter.of(words, BIDIRECTIONAL), "甲乙丙丁"));
        // As many words and singles: the end decides.
        DoubleArrayTrie tied = DoubleArrayTrie.of(Set.of("和尚", "尚未", "和", "未"));
        assertEquals("和/尚未", cut(MaximumMatchingSegmenter.of(tied, BIDIRECTIONAL), "和尚未"));
        assertEquals("和尚/未", cut(MaximumMatchingSegmenter.of(tied, FORWARD), "和尚未"));
    }

    @Test
    void atomsCompeteByLength() {
        all("2024年/的/3.5%", "2024年的3.5%");
        assertEquals("2024年/底", cut(of(FORWARD), "2024年底"));
        assertEquals("2024/年底", cut(of(BACKWARD), "2024年底"));
        all("万一/来", "万一来");
        all("万一千/来", "万一千来");
        all("at&t/的/AT＆T", "at&t的AT＆T");
        all("at&tt/是/at/@/tt", "at&tt是at@tt");
    }

    @Test
    void whatNoWordBeginsStaysWhole() {
        all("我/𠮷/e\u0301/葛\udb40\udd00/。", "我𠮷e\u0301葛\udb40\udd00。");
        all("abc/\ud83d/x", "abc\ud83dx");
        all("1/,/25/,", "1,25, ");
    }

    @Test
    void noWordEndsInsideARunOrBeforeAMark() {
        DoubleArrayTrie words =
                DoubleArrayTrie.of(Set.of("ab", "a", "12", "1", "甲a", "a甲", "乙", "\ud83d", "\ude3a", "甲"));
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(words, direction);
            assertEquals("abc/甲/123", cut(segmenter, "abc甲123"), direction.label());
            assertEquals("甲/ab", cut(segmenter, "甲ab"), direction.label());
            assertEquals("乙\u0301", cut(segmenter, "乙\u0301"), direction.label());
            assertEquals("😺", cut(segmenter, "😺"), direction.label());
            assertEquals(direction == FORWARD ? "12a/甲" : "12/a甲", cut(segmenter, "12a甲"), direction.label());
        }
    }

    @Test
    void whiteSpaceLiesBetweenWords() {
        DoubleArrayTrie words = DoubleArrayTrie.of(Set.of("甲 乙", "乙", "甲乙"));
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = MaximumMatchingSegmenter.of(words, direction);
            assertEquals("甲/乙/甲乙", cut(segmenter, " 甲 乙\u3000\n甲乙\t"), direction.label());
            assertEquals("", cut(segmenter, " \u3000"), direction.label());
            assertEquals("", cut(segmenter, ""), direction.label());
        }
        all("#/研究/研究/#", "#研究 研究#");
        all("#研究研究#", "#研究研究#");
    }

    @Test
    void textIsReadNormalised() {
        all("研究/生命/ＡＢＣ", "研究 生命\u3000ＡＢＣ");
        assertEquals("結婚/的/大學生", cut(of(FORWARD), "結婚的大學生"));
    }

    @Test
    void userWords() {
        UserDictionary user = UserDictionary.builder("user")
                .hard("究生")
                .soft("命的起源")
                .soft("上海 大学")
                .never("北京大学")
                .split("结婚的", "结婚", "的")
                .hard("未 来")
                .build();
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = of(direction).withDictionary(user);
            assertEquals("研/究生/命的起源", cut(segmenter, "研究生命的起源"), direction.label());
            assertEquals("北京/大学", cut(segmenter, "北京大学"), direction.label());
            assertEquals("在/上海 大学/上", cut(segmenter, "在上海 大学上"), direction.label());
            assertEquals("在/上/海/大/上", cut(segmenter, "在上海 大上"), direction.label());
            assertEquals("结婚/的/和尚", cut(segmenter, "结婚的和尚"), direction.label());
            assertEquals("未 来/来", cut(segmenter, "未 来来"), direction.label());
        }
    }

    @Test
    void neverHoldsForAtomsAndUnknownRunsToo() {
        UserDictionary user =
                UserDictionary.builder("user").never("2024年").never("abc").build();
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = of(direction).withDictionary(user);
            assertEquals("2024/年", cut(segmenter, "2024年"), direction.label());
            assertEquals(2, cut(segmenter, "abc").split("/").length, direction.label());
        }
    }

    @Test
    void upperDictionariesCount() {
        MaximumMatchingSegmenter lower = of(FORWARD).withDictionary(UserDictionary.of("生命的"));
        MaximumMatchingSegmenter upper = lower.withDictionary(UserDictionary.of("究生"));
        assertEquals("研究/生命的/起源", cut(lower, "研究生命的起源"));
        assertEquals("研/究生/命/的/起源", cut(upper, "研究生命的起源"));
        assertEquals("研究生/命/的/起源", cut(of(FORWARD), "研究生命的起源"));
    }

    @Test
    void modes() {
        for (Direction direction : Direction.values()) {
            MaximumMatchingSegmenter segmenter = of(direction);
            assertEquals("北京/北京大学/大学/的", cut(segmenter.withMode(Mode.INDEX), "北京大学的"), direction.label());
            assertEquals("北京/北京大学/大学/大学生/学生", cut(segmenter.withMode(Mode.FULL), "北京大学生"), direction.label());
            assertEquals("北京大学", cut(segmenter.withMode(Mode.FULL).withMode(Mode.PRECISE), "北京大学"), direction.label());
        }
    }

    @Test
    void looksAtTheRangeOnly() {
        String text = "北京大学生命";
        for (Direction direction : Direction.values()) {
            Spans.Builder spans = Spans.builder(4);
            of(direction).segment(text, 2, 4, spans);
            assertEquals(Spans.of(new int[] {2}, new int[] {4}), spans.build(), direction.label());
            assertThrows(IndexOutOfBoundsException.class, () -> of(direction)
                    .segment(text, 3, text.length() + 1, (start, end) -> {}));
        }
    }
}
