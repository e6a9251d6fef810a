package org.yupian.tokenize.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDictionaryTest {
    private static List<String> described(UserDictionary dictionary) {
        return dictionary.entries().stream()
                .map(entry -> entry.word() + " " + entry.rule())
                .toList();
    }

    @Test
    void laterEntriesForTheSameWordCount() {
        UserDictionary dictionary = UserDictionary.builder("mine")
                .hard("SK-II")
                .soft("云计算", 5)
                .never("ｓｋ－ｉｉ")
                .split("雲計算", "雲", "計算")
                .build();

        assertEquals(List.of("ｓｋ－ｉｉ NEVER", "雲計算 SPLIT"), described(dictionary));
        assertEquals("mine", dictionary.entries().get(0).origin().toString());
    }

    @Test
    void higherLayersHideLowerOnes() {
        UserDictionary low = UserDictionary.builder("low")
                .hard("苹果")
                .hard("果醋")
                .soft("Iphone")
                .build();
        UserDictionary high =
                UserDictionary.builder("high").never("蘋果").hard("苹果醋").build();
        UserDictionary both = high.over(low);

        assertEquals(List.of("蘋果 NEVER", "苹果醋 HARD", "果醋 HARD", "Iphone SOFT"), described(both));
        assertEquals("high over low", both.name());
        assertEquals(List.of(high, low), both.layers());
        assertEquals(3, low.size());

        UserDictionary top = UserDictionary.of("苹果");
        UserDictionary three = top.over(both);
        assertEquals(List.of(top, high, low), three.layers());
        assertEquals(three.entries(), top.over(high).over(low).entries());
        assertEquals(Rule.HARD, three.entries().get(0).rule());
    }

    @Test
    void isAValue() {
        assertEquals(UserDictionary.of("甲乙", "丙"), UserDictionary.of("甲乙", "丙"));
        assertEquals(UserDictionary.of("甲乙").hashCode(), UserDictionary.of("甲乙").hashCode());
        assertNotEquals(UserDictionary.of("甲乙"), UserDictionary.of("丙"));
        assertEquals(1, UserDictionary.of("甲乙").size());
        assertTrue(UserDictionary.of().entries().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u3000", " 词", "词\u3000", "词\n语", "词\t语", "词\u0000", "词\ud83d", "\ude3a词", "词\u2028语"})
    void refusesWordsThatCannotBe(String word) {
        assertThrows(IllegalArgumentException.class, () -> UserDictionary.of(word));
    }

    @Test
    void takesWordsOfAllKinds() {
        String longest = "长".repeat(Entry.LONGEST);
        assertEquals(
                7,
                UserDictionary.of("Edu Trust认证", "c++", "*ST舜船", "没有什么可比性😺", "𠮷野家", "#tag#", longest)
                        .size());
        assertThrows(IllegalArgumentException.class, () -> UserDictionary.of(longest + "词"));
    }

    @Test
    void refusesRulesThatCannotTakeEffect() {
        UserDictionary.Builder builder = UserDictionary.builder("mine");
        assertThrows(IllegalArgumentException.class, () -> builder.never("词"));
        assertThrows(IllegalArgumentException.class, () -> builder.never("𠮷"));
        assertThrows(IllegalArgumentException.class, () -> builder.never("e\u0301"));
        assertThrows(IllegalArgumentException.class, () -> builder.soft("词语", -1));
        assertThrows(IllegalArgumentException.class, () -> builder.soft("词语", 0));
        assertThrows(IllegalArgumentException.class, () -> builder.soft("词语", Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> builder.soft("词语", 1_000_001));
        assertThrows(IllegalArgumentException.class, () -> builder.split("词语", "词"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("词语", "词语"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("词语", "词", "话"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("词语", "词", "语", "言"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("一😺", "一\ud83d", "\ude3a"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("ae\u0301", "ae", "\u0301"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("👩‍🚀", "👩‍", "🚀"));
        assertThrows(IllegalArgumentException.class, () -> builder.split("🇨🇳", "🇨", "🇳"));
        assertEquals(0, builder.build().size());
    }
}
