package org.yupian.tokenize.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yupian.text.Normalization;

class ForcedWordsTest {
    /** The text with its forced ranges in brackets and a bar between their pieces. */
    private static String marked(ForcedWords words, String text) {
        return marked(words, text, 0, text.length());
    }

    private static String marked(ForcedWords words, String text, int from, int to) {
        ForcedSpans spans = words.find(text, from, to);
        StringBuilder marked = new StringBuilder();
        int at = from;
        for (int i = 0; i < spans.size(); i++) {
            marked.append(text, at, spans.start(i)).append('[');
            List<String> pieces = new ArrayList<>();
            spans.pieces(i, (start, end) -> pieces.add(text.substring(start, end)));
            marked.append(String.join("|", pieces)).append(']');
            at = spans.end(i);
        }
        return marked.append(text, at, to).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "苹果 苹果醋 果醋 苹果果醋, 苹果醋, [苹果醋]",
        "苹果 苹果醋 果醋 苹果果醋, 买苹果果醋和果醋, 买[苹果果醋]和[果醋]",
        "汽车车标, 汽车标, 汽车标",
        "汽车车标, 新汽车车标, 新[汽车车标]",
        "SK-II, 买SK-II好, 买[SK-II]好",
        "SK-II, 买sk－ii好, 买[sk－ii]好",
        "SK-II, 买SK-III好, 买SK-III好",
        "SK-II, 买ASK-II好, 买ASK-II好",
        "c++, 用c++写, 用[c++]写",
        "c++, 用C++17写, 用[C++]17写",
        "c++, abc++, abc++",
        "*ST舜船, 今天*ST舜船涨停, 今天[*ST舜船]涨停",
        "mmHg, 血压88mmHg左右, 血压88[mmHg]左右",
        "88mmHg, 血压88mmHg左右, 血压[88mmHg]左右",
        "88mmHg, 血压188mmHg左右, 血压188mmHg左右",
        "没有什么可比性😺, 真没有什么可比性😺呢, 真[没有什么可比性😺]呢",
        "雲計算, 说云计算和雲計算, 说[云计算]和[雲計算]",
        "e, e\u0301e, e\u0301e",
        "e, 的e的e\u0301, 的[e]的e\u0301",
        "👩, 👩👩‍🚀👩🏽, [👩]👩‍🚀👩🏽",
        "🚀, 👩‍🚀🚀, 👩‍🚀[🚀]",
        "❤, 👩‍❤️‍👨❤, 👩‍❤️‍👨[❤]",
        "🇳🇨, 🇨🇳🇨🇳🇳🇨, 🇨🇳🇨🇳[🇳🇨]",
        "甲乙 乙丙丁, 甲乙丙丁, [甲乙]丙丁",
    })
    void forcesWords(String words, String text, String expected) {
        ForcedWords forced = ForcedWords.of(UserDictionary.of(words.split(" ")));
        assertEquals(expected, marked(forced, text));
    }

    @Test
    void forcesWordsWithSpaces() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .hard("Edu Trust认证")
                .split("New York市", "New York", "市")
                .split("big data", "big", "data")
                .build();
        ForcedWords words = ForcedWords.of(dictionary);
        assertEquals("有[Edu Trust认证]了", marked(words, "有Edu Trust认证了"));
        assertEquals("有[EDU　TRUST認證]了", marked(words, "有EDU　TRUST認證了"));
        assertEquals("在[new york|市]，[Big|Data]", marked(words, "在new york市，Big Data"));
        assertEquals(2, words.find("new york市", 0, 9).pieces(0));
    }

    @Test
    void forcesNothingForSoftAndNeverWords() {
        ForcedWords words = ForcedWords.of(UserDictionary.builder("mine")
                .soft("苹果醋")
                .never("苹果")
                .hard("果醋")
                .build());
        assertEquals("苹[果醋]", marked(words, "苹果醋"));
        assertTrue(words.forces());
        assertFalse(ForcedWords.of(UserDictionary.builder("mine").soft("苹果醋").build())
                .forces());
    }

    @Test
    void looksAtNothingOutsideTheRange() {
        ForcedWords words = ForcedWords.of(UserDictionary.of("SK-II", "甲乙丙", "甲乙"));
        assertEquals("[SK-II]", marked(words, "ASK-III", 1, 6));
        assertEquals("[甲乙]", marked(words, "甲甲乙丙", 1, 3));
        assertEquals("", marked(words, "甲乙", 1, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> words.find("甲乙", 1, 3));
        assertThrows(IndexOutOfBoundsException.class, () -> ForcedWords.none().find("甲乙", 2, 1));
    }

    @Test
    void higherLayersTakeTheirPlacesFirst() {
        UserDictionary low = UserDictionary.of("甲乙丙", "丁戊");
        UserDictionary high = UserDictionary.builder("high").hard("丙丁").build();
        assertEquals("甲乙[丙丁]戊", marked(ForcedWords.of(high.over(low)), "甲乙丙丁戊"));
        assertEquals("[甲乙丙][丁戊]", marked(ForcedWords.of(low.over(high)), "甲乙丙丁戊"));

        UserDictionary hiding =
                UserDictionary.builder("high").soft("甲乙丙").split("丁戊", "丁", "戊").build();
        assertEquals("甲乙丙[丁|戊]", marked(ForcedWords.of(hiding.over(low)), "甲乙丙丁戊"));
    }

    @Test
    void knowsNeverWords() {
        ForcedWords words = ForcedWords.of(UserDictionary.builder("mine")
                .never("中出")
                .never("中出了")
                .hard("中间")
                .build());
        String text = "我们中出了一个中间";
        assertTrue(words.never(text, 2, 4));
        assertTrue(words.never(text, 2, 5));
        assertFalse(words.never(text, 2, 6));
        assertFalse(words.never(text, 2, 3));
        assertFalse(words.never(text, 7, 9));
        List<Integer> ends = new ArrayList<>();
        words.matcher(text, 0, text.length()).neverStarting(2, ends::add);
        words.matcher(text, 0, text.length()).neverStarting(7, ends::add);
        words.matcher(text, 0, 4).neverStarting(2, ends::add);
        assertEquals(List.of(4, 5, 4), ends);
    }

    @Test
    void findsWordsThatBeginSomewhere() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .soft("苹果", 3)
                .soft("苹果ii")
                .hard("苹果醋")
                .split("苹果醋瓶", "苹果", "醋瓶")
                .never("苹果醋瓶子")
                .build();
        ForcedWords words = ForcedWords.of(dictionary);
        WordMatcher matcher = words.matcher("買蘋果醋瓶子", 0, 6);
        List<String> found = new ArrayList<>();
        matcher.softStarting(
                1,
                (start, end, number) ->
                        found.add(start + "-" + end + " " + words.entry(number).rule()));
        matcher.wordsStarting(
                1,
                (start, end, number) ->
                        found.add(start + "-" + end + " " + words.entry(number).rule()));
        assertEquals(List.of("1-3 SOFT", "1-3 SOFT", "1-4 HARD", "1-5 SPLIT"), found);
        words.matcher("苹果III", 0, 5).softStarting(0, (start, end, number) -> found.add("ii".repeat(end)));
        assertEquals(5, found.size());
        assertEquals(Rule.HARD, words.entry("蘋果醋").orElseThrow().rule());
        assertTrue(words.entry("醋").isEmpty());
        assertEquals(3, words.entry(0).perMillion());
    }

    @Test
    void comparesUnderTheTableOfTheEngine() {
        UserDictionary dictionary = UserDictionary.of("SK-II");
        assertEquals("sk-ii [SK-II]", marked(ForcedWords.of(dictionary, Normalization.none()), "sk-ii SK-II"));
        assertEquals("[sk-ii]", marked(ForcedWords.of(dictionary), "sk-ii"));
    }

    @Test
    void anEmptyDictionaryCostsNothing() {
        assertSame(ForcedWords.none(), ForcedWords.of(UserDictionary.of()));
        assertSame(ForcedSpans.none(), ForcedWords.none().find("苹果", 0, 2));
        assertTrue(ForcedWords.none().isEmpty());
        assertFalse(ForcedWords.none().never("苹果", 0, 2));
        ForcedWords.none().matcher("苹果", 0, 2).wordsStarting(0, (start, end, number) -> {
            throw new AssertionError("there are no words");
        });
    }

    @Test
    void spansAreFoundByOffset() {
        ForcedSpans spans = ForcedWords.of(UserDictionary.of("甲乙", "丙丁")).find("一甲乙二丙丁三", 0, 7);
        int[] expected = {0, 0, 0, 1, 1, 1, 2, 2};
        for (int offset = 0; offset < expected.length; offset++) {
            assertEquals(expected[offset], spans.firstEndingAfter(offset), "after " + offset);
        }
        assertEquals("丙丁", spans.entry(1).word());
        assertEquals(1, spans.number(1));
    }
}
