package org.yupian.tokenize.smartcn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.text.CharacterClass;

class SmartcnSegmenterTest {
    private static final String[] PIECES = {
        "我", "是", "中国", "人", "的", "。", "，", "！", " ", "\n", "\u3000", "a", "Bc", "1", "２", "😺", "𠮷", "\ud83d",
        "\ude00", "\u0301", "\u200d", "\u0000", "\uffff", "한", "あ", "ا", "%", "#", "\t", "﹏", "○"
    };

    private static final SmartcnSegmenter SMARTCN = SmartcnSegmenter.of();

    private static String words(String text) {
        List<String> words = new ArrayList<>();
        SMARTCN.segment(text).forEach((start, end) -> words.add(text.substring(start, end)));
        return String.join("/", words);
    }

    @Test
    void cutsAsLuceneDoes() {
        assertEquals("我/是/中国/人", words("我是中国人"));
        assertEquals("北京大学/的/学生", words("北京大学的学生"));
    }

    @Test
    void handsOutWhatLuceneLeavesOut() {
        assertEquals("你好/，/世界/！/！", words("你好，世界！！"));
        assertEquals("我/😺/你", words("我 😺\n你"));
    }

    @Test
    void looksAtTheRangeOnly() {
        String text = "中国人民";
        Spans.Builder spans = Spans.builder(4);
        SMARTCN.segment(text, 1, 3, spans);
        assertEquals(SMARTCN.segment("国人").size(), spans.size());
        assertEquals(1, spans.build().start(0));
        assertThrows(IndexOutOfBoundsException.class, () -> SMARTCN.segment(text, 1, 5, (start, end) -> {}));
        // A range may begin and end inside a surrogate pair; then the halves are all there is.
        Spans.Builder halves = Spans.builder(4);
        SMARTCN.segment("😺😺", 1, 3, halves);
        assertEquals(Spans.of(new int[] {1, 2}, new int[] {2, 3}), halves.build());
    }

    @Test
    void keepsThePromisesOnAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(round % 50 == 0 ? 3000 : 30); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(text.toString(), "seed " + seed + ", round " + round);
        }
    }

    private static void check(String text, String where) {
        int[] reached = {0};
        SMARTCN.segment(text).forEach((start, end) -> {
            assertTrue(reached[0] <= start && start < end && end <= text.length(), where);
            assertSpace(text, reached[0], start, where);
            assertTrue(text.substring(start, end).chars().noneMatch(SmartcnSegmenterTest::space), where);
            assertFalse(cutsPair(text, start) || cutsPair(text, end), where);
            reached[0] = end;
        });
        assertSpace(text, reached[0], text.length(), where);
    }

    private static void assertSpace(String text, int start, int end, String where) {
        assertTrue(text.substring(start, end).chars().allMatch(SmartcnSegmenterTest::space), where);
    }

    private static boolean space(int c) {
        return CharacterClass.of(c) == CharacterClass.SPACE;
    }

    private static boolean cutsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }

    @Test
    void readsLongLinesInPieces() {
        String line = "我是中国人".repeat(50_000);
        int[] count = {0};
        SMARTCN.segment(line, 0, line.length(), (start, end) -> count[0]++);
        // Every piece of 1,000 chars ends behind a 人.
        assertEquals(200_000, count[0]);
        check("乱".repeat(10_000), "one character");
        check("a".repeat(10_000), "one letter");
        check("😺".repeat(3000) + "x" + "😺".repeat(3000), "emoji");
    }
}
