package org.yupian.tagging.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.yupian.tagging.feature.Units;
import org.yupian.tokenize.dictionary.UserDictionary;

/** What SOFT words add to the scores, and that it is just enough for them to win. */
class FavouredWordsTest {
    private static final float STEP = 0.5f;

    /** 独 stands alone by 10 steps. */
    private static final TaggingSegmenter PLAIN = new PlainModel(STEP)
            .with('独', 0, 0, 0, 10)
            .with('头', 6, 0, 0, 0)
            .with('尾', 0, 0, 6, 0)
            .segmenter();

    private static FavouredWords words(UserDictionary.Builder dictionary) {
        return FavouredWords.of(dictionary.build(), PLAIN);
    }

    private static UserDictionary.Builder dictionary() {
        return UserDictionary.builder("user");
    }

    /** What is added to a block {@code [start, end)} of a text. */
    private static int[] added(FavouredWords words, String text, int start, int end) {
        Units units = new Units();
        units.read(text, start, end);
        units.build();
        int[] scores = new int[units.count() * 4];
        words.favour(words.entries().matcher(text, 0, text.length()), start, units, scores);
        return scores;
    }

    private static int[] added(FavouredWords words, String text) {
        return added(words, text, 0, text.length());
    }

    /** S S scores 20, B E nothing: 32 steps lead by 12, that is 6 nats, and each of two characters brings half. */
    @Test
    void aComputedBonusLeadsBySixNats() {
        FavouredWords words = words(dictionary().soft("独独"));
        assertArrayEquals(new int[] {16, 0, 0, 0, 0, 0, 16, 0}, added(words, "独独"));
        TaggingSegmenter with = PLAIN.withDictionary(dictionary().soft("独独").build());
        assertEquals(-20, PLAIN.lead("独独", FavouredWords.of(UserDictionary.of(), PLAIN)));
        assertEquals(12, PLAIN.lead("独独", words));
        assertEquals("独独", PlainModel.cut(with, "独独"));
        assertEquals("独|独独", PlainModel.cut(with, "独独独"));
    }

    /** Where the model has the word already, it gets what it lacks of six nats: B E scores 12 and S S nothing. */
    @Test
    void whatLeadsAlreadyGetsLess() {
        assertEquals(12, PLAIN.lead("头尾", FavouredWords.of(UserDictionary.of(), PLAIN)));
        assertArrayEquals(new int[8], added(words(dictionary().soft("头尾")), "头尾"));
        TaggingSegmenter weaker = new PlainModel(STEP).with('头', 5, 0, 0, 0).segmenter();
        FavouredWords words = FavouredWords.of(dictionary().soft("头独").build(), weaker);
        // 5 of 12 steps are there; half of 7 is rounded up.
        assertArrayEquals(new int[] {4, 0, 0, 0, 0, 0, 4, 0}, added(words, "头独"));
    }

    /** The best other cut of three characters is what counts: S S S scores 30, B M E nothing. */
    @Test
    void longerWordsHaveMiddles() {
        FavouredWords words = words(dictionary().soft("独独独"));
        // 12 and 30, half of it for each character: two cuts can be undone by the bonus of three characters.
        assertArrayEquals(new int[] {21, 0, 0, 0, 0, 21, 0, 0, 0, 0, 21, 0}, added(words, "独独独"));
    }

    /** Shorter words are weighed first, and longer ones against them. */
    @Test
    void longerWordsBeatTheShorterOnesInThem() {
        for (boolean order : new boolean[] {true, false}) {
            UserDictionary.Builder both = order
                    ? dictionary().soft("独独").soft("独独独独")
                    : dictionary().soft("独独独独").soft("独独");
            TaggingSegmenter with = PLAIN.withDictionary(both.build());
            assertEquals("独独独独", PlainModel.cut(with, "独独独独"));
            // 64 for 独独 twice against 32 for the four of them: 12 and 32, so 22 for each character.
            assertEquals(12, PLAIN.lead("独独独独", FavouredWords.of(both.build(), PLAIN)));
        }
    }

    /** ln(f) nats for the whole word, shared by its characters, rounded to steps, where that is more than is computed. */
    @Test
    void aFrequencyIsWorthItsLogarithm() {
        // ln 1000 = 6.908 nats = 13.8 steps, 6.9 for each of two characters.
        assertArrayEquals(
                new int[] {7, 0, 0, 0, 0, 0, 7, 0}, added(words(dictionary().soft("头尾", 1000)), "头尾"));
        // ln 20 = 2.996 nats = 5.99 steps, 3.0 for each.
        assertArrayEquals(
                new int[] {3, 0, 0, 0, 0, 0, 3, 0}, added(words(dictionary().soft("头尾", 20)), "头尾"));
        assertArrayEquals(new int[8], added(words(dictionary().soft("头尾", 0.01)), "头尾"), "never less than nothing");
        assertArrayEquals(new int[] {0, 0, 0, 14}, added(words(dictionary().soft("独", 1000)), "独"));
    }

    /** Counts come from other tools' files, where a small one has an effect too. */
    @Test
    void aSmallFrequencyIsNoReasonAgainstAWord() {
        for (double perMillion : new double[] {0.001, 1, 3, 1000}) {
            UserDictionary.Builder counted = dictionary().soft("独独", perMillion);
            assertArrayEquals(added(words(dictionary().soft("独独")), "独独"), added(words(counted), "独独"));
            assertEquals("独独", PlainModel.cut(PLAIN.withDictionary(counted.build()), "独独"));
        }
    }

    @Test
    void wordsOfOneCharacterNeedNoHelp() {
        assertArrayEquals(new int[4], added(words(dictionary().soft("独")), "独"));
    }

    @Test
    void eachOccurrenceInTheBlockCounts() {
        FavouredWords words = words(dictionary().soft("独独"));
        assertArrayEquals(
                new int[] {16, 0, 0, 0, 16, 0, 16, 0, 0, 0, 16, 0}, added(words, "独独独"), "overlapping ones too");
        assertArrayEquals(new int[] {16, 0, 0, 0, 0, 0, 16, 0}, added(words, "头独独独独", 2, 4));
        assertArrayEquals(new int[4], added(words, "独独", 0, 1), "not beyond the end of the block");
        assertArrayEquals(new int[8], added(words, "头尾"));
    }

    @Test
    void theWordIsFoundInAnyWidthAndCase() {
        FavouredWords words = words(dictionary().soft("a独"));
        assertArrayEquals(new int[] {11, 0, 0, 0, 0, 0, 11, 0}, added(words, "Ａ独"));
    }

    @Test
    void onlySoftWordsAddAnything() {
        FavouredWords others = words(dictionary().hard("独独").never("头尾").split("独头", "独", "头"));
        assertArrayEquals(new int[8], added(others, "独独"));
        assertArrayEquals(new int[8], added(others, "头尾"));
        assertTrue(others.forbids());
        assertFalse(words(dictionary().hard("独独").soft("头尾")).forbids());
        assertFalse(FavouredWords.of(UserDictionary.of(), PLAIN).forbids());
        assertTrue(FavouredWords.of(UserDictionary.of(), PLAIN).entries().isEmpty());
    }
}
