package org.yupian.keywords;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FixedPairsTest {
    private static final CandidateRules RULES = CandidateRules.WORDS.withWords(3);

    private static boolean fixed(String tagged, int word) {
        return new FixedPairs(KeptWords.of(TaggedText.of(tagged), RULES)).contains(word);
    }

    @Test
    void threeTimesAndOneHardlyWithoutTheOther() {
        String pair = "甲乙/nr 丙/v 的/u ";
        assertFalse(fixed((pair + pair).strip(), 1));
        assertTrue(fixed((pair + pair + pair).strip(), 1));
        assertTrue(fixed(pair + pair + pair + "丙/v 的/u 甲乙/nr", 1), "three of four");
        assertTrue(fixed(pair + pair + pair + "丙/v 的/u 丙/v", 1), "the other word tells");
        assertFalse(fixed(pair + pair + pair + "丙/v 的/u 丙/v 的/u 甲乙/nr 的/u 甲乙/nr", 1), "three of five");
    }

    /** 会见 has a name before it, which nothing goes on from otherwise. */
    @Test
    void theirWordsGoOnWithEachOtherWhateverTheyAre() {
        String text = "甲乙/nr 会见/v 了/u ";
        assertFalse(KeptWords.of(TaggedText.of((text + text).strip()), RULES).continues(1));
        assertTrue(
                KeptWords.of(TaggedText.of((text + text + text).strip()), RULES).continues(1));
    }

    @Test
    void wordsAreTheSameInWhateverForm() {
        assertTrue(fixed("Ａb/n 數/v 的/u ab/n 数/v 的/u AB/n 数/v", 1));
    }
}
