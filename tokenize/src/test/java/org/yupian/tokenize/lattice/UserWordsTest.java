package org.yupian.tokenize.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yupian.document.Spans;
import org.yupian.tokenize.Mode;
import org.yupian.tokenize.dictionary.UserDictionary;

/** What entries of each rule do to the lattice. */
class UserWordsTest {
    private static LatticeSegmenter segmenter() {
        return LatticeSegmenter.of(new TinyModel()
                .word("苹果", 4)
                .word("醋", 4)
                .word("果醋", 9)
                .word("好", 3)
                .word("吃", 3)
                .word("好吃", 4)
                .word("三千", 5)
                .pair("苹果", "醋", 1)
                .build());
    }

    private static String cut(UserDictionary dictionary, String text) {
        return cut(segmenter().withDictionary(dictionary), text);
    }

    private static String cut(LatticeSegmenter segmenter, String text) {
        StringBuilder words = new StringBuilder();
        segmenter.segment(text).forEach((start, end) -> words.append(words.isEmpty() ? "" : "/")
                .append(text, start, end));
        return words.toString();
    }

    @Test
    void withoutUserWords() {
        assertEquals("苹果/醋/好吃", cut(segmenter(), "苹果醋好吃"));
    }

    @Test
    void hardWordsAreAlwaysWords() {
        assertEquals("苹果醋/好吃", cut(UserDictionary.of("苹果醋"), "苹果醋好吃"));
        assertEquals("醋好/吃", cut(UserDictionary.of("醋好"), "醋好吃"));
        assertEquals("苹果/醋好/吃", cut(UserDictionary.of("醋好", "果"), "苹果醋好吃").replace("苹/果", "苹果"));
    }

    @Test
    void softWordsWinWhereNoFrequencyIsGiven() {
        assertEquals("苹果醋/好吃", cut(UserDictionary.builder("u").soft("苹果醋").build(), "苹果醋好吃"));
        assertEquals("果醋", cut(UserDictionary.builder("u").soft("果醋").build(), "果醋"));
    }

    @Test
    void softWordsCompeteWithTheirFrequency() {
        // e^-5 of a million words costs 5 nats, as much as the pair; a tenth of that costs 2.3 more.
        assertEquals("苹果醋", cut(UserDictionary.builder("u").soft("苹果醋", 30_000).build(), "苹果醋"));
        assertEquals("苹果/醋", cut(UserDictionary.builder("u").soft("苹果醋", 1_000).build(), "苹果醋"));
    }

    @Test
    void everySoftWordWithoutAFrequencyIsAWordWhenAlone() {
        for (long seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            LatticeModel model = TinyModel.random(random).build();
            String word = TinyModel.text(random, TinyModel.ALPHABET, 2 + random.nextInt(5));
            UserDictionary dictionary = UserDictionary.builder("u").soft(word).build();
            Spans tokens = LatticeSegmenter.of(model).withDictionary(dictionary).segment(word);
            // A path of cost nothing leaves nothing to win; such models are rare.
            int rival = AllCuts.of(model, word).get(0).cost();
            assertTrue(
                    tokens.size() == 1 || rival < 3 * LatticeModel.SCALE,
                    "seed " + seed + ", " + word + ": " + tokens + " though the rest costs " + rival);
        }
    }

    @Test
    void neverWordsAreNotMade() {
        UserDictionary dictionary =
                UserDictionary.builder("u").never("好吃").never("三千").build();
        assertEquals("好/吃", cut(dictionary, "好吃"));
        assertEquals("三/千", cut(dictionary, "三千"));
    }

    @Test
    void splitWordsAreCutSo() {
        UserDictionary dictionary = UserDictionary.builder("u")
                .split("苹果醋", "苹", "果醋")
                .split("好吃", "好", "吃")
                .build();
        assertEquals("苹/果醋/好/吃", cut(dictionary, "苹果醋好吃"));
    }

    @Test
    void longWordsAreForbiddenToo() {
        String word = "好".repeat(100);
        LatticeModel model = new TinyModel().word(word, 1).word("好", 3).build();
        assertEquals(1, LatticeSegmenter.of(model).segment(word).size());
        UserDictionary dictionary = UserDictionary.builder("u").never(word).build();
        assertEquals(
                100,
                LatticeSegmenter.of(model)
                        .withDictionary(dictionary)
                        .segment(word)
                        .size());
    }

    @Test
    void widthCaseAndTraditionalMakeNoDifference() {
        UserDictionary dictionary = UserDictionary.of("SK-II", "云雨");
        assertEquals("ｓｋ-ii/雲雨", cut(dictionary, "ｓｋ-ii雲雨"));
    }

    @Test
    void hardWordsMayHoldSpacesAndEmoji() {
        UserDictionary dictionary = UserDictionary.of("Edu Trust认证", "好吃😺");
        assertEquals("苹果/Edu Trust认证/好吃😺/醋", cut(dictionary, "苹果Edu Trust认证好吃😺醋"));
    }

    @Test
    void laterDictionariesLieOverEarlierOnes() {
        LatticeSegmenter first = segmenter().withDictionary(UserDictionary.of("醋好"));
        LatticeSegmenter second = first.withDictionary(UserDictionary.of("好吃"));
        assertEquals("苹果/醋好/吃", cut(first, "苹果醋好吃"));
        assertEquals("苹果/醋/好吃", cut(second, "苹果醋好吃"));
        assertEquals("苹果/醋好", cut(second, "苹果醋好"));
        LatticeSegmenter third =
                second.withDictionary(UserDictionary.builder("u").never("醋好").build());
        assertEquals("苹果/醋/好", cut(third, "苹果醋好"));
    }

    @Test
    void modesKeepTheDictionary() {
        LatticeSegmenter segmenter = segmenter().withMode(Mode.INDEX).withDictionary(UserDictionary.of("苹果醋"));
        assertEquals("苹果/苹果醋/果醋/好吃", cut(segmenter, "苹果醋好吃"));
        assertEquals("苹果/苹果醋/果醋/好吃", cut(segmenter.withMode(Mode.FULL), "苹果醋好吃"));
        assertEquals("苹果醋/好吃", cut(segmenter.withMode(Mode.PRECISE), "苹果醋好吃"));
    }
}
