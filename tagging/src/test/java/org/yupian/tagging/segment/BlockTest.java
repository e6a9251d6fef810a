package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.yupian.tokenize.dictionary.ForcedSpans;
import org.yupian.tokenize.dictionary.ForcedWords;
import org.yupian.tokenize.dictionary.UserDictionary;

/** What is fixed of the place before each character: {@code |} a cut, {@code +} none, {@code .} what the model says. */
class BlockTest {
    private static Block block(String text, int from, int to, ForcedSpans forced) {
        Block block = new Block(text, forced);
        block.read(from, to, null);
        return block;
    }

    /** A sign for each char: {@code =} inside a unit. */
    private static String plan(String text, int from, int to, ForcedSpans forced) {
        Block block = block(text, from, to, forced);
        StringBuilder plan = new StringBuilder();
        for (int i = 0; i < block.length(); i++) {
            int unit = block.units.at(i);
            plan.append(unit < 0 ? '=' : "·|+".replace('·', '.').charAt(block.plan[unit]));
        }
        return plan.toString();
    }

    private static String plan(String text) {
        return plan(text, 0, text.length(), ForcedSpans.none());
    }

    private static String forced(String text, UserDictionary.Builder words) {
        return plan(text, 0, text.length(), ForcedWords.of(words.build()).find(text, 0, text.length()));
    }

    @Test
    void atomsAreOneUnit() {
        assertEquals("....", plan("他们研究"));
        assertEquals(".==.", plan("abc的"));
        assertEquals(".====.", plan("a12bc的"));
        assertEquals(".=.", plan("１２月"));
        assertEquals(".===", plan("カタカナ"));
        assertEquals("..", plan("一二"), "numerals are the model's");
        assertEquals(".=========.", plan("2017-09-01的"));
    }

    @Test
    void numbersAndWordsInLettersAreNeverJoined() {
        assertEquals(".=|=.", plan("16GB的"));
        assertEquals(".=|=", plan("16GB"));
        assertEquals(".=||=", plan("ab/cd"), "nor a word and a sign");
    }

    @Test
    void numbersHoldTwoMultipliers() {
        assertEquals(".===++.", plan("1.72万亿元"));
        assertEquals(".++", plan("5千万"));
        assertEquals("..", plan("5万"), "one alone is the model's");
        assertEquals(".=========..", plan("2017-09-01千万"), "a date is no number");
        assertEquals('|', plan("163.com千万").charAt(7), "an address is a word by itself");
    }

    @Test
    void marksAreWordsByThemselves() {
        assertEquals("||||", plan("，。！？"));
        assertEquals(".||", plan("他，我"));
        assertEquals(".=||=|", plan("ML）ML）"));
        assertEquals("...", plan("甲·乙"), "the middle dot is the model's");
    }

    @Test
    void marksAndPairsBelongToWhatStandsBeforeThem() {
        assertEquals(".=", plan("e\u0301"));
        assertEquals(".=.", plan("的\u0301的"));
        assertEquals("..", plan(" \u0301"), "but not to white space");
        assertEquals(".=.", plan("\ud842\udfb7的"));
        assertEquals("..", plan("\ud842的"), "half a pair");
        assertEquals("...", plan("的\udfb7的"));
        // U+E0100, a variation selector beyond the BMP.
        assertEquals(".==.", plan("葛\udb40\udd00的"));
    }

    @Test
    void addressesAndEmojiAreWordsOfTheirOwn() {
        assertEquals(".|=====|.", plan("在a@b.cn的了"));
        assertEquals("|===========|", plan("http://a.cn/的"));
        assertEquals(".|=|", plan("的😀的"));
        assertEquals("|=|=", plan("😀😀"));
        assertEquals("|=======", plan("👨‍👩‍👧"));
        assertEquals("|=", plan("❤\ufe0f"));
    }

    @Test
    void usersHaveTheLastWord() {
        UserDictionary.Builder words = UserDictionary.builder("user");
        assertEquals("|+|..", forced("北京大学的", words.hard("北京")));
        assertEquals(".|+|+|", forced("在北京大学的", words.split("北京大学", "北京", "大学")));
        assertEquals(
                "|==++===|", forced("New York的", UserDictionary.builder("u").hard("New York")));
        assertEquals(
                "|==||===|", forced("New York的", UserDictionary.builder("u").split("New York", "New", "York")));
        assertEquals("|==|==.", forced("abb123的", UserDictionary.builder("u").hard("abb")), "inside an atom");
    }

    /** A block sees only what lies in it. */
    @Test
    void offsetsAreThoseOfTheBlock() {
        String text = "在北京大学abc的";
        ForcedSpans forced = ForcedWords.of(UserDictionary.of("大学")).find(text, 0, text.length());
        assertEquals("..|+|==.", plan(text, 1, 9, forced));
        assertEquals(".=", plan(text, 6, 8, forced), "behind it");
        assertEquals("..", plan(text, 1, 3, forced), "before it");
        Block block = block(text, 1, 9, forced);
        assertEquals(1, block.start());
        assertEquals("北京大学abc的", new String(block.units.chars(), 0, block.length()));
    }
}
